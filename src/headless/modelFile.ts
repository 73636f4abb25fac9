import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { TrainingData } from '../data/trainingData';
import type { TrainerState } from '../engine/training/trainerState';
import { savedRunReasons } from '../i18n/en/savedRunReasons';
import { weightsReasons } from '../i18n/en/weightsReasons';
import { type Sentences, sentenceOf } from '../i18n/reason';
import type { GivenNumbers, Plan } from '../network/plan';
import { labOf } from '../spec/lab';
import { formatQuery } from '../spec/link/query';
import { defaultSpec, type Spec } from '../spec/spec';
import { layersModel, layersModelFiles, type NotDense, notDense } from '../weights/layersModel';
import {
  type ModelRefusal,
  modelWeightPaths,
  type OpenedModel,
  readLayersModel,
} from '../weights/layersModelReader';
import { type ArraysRefusal, fittedNetwork } from '../weights/networkSettings';
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
type StartingModel = (OpenedWeights | OpenedModel) & {
  file: string;
  /** That of its network; of another program's, of what its arrays say. */
  query: string;
};

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
  if ('reason' in found) return refuseModel(file, found);
  const { query } = found;
  if (query !== null) return { ...found, query, file };
  const fitted = fittedNetwork(found);
  if ('reason' in fitted) return refuseModel(file, fitted);
  const { settings, tensors } = fitted;
  return { ...found, tensors, query: formatQuery(labOf([{ ...defaultSpec, ...settings }])), file };
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
 * Returns a network's plan with what it begins with by `--start`. Complains, before anything is trained, of what cannot
 * be begun from, or written.
 */
export function checkedModel(
  { start, path }: ModelOption,
  { spec, plan }: { spec: Spec; plan: Plan },
  variantCount: number,
): Plan {
  if (variantCount > 1 && (start !== null || path !== null)) {
    complain('--start and --model are of one network: leave out the variants');
  }
  if (path !== null) expectWritable(path, plan);
  return start === null ? plan : { ...plan, given: givenNumbers(start, plan, spec) };
}

/** Returns a network's parameters, and statistics, from a file; complains where they are those of another network. */
function givenNumbers(start: StartingModel, plan: Plan, spec: Spec): GivenNumbers {
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
  return 'reason' in blocks ? refuseModel(file, blocks) : { fileName: basename(file), blocks };
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
  | ArraysRefusal
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
  ...savedRunReasons,
  ...weightsReasons,
  savedRun: () => 'It is a saved run: --load goes on with it.',
  notDense: ({ part }) =>
    `A layers model is dense layers alone here, and the network has ${parts[part]}; .safetensors and .json keep every network.`,
  otherFunction: ({ found, expected }) =>
    `Its hidden layers have the activation ${found}, and the network has ${expected}.`,
};
