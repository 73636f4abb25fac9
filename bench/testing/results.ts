import { competitorNames } from '../competitors';
import { experimentNames } from '../experiments';
import { plainNetwork, type RowName, rowNames, rows } from '../networks';
import { efforts } from '../options';
import type { LoadedPage, Part, Parts, Results, RowResult, Stretch } from '../results';
import type { Spread } from '../statistics';

/** Results that meet every demand, with something to read in every part. */
export function goodResults(): Results & { parts: Parts } {
  return {
    machine: {
      processor: 'abacus',
      cores: 2,
      memoryGigabytes: 8,
      system: 'Linux',
      node: 'v20',
      browser: '1.0',
      renderer: 'pencil',
      versions: { convnetjs: '0.3.0' },
    },
    parts: {
      rows: part({
        notes: record(competitorNames, (name) => `note on ${name}`),
        rows: record<RowName, RowResult>(rowNames, () => ({
          stepsPerSecond: record(trainees, () => spread(1_234)),
          ratios: record(['wasm', 'webgl'], () => record(others, () => spread(40))),
          gigaflops: spread(32),
          shareOfEightSums: spread(0.8),
          shareOfPeak: spread(0.6),
        })),
        eightSumsGigaflops: spread(40),
        peakGigaflops: spread(50),
      }),
      scaling: part([
        { network: plainNetwork, competitor: 'wasm', stepsPerSecond: spread(20_000) },
        {
          network: { ...plainNetwork, depth: 100 },
          competitor: 'wasm',
          stepsPerSecond: spread(2_000),
          againstHalfDepth: spread(2),
        },
        {
          network: { ...plainNetwork, width: 64 },
          competitor: 'webgl',
          stepsPerSecond: spread(30),
        },
      ]),
      vanishing: part([{ vanishing: plainNetwork, healthy: plainNetwork, ratio: spread(1.1) }]),
      techniques: part([
        { network: { ...plainNetwork, depth: 20, techniques: 'all' }, ratio: spread(1.2) },
      ]),
      recording: part([
        { engine: 'wasm', network: rows['3×8'], ratio: spread(1.08) },
        { engine: 'wasm', network: rows['20×64'], ratio: spread(1.04) },
        { engine: 'webgl', network: rows['20×16'], ratio: spread(1.09) },
      ]),
      memory: part([
        {
          engine: 'wasm',
          network: plainNetwork,
          readings: [1, 100].map((step) => ({ step, live: 5, wasmBytes: 65_536, heapBytes: 1e6 })),
        },
      ]),
      coldStart: part(record(['wasm', 'webgl', 'reference'], () => spread(60))),
      page: part(
        record(experimentNames, () => ({
          stepsPerSecond: spread(8_000),
          bare: [spread(9_000), spread(11_000)],
          share: spread(0.82),
        })),
      ),
      surfaces: part({ wanted: spread(5), whole: spread(11) }),
      frames: part({ plain: [goodStretch], softwareWebgl: [goodStretch] }),
      load: part(
        record(['desktop', 'mobile'], () => ({
          app: loadedPage,
          trivial: loadedPage,
          blockingShare: spread(0.1),
        })),
      ),
    },
  };
}

export const goodStretch: Stretch = {
  longTasks: [],
  framesInTime: 0.99,
  frames: 600,
  longestFrame: 33,
  stepsPerSecond: 250,
};

const loadedPage: LoadedPage = {
  performance: spread(95),
  accessibility: spread(100),
  bestPractices: spread(100),
  search: spread(100),
  blocking: spread(50),
  work: spread(200),
  shift: spread(0.003),
  bytes: spread(300_000),
};

export function spread(median: number): Spread {
  return { median, low: 0.9 * median, high: 1.1 * median };
}

const others = ['convnetjs', 'layersWasm', 'layersWebgl', 'layersCpu'] as const;
const trainees = ['wasm', 'webgl', ...others] as const;

function part<T>(found: T): Part<T> {
  return { date: '2026-01-02T03:04:05.000Z', effort: efforts.quick, found };
}

function record<K extends string, T>(names: readonly K[], value: (name: K) => T): Record<K, T> {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<K, T>;
}
