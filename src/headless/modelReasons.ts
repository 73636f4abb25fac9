import { savedRunReasons } from '../i18n/en/savedRunReasons';
import type { Sentences } from '../i18n/reason';
import type { NotDense } from '../weights/layersModel';
import type { ModelRefusal } from '../weights/layersModelReader';
import type { TensorsMismatch } from '../weights/networkTensors';
import type { WeightsRefusal } from '../weights/weightsFile';

/** Why a file is not written, or not begun from. */
export type ModelFault =
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

export const modelReasons: Sentences<'reason', ModelFault> = {
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
