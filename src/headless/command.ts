import { parseArgs } from 'node:util';
import type { Search } from '../engine/experiments/crossValidation';
import { type ClaimName, claimNames, isClaimName } from '../spec/claimNames';
import { mapSteps } from '../spec/grids/phaseGrid';
import { defaultRateRange, type RateRange } from '../spec/grids/rateRange';
import {
  defaultFoldSteps,
  foldCounts,
  isSearchable,
  readGrid,
  searchableNames,
} from '../spec/grids/searchGrid';
import { changeVariant, type Lab, variantSpecs } from '../spec/lab';
import { parseQuery } from '../spec/link/query';
import { readDecimal } from '../spec/numberList';
import { parameters } from '../spec/parameters';
import { defaultSpec, type EngineChoice, type Spec } from '../spec/spec';
import { type CodeTask, readCodeTask } from './code';
import { complain, ignoredMessage, refuse } from './messages';
import { type ModelOption, modelOptions, readModelOption } from './modelFile';
import { type LoadedRun, readLoadOption } from './savedRuns';
import { readSweepTask, type SweepTask } from './sweepOption';
import { readTableOption, type TableOption, tableOptions } from './tableOption';
import { defaultSteps } from './usage';

/** A command line that has been understood. */
export interface Command {
  lab: Lab;
  task: Task;
  steps: number;
  /** Updates from one record to the next; null for the records that the page has. */
  every: number | null;
  /** The files that hold the data, and how they are read; null for data that are drawn. */
  table: TableOption | null;
  weightsFile: string | null;
  dataFile: string | null;
  model: ModelOption;
  /** The run that is gone on with; null for one that begins. */
  loaded: LoadedRun | null;
  /** The file that the run is saved in; null for none. */
  saveFile: string | null;
  /** The file of rows to answer once the network is trained; null for none. */
  predictFile: string | null;
  /** The file that these answers are written in, beside the JSON; null for none. */
  answersFile: string | null;
  output: {
    /** Prints the numbers that every step has computed, too. */
    hasHistory: boolean;
    /** Keeps the best network, not the last, if the steps end a run before its patience. */
    restoresBest: boolean;
  };
}

/** The work that a command asks for, on each of a query's networks but for claims. */
export type Task =
  | { kind: 'train' }
  | { kind: 'findRate'; sweep: RateRange }
  | { kind: 'crossValidate'; search: Search }
  | SweepTask
  | CodeTask
  /** It takes no query: each file says what it is of. */
  | { kind: 'merge'; files: string[]; outFile: string | null }
  /** Of no query: a claim names its own networks. */
  | { kind: 'claims'; names: ClaimName[] };

/** `auto` is `wasm`: WebGL needs a browser. */
const engines: readonly string[] = ['auto', 'wasm', 'reference'] satisfies EngineChoice[];

const options = {
  steps: { type: 'string' },
  every: { type: 'string' },
  history: { type: 'boolean' },
  engine: { type: 'string' },
  ...tableOptions,
  weights: { type: 'string' },
  ...modelOptions,
  data: { type: 'string' },
  code: { type: 'string' },
  notebook: { type: 'boolean' },
  predict: { type: 'string' },
  out: { type: 'string' },
  save: { type: 'string' },
  load: { type: 'string' },
  'restore-best': { type: 'boolean' },
  'find-lr': { type: 'boolean' },
  'cross-validate': { type: 'string' },
  folds: { type: 'string' },
  sweep: { type: 'string', multiple: true },
  shard: { type: 'string' },
  resume: { type: 'boolean' },
  merge: { type: 'boolean' },
  claim: { type: 'string', multiple: true },
  claims: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

type Options = Partial<ReturnType<typeof parse>['values']>;

/** Reads the command line's arguments; null where only the usage is asked for. */
export function readCommand(texts: string[]): Command | null {
  const { values, positionals } = parse(texts);
  if (values.help) return null;
  const query = values.merge ? undefined : positionals[0];
  if (positionals.length > 1 && !values.merge)
    complain(`one query is expected, not ${positionals.join(' and ')}`);
  const table = readTableOption(values);
  const loaded = readLoadOption(values.load, { query, table });
  const model = readModelOption(values);
  const lab =
    loaded === null
      ? readLab(query ?? model.start?.query ?? '', values.engine, table !== null)
      : withEngine(loaded.lab, values.engine);
  const task = readTask(values, lab.base, positionals);
  if (task.kind === 'claims' || task.kind === 'merge') refuseSettings(values, query, task.kind);
  const steps = readSteps(values, lab.base, loaded);
  const every = readCount(values, 'every', { minimum: 1 });
  const restoresBest = values['restore-best'] ?? false;
  if (restoresBest && variantSpecs(lab).every(({ patience }) => patience === 0)) {
    complain('--restore-best needs patience=EPOCHS in the query');
  }
  refuseAlone(values);
  const output = { hasHistory: values.history ?? false, restoresBest };
  return {
    lab,
    task,
    steps,
    every,
    table,
    weightsFile: values.weights ?? null,
    dataFile: values.data ?? null,
    model,
    loaded,
    saveFile: values.save ?? null,
    predictFile: values.predict ?? null,
    answersFile: values.predict === undefined ? null : (values.out ?? null),
    output,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args: withNegatives(args), options, allowPositionals: true });
  } catch (error) {
    return complain(error instanceof Error ? error.message : String(error));
  }
}

