import { everyAbove, everyBelow, medianBelow, medianBetween, reported } from './demands';
import { type Effect, effect, presetEffect } from './effect';
import { gains } from './gains';
import { accuracyAdded, atEnd, ratios } from './readings';

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
        const loss = atEnd(plain, 'validationLoss');
        return [
          {
            name: 'training loss, plain',
            values: atEnd(plain, 'trainLoss'),
            demand: everyBelow(0.05),
            reference: '0.017',
          },
          {
            name: 'training loss, dropout 0.5',
            values: atEnd(dropout, 'trainLoss'),
            demand: medianBetween(0.2, 0.5),
            reference: '0.365',
          },
          {
            name: 'validation loss, plain',
            values: loss,
            demand: everyAbove(1.2),
            reference: '2.58',
          },
          {
            name: 'validation loss, dropout 0.5',
            values: atEnd(dropout, 'validationLoss'),
            demand: everyBelow(0.8),
            reference: '0.49',
          },
          {
            name: 'validation loss, early stopping',
            values: atEnd(stopped, 'validationLoss'),
            demand: everyBelow(0.8),
            reference: '0.42',
          },
          {
            name: 'validation loss, L2 0.01',
            values: atEnd(decay, 'validationLoss'),
            demand: everyBelow(0.8),
          },
          {
            name: 'early stopping ÷ plain',
            values: ratios(atEnd(stopped, 'validationLoss'), loss),
            demand: everyBelow(0.5),
          },
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
        {
          name: 'validation loss, none',
          values: atEnd(none, 'validationLoss'),
          demand: everyAbove(1),
        },
        {
          name: 'validation loss, first layer',
          values: atEnd(first, 'validationLoss'),
          demand: medianBelow(0.8),
        },
        {
          name: 'validation loss, both layers',
          values: atEnd(both, 'validationLoss'),
          demand: medianBelow(0.7),
        },
        {
          name: 'first layer ÷ none',
          values: ratios(atEnd(first, 'validationLoss'), atEnd(none, 'validationLoss')),
          demand: everyBelow(0.7),
        },
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
        {
          name: 'training loss, mixup',
          values: atEnd(mixed, 'trainLoss'),
          demand: everyAbove(0.25),
        },
      ],
    }),
    effect({
      id: 'mixup-on-clean-data',
      claim:
        'Mixup is no help everywhere. On clean spirals it mixes the arms of one class across those of the other, and what was right becomes wrong. On 30 clean points of two circles it goes either way here, seed by seed.',
      compared: {
        plain: spiral,
        mixed: `${spiral}&mixup=1`,
        circles,
        mixedCircles: `${circles}&mixup=1`,
      },
      pace: { steps: 600, every: 600 },
      judge: ({ plain, mixed, circles: few, mixedCircles }) => [
        {
          name: 'spiral: what mixup adds to the validation accuracy',
          values: accuracyAdded(mixed, plain),
          demand: medianBelow(-0.01),
        },
        {
          name: 'spiral: validation loss, mixup ÷ plain',
          values: ratios(atEnd(mixed, 'validationLoss'), atEnd(plain, 'validationLoss')),
          demand: everyAbove(1.5),
        },
        {
          name: 'circles: what mixup adds to the validation accuracy',
          values: accuracyAdded(mixedCircles, few),
          demand: reported,
          reference: '−0.065',
        },
      ],
    }),
  ],
};
