import type { Device } from './device';
import { parameterGradientProgram } from './layerPrograms';
import { compute, type WebglMatrix } from './matrix';

/** In one launch where the bias lies below the weights, as in a block, else in one each. */
export function parameterGradient(
  device: Device,
  input: WebglMatrix,
  outputGradient: WebglMatrix,
  weights: WebglMatrix,
  bias: WebglMatrix,
): void {
  const launch = (result: WebglMatrix, biasRow: number): void =>
    compute(device, parameterGradientProgram, [input, outputGradient], [result], { biasRow });
  if (isBelow(bias, weights)) {
    const { place } = weights;
    const rows = place.height + bias.rows;
    const height = place.height + bias.place.height;
    launch({ ...weights, rows, place: { ...place, height } }, place.height);
  } else {
    launch(weights, -1);
    launch(bias, 0);
  }
}

function isBelow(lower: WebglMatrix, { surface, place }: WebglMatrix): boolean {
  const { x, y } = lower.place;
  const isAdjacent = x === place.x && y === place.y + place.height;
  return lower.surface === surface && place.strips === 1 && isAdjacent;
}
