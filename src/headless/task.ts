import type { Search } from '../engine/experiments/crossValidation';
import {
  type Axis,
  axisNames,
  boundsOf,
  isAxisName,
  longestAxis,
  readAxis,
} from '../spec/grids/axis';
import {
  cellCount,
  isStepCount,
  mapSteps,
  mostCells,
  type PhaseGrid,
} from '../spec/grids/phaseGrid';
import { defaultRateRange, type RateRange } from '../spec/grids/rateRange';
import {
  defaultFoldSteps,
  foldCounts,
  isSearchable,
  readGrid,
  searchableNames,
} from '../spec/grids/searchGrid';
import { readDecimal } from '../spec/numberList';
import { parameters } from '../spec/parameters';
import type { Spec } from '../spec/spec';
import { complain } from './complaint';

/** The work that a command asks for, on each of a query's networks. */
export type Task =
  | { kind: 'train' }
  | { kind: 'findRate'; sweep: RateRange }
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

/** The options that ask for another task than one training, and how each of them is read. */
const readers = {
  'find-lr': (options) => {
    const steps = readCount('steps', options.steps, 2) ?? defaultRateRange.steps;
    return { kind: 'findRate', sweep: { ...defaultRateRange, steps } };
  },
  'cross-validate': ({ 'cross-validate': grid = '', ...options }, base) => ({
    kind: 'crossValidate',
    search: readSearch(grid, options, base),
  }),
  sweep: ({ sweep = [], steps }) => ({ kind: 'sweep', grid: readSweeps(sweep, steps) }),
} satisfies Record<string, (options: TaskOptions, base: Spec) => Task>;

const taskOptions = Object.keys(readers) as (keyof typeof readers)[];

/** Reads the task that the options ask for; complains if two exclude each other. */
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

/** Reads the two `--sweep NAME=RANGE` of a phase map, and the steps of its cells. */
function readSweeps(texts: string[], stepText: string | undefined): PhaseGrid {
  if (texts.length !== 2) {
    complain(
      `--sweep is needed twice, once for each of two parameters, and not ${texts.length} times`,
    );
  }
  const [x, y] = texts.map(readSweep);
  if (x.parameter === y.parameter) complain(`--sweep ${x.parameter}: it is given twice`);
  const steps = readCount('steps', stepText, mapSteps.minimum) ?? mapSteps.default;
  if (!isStepCount(steps)) {
    const { minimum, maximum } = mapSteps;
    complain(`--steps ${steps}: it is not a whole number from ${minimum} to ${maximum}`);
  }
  const grid = { x, y, steps };
  const count = cellCount(grid);
  if (count > mostCells) complain(`--sweep: these are ${count} cells, more than ${mostCells}`);
  return grid;
}

function readSweep(text: string): Axis {
  const [name, range = ''] = text.split(/=(.*)/s);
  if (!isAxisName(name)) {
    return complain(`--sweep ${text}: the parameter is none of ${axisNames.join(', ')}`);
  }
  const { minimum, maximum, integer } = boundsOf(name);
  const numbers = `${integer ? 'whole ' : ''}numbers from ${minimum} to ${maximum}`;
  return (
    readAxis(name, range) ??
    complain(
      `--sweep ${text}: it is no FROM:TO:STEP, FROM:TO:xFACTOR or list, with commas, of at most ${longestAxis} different ${numbers}`,
    )
  );
}

/** Returns the whole number that an option gives, at least `minimum`; null if the option is left out. */
export function readCount(name: string, text: string | undefined, minimum: number): number | null {
  if (text === undefined) return null;
  const value = readDecimal(text);
  if (value === null || !Number.isSafeInteger(value) || value < minimum) {
    return complain(`--${name} ${text}: it is not a whole number from ${minimum} on`);
  }
  return value;
}
