import { formatNumber } from '../../i18n/number';
import type { Axis, AxisName } from '../../spec/grids/axis';
import type { PhaseGrid } from '../../spec/grids/phaseGrid';
import type { PhaseCell } from '../../store/jobs/jobs';
import type { Pen } from '../canvas/useCanvas';
import type { Decades } from '../depth/decades';
import { linePath } from '../plot/svgPath';
import { type Cells, lossColor, type MapMode, nextDone, outcomeLooks } from './cellColors';
import { type MapShape, mapShape, placeOf, placeOnAxis } from './mapShape';
import type { MapNames } from './mapText';

interface MapContent {
  grid: PhaseGrid;
  cells: Cells;
  mode: MapMode;
  decades: Decades;
  theory: TheoryLines | null;
  names: MapNames;
  /** The cell with the frame around it. */
  selected: number | null;
}

/** Smaller cells have no room for marks, nor for gaps. */
const roomForMark = 8;
/** The opacity of a cell that is not done, in the colour of the next one that is. */
const expected = 0.3;
const fontFamily = 'Inter, "Helvetica Neue", system-ui, sans-serif';

/** The whole picture: cells, marks, axes, and theory's lines over them. */
export function drawMap(pen: Pen, content: MapContent): void {
  const { grid, selected } = content;
  const { context, width, height } = pen;
  const shape = mapShape(width, height, grid.x.values.length, grid.y.values.length);
  drawCells(pen, content, shape);
  drawAxes(pen, content, shape);
  if (content.theory !== null) drawTheory(pen, content.theory, grid, shape);
  if (selected === null) return;
  const { x, y } = cornerOf(shape, selected);
  for (const [color, line] of [
    ['--background', 4],
    ['--ink', 2],
  ] as const) {
    context.strokeStyle = pen.color(color);
    context.lineWidth = line;
    context.strokeRect(x, y, shape.cellWidth, shape.cellHeight);
  }
}

function drawCells(pen: Pen, content: MapContent, shape: MapShape): void {
  const { context } = pen;
  const { cellWidth, cellHeight } = shape;
  const size = Math.min(cellWidth, cellHeight);
  const gap = size < roomForMark ? 0 : 1;
  const shown = nextDone(content.cells, shape.columns);
  context.fillStyle = pen.color('--soft');
  context.fillRect(shape.left, shape.top, shape.columns * cellWidth, shape.rows * cellHeight);
  content.cells.forEach((cell, index) => {
    const { x, y } = cornerOf(shape, index);
    const like = shown[index];
    if (like === null) return;
    context.fillStyle = fillOf(like, content, pen);
    context.globalAlpha = cell === null ? expected : 1;
    const apart = cell === null ? 0 : gap;
    context.fillRect(x, y, cellWidth - apart, cellHeight - apart);
    context.globalAlpha = 1;
    const isMarked = content.mode === 'outcome' || cell?.loss === null;
    if (cell === null || size < roomForMark || !isMarked) return;
    const look = outcomeLooks[cell.outcome];
    context.fillStyle = pen.color(look.markColor);
    const [middleX, middleY] = [x + (cellWidth - gap) / 2, y + (cellHeight - gap) / 2];
    context.fill(new Path2D(look.mark(middleX, middleY, Math.min(4, size / 5))));
  });
}

function fillOf(cell: PhaseCell, { mode, decades }: MapContent, pen: Pen): string {
  if (mode === 'loss' && cell.loss !== null) return lossColor(cell.loss, decades);
  return pen.color(outcomeLooks[cell.outcome].color);
}

function cornerOf(shape: MapShape, cell: number): { x: number; y: number } {
  const { columns, cellWidth, cellHeight } = shape;
  const { x, y } = placeOf(shape, cell % columns, Math.floor(cell / columns));
  return { x: x - cellWidth / 2, y: y - cellHeight / 2 };
}

/** Room for a label of an axis, in CSS pixels. */
const labelRoom = { x: 40, y: 18 };

function drawAxes(pen: Pen, { grid, names }: MapContent, shape: MapShape): void {
  const { context, height } = pen;
  const { left, top, cellWidth, cellHeight, columns, rows } = shape;
  context.font = `${pen.color('--chart-tick')} ${fontFamily}`;
  context.fillStyle = pen.color('--muted');
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  const bottom = top + rows * cellHeight;
  for (const place of labelled(grid.x, labelRoom.x / cellWidth)) {
    context.fillText(formatNumber(grid.x.values[place]), placeOf(shape, place, 0).x, bottom + 12);
  }
  context.textAlign = 'right';
  for (const place of labelled(grid.y, labelRoom.y / cellHeight)) {
    context.fillText(formatNumber(grid.y.values[place]), left - 6, placeOf(shape, 0, place).y);
  }
  context.textAlign = 'center';
  context.fillStyle = pen.color('--ink');
  context.fillText(names.x, left + (columns * cellWidth) / 2, bottom + 30);
  context.save();
  context.translate(8, Math.min(height - 20, (top + bottom) / 2));
  context.rotate(-Math.PI / 2);
  context.fillText(names.y, 0, 0);
  context.restore();
}

/** Places of the labels: every first, second, third… value. */
function labelled({ values }: Axis, needed: number): number[] {
  const every = Math.max(1, Math.ceil(needed));
  return values.flatMap((_, place) => (place % every === 0 ? [place] : []));
}

/** Theory's predictions for a map of depth and gain, in the parameters' own values. */
export interface TheoryLines {
  /** The gain of the edge of chaos; null where there is none. */
  edge: number | null;
  /** The curve of 6ξ. */
  curve: { gain: number; depth: number }[];
}

type Point = Partial<Record<AxisName, number>>;

const halo = 4.5;
const line = 2;

/** The edge of chaos as a line through all depths, the depth scale as a dashed curve. */
function drawTheory(
  { context, color }: Pen,
  { edge, curve }: TheoryLines,
  { x, y }: PhaseGrid,
  shape: MapShape,
): void {
  // Through all that lies on the map; what leaves it interrupts the line.
  const pathOf = (points: Point[]): Path2D => {
    const places = points.map((point) => {
      const column = placeOnAxis(x.values, point[x.parameter] ?? Number.NaN);
      const row = placeOnAxis(y.values, point[y.parameter] ?? Number.NaN);
      return column === null || row === null ? null : placeOf(shape, column, row);
    });
    return new Path2D(linePath(places));
  };
  const depths = x.parameter === 'depth' ? x.values : y.values;
  const ends = [depths[0], depths[depths.length - 1]];
  const lines = [
    { path: pathOf(ends.map((depth) => ({ depth, gain: edge ?? Number.NaN }))), dash: [] },
    { path: pathOf(curve), dash: [7, 5] },
  ];
  context.save();
  context.lineJoin = 'round';
  for (const { path, dash } of lines) {
    context.setLineDash([]);
    context.strokeStyle = color('--background');
    context.lineWidth = halo;
    context.stroke(path);
    context.setLineDash(dash);
    context.strokeStyle = color('--ink');
    context.lineWidth = line;
    context.stroke(path);
  }
  context.restore();
}
