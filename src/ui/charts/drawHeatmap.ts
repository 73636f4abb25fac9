import type { Decades } from './decades';
import { cellCodes, recordRows, specialCode } from './heatmapCells';
import { type SpecialKind, specialKinds } from './layerValue';
import { colorCount, magnitudeColors } from './magnitudeColors';
import type { LayerSeries, StepRecord } from './runTypes';
import { specialPattern } from './specialPattern';
import type { Pen } from './useCanvas';

export interface HeatmapContent {
  records: StepRecord[];
  series: LayerSeries;
  decades: Decades;
  /** Columns that the plot has room for: the layers of the deepest variant. */
  columnCount: number;
  /** Columns before the first layer. */
  offset: number;
  /** Steps from the top to the bottom. */
  span: number;
}

/** Columns this wide, in CSS pixels, are set apart by a thin line. */
const widthForLines = 8;

/** Layers from left to right, steps from top to bottom; blank where a variant has no layer or step. */
export function drawHeatmap(pen: Pen, content: HeatmapContent): void {
  const { records, series, decades, columnCount, offset, span } = content;
  const { context, width, height, ratio } = pen;
  const steps = records.map(({ step }) => step);
  const layerCount = records[0][series].length;
  const rows = recordRows(steps, span, Math.round(height * ratio));
  const codes = records.map((record) => cellCodes(record, series, decades));
  const columnWidth = width / columnCount;

  context.translate(offset * columnWidth, 0);
  context.imageSmoothingEnabled = false;
  const image = pen.pixels(cellImage(rows, codes, layerCount));
  context.drawImage(image, 0, 0, layerCount * columnWidth, height);
  for (const kind of specialKinds) {
    const cells = cellsOfKind(kind, rows, codes, layerCount);
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

/** One pixel for each layer and row; what has no colour is transparent. */
function cellImage(rows: Int32Array, codes: Uint16Array[], layerCount: number): ImageData {
  const image = new ImageData(layerCount, rows.length);
  rows.forEach((record, row) => {
    if (record < 0) return;
    codes[record].forEach((code, layer) => {
      if (code >= colorCount) return;
      const offset = 4 * (row * layerCount + layer);
      const [red, green, blue] = magnitudeColors[code];
      image.data[offset] = red;
      image.data[offset + 1] = green;
      image.data[offset + 2] = blue;
      image.data[offset + 3] = 255;
    });
  });
  return image;
}

interface CellRun {
  column: number;
  first: number;
  count: number;
}

/** Cells of one kind, joined downwards. */
function cellsOfKind(
  kind: SpecialKind,
  rows: Int32Array,
  codes: Uint16Array[],
  layerCount: number,
): CellRun[] {
  const wanted = specialCode(kind);
  const isPresent = codes.map((record) => record.includes(wanted));
  if (!isPresent.includes(true)) return [];
  const runs: CellRun[] = [];
  for (let column = 0; column < layerCount; column++) {
    let first = -1;
    for (let row = 0; row <= rows.length; row++) {
      const record = row < rows.length ? rows[row] : -1;
      const isKind = record >= 0 && isPresent[record] && codes[record][column] === wanted;
      if (isKind && first < 0) first = row;
      if (!isKind && first >= 0) {
        runs.push({ column, first, count: row - first });
        first = -1;
      }
    }
  }
  return runs;
}
