import { activations } from '../spec/activations';
import { hiddenDepth, hiddenWidths } from '../spec/hiddenLayers';
import { optimizers } from '../spec/optimizers';
import type { Spec } from '../spec/spec';

/** The texts of remedies: each names the parameters that it changes. */
export type RemedyKey =
  | 'reluHe'
  | 'reluHeAndRate'
  | 'heWeights'
  | 'lecunWeights'
  | 'glorotWeights'
  | 'leakyRelu'
  | 'batchNorm'
  | 'layerNorm'
  | 'noNorm'
  | 'residual'
  | 'fewerLayers'
  | 'moreLayers'
  | 'width'
  | 'rate'
  | 'constantRate'
  | 'adam'
  | 'clip'
  | 'standardizeInputs'
  | 'standardizeAll'
  | 'seed'
  | 'dropout'
  | 'l2'
  | 'noPenalty'
  | 'patience'
  | 'samples'
  | 'trainFraction'
  | 'batch';

/** One click: changes exactly these parameters. */
export interface Remedy {
  key: RemedyKey;
  changes: Partial<Spec>;
}

const weightKeys = {
  heNormal: 'heWeights',
  lecunNormal: 'lecunWeights',
  glorotNormal: 'glorotWeights',
} as const;

/** The rate at which SGD trains a deep ReLU network with He weights in every preset. */
const usualRate = 0.1;
const usualAdamRate = 0.003;
/** A share of the rows for training beyond which there is little to gain. */
const largeShare = 0.9;

/** Returns the rate that trains in every preset, and is not too high for most networks. */
export function highestRate({ optimizer }: Pick<Spec, 'optimizer'>): number {
  return optimizers[optimizer].isAdaptive ? usualAdamRate : usualRate;
}

/** ReLU with He weights; a rate above the usual one, as sigmoid needs, would make it diverge. */
export function reluHe({ lr, optimizer }: Spec): Remedy {
  const changes = { activation: 'relu', init: 'heNormal', gain: 1 } as const;
  if (lr <= usualRate || optimizers[optimizer].isAdaptive) return { key: 'reluHe', changes };
  return { key: 'reluHeAndRate', changes: { ...changes, lr: usualRate } };
}

/** Returns random weights of the variance that keeps the signal for this activation. */
export function fittingWeights({ activation }: Spec): Remedy {
  const init = activations[activation].fittingInitializer;
  return { key: weightKeys[init], changes: { init, gain: 1 } };
}

export const batchNorm: Remedy = { key: 'batchNorm', changes: { norm: 'batch' } };
export const layerNorm: Remedy = { key: 'layerNorm', changes: { norm: 'layer' } };
export const noNorm: Remedy = { key: 'noNorm', changes: { norm: 'none' } };
export const scaledResidual: Remedy = { key: 'residual', changes: { residual: 'scaled' } };
export const leakyRelu: Remedy = { key: 'leakyRelu', changes: { activation: 'leakyRelu' } };
export const constantRate: Remedy = { key: 'constantRate', changes: { schedule: 'constant' } };
export const clip: Remedy = { key: 'clip', changes: { clip: 1 } };
export const standardizeInputs: Remedy = {
  key: 'standardizeInputs',
  changes: { standardize: 'inputs' },
};
export const standardizeAll: Remedy = { key: 'standardizeAll', changes: { standardize: 'all' } };
export const noPenalty: Remedy = { key: 'noPenalty', changes: { l1: 0, l2: 0 } };
export const l2Penalty: Remedy = { key: 'l2', changes: { l2: 0.01 } };
export const earlyStopping: Remedy = { key: 'patience', changes: { patience: 20 } };

/** Returns the next seed: other weights, data and batches. */
export function newSeed({ seed }: Spec): Remedy {
  return { key: 'seed', changes: { seed: seed + 1 } };
}

/** Returns a larger share of the rows for training; none if it is large already. */
export function moreTraining({ trainFraction }: Spec): Remedy[] {
  return trainFraction < largeShare
    ? [{ key: 'trainFraction', changes: { trainFraction: largeShare } }]
    : [];
}

/** Returns fewer layers; none if there are not more than that. */
export function fewerLayers(spec: Spec, depth = 2): Remedy[] {
  return hiddenDepth(spec) > depth ? [{ key: 'fewerLayers', changes: { depth } }] : [];
}

/** Returns more layers; none if there are as many already. */
export function moreLayers(spec: Spec, depth = 2): Remedy[] {
  return hiddenDepth(spec) < depth ? [{ key: 'moreLayers', changes: { depth } }] : [];
}

/** Returns one width for all layers; none if all are as wide already. */
export function wider(spec: Spec, width = 32): Remedy[] {
  const isNarrow = hiddenWidths(spec).some((own) => own < width);
  return isNarrow ? [{ key: 'width', changes: { width, widths: '' } }] : [];
}

/** Returns a rate near `wanted`: 1 or 3 times a power of ten, as people try them. */
export function rate(wanted: number): Remedy {
  const power = 10 ** Math.floor(Math.log10(wanted));
  const digit = wanted / power;
  const nice = digit < 1.8 ? 1 : digit < 5.5 ? 3 : 10;
  return { key: 'rate', changes: { lr: Number((nice * power).toPrecision(1)) } };
}

/** Its steps do not depend on the gradient's size. */
export const adam: Remedy = { key: 'adam', changes: { optimizer: 'adam', lr: usualAdamRate } };

/** Returns one dropout rate for all layers. */
export function dropout(rates: number): Remedy {
  return { key: 'dropout', changes: { dropout: rates, dropouts: '' } };
}

/** Returns four times as many rows, for data that are drawn. */
export function moreSamples({ samples }: Spec): Remedy {
  return { key: 'samples', changes: { samples: Math.min(100_000, 4 * samples) } };
}

/** Returns a batch of so many rows. */
export function largerBatch(batch = 32): Remedy {
  return { key: 'batch', changes: { batch } };
}
