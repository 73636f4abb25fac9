import { everyAbove, everyBelow, medianBelow, reported } from './demands';
import { type Effect, effect, presetEffect } from './effect';
import { atStart, figure, seconds, stepsTo, trainLoss, validationAccuracy } from './figure';

const moons = 'samples=200&noise=0.2&standardize=inputs&width=32&outInit=same&batch=full';
const sigmoid = `${moons}&depth=4&activation=sigmoid&init=glorotNormal`;
const deep = 'samples=128&noise=0.1&standardize=inputs&depth=20&width=64&outInit=same&batch=full';
const backwardRatio = atStart(
  'D',
  ({ backwardSignals }) => backwardSignals[0] / backwardSignals[backwardSignals.length - 2],
);

const stepsToLoss = stepsTo('trainLoss', 0.15);

/** Effects of techniques, by the technique. */
export const layerEffects: Record<string, Effect[]> = {
  Initialization: [
    effect({
      id: 'initializers',
      claim: 'Ten ReLU layers, SGD 0.1, 300 steps.',
      compared: {
        'N(0, 0.01²)': `${moons}&init=normal`,
        Glorot: `${moons}&init=glorotNormal`,
        He: moons,
      },
      pace: { steps: 300, every: 300 },
      figures: [
        figure(trainLoss, 'N(0, 0.01²)', everyAbove(0.658), '0.693'),
        figure(trainLoss, 'Glorot', medianBelow(0.15), '0.045'),
        figure(trainLoss, 'He', medianBelow(0.15), '0.054'),
      ],
    }),
    effect({
      id: 'gain',
      claim:
        'Half and twice He’s weights, at step 0 of 20 layers of 64: D is the backward signal of the first hidden layer over that of the last one.',
      compared: { 'gain 0.5': `${deep}&gain=0.5`, 'gain 1': deep, 'gain 2': `${deep}&gain=2` },
      pace: { steps: 0, every: 1 },
      figures: [
        figure(backwardRatio, 'gain 0.5', everyBelow(1e-4), '2 × 10⁻⁶'),
        figure(backwardRatio, 'gain 1', everyAbove(0.1), '1'),
        figure(backwardRatio, 'gain 2', everyAbove(1e4), '5 × 10⁵'),
      ],
    }),
  ],
  Optimizers: [
    effect({
      id: 'optimizers',
      claim:
        'Steps to a loss of 0.15: four sigmoid layers, which SGD does not get there in 1 000, and four ReLU layers with He weights.',
      compared: {
        'sigmoid, SGD 0.1': sigmoid,
        'sigmoid, Adam 0.01': `${sigmoid}&optimizer=adam&lr=0.01`,
        'sigmoid, RMSProp 0.01': `${sigmoid}&optimizer=rmsprop&lr=0.01`,
        'sigmoid, AdaGrad 0.1': `${sigmoid}&optimizer=adagrad`,
        'sigmoid, AdamW 0.01': `${sigmoid}&optimizer=adamw&lr=0.01`,
        'ReLU, SGD 0.1': `${moons}&depth=4`,
        'ReLU, Adam 0.01': `${moons}&depth=4&optimizer=adam&lr=0.01`,
        'ReLU, SGD 0.02': `${moons}&depth=4&lr=0.02`,
        'ReLU, momentum 0.02': `${moons}&depth=4&optimizer=momentum&lr=0.02`,
        'ReLU, Nesterov 0.02': `${moons}&depth=4&optimizer=nesterov&lr=0.02`,
      },
      pace: { steps: 1_000, every: 2, until: ({ trainLoss: loss }) => loss < 0.15 },
      figures: [
        figure(stepsToLoss, 'sigmoid, SGD 0.1', everyAbove(1_000), 'never'),
        figure(stepsToLoss, 'sigmoid, Adam 0.01', everyBelow(500), '132'),
        figure(stepsToLoss, 'ReLU, SGD 0.1', everyAbove(40), '54'),
        figure(stepsToLoss, 'ReLU, Adam 0.01', everyBelow(40), '18'),
        figure(stepsToLoss, 'ReLU, SGD 0.02', everyAbove(150)),
        figure(stepsToLoss, 'ReLU, momentum 0.02', everyBelow(150)),
        figure(stepsToLoss, 'ReLU, Nesterov 0.02', everyBelow(150)),
      ],
    }),
  ],
  'Widths of single layers': [
    presetEffect('bottleneck', ['32, 32, 32', '32, 2, 32', '32, 1, 32'], {
      claim:
        'Digits through 32, 32 and 32 units, or with a middle layer of two units or of one: whatever does not fit through the narrowest layer is lost.',
      pace: { steps: 250, every: 250 },
      figures: [
        figure(validationAccuracy, '32, 32, 32', everyAbove(0.6)),
        figure(validationAccuracy, '32, 2, 32', everyBelow(0.55)),
        figure(validationAccuracy, '32, 1, 32', everyBelow(0.35)),
      ],
    }),
  ],
  Digits: [
    presetEffect('digits', ['deep', 'linear'], {
      claim:
        '2 000 drawn digits, half of them to learn from: 3 layers of 64, ReLU, Adam, beside logistic regression. The seconds are those of the machine that wrote this, on wasm, building and looks included.',
      pace: {
        steps: 1_500,
        every: 50,
        until: ({ validationAccuracy: accuracy }) => accuracy !== null && accuracy >= 0.955,
      },
      figures: [
        figure(
          stepsTo('validationAccuracy', 0.95),
          'deep',
          everyBelow(1_500),
          'within 1 500 (demanded)',
        ),
        figure(seconds, 'deep', reported),
        figure(validationAccuracy, 'linear', medianBelow(0.93)),
      ],
    }),
  ],
  'Attention and averaging': [
    presetEffect('marked-token', ['position by position', 'average', 'attention'], {
      claim:
        'Eight tokens, one marked; at every position its value is asked for. A network that sees one position alone is right at no more than 0.5625 of them. Attention solves it, and so does plain averaging: this task needs positions to see one another, not attention.',
      pace: { steps: 300, every: 300 },
      figures: [
        figure(validationAccuracy, 'position by position', everyBelow(0.62), '0.563'),
        figure(validationAccuracy, 'average', everyAbove(0.95), '1.000'),
        figure(validationAccuracy, 'attention', everyAbove(0.95), '1.000'),
      ],
    }),
  ],
};
