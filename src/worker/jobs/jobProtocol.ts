import type { CrossValidation, Search } from '../../engine/experiments/crossValidation';
import type { PhaseCell } from '../../engine/experiments/phaseCell';
import type { RangeTest } from '../../engine/experiments/rangeTest';
import type { SpecConflict } from '../../engine/training/specConflict';
import type { PhaseGrid } from '../../spec/grids/phaseGrid';
import type { Sweep } from '../../spec/grids/sweep';
import type { EngineName } from '../../spec/spec';
import type { BuildRefusal } from './refusal';

/** What is found out about a network by training it in further ways. */
export type JobTask =
  | { kind: 'rangeTest'; sweep: Sweep }
  | { kind: 'crossValidation'; search: Search }
  | { kind: 'phaseMap'; grid: PhaseGrid };

export type JobEvent =
  /** All that the job has found by now; `share` of its work is done, 0 to 1. */
  | { type: 'jobProgress'; job: number; engine: EngineName; share: number; finding: JobFinding }
  | { type: 'jobEnded'; job: number; ending: JobEnding };

export type JobFinding =
  | ({ kind: 'rangeTest' } & RangeTest)
  /** Of `total` trainings so many are done. */
  | ({ kind: 'crossValidation'; done: number; total: number } & CrossValidation)
  /** Null for cells that are not done; in the order of the grid. */
  | { kind: 'phaseMap'; cells: (PhaseCell | null)[]; done: number };

/** How a job ended. What it had found by then has been told. */
export type JobEnding =
  | { kind: 'done' | 'cancelled' }
  | { kind: 'refused'; refusal: JobRefusal }
  | { kind: 'failed'; message: string };

export type JobRefusal =
  | BuildRefusal
  | SpecConflict
  | { reason: 'tooManyFolds'; folds: number; rows: number };
