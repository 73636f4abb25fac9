import { clamp } from '@mantine/hooks';
import { bisectRight } from 'd3-array';
import type { LayerSeries } from '../../record/stepHistory';
import { isUnderflowed, layersAt } from '../../record/stepHistory';
import type { History } from '../../store/run/history';
import { colorCount, colorImage } from '../canvas/magnitudeColors';
import type { Pen } from '../canvas/useCanvas';
import type { Decades } from '../depth/decades';
import { type SpecialKind, specialKind, specialKinds } from '../depth/layerValues';
import { specialPattern } from '../depth/specialMarks';
import type { StepAxis } from '../plot/chartAxes';

export interface HeatmapContent {
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
  const runs: ReturnType<typeof cellsOfKind> = [];
  const present = rows.map((codes) => (codes?.includes(wanted) ? codes : null));
  if (present.every((codes) => codes === null)) return runs;
  for (let column = 0; column < layerCount; column++) {
    present.forEach((codes, row) => {
      if (codes?.[column] !== wanted) return;
      const last = runs[runs.length - 1];
      if (last?.column === column && last.first + last.count === row) last.count++;
      else runs.push({ column, first: row, count: 1 });
    });
  }
  return runs;
}

/** Codes from `colorCount` on stand for what has no magnitude, in the order of `specialKinds`. */
export function specialCode(kind: SpecialKind): number {
  return colorCount + specialKinds.indexOf(kind);
}

/** Returns a colour's index, or a special code, for each layer at a recorded step. */
export function cellCodes(
  rows: LayerRows,
  row: number,
  series: LayerSeries,
  { low, high }: Decades,
): Uint16Array<ArrayBuffer> {
  const codes = new Uint16Array(rows.layerCount);
  rows.each(row, series, (layer, value, isLost) => {
    const kind = specialKind(value, isLost);
    const color = Math.floor(((Math.log10(value) - low) / (high - low)) * colorCount);
    codes[layer] = kind === null ? clamp(color, 0, colorCount - 1) : specialCode(kind);
  });
  return codes;
}

/** Returns where the newest record ends: it gets as many steps as the one before it. */
export function endOfRecords(steps: readonly number[]): number {
  const last = steps[steps.length - 1];
  return last + (steps.length > 1 ? last - steps[steps.length - 2] : 1);
}

/** Returns the index of the record that a step falls to: the newest that is not later. */
export function recordBefore(steps: readonly number[], step: number): number {
  return Math.max(0, bisectRight(steps, step) - 1);
}

/** Returns the record that each of `rowCount` rows of pixels along the axis of steps shows; −1 for none. */
export function recordRows(
  steps: readonly number[],
  axis: Pick<StepAxis, 'stepAt'>,
  rowCount: number,
): Int32Array {
  const end = endOfRecords(steps);
  return Int32Array.from({ length: rowCount }, (_, row) => {
    const step = axis.stepAt((row + 0.5) / rowCount);
    return step < end ? recordBefore(steps, step) : -1;
  });
}

/** The numbers of a variant's layers at each recorded step, the newest measurement at the end. */
export interface LayerRows {
  layerCount: number;
  /** Ascending. */
  steps: readonly number[];
  /** Calls `take` for each layer with its number, and whether that was too small for the engine to hold. */
  each(row: number, series: LayerSeries, take: TakeLayer): void;
}

type TakeLayer = (layer: number, value: number, isLost: boolean) => void;

export function layerRows({ steps: own, latest }: History): LayerRows {
  const steps = [...own.steps.subarray(0, own.length)];
  if (steps.length === 0 || latest.step > steps[steps.length - 1]) steps.push(latest.step);
  return {
    layerCount: latest.gradientNorms.length,
    steps,
    each(row, series, take) {
      const isOwn = row < own.length;
      const values = isOwn ? layersAt(own, row, series) : latest[series];
      const lost = latest.underflowed[series];
      for (let layer = 0; layer < values.length; layer++) {
        const isLost = isOwn ? isUnderflowed(own, row, series, layer) : lost.includes(layer);
        take(layer, values[layer], isLost);
      }
    },
  };
}
