import type { Spec } from '../../spec/spec';

/** A run of 1 000 steps and the digest of its parameters on `wasm`, the same on every machine. */
export interface DeterminismCase {
  changes: Partial<Spec>;
  digest: string;
}

/** Together they take every operation, and an odd width and batch. */
export const determinismCases: DeterminismCase[] = [
  { changes: { activation: 'relu', clip: 0.5 }, digest: '53f52f977f1c94b3' },
  { changes: { activation: 'tanh', optimizer: 'adam', lr: 0.003 }, digest: '51ed5fa256bb02e6' },
  {
    changes: { activation: 'sigmoid', optimizer: 'momentum', depth: 2 },
    digest: '026b50c9631330fd',
  },
  { changes: { activation: 'linear', loss: 'mse', lr: 0.01 }, digest: 'b2b317b50aa11385' },
  {
    changes: { activation: 'leakyRelu', optimizer: 'nesterov', lr: 0.01, l1: 0.0001 },
    digest: '151b634f1c62bb77',
  },
  {
    changes: { activation: 'elu', optimizer: 'adagrad', lr: 0.01, l2: 0.001 },
    digest: '8dae68b61049b5de',
  },
  { changes: { activation: 'selu', optimizer: 'rmsprop', lr: 0.001 }, digest: 'e7f314e1a0425c2d' },
  {
    changes: { activation: 'gelu', optimizer: 'adamw', lr: 0.003, l2: 0.01 },
    digest: '016aecd8d2fb9860',
  },
  {
    changes: { activation: 'swish', dropout: 0.2, width: 13, batch: 7 },
    digest: 'a2a0ed9c641158a8',
  },
  {
    changes: { activation: 'softplus', depth: 3, biasStd: 0.1, batch: 'full' },
    digest: 'd665eb506f4e95ac',
  },
  {
    changes: { data: 'bumps', standardize: 'all', activation: 'tanh', lr: 0.02 },
    digest: '91835c7324341ef7',
  },
  {
    changes: { norm: 'batch', residual: 'plain', lr: 0.05, dropout: 0.1 },
    digest: '9a46b88f90811f1b',
  },
  {
    changes: { norm: 'layer', residual: 'scaled', activation: 'tanh', width: 13, batch: 7 },
    digest: '2b04ae9dc29296b1',
  },
  {
    changes: { data: 'tokens', mixing: 'attention', heads: 3, mixingLayers: 2, depth: 2, lr: 0.02 },
    digest: '2bfcb0a2a96c5aaa',
  },
  {
    changes: { data: 'tokens', mixing: 'average', depth: 2, optimizer: 'adam', lr: 0.003 },
    digest: 'f65dd66b7443f8e3',
  },
  {
    changes: { loss: 'hinge', l2: 0.01, depth: 3, schedule: 'cosine', warmup: 20 },
    digest: '936f89f99f3ddf21',
  },
  {
    changes: { mixup: 0.4, augment: 'jitter', patience: 3, schedule: 'plateau', depth: 4 },
    digest: '',
  },
];
