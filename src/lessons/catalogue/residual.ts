import type { Lesson, LessonVariant } from '../lesson';
import { count, forwardRatio, hasLearned, number } from '../measures';

const shared = 'samples=200&noise=0.2&standardize=inputs&width=32&outInit=same&batch=full';
const fifty = `${shared}&depth=50&lr=0.1`;
const hundred = `${shared}&depth=100&lr=0.1`;
const learned = 0.4;

export const residual: Lesson = {
  minutes: 5,
  picture: 'residual-ladder',
  steps: {
    deeper: {
      query: `${shared}&depth=5&lr=0.1&b.depth=50`,
      settings: ['depth'],
      figures: ['network', 'loss', 'output'],
      points: 'depth',
      guess: {
        answers: ['deep', 'shallow', 'same'],
        locks: 'all',
        right({ variants: [a, b] }) {
          const ratio = lossOf(a) / lossOf(b);
          if (ratio < 0.8) return 'shallow';
          return ratio > 1.25 ? 'deep' : 'same';
        },
      },
      trial: { steps: 150 },
      numbers: ({ variants: [a, b] }) => ({
        lossA: number(lossOf(a)),
        lossB: number(lossOf(b)),
      }),
    },
    add: {
      query: `${fifty}&b.residual=plain`,
      settings: ['residual'],
      figures: ['network', 'loss'],
      points: 'residual',
      guess: {
        answers: ['learns', 'stands', 'breaks'],
        locks: 'all',
        right({ variants: [, b] }) {
          if (b.isHalted) return 'breaks';
          return hasLearned(b, learned) ? 'learns' : 'stands';
        },
      },
      trial: { steps: 100 },
      numbers: ({ variants: [, b] }) => ({
        step: count(b.latest.step),
        ratio: number(forwardRatio(b.initial)),
      }),
    },
    scaled: {
      query: `${fifty}&residual=plain&b.residual=scaled`,
      settings: ['residual'],
      figures: ['network', 'profile'],
      series: 'forwardSignals',
      points: 'profile',
      trial: { steps: 0 },
      numbers: ({ variants: [a, b] }) => ({
        ratioA: number(forwardRatio(a.initial)),
        ratioB: number(forwardRatio(b.initial)),
      }),
    },
    hundred: {
      query: hundred,
      settings: ['residual', 'norm', 'lr'],
      figures: ['network', 'profile', 'loss', 'output'],
      points: 'loss',
      check({ variants: [a] }) {
        if (a.spec.depth < 100) return 'shallower';
        if (a.isHalted) return 'broken';
        return hasLearned(a, learned) ? 'met' : 'waiting';
      },
      numbers: ({ variants: [a] }) => ({
        loss: number(a.latest.trainLoss),
        step: count(a.latest.step),
      }),
    },
    end: {
      query: `${fifty}&b.residual=scaled&c.norm=batch&c.residual=plain`,
      settings: ['residual', 'norm', 'depth'],
      figures: ['network', 'profile', 'loss'],
    },
  },
};

/** Returns the training loss; Infinity once it is not finite. */
function lossOf({ latest, isHalted }: LessonVariant): number {
  return isHalted ? Infinity : latest.trainLoss;
}
