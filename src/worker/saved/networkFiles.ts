import type { TrainerState } from '../../engine/training/trainerState';
import type { Spec } from '../../spec/spec';
import { type LayersModel, layersModel, type NotDense } from '../../weights/layersModel';
import { networkTensors } from '../../weights/networkTensors';
import { weightsAbout } from '../../weights/weightsAbout';
import { weightsJson, writeWeights } from '../../weights/weightsFile';
import type { PreparedVariant } from '../data/preparedVariant';

/** A network where it stands, as files for other programs; docs/SAVED_RUNS.md describes them. */
export interface NetworkFiles {
  /** As `.safetensors`. */
  tensors: Uint8Array;
  json: string;
  /** For TensorFlow.js. */
  model: LayersModel | NotDense;
}

/** @param spec the settings as they are now */
export function networkFilesOf(
  { data, plan }: PreparedVariant,
  spec: Spec,
  { step, blocks }: TrainerState,
): NetworkFiles {
  const about = weightsAbout(spec, data, step);
  const tensors = networkTensors(plan, blocks);
  return {
    tensors: writeWeights(about, tensors),
    json: weightsJson(about, tensors),
    model: layersModel(plan, blocks, about),
  };
}
