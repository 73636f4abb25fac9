import { type SurfaceGrid, surfacePlace } from '../../spec/grids/surfaceGrid';
import { type LossPlane, writePlace } from './lossPlane';
import type { TrainingLoss } from './trainingLoss';

/** The loss at one point of a grid; `Infinity` where it is not finite. */
export type SurfacePoint = readonly [point: number, loss: number];

/** Computes the training loss at points of a grid of the plane, one after another. */
export async function* lossSurface(
  trainingLoss: TrainingLoss,
  plane: LossPlane,
  grid: SurfaceGrid,
  points: readonly number[],
): AsyncGenerator<SurfacePoint, void> {
  const parameters = plane.origin.map((slot) => slot.slice());
  for (const point of points) {
    writePlace(plane, surfacePlace(grid, point), parameters);
    yield [point, await trainingLoss.at(parameters)];
  }
}
