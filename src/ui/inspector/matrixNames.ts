import type { Pen } from '../canvas/useCanvas';

/** What is written beside the cells: one name a row, and one a column from left to right. */
export interface MatrixNames {
  rows: readonly string[];
  /** So many of the rows are inputs; of those after them the first one always has its name. */
  inputCount: number;
  columns: readonly string[];
  /** Stands in the corner, before the names of columns. */
  corner: string;
}

/** Room for the names, in CSS pixels, at the left of the cells and above them. */
export interface Gutter {
  left: number;
  top: number;
}

/** Sides of a cell in CSS pixels. */
export interface CellSize {
  width: number;
  height: number;
}

/** Says which part of a matrix is drawn that may be larger than the canvas, and what is left free for names. */
export interface MatrixWindow {
  size: CellSize;
  /** CSS pixels of the cells that lie to the left and above of what is seen. */
  left: number;
  top: number;
  gutter: Gutter;
}

const letterWidth = 7.5;
const room = { least: 52, most: 130, share: 0.3, gap: 8 };
const lineHeight = 17;
/** Room of a column's name beside the next one. */
const columnRoom = 34;

/** Returns the room that names need beside a matrix that has `width` for all. */
export function gutterOf({ rows }: MatrixNames, width: number): Gutter {
  const longest = Math.max(...rows.map(({ length }) => length));
  const wanted = Math.max(room.least, longest * letterWidth + room.gap);
  return { left: Math.min(wanted, room.most, room.share * width), top: lineHeight };
}

/** Every so many rows or columns have a name: 1, 2, 5, 10, … so that they stand apart. */
export function nameStride(side: number, needed: number): number {
  const least = needed / side;
  const decade = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  return [1, 2, 5, 10].map((factor) => factor * decade).find((stride) => stride >= least) ?? 1;
}

/** Writes the names of the rows and columns that are seen. */
export function drawNames(
  pen: Pen,
  names: MatrixNames,
  { size, left, top, gutter }: MatrixWindow,
): void {
  const { context, color, width, height } = pen;
  context.font = '13px system-ui, sans-serif';
  context.fillStyle = color('--muted');
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  const most = gutter.left - room.gap;
  const inputs = shown(names.inputCount, top, height - gutter.top, size.height, lineHeight).filter(
    (row) => (names.inputCount - row) * size.height >= lineHeight,
  );
  const others = names.rows
    .slice(names.inputCount)
    .map((_, at) => names.inputCount + at)
    .filter((row) => row === names.inputCount || size.height >= 13);
  for (const row of [...inputs, ...others]) {
    const y = gutter.top + (row + 0.5) * size.height - top;
    // Beside the names of columns there is no room for half a line.
    if (y < gutter.top + 5) continue;
    context.fillText(shortName(names.rows[row], most), gutter.left - 5, y, most);
  }
  context.fillText(names.corner, gutter.left - 5, gutter.top / 2, most);
  context.textAlign = 'center';
  for (const place of shown(names.columns.length, left, width - gutter.left, ...across(size))) {
    const x = gutter.left + (place + 0.5) * size.width - left;
    if (x < gutter.left) continue;
    const name = names.columns[place];
    // Above a narrow cell it keeps off the corner's words.
    const leftmost = gutter.left + (name.length * letterWidth) / 2;
    context.fillText(name, Math.max(x, leftmost), gutter.top / 2);
  }
}

const across = ({ width }: CellSize): [number, number] => [width, columnRoom];

/** Returns the places that are seen and have a name, the first of all among them. */
function shown(count: number, from: number, length: number, side: number, needed: number) {
  const stride = nameStride(side, needed);
  const first = Math.ceil(Math.floor(from / side) / stride) * stride;
  const end = Math.min(count, Math.ceil((from + length) / side));
  return Array.from(
    { length: Math.max(0, Math.ceil((end - first) / stride)) },
    (_, at) => first + at * stride,
  );
}

/** Returns as much of a name as there is room for: above the matrix it is read in full. */
function shortName(name: string, width: number): string {
  const letters = Math.floor(width / letterWidth);
  return name.length <= letters ? name : `${name.slice(0, letters - 1)}…`;
}
