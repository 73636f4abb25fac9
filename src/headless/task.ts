import type { Search } from '../engine/experiments/crossValidation';
import type { PhaseGrid } from '../spec/grids/phaseGrid';
import {
  defaultFoldSteps,
  foldCounts,
  isSearchable,
  readGrid,
  searchableNames,
} from '../spec/grids/searchGrid';
import { defaultSweep, type Sweep } from '../spec/grids/sweep';
import { parameters } from '../spec/parameters';
import type { Spec } from '../spec/spec';
import { complain } from './complaint';
import { readCount } from './count';
import { readSweeps } from './sweepOption';

/** What is to be done with a query's networks. */
export type Task =
  | { kind: 'train' }
  | { kind: 'findRate'; sweep: Sweep }
  | { kind: 'crossValidate'; search: Search }
  | { kind: 'sweep'; grid: PhaseGrid };

export interface TaskOptions {
  steps?: string;
  every?: string;
  weights?: string;
  history?: boolean;
  'restore-best'?: boolean;
  'find-lr'?: boolean;
  'cross-validate'?: string;
  folds?: string;
  sweep?: string[];
}

/** The options that ask for something else than one training, and what each of them gives. */
const readers = {
  'find-lr': (options) => {
    const steps = readCount('steps', options.steps, 2) ?? defaultSweep.steps;
    return { kind: 'findRate', sweep: { ...defaultSweep, steps } };
  },
  'cross-validate': ({ 'cross-validate': grid = '', ...options }, base) => ({
    kind: 'crossValidate',
    search: readSearch(grid, options, base),
  }),
  sweep: ({ sweep = [], steps }) => ({ kind: 'sweep', grid: readSweeps(sweep, steps) }),
} satisfies Record<string, (options: TaskOptions, base: Spec) => Task>;

const taskOptions = Object.keys(readers) as (keyof typeof readers)[];

export function readTask(options: TaskOptions, base: Spec): Task {
  const [option, other] = taskOptions.filter((name) => options[name] !== undefined);
  if (options.folds !== undefined && options['cross-validate'] === undefined)
    complain('--folds needs --cross-validate NAME=LIST');
  if (option === undefined) return { kind: 'train' };
  if (other !== undefined) complain(`--${option} and --${other} exclude each other`);
  for (const name of ['every', 'history', 'weights', 'restore-best'] as const) {
    if (options[name] !== undefined) complain(`--${name} and --${option} exclude each other`);
  }
  return readers[option](options, base);
}

/** Reads `lr=0.001,0.003`, with the number of folds and steps beside it. */
function readSearch(text: string, options: TaskOptions, base: Spec): Search {
  const [name, list = ''] = text.split(/=(.*)/s);
  if (!isSearchable(name)) {
    return complain(
      `--cross-validate ${text}: the parameter is none of ${searchableNames.join(', ')}`,
    );
  }
  const values = readGrid(name, list);
  if (values === null) {
    const { minimum, maximum } = parameters[name];
    return complain(
      `--cross-validate ${text}: it is no list, with commas, of different numbers from ${minimum} to ${maximum}`,
    );
  }
  const folds = readCount('folds', options.folds, foldCounts.minimum) ?? foldCounts.default;
  if (folds > foldCounts.maximum) {
    complain(
      `--folds ${folds}: it is not a whole number from ${foldCounts.minimum} to ${foldCounts.maximum}`,
    );
  }
  const steps = readCount('steps', options.steps, 1) ?? (base.steps || defaultFoldSteps);
  return { parameter: name, values, folds, steps };
}
