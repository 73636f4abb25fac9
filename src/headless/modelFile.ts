import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { TrainingData } from '../data/trainingData';
import type { TrainerState } from '../engine/training/trainerState';
import { savedRunReasons } from '../i18n/en/savedRunReasons';
import { type Sentences, sentenceOf } from '../i18n/reason';
import type { Plan } from '../network/plan';
import type { Spec } from '../spec/spec';
import { layersModel, layersModelFiles, type NotDense, notDense } from '../weights/layersModel';
import {
  type ModelRefusal,
  modelWeightPaths,
  type OpenedModel,
  readLayersModel,
} from '../weights/layersModelReader';
import {
  networkTensors,
  readNetworkTensors,
  type TensorsMismatch,
} from '../weights/networkTensors';
import { weightsAbout } from '../weights/weightsAbout';
import {
  type OpenedWeights,
  readWeights,
  readWeightsJson,
  type WeightsRefusal,
  weightsJson,
  writeWeights,
} from '../weights/weightsFile';
import { complain, refuse, withFile } from './messages';

/** What a run begins from, and where its network is written; null for drawn weights, and for nowhere. */
export interface ModelOption {
  start: StartingModel | null;
  path: string | null;
}

/** Weights that stand in place of those that are drawn at step 0. */
type StartingModel = (OpenedWeights | OpenedModel) & { file: string };

export const modelOptions = { model: { type: 'string' }, start: { type: 'string' } } as const;

type Options = Partial<Record<'model' | 'start' | 'load' | 'save' | 'weights', string>>;

/** Reads `--model FILE` and `--start FILE`. */
export function readModelOption({ model, start, ...others }: Options): ModelOption {
  for (const [name, why] of Object.entries(notWithStart)) {
    if (start !== undefined && others[name as keyof typeof others] !== undefined) {
      complain(`--start and --${name} exclude each other: ${why}`);
    }
  }
  if (isTensors(others.weights ?? '')) {
    complain(
      '--weights writes step 0 as JSON: --model FILE.safetensors writes the trained network',
    );
  }
  return { start: start === undefined ? null : opened(start), path: model ?? null };
}

const notWithStart = {
  load: 'a saved run has its own weights',
  save: 'a saved run begins from the weights that its settings draw; --model keeps the network',
  weights: 'it writes the weights that the settings draw',
};

function opened(path: string): StartingModel {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const file = isFolder ? join(path, layersModelFiles.json) : path;
  const bytes = withFile(`cannot read ${file}`, () => readFileSync(file));
  const found = isJson(file) ? readJson(file, bytes.toString()) : readWeights(bytes);
  return 'reason' in found ? refuseModel(file, found) : { ...found, file };
}

