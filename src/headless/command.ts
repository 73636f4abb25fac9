import { parseArgs } from 'node:util';
import { changeVariant, type Lab, normalize, variantSpecs } from '../spec/lab';
import { parseQuery } from '../spec/link/query';
import { defaultSpec, type EngineChoice } from '../spec/spec';
import { complain } from './complaint';
import { ignoredMessage } from './messages';
import { readCount, readTask, type Task } from './task';

/** A command line that has been understood. */
export interface Command {
  lab: Lab;
  task: Task;
  steps: number;
  /** Updates from one record to the next; null for the records that the page has. */
  every: number | null;
  /** The file that holds the data and the column to predict; null for data that are drawn. */
  table: { file: string; target: string } | null;
  weightsFile: string | null;
  output: {
    /** Prints the numbers that every step has computed, too. */
    hasHistory: boolean;
    /** Keeps the best network, not the last, if the steps end a run before its patience. */
    restoresBest: boolean;
  };
}

/** `auto` is `wasm`: WebGL needs a browser. */
const engines: readonly string[] = ['auto', 'wasm', 'reference'] satisfies EngineChoice[];
const defaultSteps = 100;

export const usage = `npm run -s headless -- "QUERY" [OPTION]...

Trains what the query of a link describes and prints the run as one JSON object.

  --steps N         updates (the query's steps, ${defaultSteps} where it sets none)
  --every N         updates from one record to the next (as the page measures)
  --history         prints what the steps have computed, too
  --engine NAME     wasm (float32, fast) or reference (float64); wasm unless the query says otherwise
  --csv FILE        learns from a table, with --target COLUMN
  --weights FILE    writes the parameters and the batch of step 0, as JSON
  --restore-best    with patience: keeps the best network, not the last, where the steps end the run
  --find-lr         finds a learning rate, in --steps updates
  --cross-validate NAME=LIST
                    compares values of lr or l2, in trainings of --steps updates
  --folds N         parts of the training rows for it, 2 to 10 (5)
  --sweep NAME=RANGE
                    given twice: trains every pair of values for --steps updates (300) and says what
                    became of each; RANGE is FROM:TO:STEP, FROM:TO:xFACTOR or a list
`;

const options = {
  steps: { type: 'string' },
  every: { type: 'string' },
  history: { type: 'boolean' },
  engine: { type: 'string' },
  csv: { type: 'string' },
  target: { type: 'string' },
  weights: { type: 'string' },
  'restore-best': { type: 'boolean' },
  'find-lr': { type: 'boolean' },
  'cross-validate': { type: 'string' },
  folds: { type: 'string' },
  sweep: { type: 'string', multiple: true },
  help: { type: 'boolean' },
} as const;

/** Reads the command line's arguments; null where only the usage is asked for. */
export function readCommand(texts: string[]): Command | null {
  const { values, positionals } = parse(texts);
  if (values.help) return null;
  if (positionals.length > 1) complain(`one query is expected, not ${positionals.join(' and ')}`);
  const table = readTableOption(values);
  const lab = readLab(positionals[0] ?? '', values.engine, table !== null);
  const task = readTask(values, lab.base);
  const steps = readCount('steps', values.steps, 0) ?? (lab.base.steps || defaultSteps);
  const every = readCount('every', values.every, 1);
  const restoresBest = values['restore-best'] ?? false;
  if (restoresBest && variantSpecs(lab).every(({ patience }) => patience === 0)) {
    complain('--restore-best needs patience=EPOCHS in the query');
  }
  const output = { hasHistory: values.history ?? false, restoresBest };
  return { lab, task, steps, every, table, weightsFile: values.weights ?? null, output };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    return complain(error instanceof Error ? error.message : String(error));
  }
}

function readTableOption({ csv, target }: { csv?: string; target?: string }): Command['table'] {
  if (csv === undefined && target === undefined) return null;
  if (csv === undefined) return complain('--target needs --csv FILE');
  if (target === undefined) return complain('--csv needs --target COLUMN');
  return { file: csv, target };
}

function readLab(query: string, engine: string | undefined, hasTable: boolean): Lab {
  const { lab, ignored } = parseQuery(query);
  if (ignored.length > 0) {
    const faults = ignored.map((why) => `${why.name}=${why.value}: ${ignoredMessage(why)}`);
    complain(faults.join('; '));
  }
  const { data } = lab.base;
  if (data !== 'csv' && data !== defaultSpec.data && hasTable) {
    complain(`data=${data} and --csv exclude each other`);
  }
  return withEngine(hasTable ? changeVariant(lab, 0, { data: 'csv' }) : lab, engine);
}

function withEngine(lab: Lab, engine: string | undefined): Lab {
  const wanted = engine === undefined ? variantSpecs(lab).map((spec) => spec.engine) : [engine];
  const missing = wanted.find((name) => !engines.includes(name));
  if (missing !== undefined) {
    complain(`engine ${missing} is not available in Node, only ${engines.join(', ')} are`);
  }
  if (engine === undefined) return lab;
  const chosen = { engine: engine as EngineChoice };
  return normalize({
    ...lab,
    base: { ...lab.base, ...chosen },
    differences: lab.differences.map((difference) => ({ ...difference, ...chosen })),
  });
}
