import type { Measurements } from '../../claims/claim';
import { foldData } from '../../data/trainingData';
import {
  type CrossValidation,
  crossValidationOf,
  crossValidationSpec,
  type FoldScore,
  type Search,
} from '../../engine/experiments/crossValidation';
import { type PhaseCell, refusedCell } from '../../engine/experiments/phaseCell';
import { emptyRangeTest, type RangeTest, rangeTestSpec } from '../../engine/experiments/rangeTest';
import { findTrainingRefusal } from '../../engine/training/specConflict';
import type { ClaimName } from '../../spec/claimNames';
import {
  cellCount,
  cellSpec,
  coarseToFine,
  type PhaseGrid,
  sharesData,
} from '../../spec/grids/phaseGrid';
import type { RateRange } from '../../spec/grids/rateRange';
import type { Spec } from '../../spec/spec';
import { type PreparedVariant, variantOn } from '../data/preparedVariant';
import type { CellPart, JobPart, PartProgress } from './jobWorker';
import type { SurfaceTask, VariantSharpness, VariantSurface } from './runFindings';

/** Divides a job into trainings that can be carried out in any order, and what they have found together. */
export interface JobPlan {
  partCount: number;
  /** True where the parts may take a place each in all processors, and not leave one for the run. */
  takesAll: boolean;
  /** Made when its turn comes: the data of all folds at once would need memory. */
  part(index: number): JobPart;
  take(index: number, progress: PartProgress): void;
  /** Gives what is known by now, and what share of the work is done, 0 to 1. */
  found(): { finding: JobFinding; share: number };
}

/** Names what is to be found out about a network by training it in further ways, or about a run as it is. */
export type JobTask =
  | TrainingTask
  | SurfaceTask
  | { kind: 'sharpness'; variants: number[] }
  /** Has networks of its own, whatever the run is. */
  | { kind: 'claim'; claim: ClaimName };

type TrainingTask =
  | { kind: 'rangeTest'; sweep: RateRange }
  | { kind: 'crossValidation'; search: Search }
  | { kind: 'phaseMap'; grid: PhaseGrid };

export type JobFinding =
  | ({ kind: 'rangeTest' } & RangeTest)
  /** `done` of `total` trainings have ended. */
  | ({ kind: 'crossValidation'; done: number; total: number } & CrossValidation)
  /** Null for cells that are not done; in the order of the grid. */
  | { kind: 'phaseMap'; cells: (PhaseCell | null)[]; done: number }
  /** In the order of the task's variants, as those below. */
  | { kind: 'lossSurface'; surfaces: VariantSurface[] }
  | { kind: 'sharpness'; variants: VariantSharpness[]; done: number; total: number }
  /** `measurements` is null before all trials have ended. */
  | { kind: 'claim'; measurements: Measurements | null; done: number; total: number };

/**
 * Divides a job that trains into its parts.
 *
 * @param prepare makes another variant ready, on the data that it names
 */
export function planJob(
  variant: PreparedVariant,
  task: TrainingTask,
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

function planRangeTest({ data, spec }: PreparedVariant, sweep: RateRange): JobPlan {
  let test = emptyRangeTest;
  return {
    partCount: 1,
    takesAll: false,
    part() {
      const tested = rangeTestSpec(spec);
      return { kind: 'rangeTest', variant: variantOn(data, tested), sweep };
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

/** Plans all folds of one value after another: what is done early makes whole rows of the table. */
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
      return { kind: 'fold', variant: variantOn(ofFold, tried), steps };
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

/** Cells of one part: their messages should not cost much beside them, nor leave a worker idle at the end. */
const cellsPerPart = 4;

/** Plans the cells of a map, those of a coarse picture first. A cell that cannot be trained is `refusedCell`. */
function planPhaseMap(
  base: PreparedVariant,
  grid: PhaseGrid,
  prepare: (spec: Spec) => PreparedVariant,
): JobPlan {
  const total = cellCount(grid);
  const order = coarseToFine(grid);
  const cells = new Array<PhaseCell | null>(total).fill(null);
  const isShared = sharesData(grid);

  function variantOf(cell: number): PreparedVariant {
    const spec = cellSpec(base.spec, grid, cell);
    if (!isShared) return prepare(spec);
    return variantOn(base.data, spec);
  }

  return {
    partCount: Math.ceil(total / cellsPerPart),
    takesAll: true,
    part(index) {
      const wanted = order.slice(index * cellsPerPart, (index + 1) * cellsPerPart);
      const ready: CellPart[] = [];
      for (const cell of wanted) {
        const variant = variantOf(cell);
        if (findTrainingRefusal(variant) === null) ready.push({ cell, variant });
        else cells[cell] = refusedCell;
      }
      return { kind: 'cells', engine: base.spec.engine, cells: ready, steps: grid.steps };
    },
    take(_, progress) {
      if (progress.kind !== 'cells') return;
      for (const [cell, found] of progress.cells) cells[cell] = found;
    },
    found() {
      const done = cells.filter((cell) => cell !== null).length;
      return { finding: { kind: 'phaseMap', cells: [...cells], done }, share: done / total };
    },
  };
}
