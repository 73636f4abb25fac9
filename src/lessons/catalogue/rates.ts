import type { Lesson } from '../lesson';
import { count, finalLosses, hasLearned, number, whoLearns } from '../measures';

const three =
  'noise=0.1&standardize=inputs&depth=3&width=32&outInit=same&batch=full&lr=0.001&b.lr=0.3&c.lr=20';
const slow = 'noise=0.1&standardize=inputs&depth=3&width=32&outInit=same&batch=full&lr=0.001';
const schedules =
  'data=bumps&noise=0.05&depth=3&width=32&optimizer=adam&lr=0.03&batch=8&steps=1000&b.schedule=cosine';
const short =
  'standardize=inputs&depth=4&width=32&activation=sigmoid&init=glorotNormal&outInit=same&batch=full' +
  '&lr=0.1&b.optimizer=adam&b.lr=0.01';
/** Weights that are too large: the first gradients are far larger than later ones. */
const steep =
  'samples=300&noise=0.1&standardize=inputs&depth=5&width=32&gain=1.8&outInit=same&batch=full&lr=0.1';

export const rates: Lesson = {
  minutes: 6,
  picture: 'schedules',
  steps: {
    three: {
      query: three,
      settings: ['lr'],
      figures: ['network', 'loss', 'output'],
      points: 'lr',
      guess: {
        answers: ['a', 'b', 'c'],
        locks: 'all',
        right({ variants }) {
          const losses = variants.map(({ latest, isHalted }) =>
            isHalted ? Infinity : latest.trainLoss,
          );
          return 'abc'[losses.indexOf(Math.min(...losses))];
        },
      },
      trial: { steps: 200 },
      numbers: ({ variants: [a, b, c] }) => ({
        lossA: number(a.latest.trainLoss),
        lossB: number(b.latest.trainLoss),
        stepC: count(c.latest.step),
      }),
    },
    find: {
      query: slow,
      settings: ['lr'],
      figures: ['network', 'loss', 'output'],
      points: 'lr',
      check({ variants: [a] }) {
        if (a.isHalted) return 'broken';
        if (hasLearned(a, 0.1)) return a.latest.step <= 150 ? 'met' : 'late';
        return a.latest.step > 150 ? 'late' : 'waiting';
      },
      numbers: ({ variants: [a] }) => ({
        rate: number(a.spec.lr),
        step: count(a.latest.step),
        loss: number(a.latest.trainLoss),
      }),
    },
    schedule: {
      query: schedules,
      settings: ['schedule', 'lr'],
      figures: ['loss', 'learningRate', 'output'],
      points: 'learningRate',
      guess: {
        answers: ['constant', 'falling', 'same'],
        locks: 'all',
        right({ variants: [a, b] }) {
          const ratio = a.latest.trainLoss / b.latest.trainLoss;
          if (ratio > 1.3) return 'falling';
          return ratio < 1 / 1.3 ? 'constant' : 'same';
        },
      },
      trial: { steps: 1000 },
      numbers: finalLosses,
    },
    adam: {
      query: short,
      settings: ['optimizer', 'lr'],
      figures: ['network', 'profile', 'loss'],
      points: 'optimizer',
      guess: whoLearns(0.35),
      trial: { steps: 400 },
      numbers: ({ variants: [a, b] }) => ({
        lossA: number(a.latest.trainLoss),
        lossB: number(b.latest.trainLoss),
        first: number(a.initial.gradientNorms[0]),
      }),
    },
    warmup: {
      query: steep,
      settings: ['lr', 'warmup'],
      figures: ['network', 'loss', 'learningRate'],
      points: 'loss',
      check({ variants: [a], opened: [before] }) {
        if (a.spec.lr !== before.lr) return 'rate';
        if (a.isHalted) return 'broken';
        return hasLearned(a, 0.35) ? 'met' : 'waiting';
      },
      numbers: ({ variants: [a] }) => ({
        step: count(a.latest.step),
        loss: number(a.latest.trainLoss),
        first: number(a.initial.gradientNorms[0]),
        now: number(a.latest.gradientNorms[0]),
      }),
    },
    end: {
      query: schedules,
      settings: ['schedule', 'warmup', 'optimizer', 'lr'],
      figures: ['loss', 'learningRate', 'output'],
    },
  },
};
