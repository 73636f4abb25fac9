import type { StepRecord } from '../../record/stepRecord';
import type { Lesson } from '../lesson';
import { accuracy, forwardRatio, hasLearned, number, percent } from '../measures';

const nothing =
  'samples=200&noise=0.1&standardize=inputs&depth=3&outInit=same&batch=full&b.init=zeros';
const equal =
  'data=circle&noise=0.05&standardize=inputs&depth=2&activation=tanh&init=constant&outInit=same' +
  '&optimizer=adam&lr=0.01&batch=full&b.init=glorotNormal';
const three =
  'samples=200&noise=0.2&standardize=inputs&width=32&outInit=same&batch=full' +
  '&init=normal&b.init=glorotNormal&c.init=heNormal';
const wide = 'samples=200&standardize=inputs&width=64&outInit=same&init=glorotNormal';
const learned = 0.35;

export const weights: Lesson = {
  minutes: 7,
  picture: 'symmetry',
  steps: {
    nothing: {
      query: nothing,
      settings: ['init'],
      figures: ['network', 'loss', 'output'],
      points: 'init',
      guess: {
        answers: ['learns', 'later', 'stands'],
        locks: 'all',
        right({ variants: [a, b] }) {
          if (!hasLearned(b, learned)) return 'stands';
          return b.latest.trainLoss > 2 * a.latest.trainLoss ? 'later' : 'learns';
        },
      },
      trial: { steps: 300 },
      numbers: ({ variants: [a, b] }) => ({
        lossA: number(a.latest.trainLoss),
        lossB: number(b.latest.trainLoss),
        gradientB: number(b.initial.gradientNorms[0]),
      }),
    },
    equal: {
      query: equal,
      settings: ['init'],
      figures: ['network', 'loss', 'output'],
      points: 'network',
      guess: {
        answers: ['circle', 'oneUnit', 'stands'],
        locks: 'all',
        right({ variants: [a] }) {
          if (accuracy(a) > 0.9) return 'circle';
          return a.latest.trainLoss < 0.95 * a.initial.trainLoss ? 'oneUnit' : 'stands';
        },
      },
      trial: { steps: 300 },
      numbers: ({ variants: [a, b] }) => ({
        accuracyA: percent(accuracy(a)),
        accuracyB: percent(accuracy(b)),
      }),
    },
    three: {
      query: three,
      settings: ['init'],
      figures: ['network', 'loss'],
      points: 'init',
      guess: {
        answers: ['onlyC', 'bAndC', 'all'],
        locks: 'all',
        right({ variants: [a, b] }) {
          if (hasLearned(a, learned)) return 'all';
          return hasLearned(b, learned) ? 'bAndC' : 'onlyC';
        },
      },
      trial: { steps: 300 },
      numbers: ({ variants: [a, b, c] }) => ({
        lossA: number(a.latest.trainLoss),
        lossB: number(b.latest.trainLoss),
        lossC: number(c.latest.trainLoss),
      }),
    },
    survives: {
      query: wide,
      settings: ['init'],
      figures: ['network'],
      points: { layer: 10 },
      guess: {
        slider: { minimum: 0, maximum: 1, step: 0.01, as: 'percent' },
        truth: ({ variants: [a] }) => forwardRatio(a.initial),
        tolerance: 0.1,
        locks: 'all',
      },
      trial: { steps: 0 },
      numbers: ({ variants: [a] }) => ({
        ratio: percent(forwardRatio(a.initial)),
        factor: percent(forwardFactor(a.initial)),
      }),
    },
    fit: {
      query: wide,
      settings: ['gain'],
      figures: ['network', 'profile'],
      series: 'forwardSignals',
      points: 'gain',
      check({ variants: [a] }) {
        const ratio = forwardRatio(a.initial);
        if (ratio < 0.5) return 'small';
        return ratio > 1.7 ? 'large' : 'met';
      },
      numbers: ({ variants: [a] }) => ({
        gain: number(a.spec.gain),
        ratio: percent(forwardRatio(a.initial)),
      }),
    },
    he: {
      query: `${wide}&b.init=heNormal`,
      settings: ['init', 'gain'],
      figures: ['network', 'profile'],
      series: 'forwardSignals',
      points: 'profile',
      trial: { steps: 0 },
      numbers: ({ variants: [a, b] }) => ({
        factorA: percent(forwardFactor(a.initial)),
        factorB: percent(forwardFactor(b.initial)),
      }),
    },
    end: {
      query: three,
      settings: ['init', 'gain', 'activation'],
      figures: ['network', 'profile', 'loss'],
      series: 'forwardSignals',
    },
  },
};

/** Returns the factor by which one hidden layer changes the forward signal: the geometric mean. */
function forwardFactor(record: StepRecord): number {
  return forwardRatio(record) ** (1 / Math.max(1, record.forwardSignals.length - 2));
}
