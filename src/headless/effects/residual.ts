import { everyAbove, everyBelow, everyDiverges, medianAbove } from './demands';
import { type Effect, effect, presetEffect } from './effect';
import { figure, trainLoss } from './figure';

/** 100 training points of two moons, layers of 32, the whole batch. */
const base = 'samples=200&noise=0.2&standardize=inputs&width=32&outInit=same&batch=full';
const pace = { steps: 150, every: 50 };

export const residualEffects: Effect[] = [
  effect({
    id: 'residual-20',
    claim:
      'Twenty layers of He weights train as they are. x + f alone doubles the square of the signal in each layer and is not finite; x + f/L is stable but slow; batch normalization in the branch makes x + f the best.',
    compared: {
      plain: `${base}&depth=20&lr=0.03`,
      'x + f': `${base}&depth=20&residual=plain&lr=0.03`,
      'x + f/L': `${base}&depth=20&residual=scaled`,
      'x + f with batch norm': `${base}&depth=20&norm=batch&residual=plain&lr=0.03`,
    },
    pace,
    figures: [
      figure(trainLoss, 'plain', everyBelow(0.6)),
      figure(trainLoss, 'x + f', everyDiverges),
      figure(trainLoss, 'x + f/L', everyBelow(0.35)),
      figure(trainLoss, 'x + f with batch norm', everyBelow(0.1)),
    ],
  }),
  presetEffect('residual-ladder', ['plain', 'x + f', 'x + f/L', 'x + f with batch norm'], {
    claim: 'The same with fifty layers, all at SGD 0.1: plain ones no longer learn.',
    pace,
    figures: [
      figure(trainLoss, 'plain', everyAbove(0.4), '0.35 at the best rate'),
      figure(trainLoss, 'x + f', everyDiverges),
      figure(trainLoss, 'x + f/L', everyBelow(0.35)),
      figure(trainLoss, 'x + f with batch norm', everyBelow(0.1), '0.003'),
    ],
  }),
  effect({
    id: 'residual-100',
    claim:
      'The same with a hundred layers. Batch normalization without residual connections does not train them either.',
    compared: {
      plain: `${base}&depth=100&lr=0.01`,
      'x + f': `${base}&depth=100&residual=plain&lr=0.01`,
      'x + f/L': `${base}&depth=100&residual=scaled`,
      'x + f with batch norm': `${base}&depth=100&norm=batch&residual=plain&lr=0.03`,
      'batch norm alone': `${base}&depth=100&norm=batch&lr=0.03`,
    },
    pace,
    figures: [
      figure(trainLoss, 'plain', medianAbove(0.4), '0.405'),
      figure(trainLoss, 'x + f', everyDiverges, 'not finite'),
      figure(trainLoss, 'x + f/L', everyBelow(0.3), '0.170'),
      figure(trainLoss, 'x + f with batch norm', everyBelow(0.1), '0.002'),
      figure(trainLoss, 'batch norm alone', everyAbove(0.4)),
    ],
  }),
];
