import { competitors } from './competitors';
import { type ExperimentName, experimentNames, experiments } from './experiments';
import { formatCount, formatFigure, formatPercent } from './figures';
import type { RowName } from './networks';
import type {
  Competing,
  FormFactor,
  LoadResult,
  MemoryResult,
  PartName,
  Parts,
  Results,
  Stretch,
} from './results';
import type { Spread } from './statistics';

/** One thing that must be reached, and what was found. */
export interface Verdict {
  demand: string;
  wanted: string;
  found: string;
  isMet: boolean;
}

/** Judges what has been measured; a part that is absent is not judged. */
export function check({ parts }: Pick<Results, 'parts'>): Verdict[] {
  return (Object.keys(judges) as PartName[]).flatMap((name) => judgePart(name, parts));
}

function judgePart<K extends PartName>(name: K, parts: Partial<Parts>): Verdict[] {
  const part = parts[name];
  return part === undefined ? [] : judges[name](part.found);
}

interface RatioDemand {
  ours: 'wasm' | 'webgl';
  other: Competing;
  row: RowName;
  least: number;
}

const ratioDemands: RatioDemand[] = [
  { ours: 'wasm', other: 'convnetjs', row: '3×8', least: 10 },
  { ours: 'wasm', other: 'convnetjs', row: '20×16', least: 30 },
  { ours: 'wasm', other: 'convnetjs', row: '20×64', least: 12 },
  { ours: 'wasm', other: 'convnetjs', row: '50×64', least: 16 },
  { ours: 'webgl', other: 'layersWebgl', row: '20×16', least: 10 },
  { ours: 'webgl', other: 'layersWebgl', row: '20×64', least: 3 },
];

/** Least shares of a multiply-add peak, on wasm. */
export const shareDemands: { row: RowName; least: number }[] = [
  { row: '20×64', least: 0.55 },
  { row: '50×64', least: 0.65 },
];

const mostOfTwiceTheDepth = 2.1;
const mostOfVanishing = 1.5;
const mostSurfaceSeconds = 10;
const mostOfTechniques = 1.6;
const recordingDemands: { engine: 'wasm' | 'webgl'; row: RowName; most: number }[] = [
  { engine: 'wasm', row: '20×16', most: 1.05 },
  { engine: 'wasm', row: '20×64', most: 1.05 },
  { engine: 'webgl', row: '20×16', most: 1.1 },
];
const leastOfPage: Record<ExperimentName, number> = { opening: 0.8, single: 0.75 };
const mostShift = 0.02;
/** Twice what was measured, for noise. */
const mostBlockingShare: Record<FormFactor, number> = { desktop: 1, mobile: 1 };
/** All that is fetched for the first screen and the worker, on the wire. */
const mostBytes = 330_000;
const mostMegabytes = 1;
const mostMilliseconds = 100;
const leastInTime = 0.95;

const judges: { [K in PartName]: (found: Parts[K]['found']) => Verdict[] } = {
  rows: ({ rows }) => [
    ...ratioDemands.map(({ ours, other, row, least }) =>
      atLeast(
        `${row}: ${competitors[ours]} ÷ ${competitors[other]}`,
        rows[row].ratios[ours][other],
        least,
        times,
      ),
    ),
    ...shareDemands.map(({ row, least }) =>
      atLeast(
        `${row}: share of the multiply-add peak with eight sums, wasm`,
        rows[row].shareOfEightSums,
        least,
        formatPercent,
      ),
    ),
  ],
  scaling: (points) =>
    points.flatMap(({ network, competitor, againstHalfDepth }) =>
      againstHalfDepth === undefined
        ? []
        : atMost(
            `width ${network.width}: time per step at depth ${network.depth} ÷ ${network.depth / 2}, ${competitor}`,
            againstHalfDepth,
            mostOfTwiceTheDepth,
            times,
          ),
    ),
  vanishing: (results) =>
    results.map(({ vanishing: { depth, width, optimizer }, ratio }) =>
      atMost(
        `${depth}×${width}, ${optimizer}: time per step, vanishing ÷ healthy, wasm`,
        ratio,
        mostOfVanishing,
        times,
      ),
    ),
  techniques: (results) =>
    results
      .filter(({ network }) => network.depth === 20)
      .map(({ network: { depth, width }, ratio }) =>
        atMost(
          `${depth}×${width}: time per step with batch normalization, dropout and residual sums ÷ plain, wasm`,
          ratio,
          mostOfTechniques,
          times,
        ),
      ),
  recording: (results) =>
    recordingDemands.flatMap(({ engine, row, most }) =>
      results
        .filter(
          ({ engine: measured, network: { depth, width } }) =>
            measured === engine && `${depth}×${width}` === row,
        )
        .map(({ ratio }) =>
          atMost(`${row}: time per step, recorded ÷ not, ${engine}`, ratio, most, times),
        ),
    ),
  memory: (results) => results.flatMap(judgeMemory),
  coldStart: ({ wasm }) => [
    atMost(
      '10×16: click on Train to the first shown step, wasm',
      wasm,
      mostMilliseconds,
      milliseconds,
    ),
  ],
  page: (results) =>
    experimentNames.map((name) =>
      atLeast(
        `${experiments[name].title}: steps of the page ÷ of the engine alone, wasm`,
        results[name].share,
        leastOfPage[name],
        formatPercent,
      ),
    ),
  frames: ({ plain }) => judgeFrames(bestOf(plain)),
  load: (results) =>
    (Object.keys(results) as FormFactor[]).flatMap((form) => judgeLoad(form, results[form])),
  surfaces: ({ wanted }) => [
    atMost(
      '4 loss surfaces of 41 × 41 at 10×32, seconds',
      wanted,
      mostSurfaceSeconds,
      formatFigure,
    ),
  ],
};

