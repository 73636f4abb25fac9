import { everyAbove, everyBelow, everyDiverges, medianBelow, medianBetween } from './demands';
import { type Effect, effect, figure, presetEffect } from './effect';
import { backwardFactor, differences, trainLoss } from './readings';

/** 100 training points of two moons, ReLU, ten layers of 32, SGD 0.1. */
const tenLayers = 'samples=200&noise=0.2&standardize=inputs&width=32&outInit=same&batch=50';
/** One large batch of wide layers, at step 0. */
const wide = 'samples=512&standardize=inputs&width=128&batch=256&norm=batch';
const pairs =
  'samples=200&noise=0.2&standardize=inputs&depth=5&width=32&outInit=same&lr=0.05&batch=2';

export const batchNormalizationEffects: Effect[] = [
  presetEffect('batch-norm-rescue', ['plain', 'normalized'], {
    claim:
      'A tenth of He’s weights: ten ReLU layers do not move in 300 steps, and learn with batch normalization.',
    pace: { steps: 300, every: 300 },
    judge: ({ plain, normalized }) => [
      figure('loss, plain', trainLoss(plain), everyAbove(0.658), '0.693'),
      figure('loss, batch norm', trainLoss(normalized), everyBelow(0.25), '0.007 to 0.036'),
    ],
  }),
  effect({
    id: 'batch-norm-forgives-scale',
    claim: 'Gains from 0.3 to 10: without batch normalization only gain 1 trains well.',
    compared: {
      plain03: `${tenLayers}&gain=0.3`,
      plain1: tenLayers,
      plain3: `${tenLayers}&gain=3`,
      plain10: `${tenLayers}&gain=10`,
      batch03: `${tenLayers}&gain=0.3&norm=batch`,
      batch1: `${tenLayers}&norm=batch`,
      batch3: `${tenLayers}&gain=3&norm=batch`,
      batch10: `${tenLayers}&gain=10&norm=batch`,
    },
    pace: { steps: 300, every: 100 },
    judge: (runs) => {
      const loss = (name: keyof typeof runs) => trainLoss(runs[name]);
      const batchReference = { reference: '0.030 to 0.036', demand: everyBelow(0.25) };
      return [
        figure('loss, plain, gain 0.3', loss('plain03'), everyAbove(0.658)),
        figure('loss, plain, gain 1', loss('plain1'), medianBelow(0.2)),
        figure('loss, plain, gain 3', loss('plain3'), everyDiverges, 'not finite'),
        figure('loss, plain, gain 10', loss('plain10'), everyDiverges, 'not finite'),
        { name: 'loss, batch norm, gain 0.3', values: loss('batch03'), ...batchReference },
        { name: 'loss, batch norm, gain 1', values: loss('batch1'), ...batchReference },
        { name: 'loss, batch norm, gain 3', values: loss('batch3'), ...batchReference },
        { name: 'loss, batch norm, gain 10', values: loss('batch10'), ...batchReference },
      ];
    },
  }),
  effect({
    id: 'batch-norm-factor',
    claim:
      'Batch normalization makes gradients explode with depth at step 0: what a ReLU layer multiplies the backward signal by is near √(π/(π−1)) = 1.211. The theory is for inputs of many dimensions (here pictures of 144 pixels); on two features the factor is larger, and even linear layers have one.',
    compared: {
      deep: `data=digits&${wide}&depth=50`,
      shallow: `data=digits&${wide}&depth=20`,
      moons: `${wide}&noise=0.2&depth=20`,
      linear: `${wide}&noise=0.2&depth=20&activation=linear`,
    },
    pace: { steps: 0, every: 1 },
    judge: ({ deep, shallow, moons, linear }) => [
      figure(
        'factor a layer, digits, 50 layers',
        backwardFactor(deep),
        medianBetween(1.15, 1.27),
        '1.215',
      ),
      figure(
        'factor a layer, digits, 20 layers',
        backwardFactor(shallow),
        medianBetween(1.14, 1.3),
        '1.240',
      ),
      figure(
        'factor a layer, two moons, 20 layers',
        backwardFactor(moons),
        medianBetween(1.22, 1.5),
        'higher on 2-D data',
      ),
      figure(
        'factor a layer, two moons, 20 linear layers',
        backwardFactor(linear),
        medianBetween(1.8, 2.5),
        '2.1',
      ),
    ],
  }),
  presetEffect('batch-norm-explodes', ['plain', 'normalized', 'residual'], {
    claim:
      'Fifty layers: with batch normalization alone they train no better than without it, because its gradients explode. With residual connections they train.',
    pace: { steps: 150, every: 150 },
    judge: ({ plain, normalized, residual }) => [
      figure('factor a layer, batch norm', backwardFactor(normalized), everyAbove(1.2)),
      figure('factor a layer, batch norm and residual', backwardFactor(residual), everyBelow(1.18)),
      figure('loss, plain', trainLoss(plain), everyAbove(0.15), '0.35'),
      figure('loss, batch norm', trainLoss(normalized), everyAbove(0.3), '0.57'),
      figure('loss, batch norm and residual', trainLoss(residual), everyBelow(0.1), '0.003'),
    ],
  }),
];

export const layerNormalizationEffects: Effect[] = [
  presetEffect('layer-norm', ['plain', 'layer', 'batch'], {
    claim: 'Three times He’s weights, ten layers: not finite without normalization.',
    pace: { steps: 300, every: 100 },
    judge: ({ plain, layer, batch }) => [
      figure('loss, plain', trainLoss(plain), everyDiverges, 'not finite'),
      figure('loss, layer norm', trainLoss(layer), everyBelow(0.45)),
      figure('loss, batch norm', trainLoss(batch), everyBelow(0.25)),
    ],
  }),
  effect({
    id: 'layer-norm-small-batches',
    claim:
      'Batches of two samples: batch normalization’s statistics are mostly noise, layer normalization does not look at the batch.',
    compared: { layer: `${pairs}&norm=layer`, batch: `${pairs}&norm=batch` },
    pace: { steps: 400, every: 400 },
    judge: ({ layer, batch }) => [
      figure('loss, layer norm', trainLoss(layer), medianBelow(0.45)),
      figure('loss, batch norm', trainLoss(batch), everyAbove(0.4)),
      figure(
        'what batch norm is worse by',
        differences(trainLoss(batch), trainLoss(layer)),
        everyAbove(0.05),
      ),
    ],
  }),
];
