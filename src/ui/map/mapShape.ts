/** The layout of a map's cells in its canvas, in CSS pixels. Rows go upwards. */
export interface MapShape {
  left: number;
  top: number;
  cellWidth: number;
  cellHeight: number;
  columns: number;
  rows: number;
}

export const mapMargins = { left: 56, right: 14, top: 12, bottom: 42 };

export function mapShape(width: number, height: number, columns: number, rows: number): MapShape {
  const { left, right, top, bottom } = mapMargins;
  return {
    left,
    top,
    cellWidth: Math.max(1, (width - left - right) / columns),
    cellHeight: Math.max(1, (height - top - bottom) / rows),
    columns,
    rows,
  };
}

/** Returns the pixel of a column and a row, which may lie between cells: 0 is the middle of the first. */
export function placeOf(shape: MapShape, column: number, row: number): { x: number; y: number } {
  const { left, top, cellWidth, cellHeight, rows } = shape;
  return { x: left + (column + 0.5) * cellWidth, y: top + (rows - row - 0.5) * cellHeight };
}

/** The cell at a point of the canvas; null beside the map. */
export function cellAt(shape: MapShape, x: number, y: number): number | null {
  const { left, top, cellWidth, cellHeight, columns, rows } = shape;
  const column = Math.floor((x - left) / cellWidth);
  const row = rows - 1 - Math.floor((y - top) / cellHeight);
  const isInside = column >= 0 && column < columns && row >= 0 && row < rows;
  return isInside ? row * columns + column : null;
}

/** The cell that a key leads to; null where the key means nothing here. */
export function cellAfterKey(
  key: string,
  cell: number,
  { columns, rows }: Pick<MapShape, 'columns' | 'rows'>,
): number | null {
  const [column, row] = [cell % columns, Math.floor(cell / columns)];
  const moves: Record<string, [number, number]> = {
    ArrowLeft: [column - 1, row],
    ArrowRight: [column + 1, row],
    ArrowUp: [column, row + 1],
    ArrowDown: [column, row - 1],
    Home: [0, row],
    End: [columns - 1, row],
    PageUp: [column, rows - 1],
    PageDown: [column, 0],
  };
  const move = moves[key];
  if (move === undefined) return null;
  const [x, y] = move;
  const within = (place: number, count: number) => Math.min(count - 1, Math.max(0, place));
  return within(y, rows) * columns + within(x, columns);
}

/** Returns the fractional index of a value among those of an axis; null beyond the outermost cells. */
export function placeOnAxis(values: readonly number[], value: number): number | null {
  const last = values.length - 1;
  if (last < 1) return null;
  const after = values.findIndex((other) => other >= value);
  const lower = after < 0 ? last - 1 : Math.max(0, Math.min(last, after) - 1);
  const place = lower + (value - values[lower]) / (values[lower + 1] - values[lower]);
  return place >= -0.5 && place <= last + 0.5 ? place : null;
}