function readJson(file: string, text: string): OpenedWeights | OpenedModel | ModelFault {
  const value = parsed(text);
  const paths = modelWeightPaths(value);
  if (paths === null) return readWeightsJson(value);
  const parts = paths.map((path) => {
    // What the file names lies beside it, and nowhere else.
    const part = join(dirname(file), basename(path));
    return withFile(`cannot read ${part}`, () => readFileSync(part));
  });
  return readLayersModel(value, Buffer.concat(parts));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isJson(file: string): boolean {
  return /\.json$/i.test(file);
}

function refuseModel(file: string, why: ModelFault): never {
  return refuse(why, `${file}: ${sentenceOf(modelReasons, 'reason', why)}`);
}

/**
 * Returns what a network's parameters are at step 0 by `--start`; null for those that are drawn. Complains, before
 * anything is trained, of what cannot be begun from, or written.
 */
export function checkedModel(
  { start, path }: ModelOption,
  { spec, plan }: { spec: Spec; plan: Plan },
  variantCount: number,
): Float64Array[][] | null {
  if (variantCount > 1 && (start !== null || path !== null)) {
    complain('--start and --model are of one network: leave out the variants');
  }
  if (path !== null) expectWritable(path, plan);
  return start === null ? null : startingBlocks(start, plan, spec);
}

/** Returns a network's parameters, and statistics, from a file; complains where they are those of another network. */
function startingBlocks(start: StartingModel, plan: Plan, spec: Spec): Float64Array[][] {
  const { file, tensors } = start;
  if ('activation' in start) {
    const other = notDense(plan);
    if (other !== null) refuseModel(file, other);
    const { activation } = start;
    if (activation !== null && activation !== spec.activation) {
      refuseModel(file, { reason: 'otherFunction', found: activation, expected: spec.activation });
    }
  }
  const blocks = readNetworkTensors(plan, tensors);
  return 'reason' in blocks ? refuseModel(file, blocks) : blocks;
}

/** Complains where a network cannot be written as the file that is named. */
function expectWritable(path: string, plan: Plan): void {
  const other = isJson(path) || isTensors(path) ? null : notDense(plan);
  if (other !== null) refuseModel(path, other);
}

function isTensors(path: string): boolean {
  return /\.safetensors$/i.test(path);
}

/** Writes a network where its run has ended: as weights where the path ends so, else as a folder for TensorFlow.js. */
export function writeModel(
  path: string,
  { spec, data, plan }: { spec: Spec; data: TrainingData; plan: Plan },
  { step, blocks }: TrainerState,
): void {
  const about = weightsAbout(spec, data, step);
  const write = (file: string, content: string | Uint8Array): void =>
    withFile(`cannot write ${file}`, () => writeFileSync(file, content));
  if (isTensors(path)) {
    write(path, writeWeights(about, networkTensors(plan, blocks)));
  } else if (isJson(path)) {
    write(path, weightsJson(about, networkTensors(plan, blocks)));
  } else {
    const model = layersModel(plan, blocks, about);
    if ('reason' in model) refuseModel(path, model);
    withFile(`cannot write ${path}`, () => mkdirSync(path, { recursive: true }));
    write(join(path, layersModelFiles.json), model.json);
    write(join(path, layersModelFiles.weights), model.weights);
  }
}

/** Why a file is not written, or not begun from. */
type ModelFault =
  | WeightsRefusal
  | ModelRefusal
  | NotDense
  | TensorsMismatch
  /** Hidden layers of the file and of the network have other activations. */
  | { reason: 'otherFunction'; found: string; expected: string };

const parts: Record<NotDense['part'], string> = {
  normalization: 'normalization (norm=none has none)',
  fork: 'residual sums (residual=none has none)',
  average: 'layers that mix positions (mixing=none has none)',
  attention: 'layers that mix positions (mixing=none has none)',
  mask: 'units that were switched off by hand',
};

const modelReasons: Sentences<'reason', ModelFault> = {
  notTensors: () => 'it does not begin as a .safetensors file does',
  wrongLength: savedRunReasons.wrongLength,
  badTensor: savedRunReasons.badTensor,
  unknownType: savedRunReasons.unknownType,
  damaged: () => 'it is damaged: its bytes are not those that were written',
  savedRun: () => 'it is a saved run: --load goes on with it',
  notWeights: () =>
    'it is neither a file of --model nor the model.json of a layers model of TensorFlow.js',
  notNumbers: ({ name }) => `its array ${name} is no list of numbers, or of rows of equal length`,
  notAModel: () => 'it is no layers model of TensorFlow.js',
  notSequential: ({ found }) =>
    `it is a model of the kind ${found}, and only one that is Sequential is read here`,
  otherLayer: ({ layer, found }) =>
    `its layer ${layer} is of the kind ${found}, and only dense layers with an activation are read here`,
  otherActivation: ({ layer, found }) =>
    `its layer ${layer} has the activation ${found}, which a network here cannot have there`,
  mixedActivations: ({ found }) =>
    `its hidden layers have different activations (${found.join(', ')}), and a network here has one`,
  otherNumbers: ({ name, type }) =>
    `its array ${name} has numbers of the type ${type}, and only float32 is read here`,
  missing: ({ name }) => `it has no array ${name}, which the network needs`,
  unexpected: ({ name }) => `it has an array ${name}, which the network has no place for`,
  otherShape: ({ name, found, expected }) =>
    `its array ${name} is ${found.join(' × ')}, and that of the network is ${expected.join(' × ')}`,
  notFinite: ({ name }) => `its array ${name} has numbers that are not finite`,
  notDense: ({ part }) =>
    `a layers model is dense layers alone here, and the network has ${parts[part]}; .safetensors and .json keep every network`,
  otherFunction: ({ found, expected }) =>
    `its hidden layers have the activation ${found}, and the network has ${expected}`,
};
