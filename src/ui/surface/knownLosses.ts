import { surfaceStrides } from '../../spec/grids/surfaceGrid';

/** Returns the losses with those that are not known yet as at the nearest coarser point; NaN where there is none. */
export function filledLosses(losses: Float64Array, size: number): Float64Array {
  const strides = surfaceStrides(size).toReversed();
  return losses.map((loss, point) => {
    if (!Number.isNaN(loss)) return loss;
    for (const stride of strides) {
      const [row, column] = [Math.floor(point / size), point % size].map(
        (place) => stride * Math.round(place / stride),
      );
      const near = losses[row * size + column];
      if (!Number.isNaN(near)) return near;
    }
    return Number.NaN;
  });
}

/** Returns the distance of the points of the finest pass that is wholly known; null where none is. */
export function knownStride(losses: Float64Array, size: number): number | null {
  const isKnown = (stride: number): boolean => {
    for (let row = 0; row < size; row += stride) {
      for (let column = 0; column < size; column += stride) {
        if (Number.isNaN(losses[row * size + column])) return false;
      }
    }
    return true;
  };
  return surfaceStrides(size).findLast(isKnown) ?? null;
}
