/** A piece of a contour line, in columns and rows of the grid. */
export type ContourPiece = readonly [x1: number, y1: number, x2: number, y2: number];

/**
 * Returns the pieces of the line on which a surface has a height, cell by cell (marching squares). A cell with a corner
 * that is not finite has none; of a saddle both crossings are drawn as its middle says.
 *
 * @param heights of all points, row by row
 * @param stride distance of the points that are used, which the size less 1 is a multiple of
 */
export function contourLines(
  heights: Float64Array,
  level: number,
  { size, stride }: { size: number; stride: number },
): ContourPiece[] {
  const pieces: ContourPiece[] = [];
  for (let row = 0; row + stride < size; row += stride) {
    for (let column = 0; column + stride < size; column += stride) {
      const at = row * size + column;
      const [here, right] = [heights[at], heights[at + stride]];
      const [up, across] = [heights[at + stride * size], heights[at + stride * size + stride]];
      const isAbove = here > level;
      // Most cells end here: nothing is made for them.
      if (right > level === isAbove && up > level === isAbove && across > level === isAbove)
        continue;
      if (!Number.isFinite(here + right + up + across)) continue;
      // Around the cell: each edge leads from a corner to the next one.
      const corners = [
        { x: column, y: row, height: here },
        { x: column + stride, y: row, height: right },
        { x: column + stride, y: row + stride, height: across },
        { x: column, y: row + stride, height: up },
      ];
      pieces.push(...piecesOf(corners, level));
    }
  }
  return pieces;
}

interface Corner {
  x: number;
  y: number;
  height: number;
}

function piecesOf(corners: readonly Corner[], level: number): ContourPiece[] {
  const crossings = corners.flatMap((from, index) => {
    const to = corners[(index + 1) % 4];
    if (from.height > level === to.height > level) return [];
    const part = (level - from.height) / (to.height - from.height);
    return [{ x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y) }];
  });
  if (crossings.length < 4) {
    return crossings.length === 2 ? [joined(crossings[0], crossings[1])] : [];
  }
  const middle = corners.reduce((sum, { height }) => sum + height, 0) / 4;
  const isApart = middle > level === corners[0].height > level;
  const [a, b, c, d] = crossings;
  return isApart ? [joined(a, b), joined(c, d)] : [joined(a, d), joined(b, c)];
}

function joined(from: Omit<Corner, 'height'>, to: Omit<Corner, 'height'>): ContourPiece {
  return [from.x, from.y, to.x, to.y];
}
