/** A piece of a contour line, in columns and rows of the grid. */
export type ContourPiece = readonly [x1: number, y1: number, x2: number, y2: number];

/**
 * Returns the pieces of the line on which a surface has a height, cell by cell (marching squares). A cell with a corner
 * that is not finite has none; of a saddle both crossings are drawn as its middle says.
 *
 * @param heightAt of a column and a row
 * @param stride distance of the points, which the size less 1 is a multiple of
 */
export function contourLines(
  heightAt: (column: number, row: number) => number,
  level: number,
  { size, stride }: { size: number; stride: number },
): ContourPiece[] {
  const pieces: ContourPiece[] = [];
  for (let row = 0; row + stride < size; row += stride) {
    for (let column = 0; column + stride < size; column += stride) {
      const [right, up] = [column + stride, row + stride];
      // Around the cell: each edge leads from a corner to the next one.
      const corners = [
        { x: column, y: row },
        { x: right, y: row },
        { x: right, y: up },
        { x: column, y: up },
      ].map(({ x, y }) => ({ x, y, height: heightAt(x, y) }));
      if (!corners.every(({ height }) => Number.isFinite(height))) continue;
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
