import { everyAbove, everyBelow, medianBelow, reported } from './demands';
import { type Effect, effect, presetEffect } from './effect';
import { atEnd, atStart, stepsAbove, stepsBelow } from './readings';

const moons = 'samples=200&noise=0.2&standardize=inputs&width=32&outInit=same&batch=full';
const sigmoid = `${moons}&depth=4&activation=sigmoid&init=glorotNormal`;

export const initializerEffects: Effect[] = [
  effect({
    id: 'initializers',
    claim: 'Ten ReLU layers, SGD 0.1, 300 steps.',
    compared: {
      naive: `${moons}&init=normal`,
      glorot: `${moons}&init=glorotNormal`,
      he: moons,
    },
    pace: { steps: 300, every: 300 },
    judge: ({ naive, glorot, he }) => [
      {
        name: 'loss, N(0, 0.01²)',
        values: atEnd(naive, 'trainLoss'),
        demand: everyAbove(0.658),
        reference: '0.693',
      },
      {
        name: 'loss, Glorot',
        values: atEnd(glorot, 'trainLoss'),
        demand: medianBelow(0.15),
        reference: '0.045',
      },
      {
        name: 'loss, He',
        values: atEnd(he, 'trainLoss'),
        demand: medianBelow(0.15),
        reference: '0.054',
      },
    ],
  }),
  effect({
    id: 'gain',
    claim:
      'What half and twice He’s weights do to the backward signal, the first hidden layer’s over the last one’s (D), at step 0 of 20 layers of 64.',
    compared: {
      half: 'samples=128&noise=0.1&standardize=inputs&depth=20&width=64&gain=0.5&outInit=same&batch=full',
      one: 'samples=128&noise=0.1&standardize=inputs&depth=20&width=64&outInit=same&batch=full',
      twice:
        'samples=128&noise=0.1&standardize=inputs&depth=20&width=64&gain=2&outInit=same&batch=full',
    },
    pace: { steps: 0, every: 1 },
    judge: (runs) => {
      const ratio = (name: keyof typeof runs) =>
        atStart(
          runs[name],
          ({ backwardSignals }) => backwardSignals[0] / backwardSignals[backwardSignals.length - 2],
        );
      return [
        {
          name: 'D, gain 0.5',
          values: ratio('half'),
          demand: everyBelow(1e-4),
          reference: '2 × 10⁻⁶',
        },
        { name: 'D, gain 1', values: ratio('one'), demand: everyAbove(0.1), reference: '1' },
        {
          name: 'D, gain 2',
          values: ratio('twice'),
          demand: everyAbove(1e4),
          reference: '5 × 10⁵',
        },
      ];
    },
  }),
];

export const optimizerEffects: Effect[] = [
  effect({
    id: 'optimizers',
    claim:
      'Steps to a loss of 0.15: four sigmoid layers, which SGD never gets down in 1 000, and four ReLU layers with He weights.',
    compared: {
      sgdSigmoid: sigmoid,
      adamSigmoid: `${sigmoid}&optimizer=adam&lr=0.01`,
      rmsprop: `${sigmoid}&optimizer=rmsprop&lr=0.01`,
      adagrad: `${sigmoid}&optimizer=adagrad`,
      adamw: `${sigmoid}&optimizer=adamw&lr=0.01`,
      sgdRelu: `${moons}&depth=4`,
      adamRelu: `${moons}&depth=4&optimizer=adam&lr=0.01`,
      sgdSlow: `${moons}&depth=4&lr=0.02`,
      momentum: `${moons}&depth=4&optimizer=momentum&lr=0.02`,
      nesterov: `${moons}&depth=4&optimizer=nesterov&lr=0.02`,
    },
    pace: { steps: 1_000, every: 2, until: ({ trainLoss }) => trainLoss < 0.15 },
    judge: (runs) => {
      const steps = (name: keyof typeof runs) => stepsBelow(runs[name], 'trainLoss', 0.15);
      return [
        {
          name: 'sigmoid, SGD 0.1',
          values: steps('sgdSigmoid'),
          demand: everyAbove(1_000),
          reference: 'never',
        },
        {
          name: 'sigmoid, Adam 0.01',
          values: steps('adamSigmoid'),
          demand: everyBelow(500),
          reference: '132',
        },
        {
          name: 'ReLU, SGD 0.1',
          values: steps('sgdRelu'),
          demand: everyAbove(40),
          reference: '54',
        },
        {
          name: 'ReLU, Adam 0.01',
          values: steps('adamRelu'),
          demand: everyBelow(40),
          reference: '18',
        },
        { name: 'ReLU, SGD 0.02', values: steps('sgdSlow'), demand: everyAbove(150) },
        { name: 'ReLU, momentum 0.02', values: steps('momentum'), demand: everyBelow(150) },
        { name: 'ReLU, Nesterov 0.02', values: steps('nesterov'), demand: everyBelow(150) },
      ];
    },
  }),
];

export const layerWidthEffects: Effect[] = [
  presetEffect('bottleneck', ['level', 'two', 'one'], {
    claim:
      'Digits through 32, 32, 32 units, or with a middle layer of two units or one: what does not pass the narrowest layer is lost.',
    pace: { steps: 250, every: 250 },
    judge: ({ level, two, one }) => [
      {
        name: 'validation accuracy, 32, 32, 32',
        values: atEnd(level, 'validationAccuracy'),
        demand: everyAbove(0.6),
      },
      {
        name: 'validation accuracy, 32, 2, 32',
        values: atEnd(two, 'validationAccuracy'),
        demand: everyBelow(0.55),
      },
      {
        name: 'validation accuracy, 32, 1, 32',
        values: atEnd(one, 'validationAccuracy'),
        demand: everyBelow(0.35),
      },
    ],
  }),
];

export const digitEffects: Effect[] = [
  presetEffect('digits', ['deep', 'linear'], {
    claim:
      '2 000 drawn digits, half of them to learn from: 3 layers of 64, ReLU, Adam, beside logistic regression.',
    pace: {
      steps: 1_500,
      every: 50,
      until: ({ validationAccuracy }) => validationAccuracy !== null && validationAccuracy >= 0.955,
    },
    judge: ({ deep, linear }, seconds) => [
      {
        name: 'steps until 0.95 of the validation digits are right, deep',
        values: stepsAbove(deep, 'validationAccuracy', 0.95),
        demand: everyBelow(1_500),
        reference: 'within 1 500 (demanded)',
      },
      {
        name: 'seconds for that on wasm, building and looks included, on the machine that wrote this',
        values: seconds.deep,
        demand: reported,
      },
      {
        name: 'validation accuracy after 1 500 steps, linear',
        values: atEnd(linear, 'validationAccuracy'),
        demand: medianBelow(0.93),
      },
    ],
  }),
];
