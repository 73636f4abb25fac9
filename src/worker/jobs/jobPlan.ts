import type { JobFinding } from '../protocol';
import type { JobPart, PartProgress } from './jobWork';

/** A job as trainings that can be carried out in any order, and what they have found together. */
export interface JobPlan {
  partCount: number;
  /** True where the parts may take a place each in all processors, and not leave one for the run. */
  takesAll: boolean;
  /** Made when its turn comes: the data of all folds at once would need memory. */
  part(index: number): JobPart;
  take(index: number, progress: PartProgress): void;
  /** What is known by now, and what share of the work is done, 0 to 1. */
  found(): { finding: JobFinding; share: number };
}
