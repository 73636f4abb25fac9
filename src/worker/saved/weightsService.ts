import { changeExperiment } from '../../spec/change';
import { type Lab, labOf } from '../../spec/lab';
import { parseQuery } from '../../spec/link/query';
import type { Spec } from '../../spec/spec';
import {
  type ModelRefusal,
  modelWeightPaths,
  type OpenedModel,
  readLayersModel,
} from '../../weights/layersModelReader';
import { type ArraysRefusal, fittedNetwork } from '../../weights/networkSettings';
import { type StartMismatch, startMismatch } from '../../weights/startingWeights';
import {
  type OpenedWeights,
  readWeights,
  readWeightsJson,
  type WeightsRefusal,
} from '../../weights/weightsFile';
import { namedDataset, type OwnData, prepareVariant } from '../data/preparedVariant';

/** Why no run begins from files. */
export type WeightsFileRefusal =
  | WeightsRefusal
  | ModelRefusal
  | ArraysRefusal
  | StartMismatch
  | { reason: 'unreadable' }
  /** Another file of the same model is not there. */
  | { reason: 'missingFile'; name: string }
  /** The network has learnt data of somebody's own. */
  | { reason: 'noData' };

export type WeightsService = ReturnType<typeof createWeightsService>;

/** Reads weights for a run to begin from. */
export function createWeightsService(ownData: OwnData) {
  return {
    /**
     * Gives the lab of the network that files hold, which begins from them. What they do not say stays as it is.
     *
     * @param present the settings that are shown
     */
    async open(files: File[], present: Spec): Promise<Lab | WeightsFileRefusal> {
      const opened = await readFiles(files).catch(() => ({ reason: 'unreadable' as const }));
      if ('reason' in opened) return opened;
      const { query } = opened;
      const fitted = query === null ? fittedNetwork(opened) : { settings: {}, ...opened };
      if ('reason' in fitted) return fitted;
      const { settings, tensors } = fitted;
      const lab =
        query === null ? changeExperiment(labOf([present]), 0, settings) : parseQuery(query).lab;
      const dataset = namedDataset(lab.base, ownData);
      if ('reason' in dataset) return { reason: 'noData' };
      const mismatch = startMismatch(prepareVariant(dataset, lab.base).plan, tensors);
      if (mismatch !== null) return mismatch;
      const { name: fileName } = files.find(isJson) ?? files[0];
      return { ...lab, start: { fileName, spec: lab.base, tensors } };
    },
  };
}

/** Reads arrays alone, or a `model.json` with its files of numbers. */
async function readFiles(files: File[]): Promise<OpenedWeights | OpenedModel | WeightsFileRefusal> {
  const json = files.find(isJson);
  if (json === undefined) return readArrays(files[0]);
  const value = parsed(await json.text());
  const paths = modelWeightPaths(value);
  if (paths === null) return readWeightsJson(value);
  const others = files.filter((file) => file !== json);
  const parts: Blob[] = [];
  for (const path of paths) {
    const named = others.find(({ name }) => name === path.split('/').at(-1));
    // A browser that has saved a file of this name before calls the next one otherwise.
    const part = named ?? (paths.length === 1 && others.length === 1 ? others[0] : undefined);
    if (part === undefined) return { reason: 'missingFile', name: path };
    parts.push(part);
  }
  return readLayersModel(value, await bytesOf(new Blob(parts)));
}

function isJson({ name }: File): boolean {
  return /\.json$/i.test(name);
}

async function readArrays(file: File): Promise<OpenedWeights | WeightsFileRefusal> {
  return /\.bin$/i.test(file.name)
    ? { reason: 'missingFile', name: 'model.json' }
    : readWeights(await bytesOf(file));
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