function judgeMemory({ engine, readings }: MemoryResult): Verdict[] {
  const first = readings[0];
  const steps = formatCount(readings[readings.length - 1].step);
  const growth = (value: (reading: typeof first) => number): number =>
    Math.max(...readings.map((reading) => Math.abs(value(reading) - value(first))));
  const megabytes = growth(({ heapBytes, wasmBytes }) => heapBytes + wasmBytes) / 1e6;
  const matrices = growth(({ live }) => live);
  return [
    {
      demand: `memory after ${steps} steps against 1, ${engine}`,
      wanted: `± ${mostMegabytes} MB`,
      found: `± ${formatFigure(megabytes)} MB`,
      isMet: megabytes <= mostMegabytes,
    },
    {
      demand: `matrices and tensors after ${steps} steps against 1, ${engine}`,
      wanted: '± 0',
      found: `± ${matrices}`,
      isMet: matrices === 0,
    },
  ];
}

function judgeFrames({ longTasks, framesInTime }: Stretch): Verdict[] {
  return [
    {
      demand: '50×64: tasks over 50 ms on the main thread while training',
      wanted: 'none',
      found: longTasks.length === 0 ? 'none' : `${longTasks.length}`,
      isMet: longTasks.length === 0,
    },
    {
      demand: '50×64: frames within 20 ms while training',
      wanted: `≥ ${formatPercent(leastInTime)}`,
      found: formatPercent(framesInTime),
      isMet: framesInTime >= leastInTime,
    },
  ];
}

/** Lists demands that noise does not break. */
function judgeLoad(form: FormFactor, { app, blockingShare }: LoadResult): Verdict[] {
  const points = { accessibility: app.accessibility, 'best practices': app.bestPractices };
  return [
    ...Object.entries({ ...points, search: app.search }).map(([name, found]) =>
      atLeast(`first load, ${form}: ${name}`, found, 100, formatCount),
    ),
    atMost(`first load, ${form}: layout shift`, app.shift, mostShift, formatFigure),
    atMost(`first load, ${form}: bytes`, app.bytes, mostBytes, formatCount),
    atMost(
      `first load, ${form}: blocking time ÷ main thread's work of a trivial page`,
      blockingShare,
      mostBlockingShare[form],
      times,
    ),
  ];
}

/** The stretch that other programs disturbed the least. */
export function bestOf(stretches: readonly Stretch[]): Stretch {
  return stretches.toSorted(
    (a, b) => a.longTasks.length - b.longTasks.length || b.framesInTime - a.framesInTime,
  )[0];
}

type Format = (value: number) => string;

const times: Format = (value) => `${formatFigure(value)}×`;
const milliseconds: Format = (value) => `${formatFigure(value)} ms`;

function atLeast(demand: string, { median }: Spread, least: number, format: Format): Verdict {
  return {
    demand,
    wanted: `≥ ${format(least)}`,
    found: format(median),
    isMet: median >= least,
  };
}

function atMost(demand: string, { median }: Spread, most: number, format: Format): Verdict {
  return { demand, wanted: `≤ ${format(most)}`, found: format(median), isMet: median <= most };
}
