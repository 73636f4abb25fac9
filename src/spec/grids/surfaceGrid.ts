/** An axis of a surface: from one end to the other, in lengths of its direction. */
export type SurfaceAxis = readonly [low: number, high: number];

/** The points of a plane at which a loss surface is known: `size` by `size`, row by row from the least y upwards. */
export interface SurfaceGrid {
  size: number;
  x: SurfaceAxis;
  y: SurfaceAxis;
}

/** Points along an axis: 11, 21 and then all are multiples of one another's distances. */
export const surfaceSize = 61;

/** Returns where a point of the grid lies. */
export function surfacePlace({ size, x, y }: SurfaceGrid, point: number): { x: number; y: number } {
  return {
    x: placeOn(x, point % size, size),
    y: placeOn(y, Math.floor(point / size), size),
  };
}

function placeOn([low, high]: SurfaceAxis, index: number, size: number): number {
  return low + ((high - low) * index) / (size - 1);
}

/** Returns the distances of the points of each pass, in points of the whole grid: 6, 3 and 1 of 61 points. */
export function surfaceStrides(size: number): number[] {
  const parts = [10, 20, size - 1].filter((count) => (size - 1) % count === 0);
  return [...new Set(parts.map((count) => (size - 1) / count))];
}

/** Returns all points in passes, each of those that the coarser ones before it lack. */
export function surfacePasses(size: number): number[][] {
  const taken = new Set<number>();
  return surfaceStrides(size).map((stride) => {
    const pass: number[] = [];
    for (let row = 0; row < size; row += stride) {
      for (let column = 0; column < size; column += stride) {
        const point = row * size + column;
        if (!taken.has(point)) pass.push(point);
        taken.add(point);
      }
    }
    return pass;
  });
}
