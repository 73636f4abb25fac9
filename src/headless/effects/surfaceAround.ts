import type { TrainingData } from '../../data/trainingData';
import { randomPlane } from '../../engine/experiments/lossPlane';
import { lossSurface } from '../../engine/experiments/lossSurface';
import { type SurfaceShape, surfaceShape } from '../../engine/experiments/surfaceShape';
import type { ParameterValues } from '../../engine/experiments/trainingLoss';
import type { Plan } from '../../network/plan';
import { surfacePasses } from '../../spec/grids/surfaceGrid';
import { wasmTrainingLoss } from '../engines';

/** A network with the parameters that training has given it. */
export interface TrainedNetwork {
  plan: Plan;
  data: TrainingData;
  parameters: ParameterValues;
}

/** The first two directions that the page draws. */
const draw = 1;

/** Returns the shape of the loss surface over two random directions, up to weights of the network's own size. */
export async function surfaceAround(
  { plan, data, parameters }: TrainedNetwork,
  size: number,
): Promise<SurfaceShape> {
  const plane = randomPlane(plan, parameters, draw);
  if (plane === null) throw new Error('All weights are 0.');
  const losses = new Float64Array(size * size);
  const loss = await wasmTrainingLoss(plan, data);
  const grid = { size, x: [-1, 1], y: [-1, 1] } as const;
  for await (const [point, value] of lossSurface(loss, plane, grid, surfacePasses(size).flat())) {
    losses[point] = value;
  }
  loss.dispose();
  return surfaceShape(losses, size);
}
