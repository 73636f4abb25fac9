import type { Spec } from '../../../spec/spec';

/** A run of 1 000 steps and the digest of its parameters on `wasm`, the same on every machine. */
export interface DeterminismCase {
  changes: Partial<Spec>;
  digest: string;
}

/** Together they take every operation, and an odd width and batch. */
export const determinismCases: DeterminismCase[] = [
  { changes: { activation: 'relu', clip: 0.5 }, digest: 'c6fdbe3ed7fc782a' },
  { changes: { activation: 'tanh', optimizer: 'adam', lr: 0.003 }, digest: '19381dc629cdf0f6' },
  {
    changes: { activation: 'sigmoid', optimizer: 'momentum', depth: 2 },
    digest: 'c9e39f1bdeca424f',
  },
  { changes: { activation: 'linear', loss: 'mse', lr: 0.01 }, digest: 'b2b317b50aa11385' },
  {
    changes: { activation: 'leakyRelu', optimizer: 'nesterov', lr: 0.01, l1: 0.0001 },
    digest: 'cdda3e81966ae11d',
  },
  {
    changes: { activation: 'elu', optimizer: 'adagrad', lr: 0.01, l2: 0.001 },
    digest: '0cbb6dd3e3ab3a67',
  },
  { changes: { activation: 'selu', optimizer: 'rmsprop', lr: 0.001 }, digest: 'ea378f41794c3bd9' },
  {
    changes: { activation: 'gelu', optimizer: 'adamw', lr: 0.003, l2: 0.01 },
    digest: 'a9677e6ea1756b6a',
  },
  {
    changes: { activation: 'swish', dropout: 0.2, width: 13, batch: 7 },
    digest: 'f6f4891cd1e3b308',
  },
  {
    changes: { activation: 'softplus', depth: 3, biasStd: 0.1, batch: 'full' },
    digest: 'a472ed7cac51cfa0',
  },
  {
    changes: { data: 'bumps', standardize: 'all', activation: 'tanh', lr: 0.02 },
    digest: 'a31db40fbe9d025b',
  },
  {
    changes: { norm: 'batch', residual: 'plain', lr: 0.05, dropout: 0.1 },
    digest: 'c7e8b5eb73c1743b',
  },
  {
    changes: { norm: 'layer', residual: 'scaled', activation: 'tanh', width: 13, batch: 7 },
    digest: 'c8e9be9cd20f7e50',
  },
  {
    changes: { data: 'tokens', mixing: 'attention', heads: 3, mixingLayers: 2, depth: 2, lr: 0.02 },
    digest: 'f5b234aaba8e5dca',
  },
  {
    changes: { data: 'tokens', mixing: 'average', depth: 2, optimizer: 'adam', lr: 0.003 },
    digest: '54a63bc95749fd39',
  },
  {
    changes: { loss: 'hinge', l2: 0.01, depth: 3, schedule: 'cosine', warmup: 20 },
    digest: '936f89f99f3ddf21',
  },
  {
    changes: { mixup: 0.4, augment: 'jitter', patience: 3, schedule: 'plateau', depth: 4 },
    digest: 'aee8db9a3d2a375a',
  },
];
