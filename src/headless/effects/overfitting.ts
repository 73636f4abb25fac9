import {
  everyAbove,
  everyBelow,
  medianAbove,
  medianBelow,
  medianBetween,
  reported,
} from './demands';
import { type Effect, effect, presetEffect } from './effect';
import {
  difference,
  type FigureOf,
  figure,
  ratio,
  trainLoss,
  validationAccuracy,
  validationLoss,
} from './figure';

const clinic =
  'samples=160&noise=0.3&labelNoise=0.15&standardize=inputs&depth=2&width=64&optimizer=adam&lr=0.003&batch=full';
const spiral =
  'data=spiral&noise=0&standardize=inputs&depth=3&width=32&optimizer=adam&lr=0.003&batch=full';
const circles =
  'data=circle&samples=300&trainFraction=0.1&noise=0.05&standardize=inputs&depth=2&width=64&optimizer=adam&lr=0.003&batch=full';
const digits =
  'data=digits&samples=1000&trainFraction=0.1&standardize=inputs&depth=2&width=64&optimizer=adam&lr=0.003';

const fewSteps = { steps: 400, every: 400 };

/** Effects of techniques, by the technique. */
export const overfittingEffects: Record<string, Effect[]> = {
  'Early stopping and penalties': [
    presetEffect('overfitting-clinic', ['plain', 'dropout 0.5', 'early stopping', 'L2 0.01'], {
      claim:
        '80 training points, one label in seven wrong, 1 500 steps of Adam: the network learns the noise by heart. Dropout, early stopping (the best parameters restored) and weight decay each keep it from that.',
      pace: { steps: 1_500, every: 500 },
      figures: [
        figure(trainLoss, 'plain', everyBelow(0.05), '0.017'),
        figure(trainLoss, 'dropout 0.5', medianBetween(0.2, 0.5), '0.365'),
        figure(validationLoss, 'plain', everyAbove(1.2), '2.58'),
        figure(validationLoss, 'dropout 0.5', everyBelow(0.8), '0.49'),
        figure(validationLoss, 'early stopping', everyBelow(0.8), '0.42'),
        figure(validationLoss, 'L2 0.01', everyBelow(0.8)),
        ratio(validationLoss, 'early stopping', 'plain', everyBelow(0.5)),
      ],
    }),
  ],
  Dropout: [
    effect({
      id: 'dropout-per-layer',
      claim:
        'The same with dropout 0.5 in one of the two layers alone (`dropouts`): after the first layer it does most of what it does in both.',
      compared: {
        none: clinic,
        'first layer': `${clinic}&dropouts=0.5,0`,
        'both layers': `${clinic}&dropout=0.5`,
      },
      pace: { steps: 1_000, every: 1_000 },
      figures: [
        figure(validationLoss, 'none', everyAbove(1)),
        figure(validationLoss, 'first layer', medianBelow(0.8)),
        figure(validationLoss, 'both layers', medianBelow(0.7)),
        ratio(validationLoss, 'first layer', 'none', everyBelow(0.7)),
      ],
    }),
  ],
  Mixup: [
    presetEffect('mixup', ['plain', 'mixup'], {
      claim:
        '100 training points of two moons, one label in five wrong: mixup keeps the network from learning them by heart.',
      pace: { steps: 1_000, every: 1_000 },
      figures: [...gains('mixup', '+0.126'), figure(trainLoss, 'mixup', everyAbove(0.25))],
    }),
    effect({
      id: 'mixup-on-clean-data',
      claim:
        'Mixup does not always help. On clean spirals it mixes the arms of one class across those of the other, and right answers become wrong. On 30 clean points of two circles it helps or hurts, depending on the seed.',
      compared: {
        spiral,
        'spiral with mixup': `${spiral}&mixup=1`,
        circles,
        'circles with mixup': `${circles}&mixup=1`,
      },
      pace: { steps: 600, every: 600 },
      figures: [
        difference(validationAccuracy, 'spiral with mixup', 'spiral', medianBelow(-0.01)),
        ratio(validationLoss, 'spiral with mixup', 'spiral', everyAbove(1.5)),
        difference(validationAccuracy, 'circles with mixup', 'circles', reported, '−0.065'),
      ],
    }),
  ],
  Augmentation: [
    presetEffect('learned-augmentation', ['plain', 'jitter', 'rotate', 'learned'], {
      claim:
        '100 training points of two moons, one label in five wrong, 1 000 steps of Adam: jitter, rotation, and new samples from a probabilistic model of each class, which are better still.',
      pace: { steps: 1_000, every: 1_000 },
      figures: [...gains('jitter', '+0.142'), ...gains('rotate'), ...gains('learned')],
    }),
    presetEffect('few-digits', ['plain', 'shift', 'rotate', 'noise'], {
      claim: '100 digits to learn from, 900 to be right on.',
      pace: fewSteps,
      figures: [
        figure(validationAccuracy, 'plain', medianBetween(0.45, 0.62)),
        difference(validationAccuracy, 'shift', 'plain', everyAbove(0.15)),
        difference(validationAccuracy, 'rotate', 'plain', everyAbove(0.08)),
        difference(validationAccuracy, 'noise', 'plain', everyAbove(0.06)),
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
      figures: [
        difference(validationAccuracy, 'contrast', 'plain', everyAbove(0.03)),
        difference(validationAccuracy, 'learned', 'plain', everyAbove(0.02)),
        difference(validationAccuracy, 'jitter', 'plain', medianBetween(-0.03, 0.03)),
        difference(validationAccuracy, 'mixup', 'plain', medianBetween(-0.05, 0.05)),
      ],
    }),
  ],
};

/** Describes what a technique adds to the validation accuracy, and the share of the validation loss that it leaves. */
function gains<Name extends string>(name: Name, reference?: string): FigureOf<Name | 'plain'>[] {
  return [
    difference<Name | 'plain'>(validationAccuracy, name, 'plain', medianAbove(0.02), reference),
    ratio<Name | 'plain'>(validationLoss, name, 'plain', everyBelow(0.8)),
  ];
}
