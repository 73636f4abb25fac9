import { activations } from './activations';
import { dataTraits } from './datasets';
import { optimizers } from './optimizers';
import { choice, count, countOrFull, list, real, subset, type Traits } from './parameter';
import { coordinates, planarFeatures } from './planarFeatures';
import { namesOf } from './table';
import { weightLaws } from './weightLaws';

const dataSet: Traits = { group: 'data', effect: 'rebuild', scope: 'shared' };
const dataView: Traits = { group: 'data', effect: 'rebuild', scope: 'variant' };
const network: Traits = { group: 'network', effect: 'rebuild', scope: 'variant' };
const regularization: Traits = { group: 'regularization', effect: 'live', scope: 'variant' };
const training: Traits = { group: 'training', effect: 'rebuild', scope: 'variant' };
const trainingLive: Traits = { group: 'training', effect: 'live', scope: 'variant' };
const run: Traits = { group: 'training', effect: 'rebuild', scope: 'shared' };

/**
 * Every parameter of an experiment, in the order of the link. The name here is the name in the URL,
 * in `setSpec` and in `headless`; defaults stay out of the link.
 */
export const parameters = {
  data: choice(dataSet, namesOf(dataTraits)),
  samples: count(dataSet, 400, { minimum: 20, maximum: 100_000 }),
  noise: real(dataSet, 0.15, { minimum: 0, maximum: 1 }),
  labelNoise: real(dataSet, 0, { minimum: 0, maximum: 0.5 }),
  trainFraction: real(dataSet, 0.5, { minimum: 0.1, maximum: 0.9 }),
  unitSpread: real(dataSet, 1, { minimum: 1, maximum: 10_000 }),
  features: subset(dataView, planarFeatures, coordinates),
  standardize: choice(dataView, ['none', 'inputs', 'all']),
  depth: count(network, 10, { minimum: 0, maximum: 100 }),
  width: count(network, 16, { minimum: 1, maximum: 256 }),
  widths: list(network, { minimum: 1, maximum: 256, integer: true, longest: 100 }),
  activation: choice(network, namesOf(activations)),
  init: choice(network, namesOf(weightLaws)),
  gain: real(network, 1, { minimum: 0, maximum: 10 }),
  outInit: choice(network, ['glorotUniform', 'same']),
  biasStd: real(network, 0, { minimum: 0, maximum: 2 }),
  norm: choice(network, ['none', 'batch', 'layer']),
  residual: choice(network, ['none', 'plain', 'scaled']),
  mixing: choice(network, ['none', 'average', 'attention']),
  mixingLayers: count(network, 1, { minimum: 1, maximum: 4 }),
  heads: count(network, 1, { minimum: 1, maximum: 4 }),
  dropout: real(regularization, 0, { minimum: 0, maximum: 0.95 }),
  dropouts: list(regularization, { minimum: 0, maximum: 0.95, integer: false, longest: 100 }),
  optimizer: choice(training, namesOf(optimizers)),
  lr: real(trainingLive, 0.1, { minimum: 1e-6, maximum: 100 }),
  schedule: choice(trainingLive, ['constant', 'step', 'exponential', 'cosine', 'plateau']),
  warmup: count(trainingLive, 0, { minimum: 0, maximum: 1_000_000 }),
  batch: countOrFull(training, 32, { minimum: 1, maximum: 512 }),
  loss: choice(training, ['auto', 'crossEntropy', 'mse', 'hinge']),
  l1: real(regularization, 0, { minimum: 0, maximum: 1 }),
  l2: real(regularization, 0, { minimum: 0, maximum: 1 }),
  clip: real(regularization, 0, { minimum: 0, maximum: 1_000 }),
  mixup: real(regularization, 0, { minimum: 0, maximum: 10 }),
  augment: choice(regularization, [
    'none',
    'jitter',
    'rotate',
    'shift',
    'contrast',
    'noise',
    'learned',
  ]),
  patience: count(regularization, 0, { minimum: 0, maximum: 10_000 }),
  seed: count(run, 1, { minimum: 0, maximum: 2 ** 32 - 1 }),
  steps: count({ ...run, effect: 'live' }, 0, { minimum: 0, maximum: 1_000_000_000 }),
  engine: choice(trainingLive, ['auto', 'webgl', 'wasm', 'reference']),
} as const;

export type ParameterName = keyof typeof parameters;
/** The names of all parameters of one kind. */
export type NameOfKind<Kind extends (typeof parameters)[ParameterName]['kind']> = {
  [K in ParameterName]: (typeof parameters)[K] extends { kind: Kind } ? K : never;
}[ParameterName];
/** Parameters whose value is one of some names. */
export type ChoiceName = NameOfKind<'choice'>;
export const parameterNames = Object.keys(parameters) as ParameterName[];

export function isParameterName(name: string): name is ParameterName {
  return Object.hasOwn(parameters, name);
}
