import { formatNumber } from '../../i18n/number';
import { signColors, signImage } from '../canvas/signColors';
import type { Pen } from '../canvas/useCanvas';
import { type CellSize, drawNames, type MatrixNames, type MatrixWindow } from './matrixNames';
import type { ParameterMatrix } from './parameterMatrix';

/** A cell of the matrix: its place from the top, and from the left. */
export interface Cell {
  row: number;
  place: number;
}

/** What is drawn: where one looks at, and the cell that is framed. */
export interface MatrixView extends MatrixWindow {
  picked: Cell | null;
}

/** Sides of the cells at each zoom, below the one that fits: from the last one on there is room for numbers. */
export const zoomSides = [8, 16, 28, 58] as const;
const numberSide = 48;
/** A row is no higher than a line of text needs. */
const highest = 26;
const lowest = 2;

/** Returns the cells of a zoom; at zoom 0 all units fit into `width`, where a cell is wide enough to be seen then. */
export function cellSize(width: number, unitCount: number, zoom: number): CellSize {
  const fit = Math.max(lowest, Math.min(zoomSides[zoomSides.length - 1], width / unitCount));
  const side = zoom === 0 ? fit : Math.max(fit, zoomSides[zoom - 1]);
  return { width: side, height: Math.min(side, highest) };
}

/** Returns the cell at a point of the whole matrix; null beside it. */
export function cellAt(
  { rows, units }: ParameterMatrix,
  { width, height }: CellSize,
  x: number,
  y: number,
): Cell | null {
  const [place, row] = [Math.floor(x / width), Math.floor(y / height)];
  const isInside = place >= 0 && place < units.length && row >= 0 && row < rows.length;
  return isInside ? { row, place } : null;
}

/** Returns what draws a matrix: its colours are put together once for a colour scheme, a pixel a cell. */
export function createMatrixPainter(matrix: ParameterMatrix, names: MatrixNames) {
  const { rows, units } = matrix;
  let painted: { colors: string; image: ImageData } | null = null;

  function imageOf(pen: Pen): ImageData {
    const colors = signColors(pen);
    const key = [colors.negative, colors.positive, pen.color('--background')].join();
    if (painted?.colors !== key) {
      const image = signImage(units.length, rows.length, colors, (pixel) => {
        const { values, reach } = rows[Math.floor(pixel / units.length)];
        // Of zeros alone none has a colour.
        return values[units[pixel % units.length]] / (reach || 1);
      });
      painted = { colors: key, image };
    }
    return painted.image;
  }

  function drawCells(pen: Pen, { size, left, top, picked }: MatrixView): void {
    const { context, color } = pen;
    context.imageSmoothingEnabled = false;
    const [width, height] = [units.length * size.width, rows.length * size.height];
    context.drawImage(pen.pixels(imageOf(pen)), -left, -top, width, height);
    if (size.width >= numberSide) drawNumbers(pen, matrix, { size, left, top });
    drawRules(pen, matrix, size, top);
    if (picked === null) return;
    context.strokeStyle = color('--ink');
    context.lineWidth = 2;
    const [x, y] = [picked.place * size.width - left, picked.row * size.height - top];
    context.strokeRect(x + 1, y + 1, Math.max(1, size.width - 2), Math.max(1, size.height - 2));
  }

  return (pen: Pen, view: MatrixView): void => {
    const { context } = pen;
    const { gutter } = view;
    const [width, height] = [pen.width - gutter.left, pen.height - gutter.top];
    context.save();
    context.beginPath();
    context.rect(gutter.left, gutter.top, width, height);
    context.clip();
    context.translate(gutter.left, gutter.top);
    drawCells({ ...pen, width, height }, view);
    context.restore();
    drawNames(pen, names, view);
  };
}

/** Writes the numbers of the cells that are seen. */
function drawNumbers(
  pen: Pen,
  { rows, units }: ParameterMatrix,
  { size, left, top }: Pick<MatrixView, 'size' | 'left' | 'top'>,
): void {
  const { context, color, width, height } = pen;
  context.font = '13px system-ui, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineWidth = 3;
  context.strokeStyle = color('--background');
  context.fillStyle = color('--ink');
  const lastRow = Math.min(rows.length, Math.ceil((top + height) / size.height));
  const lastPlace = Math.min(units.length, Math.ceil((left + width) / size.width));
  for (let row = Math.floor(top / size.height); row < lastRow; row++) {
    for (let place = Math.floor(left / size.width); place < lastPlace; place++) {
      const text = formatNumber(rows[row].values[units[place]], 2);
      const x = (place + 0.5) * size.width - left;
      const y = (row + 0.5) * size.height - top;
      context.strokeText(text, x, y, size.width - 2);
      context.fillText(text, x, y, size.width - 2);
    }
  }
}

/** Draws a line between the weights and what else each unit has. */
function drawRules(pen: Pen, { rows }: ParameterMatrix, size: CellSize, top: number): void {
  const { context, color, width } = pen;
  context.fillStyle = color('--muted');
  rows.forEach(({ role }, row) => {
    if (row === 0 || rows[row - 1].role === role) return;
    context.fillRect(0, row * size.height - top - 0.5, width, 1);
  });
}
