import { ticks } from 'd3-array';
import { formatNumber } from '../../i18n/number';
import type { SurfaceAxis, SurfaceGrid } from '../../spec/grids/surfaceGrid';
import type { VariantSurface } from '../../store/jobs/jobs';
import { colorCount, colorImage } from '../canvas/magnitudeColors';
import type { Pen } from '../canvas/useCanvas';
import { type MapShape, mapShape, placeOf } from '../map/mapShape';
import { dotPath, linePath } from '../plot/svgPath';
import { contourLines } from './contourLines';
import { filledLosses, knownStride } from './knownLosses';
import { type SurfaceScale, shareOf } from './surfaceScale';

interface SurfaceContent {
  surface: VariantSurface;
  scale: SurfaceScale;
  /** The names of the axes. */
  names: { x: string; y: string };
  /** What the axes count from: the two weights' values, or 0. */
  start: { x: number; y: number };
}

const fontFamily = 'Inter, "Helvetica Neue", system-ui, sans-serif';
const halo = 4.5;
const line = 2;
const gapDash = [5, 4];

/** One surface: colours, contour lines, the path of the run, the present point, and the axes. */
export function drawSurface(pen: Pen, content: SurfaceContent): void {
  const { surface } = content;
  const { grid } = surface;
  const shape = mapShape(pen.width, pen.height, grid.size, grid.size);
  drawColors(pen, content, shape);
  drawContours(pen, content, shape);
  drawPath(pen, surface, shape);
  drawAxes(pen, content, shape);
}

/** A point's colour reaches half of the way to its neighbours; between them it is blended. */
function drawColors(pen: Pen, { surface, scale }: SurfaceContent, shape: MapShape): void {
  const { context } = pen;
  const { size } = surface.grid;
  const losses = filledLosses(surface.losses, size);
  const image = colorImage(size, size, (pixel) => {
    // Rows go upwards in the plane and downwards in an image.
    const loss = losses[(size - 1 - Math.floor(pixel / size)) * size + (pixel % size)];
    if (!Number.isFinite(loss)) return null;
    const share = Math.min(1, Math.max(0, shareOf(scale, loss)));
    return Math.round(share * (colorCount - 1));
  });
  const [width, height] = [size * shape.cellWidth, size * shape.cellHeight];
  context.fillStyle = pen.color('--soft');
  context.fillRect(shape.left, shape.top, width, height);
  context.imageSmoothingEnabled = true;
  context.drawImage(pen.pixels(image), shape.left, shape.top, width, height);
}

function drawContours(pen: Pen, { surface, scale }: SurfaceContent, shape: MapShape): void {
  const { losses, grid } = surface;
  const { size } = grid;
  const stride = knownStride(losses, size);
  if (stride === null) return;
  const { context } = pen;
  // Between two points a loss is as straight as the scale is.
  const heights = losses.map((loss) => (Number.isFinite(loss) ? shareOf(scale, loss) : loss));
  context.strokeStyle = pen.color('--ink');
  context.globalAlpha = 0.55;
  context.lineWidth = 0.8;
  context.beginPath();
  for (const level of scale.levels) {
    for (const [x1, y1, x2, y2] of contourLines(heights, shareOf(scale, level), {
      size,
      stride,
    })) {
      const [from, to] = [placeOf(shape, x1, y1), placeOf(shape, x2, y2)];
      context.moveTo(from.x, from.y);
      context.lineTo(to.x, to.y);
    }
  }
  context.stroke();
  context.globalAlpha = 1;
}

/** The kept steps are dots on a line, which is dashed over steps that were not kept; the present point is a cross. */
function drawPath(pen: Pen, { grid, path }: VariantSurface, shape: MapShape): void {
  const { context } = pen;
  context.save();
  context.beginPath();
  const [width, height] = [grid.size * shape.cellWidth, grid.size * shape.cellHeight];
  context.rect(shape.left, shape.top, width, height);
  context.clip();
  const places = path.map((point) => pixelOf(grid, shape, point));
  for (const [isWhole, dash] of [
    [true, []],
    [false, gapDash],
  ] as const) {
    const pieces = places.slice(1).map((to, index) => {
      const isNext = path[index + 1].step - path[index].step === 1;
      return isNext === isWhole ? linePath([places[index], to]) : '';
    });
    context.setLineDash(dash);
    stroked(pen, new Path2D(pieces.join('')));
  }
  context.setLineDash([]);
  context.lineCap = 'round';
  stroked(pen, new Path2D(dotPath(places)), 5);
  const { x, y } = pixelOf(grid, shape, { x: 0, y: 0 });
  stroked(pen, new Path2D(`M${x - 7},${y}h14M${x},${y - 7}v14`));
  context.restore();
}

function pixelOf(
  { size, x: [left, right], y: [bottom, top] }: SurfaceGrid,
  shape: MapShape,
  { x, y }: { x: number; y: number },
): { x: number; y: number } {
  const column = ((size - 1) * (x - left)) / (right - left);
  const row = ((size - 1) * (y - bottom)) / (top - bottom);
  return placeOf(shape, column, row);
}

/** Seen on every colour of the map. */
function stroked({ context, color }: Pen, path: Path2D, width = line): void {
  for (const [variable, extra] of [
    ['--background', halo - line],
    ['--ink', 0],
  ] as const) {
    context.strokeStyle = color(variable);
    context.lineWidth = width + extra;
    context.stroke(path);
  }
}

function drawAxes(pen: Pen, { surface, names, start }: SurfaceContent, shape: MapShape): void {
  const { context } = pen;
  const { grid } = surface;
  const last = grid.size - 1;
  const bottom = shape.top + grid.size * shape.cellHeight;
  const middle = placeOf(shape, last / 2, last / 2);
  context.font = `${pen.color('--chart-tick')} ${fontFamily}`;
  context.fillStyle = pen.color('--muted');
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  const column = (x: number): number => pixelOf(grid, shape, { x: x - start.x, y: 0 }).x;
  const row = (y: number): number => pixelOf(grid, shape, { x: 0, y: y - start.y }).y;
  for (const tick of ticksOf(grid.x, start.x)) {
    context.fillText(formatNumber(tick), column(tick), bottom + 12);
  }
  context.textAlign = 'right';
  for (const tick of ticksOf(grid.y, start.y)) {
    context.fillText(formatNumber(tick), shape.left - 6, row(tick));
  }
  context.textAlign = 'center';
  context.fillStyle = pen.color('--ink');
  context.fillText(names.x, middle.x, bottom + 30);
  context.save();
  context.translate(8, middle.y);
  context.rotate(-Math.PI / 2);
  context.fillText(names.y, 0, 0);
  context.restore();
}

/** Returns round numbers on an axis that counts from `start`. */
function ticksOf([low, high]: SurfaceAxis, start: number): number[] {
  return ticks(start + low, start + high, 4);
}
