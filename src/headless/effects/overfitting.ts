import {
  everyAbove,
  everyBelow,
  medianAbove,
  medianBelow,
  medianBetween,
  reported,
} from './demands';
import { type Effect, effect, type Figure, figure, presetEffect, type Runs } from './effect';
import { accuracyAdded, ratios, trainLoss, validationAccuracy, validationLoss } from './readings';

const clinic =
  'samples=160&noise=0.3&labelNoise=0.15&standardize=inputs&depth=2&width=64&optimizer=adam&lr=0.003&batch=full';
const spiral =
  'data=spiral&noise=0&standardize=inputs&depth=3&width=32&optimizer=adam&lr=0.003&batch=full';
const circles =
  'data=circle&samples=300&trainFraction=0.1&noise=0.05&standardize=inputs&depth=2&width=64&optimizer=adam&lr=0.003&batch=full';

export const overfittingEffects: Record<'earlyStopping' | 'dropout' | 'mixup', Effect[]> = {
  earlyStopping: [
    presetEffect('overfitting-clinic', ['plain', 'dropout', 'stopped', 'decay'], {
      claim:
        '80 training points, one label in seven wrong, 1 500 steps of Adam: the network learns the noise by heart. Dropout, early stopping (the best parameters restored) and weight decay each keep it from that.',
      pace: { steps: 1_500, every: 500 },
      judge: ({ plain, dropout, stopped, decay }) => {
        const loss = validationLoss(plain);
        return [
          figure('training loss, plain', trainLoss(plain), everyBelow(0.05), '0.017'),
          figure(
            'training loss, dropout 0.5',
            trainLoss(dropout),
            medianBetween(0.2, 0.5),
            '0.365',
          ),
          figure('validation loss, plain', loss, everyAbove(1.2), '2.58'),
          figure('validation loss, dropout 0.5', validationLoss(dropout), everyBelow(0.8), '0.49'),
          figure(
            'validation loss, early stopping',
            validationLoss(stopped),
            everyBelow(0.8),
            '0.42',
          ),
          figure('validation loss, L2 0.01', validationLoss(decay), everyBelow(0.8)),
          figure('early stopping ÷ plain', ratios(validationLoss(stopped), loss), everyBelow(0.5)),
        ];
      },
    }),
  ],
  dropout: [
    effect({
      id: 'dropout-per-layer',
      claim:
        'The same with dropout 0.5 in one of the two layers alone (`dropouts`): after the first layer it does most of what it does in both.',
      compared: {
        none: clinic,
        first: `${clinic}&dropouts=0.5,0`,
        both: `${clinic}&dropout=0.5`,
      },
      pace: { steps: 1_000, every: 1_000 },
      judge: ({ none, first, both }) => [
        figure('validation loss, none', validationLoss(none), everyAbove(1)),
        figure('validation loss, first layer', validationLoss(first), medianBelow(0.8)),
        figure('validation loss, both layers', validationLoss(both), medianBelow(0.7)),
        figure(
          'first layer ÷ none',
          ratios(validationLoss(first), validationLoss(none)),
          everyBelow(0.7),
        ),
      ],
    }),
  ],
  mixup: [
    presetEffect('mixup', ['plain', 'mixed'], {
      claim:
        '100 training points of two moons, one label in five wrong: mixup keeps the network from learning them by heart.',
      pace: { steps: 1_000, every: 1_000 },
      judge: ({ plain, mixed }) => [
        ...gains({ plain, with: mixed }, 'mixup', '+0.126'),
        figure('training loss, mixup', trainLoss(mixed), everyAbove(0.25)),
      ],
    }),
    effect({
      id: 'mixup-on-clean-data',
      claim:
        'Mixup does not always help. On clean spirals it mixes the arms of one class across those of the other, and right answers become wrong. On 30 clean points of two circles it helps or hurts, depending on the seed.',
      compared: {
        plain: spiral,
        mixed: `${spiral}&mixup=1`,
        circles,
        mixedCircles: `${circles}&mixup=1`,
      },
      pace: { steps: 600, every: 600 },
      judge: ({ plain, mixed, circles: few, mixedCircles }) => [
        figure(
          'spiral: what mixup adds to the validation accuracy',
          accuracyAdded(mixed, plain),
          medianBelow(-0.01),
        ),
        figure(
          'spiral: validation loss, mixup ÷ plain',
          ratios(validationLoss(mixed), validationLoss(plain)),
          everyAbove(1.5),
        ),
        figure(
          'circles: what mixup adds to the validation accuracy',
          accuracyAdded(mixedCircles, few),
          reported,
          '−0.065',
        ),
      ],
    }),
  ],
};

const digits =
  'data=digits&samples=1000&trainFraction=0.1&standardize=inputs&depth=2&width=64&optimizer=adam&lr=0.003';
const fewSteps = { steps: 400, every: 400 };

export const augmentationEffects: Effect[] = [
  presetEffect('learned-augmentation', ['plain', 'jitter', 'rotate', 'learned'], {
    claim:
      '100 training points of two moons, one label in five wrong, 1 000 steps of Adam: jitter, rotation, and new samples from a probabilistic model of each class, which are better still.',
    pace: { steps: 1_000, every: 1_000 },
    judge: ({ plain, jitter, rotate, learned }) => [
      ...gains({ plain, with: jitter }, 'jitter', '+0.142'),
      ...gains({ plain, with: rotate }, 'rotate'),
      ...gains({ plain, with: learned }, 'learned'),
    ],
  }),
  presetEffect('few-digits', ['plain', 'shift', 'rotate', 'noise'], {
    claim: '100 digits to learn from, 900 to be right on.',
    pace: fewSteps,
    judge: ({ plain, shift, rotate, noise }) => [
      figure('validation accuracy, plain', validationAccuracy(plain), medianBetween(0.45, 0.62)),
      figure('what shift adds', accuracyAdded(shift, plain), everyAbove(0.15)),
      figure('what rotate adds', accuracyAdded(rotate, plain), everyAbove(0.08)),
      figure('what noise adds', accuracyAdded(noise, plain), everyAbove(0.06)),
    ],
  }),
  effect({
    id: 'few-digits-further',
    claim:
      'The same with the other kinds. Jitter, a tenth of each pixel’s deviation, and mixup do nothing here.',
    compared: {
      plain: digits,
      contrast: `${digits}&augment=contrast`,
      learned: `${digits}&augment=learned`,
      jitter: `${digits}&augment=jitter`,
      mixup: `${digits}&mixup=1`,
    },
    pace: fewSteps,
    judge: ({ plain, contrast, learned, jitter, mixup }) => [
      figure('what contrast adds', accuracyAdded(contrast, plain), everyAbove(0.03)),
      figure('what learned adds', accuracyAdded(learned, plain), everyAbove(0.02)),
      figure('what jitter adds', accuracyAdded(jitter, plain), medianBetween(-0.03, 0.03)),
      figure('what mixup adds', accuracyAdded(mixup, plain), medianBetween(-0.05, 0.05)),
    ],
  }),
];

/** Returns what a technique adds to the validation accuracy, and the share of the validation loss that it leaves. */
function gains(runs: Record<'plain' | 'with', Runs>, name: string, reference?: string): Figure[] {
  const [before, after] = [runs.plain, runs.with];
  return [
    {
      name: `validation accuracy that ${name} adds`,
      values: accuracyAdded(after, before),
      demand: medianAbove(0.02),
      reference,
    },
    figure(
      `validation loss, ${name} ÷ plain`,
      ratios(validationLoss(after), validationLoss(before)),
      everyBelow(0.8),
    ),
  ];
}
