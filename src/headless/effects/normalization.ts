import { everyAbove, everyBelow, everyDiverges, medianBelow, medianBetween } from './demands';
import { type Effect, effect, presetEffect } from './effect';
import { backwardFactor, difference, figure, trainLoss } from './figure';

/** 100 training points of two moons, ReLU, ten layers of 32, SGD 0.1. */
const tenLayers = 'samples=200&noise=0.2&standardize=inputs&width=32&outInit=same&batch=50';
/** One large batch of wide layers, at step 0. */
const wide = 'samples=512&standardize=inputs&width=128&batch=256&norm=batch';
const pairs =
  'samples=200&noise=0.2&standardize=inputs&depth=5&width=32&outInit=same&lr=0.05&batch=2';

/** Effects of techniques, by the technique. */
export const normalizationEffects: Record<string, Effect[]> = {
  'Batch normalization': [
    presetEffect('batch-norm-rescue', ['plain', 'batch norm'], {
      claim:
        'A tenth of He’s weights: ten ReLU layers do not move in 300 steps, and learn with batch normalization.',
      pace: { steps: 300, every: 300 },
      figures: [
        figure(trainLoss, 'plain', everyAbove(0.658), '0.693'),
        figure(trainLoss, 'batch norm', everyBelow(0.25), '0.007 to 0.036'),
      ],
    }),
    effect({
      id: 'batch-norm-forgives-scale',
      claim: 'Gains from 0.3 to 10: without batch normalization only gain 1 trains well.',
      compared: {
        'plain, gain 0.3': `${tenLayers}&gain=0.3`,
        'plain, gain 1': tenLayers,
        'plain, gain 3': `${tenLayers}&gain=3`,
        'plain, gain 10': `${tenLayers}&gain=10`,
        'batch norm, gain 0.3': `${tenLayers}&gain=0.3&norm=batch`,
        'batch norm, gain 1': `${tenLayers}&norm=batch`,
        'batch norm, gain 3': `${tenLayers}&gain=3&norm=batch`,
        'batch norm, gain 10': `${tenLayers}&gain=10&norm=batch`,
      },
      pace: { steps: 300, every: 100 },
      figures: [
        figure(trainLoss, 'plain, gain 0.3', everyAbove(0.658)),
        figure(trainLoss, 'plain, gain 1', medianBelow(0.2)),
        figure(trainLoss, 'plain, gain 3', everyDiverges, 'not finite'),
        figure(trainLoss, 'plain, gain 10', everyDiverges, 'not finite'),
        figure(trainLoss, 'batch norm, gain 0.3', everyBelow(0.25), '0.030 to 0.036'),
        figure(trainLoss, 'batch norm, gain 1', everyBelow(0.25), '0.030 to 0.036'),
        figure(trainLoss, 'batch norm, gain 3', everyBelow(0.25), '0.030 to 0.036'),
        figure(trainLoss, 'batch norm, gain 10', everyBelow(0.25), '0.030 to 0.036'),
      ],
    }),
    effect({
      id: 'batch-norm-factor',
      claim:
        'Batch normalization makes gradients explode with depth at step 0: what a ReLU layer multiplies the backward signal by is near √(π/(π−1)) = 1.211. The theory is for inputs of many dimensions (here pictures of 144 pixels); on two features the factor is larger, and even linear layers have one.',
      compared: {
        'digits, 50 layers': `data=digits&${wide}&depth=50`,
        'digits, 20 layers': `data=digits&${wide}&depth=20`,
        'two moons, 20 layers': `${wide}&noise=0.2&depth=20`,
        'two moons, 20 linear layers': `${wide}&noise=0.2&depth=20&activation=linear`,
      },
      pace: { steps: 0, every: 1 },
      figures: [
        figure(backwardFactor, 'digits, 50 layers', medianBetween(1.15, 1.27), '1.215'),
        figure(backwardFactor, 'digits, 20 layers', medianBetween(1.14, 1.3), '1.240'),
        figure(
          backwardFactor,
          'two moons, 20 layers',
          medianBetween(1.22, 1.5),
          'higher on 2-D data',
        ),
        figure(backwardFactor, 'two moons, 20 linear layers', medianBetween(1.8, 2.5), '2.1'),
      ],
    }),
    presetEffect('batch-norm-explodes', ['plain', 'batch norm', 'batch norm and residual'], {
      claim:
        'Fifty layers: with batch normalization alone they train no better than without it, because its gradients explode. With residual connections they train.',
      pace: { steps: 150, every: 150 },
      figures: [
        figure(backwardFactor, 'batch norm', everyAbove(1.2)),
        figure(backwardFactor, 'batch norm and residual', everyBelow(1.18)),
        figure(trainLoss, 'plain', everyAbove(0.15), '0.35'),
        figure(trainLoss, 'batch norm', everyAbove(0.3), '0.57'),
        figure(trainLoss, 'batch norm and residual', everyBelow(0.1), '0.003'),
      ],
    }),
  ],
  'Layer normalization': [
    presetEffect('layer-norm', ['plain', 'layer norm', 'batch norm'], {
      claim: 'Three times He’s weights, ten layers: not finite without normalization.',
      pace: { steps: 300, every: 100 },
      figures: [
        figure(trainLoss, 'plain', everyDiverges, 'not finite'),
        figure(trainLoss, 'layer norm', everyBelow(0.45)),
        figure(trainLoss, 'batch norm', everyBelow(0.25)),
      ],
    }),
    effect({
      id: 'layer-norm-small-batches',
      claim:
        'Batches of two samples: batch normalization’s statistics are mostly noise, layer normalization does not look at the batch.',
      compared: { 'layer norm': `${pairs}&norm=layer`, 'batch norm': `${pairs}&norm=batch` },
      pace: { steps: 400, every: 400 },
      figures: [
        figure(trainLoss, 'layer norm', medianBelow(0.45)),
        figure(trainLoss, 'batch norm', everyAbove(0.4)),
        difference(trainLoss, 'batch norm', 'layer norm', everyAbove(0.05)),
      ],
    }),
  ],
};
