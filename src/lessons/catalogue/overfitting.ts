import type { Lesson, LessonVariant } from '../lesson';
import { count, number, percent } from '../measures';

const few =
  'samples=160&noise=0.3&labelNoise=0.15&standardize=inputs&depth=2&width=64&optimizer=adam&lr=0.003' +
  '&batch=full';
const steps = 800;
/** Epochs: validation losses waver for fewer. */
const leastPatience = 20;

export const overfitting: Lesson = {
  minutes: 7,
  picture: 'overfitting-clinic',
  steps: {
    heart: {
      query: few,
      settings: ['dropout'],
      figures: ['loss', 'output', 'accuracy'],
      points: 'loss',
      guess: {
        answers: ['falls', 'stays', 'rises'],
        locks: 'all',
        right({ variants: [a] }) {
          const least = leastValidation(a).validationLoss;
          if (a.latest.validationLoss > 1.5 * least) return 'rises';
          return a.latest.validationLoss > 1.05 * least ? 'stays' : 'falls';
        },
      },
      trial: { steps },
      numbers: ({ variants: [a] }) => ({
        train: number(a.latest.trainLoss),
        validation: number(a.latest.validationLoss),
        best: number(leastValidation(a).validationLoss),
        bestStep: count(leastValidation(a).step),
      }),
    },
    dropout: {
      query: `${few}&b.dropout=0.5`,
      settings: ['dropout'],
      figures: ['loss', 'output', 'accuracy'],
      points: 'dropout',
      guess: {
        answers: ['both', 'validation', 'neither'],
        locks: 'all',
        right({ variants: [a, b] }) {
          if (b.latest.validationLoss > 0.8 * a.latest.validationLoss) return 'neither';
          return b.latest.trainLoss < a.latest.trainLoss ? 'both' : 'validation';
        },
      },
      trial: { steps },
      numbers: ({ variants: [a, b] }) => ({
        trainA: number(a.latest.trainLoss),
        trainB: number(b.latest.trainLoss),
        validationA: number(a.latest.validationLoss),
        validationB: number(b.latest.validationLoss),
      }),
    },
    penalty: {
      query: `${few}&b.l2=0.03&c.l2=1`,
      settings: ['l2'],
      figures: ['loss', 'output', 'accuracy'],
      points: 'l2',
      guess: {
        answers: ['a', 'b', 'c'],
        locks: 'all',
        right({ variants }) {
          const losses = variants.map(({ latest }) => latest.validationLoss);
          return 'abc'[losses.indexOf(Math.min(...losses))];
        },
      },
      trial: { steps },
      numbers: ({ variants: [a, b, c] }) => ({
        trainA: number(a.latest.trainLoss),
        trainB: number(b.latest.trainLoss),
        trainC: number(c.latest.trainLoss),
        validationA: number(a.latest.validationLoss),
        validationB: number(b.latest.validationLoss),
        validationC: number(c.latest.validationLoss),
      }),
    },
    stop: {
      query: few,
      settings: ['patience'],
      figures: ['loss', 'output'],
      points: 'patience',
      check({ variants: [a] }) {
        if (a.isHalted) return 'waiting';
        if (a.isOver) return a.spec.patience < leastPatience ? 'impatient' : 'met';
        return a.latest.step > 500 ? 'late' : 'waiting';
      },
      numbers: ({ variants: [a] }) => ({
        best: number(leastValidation(a).validationLoss),
        bestStep: count(leastValidation(a).step),
        patience: count(a.spec.patience),
      }),
    },
    more: {
      query: few.replace('samples=160', 'samples=4000'),
      settings: ['dropout'],
      figures: ['loss', 'output', 'accuracy'],
      points: 'output',
      guess: {
        answers: ['apart', 'together'],
        locks: 'all',
        right: ({ variants: [a] }) =>
          a.latest.validationLoss > 2 * a.latest.trainLoss ? 'apart' : 'together',
      },
      trial: { steps: steps / 2 },
      numbers: ({ variants: [a] }) => ({
        train: number(a.latest.trainLoss),
        validation: number(a.latest.validationLoss),
        accuracy: percent(a.latest.validationAccuracy ?? Number.NaN),
      }),
    },
    end: {
      query: `${few}&b.dropout=0.5&c.l2=0.01`,
      settings: ['dropout', 'l2', 'patience'],
      figures: ['loss', 'output', 'accuracy'],
    },
  },
};

/** Returns the record with the lowest validation loss. */
function leastValidation({ measured, latest }: LessonVariant) {
  return [...measured, latest].reduce((best, record) =>
    record.validationLoss < best.validationLoss ? record : best,
  );
}
