import { foldData } from '../../data/folds';
import {
  crossValidationOf,
  crossValidationSpec,
  type FoldScore,
  type Search,
} from '../../engine/experiments/crossValidation';
import { emptyRangeTest, rangeTestSpec } from '../../engine/experiments/rangeTest';
import { planNetwork } from '../../network/planNetwork';
import type { Sweep } from '../../spec/grids/sweep';
import type { Spec } from '../../spec/spec';
import type { PreparedVariant } from '../data/preparedVariant';
import type { JobTask } from '../protocol';
import type { JobPlan } from './jobPlan';
import { planPhaseMap } from './phaseMapPlan';

/** @param prepare makes another variant ready, on the data that it names */
export function planJob(
  variant: PreparedVariant,
  task: JobTask,
  prepare: (spec: Spec) => PreparedVariant,
): JobPlan {
  switch (task.kind) {
    case 'rangeTest':
      return planRangeTest(variant, task.sweep);
    case 'crossValidation':
      return planCrossValidation(variant, task.search);
    case 'phaseMap':
      return planPhaseMap(variant, task.grid, prepare);
    default:
      return task satisfies never;
  }
}

function planRangeTest({ data, spec }: PreparedVariant, sweep: Sweep): JobPlan {
  let test = emptyRangeTest;
  return {
    partCount: 1,
    takesAll: false,
    part() {
      const tested = rangeTestSpec(spec);
      const variant = { spec: tested, data, plan: planNetwork(tested, data) };
      return { kind: 'rangeTest', variant, sweep };
    },
    take(_, progress) {
      if (progress.kind === 'rangeTest') test = progress.test;
    },
    found: () => ({
      finding: { kind: 'rangeTest', ...test },
      share: test.points.length / sweep.steps,
    }),
  };
}

/** Value after value, of each all its folds: what is done early makes whole rows of the table. */
function planCrossValidation({ data, spec }: PreparedVariant, search: Search): JobPlan {
  const { values, folds, steps } = search;
  const scores = values.map(() => new Array<FoldScore | null>(folds).fill(null));
  const partCount = values.length * folds;
  const stepsMade = new Array<number>(partCount).fill(0);
  const placeOf = (index: number): [number, number] => [Math.floor(index / folds), index % folds];
  return {
    partCount,
    takesAll: false,
    part(index) {
      const [value, fold] = placeOf(index);
      const tried = crossValidationSpec(spec, search, values[value]);
      const ofFold = foldData(data, tried, { folds, fold });
      const variant = { spec: tried, data: ofFold, plan: planNetwork(tried, ofFold) };
      return { kind: 'fold', variant, steps };
    },
    take(index, progress) {
      if (progress.kind !== 'fold') return;
      const [value, fold] = placeOf(index);
      stepsMade[index] = progress.steps;
      scores[value][fold] = progress.score;
    },
    found() {
      const done = scores.flat().filter((score) => score !== null).length;
      const made = stepsMade.reduce((sum, count) => sum + count, 0);
      const table = crossValidationOf(values, scores);
      return {
        finding: { kind: 'crossValidation', ...table, done, total: partCount },
        share: made / (partCount * steps),
      };
    },
  };
}
