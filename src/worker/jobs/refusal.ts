import type { SpecConflict } from '../../engine/training/specConflict';

/** Why a run could not be built. */
export type BuildRefusal =
  | { reason: 'noTable' }
  | { reason: 'noImages' }
  | (SpecConflict & { variant: number })
  | { reason: 'tooLarge'; megabytes: number; maximum: number };
