import { everyAbove, everyBelow, medianBelow, reported } from './demands';
import { type Effect, effect, figure, presetEffect } from './effect';
import { atStart, stepsAbove, stepsBelow, trainLoss, validationAccuracy } from './readings';

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
      figure('loss, N(0, 0.01²)', trainLoss(naive), everyAbove(0.658), '0.693'),
      figure('loss, Glorot', trainLoss(glorot), medianBelow(0.15), '0.045'),
      figure('loss, He', trainLoss(he), medianBelow(0.15), '0.054'),
    ],
  }),
  effect({
    id: 'gain',
    claim:
      'Half and twice He’s weights, at step 0 of 20 layers of 64: D is the backward signal of the first hidden layer over that of the last one.',
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
        figure('D, gain 0.5', ratio('half'), everyBelow(1e-4), '2 × 10⁻⁶'),
        figure('D, gain 1', ratio('one'), everyAbove(0.1), '1'),
        figure('D, gain 2', ratio('twice'), everyAbove(1e4), '5 × 10⁵'),
      ];
    },
  }),
];

export const optimizerEffects: Effect[] = [
  effect({
    id: 'optimizers',
    claim:
      'Steps to a loss of 0.15: four sigmoid layers, which SGD does not get there in 1 000, and four ReLU layers with He weights.',
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
        figure('sigmoid, SGD 0.1', steps('sgdSigmoid'), everyAbove(1_000), 'never'),
        figure('sigmoid, Adam 0.01', steps('adamSigmoid'), everyBelow(500), '132'),
        figure('ReLU, SGD 0.1', steps('sgdRelu'), everyAbove(40), '54'),
        figure('ReLU, Adam 0.01', steps('adamRelu'), everyBelow(40), '18'),
        figure('ReLU, SGD 0.02', steps('sgdSlow'), everyAbove(150)),
        figure('ReLU, momentum 0.02', steps('momentum'), everyBelow(150)),
        figure('ReLU, Nesterov 0.02', steps('nesterov'), everyBelow(150)),
      ];
    },
  }),
];

export const layerWidthEffects: Effect[] = [
  presetEffect('bottleneck', ['level', 'two', 'one'], {
    claim:
      'Digits through 32, 32 and 32 units, or with a middle layer of two units or of one: whatever does not fit through the narrowest layer is lost.',
    pace: { steps: 250, every: 250 },
    judge: ({ level, two, one }) => [
      figure('validation accuracy, 32, 32, 32', validationAccuracy(level), everyAbove(0.6)),
      figure('validation accuracy, 32, 2, 32', validationAccuracy(two), everyBelow(0.55)),
      figure('validation accuracy, 32, 1, 32', validationAccuracy(one), everyBelow(0.35)),
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
      figure(
        'steps until 0.95 of the validation digits are right, deep',
        stepsAbove(deep, 'validationAccuracy', 0.95),
        everyBelow(1_500),
        'within 1 500 (demanded)',
      ),
      figure(
        'seconds for that on wasm, building and looks included, on the machine that wrote this',
        seconds.deep,
        reported,
      ),
      figure(
        'validation accuracy after 1 500 steps, linear',
        validationAccuracy(linear),
        medianBelow(0.93),
      ),
    ],
  }),
];
