import type { Lesson } from '../lesson';
import {
  backwardFactor,
  backwardRatio,
  count,
  hasLearned,
  isTouched,
  number,
  percent,
  whoLearns,
} from '../measures';

const shared = 'standardize=inputs&width=32&outInit=same';
const sigmoid = 'activation=sigmoid&init=glorotNormal&lr=0.5';
const relu = 'b.activation=relu&b.init=heNormal&b.lr=0.1';
const tower = `${shared}&${sigmoid}&${relu}`;
const steps = 300;
/** What a network has learned by then that has learned; guessing has 0.69. */
const learned = 0.35;

export const vanishing: Lesson = {
  minutes: 6,
  picture: 'sigmoid-against-relu',
  steps: {
    tower: {
      query: tower,
      settings: ['depth', 'activation'],
      figures: ['network', 'profile', 'loss', 'output'],
      leavesOut: ['profileTable'],
      points: 'network',
    },
    learn: {
      query: tower,
      settings: ['depth', 'activation'],
      figures: ['network', 'profile', 'heatmap', 'loss', 'output'],
      leavesOut: ['profileTable'],
      points: 'loss',
      guess: whoLearns(learned),
      trial: { steps },
      numbers: ({ variants: [a, b] }) => ({
        steps: count(steps),
        start: number(a.initial.trainLoss),
        lossA: number(a.latest.trainLoss),
        lossB: number(b.latest.trainLoss),
        accuracyB: percent(b.latest.validationAccuracy ?? 0),
      }),
    },
    factor: {
      // Another seed: it begins at step 0, whatever was trained before.
      query: `${tower}&seed=2`,
      settings: ['depth', 'activation'],
      figures: ['network', 'profile'],
      series: 'backwardSignals',
      points: 'profile',
      trial: { steps: 0 },
      numbers: ({ variants: [a, b] }) => ({
        factorA: percent(backwardFactor(a.initial)),
        factorB: percent(backwardFactor(b.initial)),
        ratioA: number(backwardRatio(a.initial)),
      }),
    },
    double: {
      query: tower,
      settings: ['depth'],
      figures: ['network', 'profile'],
      series: 'gradientNorms',
      leavesOut: ['profileTable'],
      points: 'depth',
      guess: {
        answers: ['half', 'millionth', 'same'],
        locks: 'all',
        right(run) {
          const ratio = firstGradientRatio(run.before?.[0].initial, run.variants[0].initial);
          if (ratio < 1e-3) return 'millionth';
          return ratio < 0.8 ? 'half' : 'same';
        },
      },
      trial: { query: `depth=20&${tower}&b.depth=10`, steps: 0 },
      numbers: ({ variants: [a], before }) => ({
        ratio: number(firstGradientRatio(before?.[0].initial, a.initial)),
        factorA: percent(firstGradientRatio(before?.[0].initial, a.initial) ** (1 / 10)),
      }),
    },
    rescue: {
      query: `${shared}&${sigmoid}&b.depth=10`,
      settings: ['depth', 'activation', 'init', 'lr'],
      figures: ['network', 'profile', 'loss'],
      series: 'backwardSignals',
      points: 'loss',
      check(run) {
        const [a, b] = run.variants;
        if (b === undefined) return 'gone';
        if (isTouched(run, 0)) return 'touchedA';
        if (b.spec.depth < a.spec.depth) return 'shallower';
        if (b.isHalted) return 'exploded';
        // A loss that is low for a moment may come back.
        if (b.latest.step < 200) return 'waiting';
        return hasLearned(b, learned) ? 'met' : 'stuck';
      },
      numbers: ({ variants: [a, b] }) => ({
        lossA: number(a.latest.trainLoss),
        lossB: number(b.latest.trainLoss),
        step: count(b.latest.step),
        factorA: percent(backwardFactor(a.initial)),
        factorB: percent(backwardFactor(b.initial)),
      }),
    },
    naive: {
      query: `${shared}&lr=0.1`,
      settings: ['activation', 'init'],
      figures: ['network', 'profile', 'loss'],
      series: 'backwardSignals',
      points: 'init',
      guess: {
        answers: ['learns', 'stuck'],
        locks: 'all',
        right: ({ variants: [, b] }) => (hasLearned(b, learned) ? 'learns' : 'stuck'),
      },
      trial: { query: `${shared}&lr=0.1&b.init=normal`, steps },
      numbers: ({ variants: [a, b] }) => ({
        steps: count(steps),
        lossA: number(a.latest.trainLoss),
        lossB: number(b.latest.trainLoss),
        firstB: number(b.initial.backwardSignals[0]),
        factorB: percent(backwardFactor(b.initial)),
      }),
    },
    end: {
      query: tower,
      settings: ['depth', 'activation', 'init'],
      figures: ['network', 'profile', 'loss', 'output'],
    },
  },
};

type Recorded = { gradientNorms: number[] };

/** Returns the first layer's gradient norm over that of another network. */
function firstGradientRatio(before: Recorded | undefined, now: Recorded): number {
  return now.gradientNorms[0] / (before?.gradientNorms[0] ?? Number.NaN);
}
