import type { Obstacle } from '../../engine/training/obstacle';

/** Why a run could not be built. */
export type BuildRefusal =
  | { reason: 'noTable' }
  | { reason: 'noImages' }
  | (Obstacle & { variant: number })
  | { reason: 'tooLarge'; megabytes: number; maximum: number };
