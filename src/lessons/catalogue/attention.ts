import type { Lesson } from '../lesson';
import { accuracy, count, number, percent } from '../measures';

const tokens = 'data=tokens&samples=512&depth=1&width=32&optimizer=adam&lr=0.01&batch=64';

export const attention: Lesson = {
  minutes: 5,
  picture: 'marked-token',
  steps: {
    task: {
      query: tokens,
      settings: ['mixing'],
      figures: ['network', 'output', 'loss'],
      points: 'output',
    },
    alone: {
      query: tokens,
      settings: ['mixing'],
      figures: ['accuracy', 'loss'],
      points: 'accuracy',
      guess: {
        slider: { minimum: 0, maximum: 1, step: 0.01, as: 'percent' },
        truth: ({ variants: [a] }) => accuracy(a),
        tolerance: 0.1,
        locks: 'all',
      },
      trial: { steps: 200 },
      numbers: ({ variants: [a] }) => ({ accuracy: percent(accuracy(a)) }),
    },
    mean: {
      query: `${tokens}&b.mixing=average`,
      settings: ['mixing'],
      figures: ['accuracy', 'loss', 'output'],
      points: 'mixing',
      guess: {
        answers: ['all', 'better', 'same'],
        locks: 'all',
        right({ variants: [a, b] }) {
          if (accuracy(b) > 0.97) return 'all';
          return accuracy(b) > accuracy(a) + 0.1 ? 'better' : 'same';
        },
      },
      trial: { steps: 200 },
      numbers: ({ variants: [a, b] }) => ({
        accuracyA: percent(accuracy(a)),
        accuracyB: percent(accuracy(b)),
      }),
    },
    attend: {
      query: tokens,
      settings: ['mixing', 'heads'],
      figures: ['output', 'loss', 'accuracy'],
      points: 'mixing',
      check({ variants: [a] }) {
        if (a.spec.mixing === 'average') return 'average';
        return accuracy(a) > 0.97 ? 'met' : 'waiting';
      },
      numbers: ({ variants: [a] }) => ({
        accuracy: percent(accuracy(a)),
        step: count(a.latest.step),
        loss: number(a.latest.trainLoss),
      }),
    },
    end: {
      query: `${tokens}&mixing=attention`,
      settings: ['mixing', 'heads', 'mixingLayers'],
      figures: ['network', 'output', 'loss'],
    },
  },
};
