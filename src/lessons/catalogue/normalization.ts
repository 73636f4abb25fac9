import type { Lesson } from '../lesson';
import {
  backwardFactor,
  backwardRatio,
  count,
  finalLosses,
  forwardRatio,
  hasLearned,
  number,
  percent,
  whoLearns,
} from '../measures';

const shared = 'samples=200&noise=0.2&standardize=inputs&width=32&outInit=same';
const small = `${shared}&gain=0.1&lr=0.1&batch=50&b.norm=batch`;
const large = `${shared}&gain=10&lr=0.1&batch=50&b.norm=batch`;
const deep = `${shared}&depth=50&lr=0.01&batch=full`;
const learned = 0.35;

export const normalization: Lesson = {
  minutes: 5,
  picture: 'batch-norm-rescue',
  steps: {
    small: {
      query: small,
      settings: ['norm', 'gain'],
      figures: ['network', 'loss', 'output'],
      points: 'norm',
      guess: whoLearns(learned),
      trial: { steps: 200 },
      numbers: finalLosses,
    },
    signals: {
      // Another seed: it begins at step 0, whatever was trained before.
      query: `${small}&seed=2`,
      settings: ['norm', 'gain'],
      figures: ['network', 'profile'],
      series: 'forwardSignals',
      points: 'profile',
      trial: { steps: 0 },
      numbers: ({ variants: [a, b] }) => ({
        ratioA: number(forwardRatio(a.initial)),
        ratioB: percent(forwardRatio(b.initial)),
      }),
    },
    large: {
      query: large,
      settings: ['norm', 'gain'],
      figures: ['network', 'loss', 'output'],
      points: 'gain',
      guess: whoLearns(learned),
      trial: { steps: 200 },
      numbers: ({ variants: [a, b] }) => ({
        stepA: count(a.latest.step),
        lossB: number(b.latest.trainLoss),
      }),
    },
    deep: {
      query: deep,
      settings: ['norm'],
      figures: ['network'],
      points: 'network',
      guess: {
        answers: ['level', 'vanishes', 'explodes'],
        locks: 'all',
        right({ variants: [a] }) {
          const ratio = backwardRatio(a.initial);
          if (ratio > 100) return 'explodes';
          return ratio < 0.01 ? 'vanishes' : 'level';
        },
      },
      trial: { query: `${deep}&norm=batch`, steps: 0 },
      numbers: ({ variants: [a] }) => ({
        factor: number(backwardFactor(a.initial)),
        ratio: number(backwardRatio(a.initial)),
      }),
    },
    way: {
      query: `${deep}&norm=batch`,
      settings: ['norm', 'residual', 'lr'],
      figures: ['network', 'profile', 'loss'],
      points: 'profile',
      check({ variants: [a] }) {
        if (a.spec.norm !== 'batch') return 'without';
        if (a.isHalted) return 'broken';
        return hasLearned(a, learned) && a.spec.residual !== 'none' ? 'met' : 'waiting';
      },
      numbers: ({ variants: [a] }) => ({
        loss: number(a.latest.trainLoss),
        step: count(a.latest.step),
        factor: number(backwardFactor(a.initial)),
      }),
    },
    end: {
      query: small,
      settings: ['norm', 'gain', 'batch'],
      figures: ['network', 'profile', 'loss'],
    },
  },
};
