import { activations } from '../spec/activations';
import { hiddenDepth, hiddenWidths } from '../spec/hiddenLayers';
import { optimizers } from '../spec/optimizers';
import type { Spec } from '../spec/spec';
import { mapTable } from '../spec/table';

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

/** The changes of remedies that are the same for every network; the names are the keys of their texts. */
const changes = {
  leakyRelu: { activation: 'leakyRelu' },
  batchNorm: { norm: 'batch' },
  layerNorm: { norm: 'layer' },
  noNorm: { norm: 'none' },
  residual: { residual: 'scaled' },
  constantRate: { schedule: 'constant' },
  /** Its steps do not depend on the gradient's size. */
  adam: { optimizer: 'adam', lr: usualAdamRate },
  clip: { clip: 1 },
  standardizeInputs: { standardize: 'inputs' },
  standardizeAll: { standardize: 'all' },
  l2: { l2: 0.01 },
  noPenalty: { l1: 0, l2: 0 },
  patience: { patience: 20 },
  /** What bends in the plane is straight in these. */
  squares: { features: 'x1,x2,x1^2,x2^2,x1*x2' },
} satisfies Record<string, Partial<Spec>>;

type FixedKey = keyof typeof changes;

/** One click: changes exactly these parameters. */
export interface Remedy {
  /** The name of its text, which names the parameters that it changes. */
  key:
    | FixedKey
    | 'reluHe'
    | 'reluHeAndRate'
    | (typeof weightKeys)[keyof typeof weightKeys]
    | 'fewerLayers'
    | 'moreLayers'
    | 'width'
    | 'rate'
    | 'seed'
    | 'dropout'
    | 'samples'
    | 'trainFraction'
    | 'batch';
  changes: Partial<Spec>;
}

/** The remedies that are the same for every network. */
export const remedies = mapTable<FixedKey, Partial<Spec>, Remedy>(changes, (made, key) => ({
  key,
  changes: made,
}));

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