/** Returns the arguments with a negative number behind `--missing` as its value, which would look like an option. */
function withNegatives(args: string[]): string[] {
  const isValue = (place: number): boolean =>
    args[place - 1] === '--missing' && /^-[\d.]/.test(args[place] ?? '');
  return args.flatMap((text, place) => {
    if (isValue(place)) return [];
    return isValue(place + 1) ? [`${text}=${args[place + 1]}`] : [text];
  });
}

/** Returns the step to which is trained: a loaded run stands where it is unless it is told to go on. */
function readSteps(options: Options, { steps }: Spec, loaded: LoadedRun | null): number {
  const asked = readCount(options, 'steps', { minimum: 0 });
  if (loaded === null) return asked ?? (steps || defaultSteps);
  if (asked !== null && asked < loaded.step) {
    complain(`--steps ${asked}: ${loaded.file} is at step ${loaded.step} already`);
  }
  return asked ?? Math.max(loaded.step, steps);
}

function readLab(query: string, engine: string | undefined, hasTable: boolean): Lab {
  const { lab, ignored } = parseQuery(query);
  if (ignored.length > 0) {
    const faults = ignored.map((why) => `${why.name}=${why.value}: ${ignoredMessage(why)}`);
    refuse({ reason: 'parameters', ignored }, faults.join('; '));
  }
  const { data } = lab.base;
  if (data !== 'csv' && data !== defaultSpec.data && hasTable) {
    complain(`data=${data} and --csv exclude each other`);
  }
  return withEngine(hasTable ? changeVariant(lab, 0, { data: 'csv' }) : lab, engine);
}

function withEngine(lab: Lab, engine: string | undefined): Lab {
  const wanted: string[] = variantSpecs(lab).map((spec) => engine ?? spec.engine);
  const missing = wanted.find((name) => !engines.includes(name));
  if (missing !== undefined) {
    complain(`engine ${missing} is not available in Node, only ${engines.join(', ')} are`);
  }
  return wanted.reduce(
    (next, name, variant) => changeVariant(next, variant, { engine: name as EngineChoice }),
    lab,
  );
}

/** The options that ask for another task than one training, and how each of them is read. */
const readers = {
  'find-lr': (options) => {
    const steps = readCount(options, 'steps', { minimum: 2 }) ?? defaultRateRange.steps;
    return { kind: 'findRate', sweep: { ...defaultRateRange, steps } };
  },
  'cross-validate': (options, base) => ({
    kind: 'crossValidate',
    search: readSearch(options['cross-validate'] ?? '', options, base),
  }),
  sweep: (options) => readSweepTask(options, readCount(options, 'steps', mapSteps)),
  code: (options) => readCodeTask(options, readCount(options, 'steps', { minimum: 1 })),
  claim: ({ claim = [] }) => ({ kind: 'claims', names: claim.map(readClaim) }),
  claims: () => ({ kind: 'claims', names: [...claimNames] }),
  merge: (options, _, files) => ({ kind: 'merge', files, outFile: options.out ?? null }),
} satisfies Record<string, (options: Options, base: Spec, positionals: string[]) => Task>;

