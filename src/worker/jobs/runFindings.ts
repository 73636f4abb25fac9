import type { WeightPick } from '../../engine/experiments/lossPlane';
import type { Sharpness } from '../../engine/experiments/sharpness';
import type { SurfaceShape } from '../../engine/experiments/surfaceShape';
import type { SurfaceGrid } from '../../spec/grids/surfaceGrid';

/** The plane that a surface is drawn over, through the present parameters. */
export type PlaneChoice =
  | { kind: 'random'; seed: number }
  | { kind: 'weights'; picks: readonly [WeightPick, WeightPick] }
  | { kind: 'path' };

export interface SurfaceTask {
  kind: 'lossSurface';
  variants: number[];
  plane: PlaneChoice;
  /** Times the usual distance from the present point to the ends of the axes. */
  reach: number;
  /** Points a side of the whole grid. */
  size: number;
}

/** Why there is no surface of a variant. */
export type SurfaceRefusal = 'notFinite' | 'noWeight' | 'sameWeight' | 'noDirection' | 'noPath';

/** A step of the run where its parameters lie in the plane, or are projected onto it. */
export interface PathPoint {
  step: number;
  x: number;
  y: number;
}

/** One variant's surface, as far as it is known. */
export interface VariantSurface {
  variant: number;
  /** The step of the present point, which is at 0, 0. */
  step: number;
  /** Null where there is a surface. */
  refusal: SurfaceRefusal | null;
  grid: SurfaceGrid;
  /** NaN where it is not known yet, `Infinity` where the loss is not finite. */
  losses: Float64Array;
  /** Points that are known. */
  done: number;
  /** The earlier steps and the present one; empty for random directions, which the run has hardly moved along. */
  path: PathPoint[];
  /** Share of the squared distances along the path that lies in the plane; null for other planes. */
  share: number | null;
  /** The two weights' present values; null for other planes. */
  weights: [number, number] | null;
  /** Null before all points are known. */
  shape: SurfaceShape | null;
}

/** The sharpness at one step; null where a number is not finite. */
export interface SharpnessPoint {
  step: number;
  found: Sharpness | null;
}

/** Holds what is known of one variant's sharpness. */
export interface VariantSharpness {
  variant: number;
  /** Null where it is measured; a network is too large whose gradient alone would take seconds in float64. */
  refusal: 'notFinite' | 'tooLarge' | null;
  /** Of learning rate × sharpness, for the optimizer; null where none belongs to it. */
  limit: number | null;
  /** True where an update is made of the very loss whose sharpness it is: of all training rows, as they are. */
  isWholeLoss: boolean;
  /** In the order of steps. */
  points: SharpnessPoint[];
}
