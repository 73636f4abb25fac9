import { colorCount, colorImage } from '../canvas/magnitudeColors';
import type { Pen } from '../canvas/useCanvas';
import type { Decades } from '../depth/decades';
import { type SpecialKind, specialKinds } from '../depth/layerValues';
import { specialPattern } from '../depth/specialMarks';
import type { StepAxis } from '../plot/stepAxis';
import type { LayerSeries } from '../run/runTypes';
import { cellCodes, type LayerRows, recordRows, specialCode } from './heatmapCells';

interface HeatmapContent {
  rows: LayerRows;
  series: LayerSeries;
  decades: Decades;
  /** Columns that the plot has room for: the layers of the deepest variant. */
  columnCount: number;
  /** Columns before the first layer. */
  offset: number;
  /** Steps from the top to the bottom. */
  axis: StepAxis;
}

/** Columns this wide, in CSS pixels, are set apart by a thin line. */
const widthForLines = 8;

/** The codes of each row of pixels; null where it shows no record. */
type PixelRows = (Uint16Array | null)[];

/** Draws layers from left to right, steps from top to bottom; blank where a variant has no layer or step. */
export function drawHeatmap(pen: Pen, content: HeatmapContent): void {
  const { columnCount, offset } = content;
  const { layerCount } = content.rows;
  const { context, width, height, ratio } = pen;
  const rows = pixelRows(content, Math.round(height * ratio));
  const columnWidth = width / columnCount;

  context.translate(offset * columnWidth, 0);
  context.imageSmoothingEnabled = false;
  const image = pen.pixels(cellImage(rows, layerCount));
  context.drawImage(image, 0, 0, layerCount * columnWidth, height);
  for (const kind of specialKinds) {
    const cells = cellsOfKind(kind, rows, layerCount);
    if (cells.length === 0) continue;
    context.fillStyle = specialPattern(kind, pen);
    for (const { column, first, count } of cells) {
      context.fillRect(column * columnWidth, first / ratio, columnWidth, count / ratio);
    }
  }
  if (columnWidth < widthForLines) return;
  context.fillStyle = pen.color('--background');
  for (let column = 1; column < layerCount; column++) {
    context.fillRect(Math.round(column * columnWidth) - 0.5, 0, 1, height);
  }
}

/** Only what is seen gets codes: there are fewer rows of pixels than recorded steps. */
function pixelRows({ rows, series, decades, axis }: HeatmapContent, rowCount: number): PixelRows {
  let known = -1;
  let codes = new Uint16Array(0);
  return Array.from(recordRows(rows.steps, axis, rowCount), (record) => {
    if (record < 0) return null;
    if (record !== known) codes = cellCodes(rows, record, series, decades);
    known = record;
    return codes;
  });
}

/** Returns one pixel for each layer and row; what has no colour is transparent. */
function cellImage(rows: PixelRows, layerCount: number): ImageData {
  return colorImage(layerCount, rows.length, (pixel) => {
    const code = rows[Math.floor(pixel / layerCount)]?.[pixel % layerCount] ?? colorCount;
    return code < colorCount ? code : null;
  });
}

/** Returns the cells of one kind, joined downwards. */
function cellsOfKind(
  kind: SpecialKind,
  rows: PixelRows,
  layerCount: number,
): { column: number; first: number; count: number }[] {
  const wanted = specialCode(kind);
  const present = rows.map((codes) => (codes?.includes(wanted) ? codes : null));
  const runs: ReturnType<typeof cellsOfKind> = [];
  if (present.every((codes) => codes === null)) return runs;
  for (let column = 0; column < layerCount; column++) {
    let first = -1;
    for (let row = 0; row <= rows.length; row++) {
      const isKind = row < rows.length && present[row]?.[column] === wanted;
      if (isKind && first < 0) first = row;
      if (!isKind && first >= 0) {
        runs.push({ column, first, count: row - first });
        first = -1;
      }
    }
  }
  return runs;
}
