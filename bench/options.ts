import { parseArgs } from 'node:util';
import type { Effort, PartName } from './results';

/** What the command line asks for. */
export interface Options {
  parts: PartName[];
  effort: Effort;
  /** Whether the exit code is to say if everything is as fast as it must be. */
  isCheck: boolean;
  /** The folder for what is written, from the project's root; null where each file has its own place. */
  folder: string | null;
}

export const partNames: PartName[] = [
  'rows',
  'scaling',
  'vanishing',
  'techniques',
  'recording',
  'memory',
  'coldStart',
  'page',
  'frames',
  'load',
  'surfaces',
];

export const usage = `npm run bench -- [OPTION]...

Measures this engine against others, and writes bench/RESULTS.md, bench/results.json and
docs/scaling.svg.

  --only PARTS   some parts alone, of ${partNames.join(',')}; the others' figures are kept
  --check        exit code 1 where something is slower than it must be
  --quick        short stretches, to see that everything works; writes to .cache/bench
  --to FOLDER    writes there: figures of another machine stand beside those of bench/

CHROMIUM_WEBGL in the environment are the arguments by which Chromium has its WebGL, in place of those
for a software one: --ignore-gpu-blocklist for a graphics card.
`;

export const efforts: Record<'full' | 'quick', Effort> = {
  full: {
    rounds: 7,
    stretch: 500,
    warmUp: 1_500,
    watch: 10,
    steps: { wasm: 100_000, webgl: 10_000 },
  },
  quick: {
    rounds: 3,
    stretch: 150,
    warmUp: 300,
    watch: 3,
    steps: { wasm: 10_000, webgl: 100 },
  },
};

/** Null where only the usage is asked for. Throws where an argument is none. */
export function readOptions(args: string[]): Options | null {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string' },
      check: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      to: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const parts = values.only === undefined ? partNames : values.only.split(',').map(readPart);
  const effort = efforts[values.quick ? 'quick' : 'full'];
  // A quick run shows that everything works: its figures are not worth keeping.
  const folder = values.to ?? (values.quick ? '.cache/bench' : null);
  return { parts, effort, isCheck: values.check, folder };
}

function readPart(name: string): PartName {
  const part = partNames.find((known) => known === name);
  if (part !== undefined) return part;
  throw new Error(`--only ${name}: it is none of ${partNames.join(', ')}`);
}
