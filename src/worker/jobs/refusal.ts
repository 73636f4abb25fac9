import type { SpecConflict } from '../../engine/training/specConflict';
import type { TooLarge } from '../../engine/training/trainingRefusal';

/** Why a run could not be built. */
export type BuildRefusal =
  | { reason: 'noTable' }
  | { reason: 'noImages' }
  | (SpecConflict & { variant: number })
  | TooLarge;
