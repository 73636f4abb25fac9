import type { FigureName } from '../../spec/link/parts';
import type { ParameterName } from '../../spec/parameters';
import type { Lesson, LessonRun, Step } from '../lesson';
import { accuracy, count, isTouched, number, percent } from '../measures';

const shared = 'standardize=inputs&width=32&outInit=same&batch=full';
const settings: readonly ParameterName[] = [
  'standardize',
  'activation',
  'init',
  'gain',
  'dropout',
  'optimizer',
  'lr',
  'patience',
];
const figures: readonly FigureName[] = ['network', 'profile', 'loss', 'accuracy', 'output'];

/**
 * A network that is broken in a known way. It may be trained to look at it; its settings wait for the answer.
 */
function patient(query: string, answers: readonly string[], illness: string): Step {
  return {
    query,
    settings,
    figures,
    series: 'backwardSignals',
    leavesOut: ['profileTable'],
    guess: { answers, locks: 'settings', right: () => illness },
    check: cured,
    numbers: ({ variants: [a] }) => ({
      step: count(a.latest.step),
      loss: number(a.latest.validationLoss),
      accuracy: percent(accuracy(a)),
    }),
  };
}

/** A patient is cured when it answers unseen points well, and is not too sure of those that it answers wrongly. */
function cured(run: LessonRun) {
  const [a] = run.variants;
  if (a.isHalted) return 'broken';
  if (a.latest.step < 10) return 'waiting';
  const isWell = accuracy(a) > 0.9 && a.latest.validationLoss < 0.4;
  // Whoever only waits has cured nothing.
  if (isWell && isTouched(run, 0)) return 'met';
  return a.latest.step >= 400 ? 'ill' : 'waiting';
}

export const patients: Lesson = {
  minutes: 8,
  picture: 'ablation-ladder',
  steps: {
    first: patient(
      `noise=0.1&${shared}&activation=sigmoid&init=glorotNormal&lr=0.5`,
      ['vanishing', 'exploding', 'rateLow', 'overfitting'],
      'vanishing',
    ),
    second: patient(
      `noise=0.1&${shared}&depth=3&lr=0.00003`,
      ['vanishing', 'rateLow', 'rateHigh', 'symmetry'],
      'rateLow',
    ),
    third: patient(
      `noise=0.1&unitSpread=1000&${shared.replace('standardize=inputs&', '')}&depth=3&lr=0.1`,
      ['exploding', 'rateHigh', 'scales', 'overfitting'],
      'scales',
    ),
    fourth: patient(
      `data=circle&noise=0.05&${shared}&depth=2&activation=tanh&init=constant&optimizer=adam&lr=0.01`,
      ['symmetry', 'rateHigh', 'rateLow', 'linear'],
      'symmetry',
    ),
    fifth: patient(
      `noise=0.1&${shared}&depth=3&dropout=0.9&lr=0.1`,
      ['overfitting', 'dropout', 'vanishing', 'rateHigh'],
      'dropout',
    ),
    sixth: patient(
      `noise=0.1&${shared}&gain=2&lr=0.05`,
      ['scales', 'overfitting', 'exploding', 'vanishing'],
      'exploding',
    ),
    end: {
      query: `noise=0.1&${shared}&lr=0.1`,
      settings,
      figures,
      series: 'backwardSignals',
    },
  },
};
