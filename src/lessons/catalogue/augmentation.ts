import type { Lesson } from '../lesson';
import { accuracy, count, percent } from '../measures';

const digits =
  'data=digits&samples=1000&trainFraction=0.1&standardize=inputs&depth=2&width=64&optimizer=adam&lr=0.003';
const moons =
  'samples=200&noise=0.2&labelNoise=0.2&standardize=inputs&depth=2&width=64&optimizer=adam&lr=0.003' +
  '&batch=full&b.mixup=1';

export const augmentation: Lesson = {
  minutes: 5,
  picture: 'few-digits',
  steps: {
    feed: {
      query: `${digits}&augment=shift`,
      settings: ['augment'],
      figures: ['feed', 'loss', 'accuracy'],
      points: 'augment',
    },
    which: {
      query: `${digits}&b.augment=shift&c.augment=noise`,
      settings: ['augment'],
      figures: ['loss', 'accuracy'],
      points: 'augment',
      guess: {
        answers: ['a', 'b', 'c'],
        locks: 'all',
        right({ variants }) {
          const scores = variants.map(accuracy);
          return 'abc'[scores.indexOf(Math.max(...scores))];
        },
      },
      trial: { steps: 300 },
      numbers: ({ variants: [a, b, c] }) => ({
        accuracyA: percent(accuracy(a)),
        accuracyB: percent(accuracy(b)),
        accuracyC: percent(accuracy(c)),
      }),
    },
    mixup: {
      query: moons,
      settings: ['mixup'],
      figures: ['loss', 'accuracy', 'output'],
      points: 'mixup',
      guess: {
        answers: ['higher', 'lower'],
        locks: 'all',
        right: ({ variants: [a, b] }) =>
          b.latest.trainLoss > a.latest.trainLoss ? 'higher' : 'lower',
      },
      trial: { steps: 600 },
      numbers: ({ variants: [a, b] }) => ({
        knownA: percent(a.latest.trainAccuracy ?? Number.NaN),
        knownB: percent(b.latest.trainAccuracy ?? Number.NaN),
        accuracyA: percent(accuracy(a)),
        accuracyB: percent(accuracy(b)),
      }),
    },
    reach: {
      query: digits,
      settings: ['augment', 'dropout'],
      figures: ['feed', 'loss', 'accuracy'],
      points: 'augment',
      check({ variants: [a] }) {
        if (accuracy(a) > 0.7) return 'met';
        return a.latest.step >= 300 ? 'short' : 'waiting';
      },
      numbers: ({ variants: [a] }) => ({
        accuracy: percent(accuracy(a)),
        step: count(a.latest.step),
      }),
    },
    end: {
      query: `${digits}&b.augment=shift&c.augment=rotate&d.augment=noise`,
      settings: ['augment', 'mixup'],
      figures: ['feed', 'loss', 'accuracy'],
    },
  },
};