const taskOptions = Object.keys(readers) as (keyof typeof readers)[];

/** Options of a training, which the other tasks have no use for. */
const trainingOptions = [
  ...(['every', 'history', 'weights', 'data', 'predict'] as const),
  ...(['save', 'load', 'start', 'model', 'restore-best'] as const),
];

/** Those that the task of another option has a use for. */
const shared: Partial<Record<string, readonly string[]>> = { code: ['weights', 'data'] };

/** Reads the task that the options ask for; complains if two exclude each other. */
function readTask(options: Options, base: Spec, positionals: string[]): Task {
  const [option, other] = taskOptions.filter((name) => options[name] !== undefined);
  if (options.folds !== undefined && options['cross-validate'] === undefined)
    complain('--folds needs --cross-validate NAME=LIST');
  if (option === undefined) return { kind: 'train' };
  if (other !== undefined) complain(`--${option} and --${other} exclude each other`);
  for (const name of trainingOptions) {
    if (shared[option]?.includes(name)) continue;
    if (options[name] !== undefined) complain(`--${name} and --${option} exclude each other`);
  }
  return readers[option](options, base, positionals);
}

/** Reads `lr=0.001,0.003`, with the number of folds and steps beside it. */
function readSearch(text: string, options: Options, base: Spec): Search {
  const [parameter, list = ''] = text.split(/=(.*)/s);
  const fault = `--cross-validate ${text}:`;
  if (!isSearchable(parameter)) {
    return complain(`${fault} the parameter is none of ${searchableNames.join(', ')}`);
  }
  const { minimum, maximum } = parameters[parameter];
  const values =
    readGrid(parameter, list) ??
    complain(
      `${fault} it is no list, with commas, of different numbers from ${minimum} to ${maximum}`,
    );
  const folds = readCount(options, 'folds', foldCounts) ?? foldCounts.default;
  const steps = readCount(options, 'steps', { minimum: 1 }) ?? (base.steps || defaultFoldSteps);
  return { parameter, values, folds, steps };
}

/** A claim brings its own networks, data and steps, and the parts of a sweep say what they are of. */
function refuseSettings(
  options: Options,
  query: string | undefined,
  kind: 'claims' | 'merge',
): void {
  const what = { claims: 'a claim', merge: '--merge' }[kind];
  if (query !== undefined) complain(`${what} takes no query: ${query}`);
  for (const name of ['steps', 'engine', 'csv'] as const) {
    if (options[name] !== undefined) complain(`${what} takes no --${name}`);
  }
}

/** Complains of options that mean nothing without another one. */
function refuseAlone(options: Options): void {
  const { predict, sweep, merge, code, notebook } = options;
  if (notebook && code === undefined) complain('--notebook needs --code NAME');
  if (options.out !== undefined && (predict ?? sweep ?? merge) === undefined)
    complain('--out needs --predict FILE, --sweep or --merge');
  for (const name of ['shard', 'resume'] as const) {
    if (options[name] !== undefined && sweep === undefined) complain(`--${name} needs --sweep`);
  }
}

function readClaim(text: string): ClaimName {
  if (isClaimName(text)) return text;
  return complain(`--claim ${text}: it is none of ${claimNames.join(', ')}`);
}

/** Returns the whole number that an option gives, within its bounds; null if the option is left out. */
function readCount(
  options: Options,
  name: 'steps' | 'every' | 'folds',
  { minimum, maximum = Number.MAX_SAFE_INTEGER }: { minimum: number; maximum?: number },
): number | null {
  const text = options[name];
  if (text === undefined) return null;
  const value = readDecimal(text);
  if (value !== null && Number.isInteger(value) && value >= minimum && value <= maximum) {
    return value;
  }
  const end = value !== null && value > maximum ? `to ${maximum}` : 'on';
  return complain(`--${name} ${text}: it is not a whole number from ${minimum} ${end}`);
}
