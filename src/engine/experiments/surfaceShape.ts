/** Describes a whole surface in numbers. What is no larger than the rounding of a loss is taken as level. */
export interface SurfaceShape {
  /**
   * Share of the inner points at which the surface curves downwards in no direction of the plane, 0 to 1: the second
   * differences with the eight neighbours have no negative eigenvalue. A bowl has 1.
   */
  convexShare: number;
  /**
   * Basins whose lowest point is an inner one: from there every way out of the basin leads upwards, and into another one
   * by 2 % of the loss or more. A bowl has 1.
   */
  minima: number;
  lowest: number;
  /** Infinite where a loss is not finite. */
  highest: number;
}

/**
 * A loss that was computed in float32 is good to such a share of itself: the mean of hundreds of rows, each of some
 * dozens of roundings of 2⁻²⁴: here 2⁻¹⁹.
 */
const rounding = 1 / 524_288;

/**
 * The least that a basin lies below the way out of it into a deeper one, as a share of the loss there. The floor of a narrow valley that
 * goes aslant through the grid has a dip at every point that is near to it: on real surfaces of up to 1 %.
 */
const shallowest = 0.02;

/**
 * Returns the shape of a surface. What is finer than its grid is not seen.
 *
 * @param losses size × size, row by row; `Infinity` where a loss is not finite
 */
export function surfaceShape(losses: Float64Array, size: number): SurfaceShape {
  let [convex, lowest, highest] = [0, Infinity, -Infinity];
  for (const loss of losses) {
    lowest = Math.min(lowest, loss);
    highest = Math.max(highest, loss);
  }
  for (let row = 1; row < size - 1; row++) {
    for (let column = 1; column < size - 1; column++) {
      if (isConvex(neighbours(losses, row * size + column, size))) convex++;
    }
  }
  const inside = (size - 2) * (size - 2);
  return { convexShare: convex / inside, minima: basinCount(losses, size), lowest, highest };
}

const around = [-1, 0, 1];

function neighbours(losses: Float64Array, point: number, size: number): number[] {
  return around.flatMap((row) => around.map((column) => losses[point + row * size + column]));
}

function isConvex([nw, n, ne, w, at, e, sw, s, se]: readonly number[]): boolean {
  const [xx, yy] = [w + e - 2 * at, n + s - 2 * at];
  const xy = (nw + se - ne - sw) / 4;
  const half = (xx - yy) / 2;
  const smallest = (xx + yy) / 2 - Math.sqrt(half * half + xy * xy);
  // What is not finite has no curvature, and compares as false.
  return smallest >= -4 * rounding * Math.abs(at);
}

/**
 * Counts basins by their persistence (Edelsbrunner et al. 2002, "Topological Persistence and Simplification"): the
 * surface is flooded from below, and where two lakes meet the one with the higher floor was a basin of its own if its
 * floor lies deep enough below the meeting. Basins whose floor is at the edge go on outside, and do not count.
 */
function basinCount(losses: Float64Array, size: number): number {
  const order = [...losses.keys()].filter((point) => Number.isFinite(losses[point]));
  order.sort((one, other) => losses[one] - losses[other]);
  /** Holds for each flooded point another one of its lake, nearer to its floor; −1 where it is dry. */
  const towards = new Int32Array(losses.length).fill(-1);
  const floorOf = (point: number): number => {
    let floor = point;
    while (towards[floor] !== floor) floor = towards[floor];
    towards[point] = floor;
    return floor;
  };
  const isInner = (point: number): boolean => {
    const [row, column] = [Math.floor(point / size), point % size];
    return Math.min(row, column) > 0 && Math.max(row, column) < size - 1;
  };
  const isBasin = (floor: number, height: number, least: number): boolean =>
    isInner(floor) && height - losses[floor] > least * Math.abs(height);
  let count = 0;
  for (const point of order) {
    towards[point] = point;
    for (const neighbour of neighbourPoints(point, size)) {
      if (towards[neighbour] === -1) continue;
      const [here, there] = [floorOf(point), floorOf(neighbour)];
      if (here === there) continue;
      const [deeper, higher] = losses[here] <= losses[there] ? [here, there] : [there, here];
      if (isBasin(higher, losses[point], shallowest)) count++;
      towards[higher] = deeper;
    }
  }
  const [lowest] = order;
  const isWhole =
    lowest !== undefined && isBasin(lowest, losses[order[order.length - 1]], rounding);
  return isWhole ? count + 1 : count;
}

function neighbourPoints(point: number, size: number): number[] {
  const [row, column] = [Math.floor(point / size), point % size];
  return around.flatMap((down) =>
    around.flatMap((right) => {
      const [r, c] = [row + down, column + right];
      const isThere = Math.min(r, c) >= 0 && Math.max(r, c) < size;
      return isThere && (down !== 0 || right !== 0) ? [r * size + c] : [];
    }),
  );
}
