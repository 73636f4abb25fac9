import { everyAbove, medianBetween } from './demands';
import { type Effect, effect, presetEffect } from './effect';
import { gains } from './gains';
import { accuracyAdded, atEnd } from './readings';

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
      {
        name: 'validation accuracy, plain',
        values: atEnd(plain, 'validationAccuracy'),
        demand: medianBetween(0.45, 0.62),
      },
      { name: 'what shift adds', values: accuracyAdded(shift, plain), demand: everyAbove(0.15) },
      { name: 'what rotate adds', values: accuracyAdded(rotate, plain), demand: everyAbove(0.08) },
      { name: 'what noise adds', values: accuracyAdded(noise, plain), demand: everyAbove(0.06) },
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
      {
        name: 'what contrast adds',
        values: accuracyAdded(contrast, plain),
        demand: everyAbove(0.03),
      },
      {
        name: 'what learned adds',
        values: accuracyAdded(learned, plain),
        demand: everyAbove(0.02),
      },
      {
        name: 'what jitter adds',
        values: accuracyAdded(jitter, plain),
        demand: medianBetween(-0.03, 0.03),
      },
      {
        name: 'what mixup adds',
        values: accuracyAdded(mixup, plain),
        demand: medianBetween(-0.05, 0.05),
      },
    ],
  }),
];
