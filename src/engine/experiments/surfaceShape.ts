/** Describes a whole surface in numbers. */
export interface SurfaceShape {
  /**
   * Share of the inner points at which the surface curves upwards in every direction of the plane, 0 to 1: the second
   * differences with the eight neighbours have no negative eigenvalue. A bowl has 1.
   */
  convexShare: number;
  /** Inner points that lie lower than all of their eight neighbours: a bowl has 1. */
  minima: number;
  lowest: number;
  /** Infinite where a loss is not finite. */
  highest: number;
}

/**
 * Returns the shape of a surface. What is finer than its grid is not seen.
 *
 * @param losses size × size, row by row; `Infinity` where a loss is not finite
 */
export function surfaceShape(losses: Float64Array, size: number): SurfaceShape {
  let [convex, minima, lowest, highest] = [0, 0, Infinity, -Infinity];
  for (const loss of losses) {
    lowest = Math.min(lowest, loss);
    highest = Math.max(highest, loss);
  }
  for (let row = 1; row < size - 1; row++) {
    for (let column = 1; column < size - 1; column++) {
      const around = neighbours(losses, row * size + column, size);
      if (isConvex(around)) convex++;
      if (around.every((loss, i) => i === middle || loss > around[middle])) minima++;
    }
  }
  const inside = (size - 2) * (size - 2);
  return { convexShare: convex / inside, minima, lowest, highest };
}

/** Place of a point among itself and its neighbours, which are told row by row. */
const middle = 4;

function neighbours(losses: Float64Array, point: number, size: number): number[] {
  return [-1, 0, 1].flatMap((row) =>
    [-1, 0, 1].map((column) => losses[point + row * size + column]),
  );
}

function isConvex([nw, n, ne, w, at, e, sw, s, se]: readonly number[]): boolean {
  const [xx, yy] = [w + e - 2 * at, n + s - 2 * at];
  const xy = (nw + se - ne - sw) / 4;
  // What is not finite has no curvature, and compares as false.
  return xx + yy >= 0 && xx * yy - xy * xy >= 0;
}
