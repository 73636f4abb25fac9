import { hasLayers } from '../../record/stepRecord';
import type { Lesson, LessonVariant } from '../lesson';
import {
  accuracy,
  backwardFactor,
  count,
  finalLosses,
  hasLearned,
  number,
  percent,
  stepsTo,
  whoLearns,
} from '../measures';

const shared = 'standardize=inputs&outInit=same';
const four =
  `${shared}&depth=5&width=32&activation=sigmoid&init=lecunNormal` +
  '&b.activation=tanh&c.activation=relu&c.init=heNormal&d.activation=linear';
const circle =
  `data=circle&noise=0.05&${shared}&depth=3&activation=linear&init=lecunNormal` +
  '&b.activation=relu&b.init=heNormal';
const curves = `${shared}&width=64&activation=tanh&init=lecunNormal&b.activation=sigmoid`;
const chaotic =
  `samples=200&noise=0.3&${shared}&width=32&activation=tanh&init=lecunNormal&gain=1.5` +
  '&optimizer=adam&lr=0.001&batch=full&b.gain=6';
const short = `${shared}&depth=4&width=32&activation=sigmoid&init=glorotNormal`;
/** Steps so long that units are thrown to where they answer nothing. */
const leaping =
  'noise=0.1&standardize=inputs&depth=5&width=32&outInit=same&batch=full&optimizer=adam&lr=0.5' +
  '&b.activation=leakyRelu';
const learned = 0.35;
/** In ten thousand steps it learns by itself. */
const mostSteps = 500;

export const activations: Lesson = {
  minutes: 7,
  picture: 'edge-of-chaos',
  steps: {
    four: {
      query: four,
      settings: ['activation'],
      figures: ['network', 'profile', 'output'],
      series: 'backwardSignals',
      points: 'activation',
    },
    line: {
      query: circle,
      settings: ['activation'],
      figures: ['network', 'loss', 'output'],
      points: 'output',
      guess: {
        answers: ['circle', 'later', 'line'],
        locks: 'all',
        right({ variants: [a, b] }) {
          if (accuracy(a) < 0.75) return 'line';
          return a.latest.trainLoss > 2 * b.latest.trainLoss ? 'later' : 'circle';
        },
      },
      trial: { steps: 300 },
      numbers: ({ variants: [a, b] }) => ({
        accuracyA: percent(accuracy(a)),
        accuracyB: percent(accuracy(b)),
      }),
    },
    curves: {
      query: curves,
      settings: ['activation'],
      figures: ['network', 'loss'],
      points: 'activation',
      guess: {
        answers: ['both', 'onlyA', 'neither'],
        locks: 'all',
        right({ variants: [a, b] }) {
          if (!hasLearned(a, learned)) return 'neither';
          return hasLearned(b, learned) ? 'both' : 'onlyA';
        },
      },
      trial: { steps: 200 },
      numbers: ({ variants: [a, b] }) => ({
        lossA: number(a.latest.trainLoss),
        lossB: number(b.latest.trainLoss),
        factorA: percent(backwardFactor(a.initial)),
        factorB: percent(backwardFactor(b.initial)),
      }),
    },
    ends: {
      query: chaotic,
      settings: ['gain'],
      figures: ['network', 'loss', 'output'],
      points: 'network',
      guess: {
        answers: ['a', 'b', 'same'],
        locks: 'all',
        right({ variants: [a, b] }) {
          const more = accuracy(a) - accuracy(b);
          if (Math.abs(more) < 0.05) return 'same';
          return more > 0 ? 'a' : 'b';
        },
      },
      trial: { steps: 300 },
      numbers: ({ variants: [a, b] }) => ({
        accuracyA: percent(accuracy(a)),
        accuracyB: percent(accuracy(b)),
        knownA: percent(a.latest.trainAccuracy ?? Number.NaN),
        knownB: percent(b.latest.trainAccuracy ?? Number.NaN),
      }),
    },
    dead: {
      query: leaping,
      settings: ['activation'],
      figures: ['network', 'loss', 'output'],
      points: 'network',
      guess: whoLearns(learned),
      trial: { steps: 200 },
      numbers: (run) => ({
        ...finalLosses(run),
        deadA: percent(mostDead(run.variants[0])),
        deadB: percent(mostDead(run.variants[1])),
      }),
    },
    sigmoid: {
      query: short,
      settings: ['activation', 'init', 'gain', 'optimizer', 'lr'],
      figures: ['network', 'profile', 'loss'],
      points: 'loss',
      check({ variants: [a], opened: [before] }) {
        if (a.spec.activation !== before.activation) return 'other';
        if (a.isHalted) return 'broken';
        if (stepsTo(a, learned) <= mostSteps) return 'met';
        return a.latest.step > mostSteps ? 'late' : 'waiting';
      },
      numbers: ({ variants: [a] }) => ({
        loss: number(a.latest.trainLoss),
        step: count(a.latest.step),
        factor: percent(backwardFactor(a.initial)),
      }),
    },
    end: {
      query: four,
      settings: ['activation', 'init', 'depth'],
      figures: ['network', 'profile', 'loss', 'output'],
      series: 'backwardSignals',
    },
  },
};

/** Returns the share of dead units in the hidden layer that has most of them. */
function mostDead({ measured, latest }: LessonVariant): number {
  const newest = [...measured, latest].findLast(hasLayers);
  return newest === undefined ? Number.NaN : Math.max(...newest.layers.deadShares.slice(0, -1));
}
