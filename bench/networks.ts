import {
  type ActivationName,
  defaultSpec,
  type InitializerName,
  type Spec,
} from '../src/spec/spec';

/** What is trained: so many hidden layers of so many units, and two outputs. */
export interface Network {
  depth: number;
  width: number;
  batch: number;
  activation: ActivationName;
  init: InitializerName;
  optimizer: 'sgd' | 'adam';
  /** Our engine does this beside its steps: what the page does, or recording their own numbers alone. */
  beside: 'asThePage' | 'recording' | 'nothing';
  /** Batch normalization, a dropout of 0.2 and residual sums in every block. */
  techniques: 'none' | 'all';
}

const allTechniques: Partial<Spec> = { norm: 'batch', residual: 'plain', dropout: 0.2 };

export const plainNetwork: Network = {
  depth: 10,
  width: 16,
  batch: 32,
  activation: 'tanh',
  init: 'glorotNormal',
  optimizer: 'adam',
  beside: 'asThePage',
  techniques: 'none',
};

/** The networks that all competitors train, by their names. */
export const rows = {
  '3×8': { ...plainNetwork, depth: 3, width: 8, batch: 10 },
  '20×16': { ...plainNetwork, depth: 20 },
  '20×64': { ...plainNetwork, depth: 20, width: 64 },
  '50×64': { ...plainNetwork, depth: 50, width: 64, batch: 64 },
  '100×32': { ...plainNetwork, depth: 100, width: 32, batch: 64 },
} satisfies Record<string, Network>;

export type RowName = keyof typeof rows;
export const rowNames = Object.keys(rows) as RowName[];

/** Ours trains the same steps again and again: later ones would be those of another, trained network. */
export const runLength = 8_000;

export const inputCount = 2;
export const classCount = 2;

/**
 * The whole experiment: 320 training rows, which every batch size here divides, with noise and wrong
 * labels, so that a long run does not end in gradients of 0.
 */
export function specOf({ techniques, ...network }: Network): Spec {
  const { depth, width, batch, activation, init, optimizer } = network;
  return {
    ...defaultSpec,
    data: 'moons',
    samples: 640,
    noise: 0.2,
    labelNoise: 0.05,
    lr: optimizer === 'adam' ? 0.001 : 0.1,
    ...{ depth, width, batch, activation, init, optimizer },
    ...(techniques === 'all' ? allTechniques : {}),
  };
}

/**
 * Floating-point operations of the matrix products of one step, a multiply-add counted as two: forward,
 * gradient of the parameters, gradient of the inputs (of all layers but the first). Left out: biases,
 * activations and their slopes, loss, update, measuring.
 */
export function flopsPerStep({ depth, width, batch }: Network): number {
  const fanIns = [inputCount, ...Array.from({ length: depth }, () => width)];
  const fanOuts = [...fanIns.slice(1), classCount];
  const products = fanIns.map((fanIn, layer) => fanIn * fanOuts[layer] * batch);
  return 2 * products.reduce((sum, product, layer) => sum + product * (layer === 0 ? 2 : 3), 0);
}
