import { foldData } from '../data/folds';
import {
  crossValidationOf,
  crossValidationSpec,
  type FoldScore,
  type Search,
} from '../engine/crossValidation';
import { emptyRangeTest, rangeTestSpec } from '../engine/rangeTest';
import { planNetwork } from '../network/planNetwork';
import type { Sweep } from '../spec/sweep';
import type { JobPart, PartProgress } from './jobWork';
import type { PreparedVariant } from './preparedVariant';
import type { JobFinding, JobTask } from './protocol';

/** A job as trainings that can be carried out in any order, and what they have found together. */
export interface JobPlan {
  partCount: number;
  /** Made when its turn comes: the data of all folds at once would need memory. */
  part(index: number): JobPart;
  take(index: number, progress: PartProgress): void;
  /** What is known by now, and what share of the work is done, 0 to 1. */
  found(): { finding: JobFinding; share: number };
}

export function planJob(variant: PreparedVariant, task: JobTask): JobPlan {
  return task.kind === 'rangeTest'
    ? planRangeTest(variant, task.sweep)
    : planCrossValidation(variant, task.search);
}

function planRangeTest({ data, spec }: PreparedVariant, sweep: Sweep): JobPlan {
  let test = emptyRangeTest;
  return {
    partCount: 1,
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
