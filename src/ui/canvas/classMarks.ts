import { classColorVariable } from '../colors';
import type { DataSummary } from '../usePlayground';
import type { Pen } from './useCanvas';

/** Classes differ in shape as well as in colour; there are as many shapes as can be told apart. */
const shapes: readonly ((x: number, y: number, radius: number) => string)[] = [
  (x, y, r) => `M${x - r},${y}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0`,
  (x, y, r) => `M${x - 0.9 * r},${y - 0.9 * r}h${1.8 * r}v${1.8 * r}h${-1.8 * r}Z`,
  (x, y, r) => `M${x},${y - 1.2 * r}l${1.15 * r},${2 * r}h${-2.3 * r}Z`,
  (x, y, r) =>
    `M${x},${y - 1.3 * r}l${1.3 * r},${1.3 * r}l${-1.3 * r},${1.3 * r}l${-1.3 * r},${-1.3 * r}Z`,
];

/** Returns the outline of a class's mark around (x, y), for SVG and canvas. */
export function classMark(index: number, x: number, y: number, radius: number): string {
  return shapes[index % shapes.length](x, y, radius);
}

export function classColor(index: number): string {
  return `var(${classColorVariable(index)})`;
}

/** Draws the data's points over a decision boundary. */
export type PointsLayer = (pen: Pen) => void;

/** The radius of a mark as a share of the plane's side, within what can be seen and what hides the others. */
const radiusShare = 1 / 75;
const radii = { least: 1.8, most: 3.2 };

/**
 * Training points filled, validation points hollow. They stay where they are while the boundary
 * moves: they are drawn once for a size and colour scheme, and copied from there for every variant.
 */
export function createPointsLayer(data: DataSummary): PointsLayer {
  let drawn: { key: string; canvas: OffscreenCanvas } | null = null;
  return (pen) => {
    const { context, width, height, ratio, color } = pen;
    const key = [width, height, ratio, color('--background')].join(' ');
    if (drawn?.key !== key) drawn = { key, canvas: paintPoints(data, pen) };
    context.drawImage(drawn.canvas, 0, 0, width, height);
  };
}

function paintPoints(data: DataSummary, { width, height, ratio, color }: Pen): OffscreenCanvas {
  const canvas = new OffscreenCanvas(Math.round(width * ratio), Math.round(height * ratio));
  const context = canvas.getContext('2d');
  if (context === null) return canvas;
  context.scale(ratio, ratio);
  const radius = Math.min(radii.most, Math.max(radii.least, width * radiusShare));
  const outlines = (points: Float32Array, labels: Float32Array): Map<number, Path2D> => {
    const paths = new Map<number, Path2D>();
    for (let row = 0; 2 * row < points.length; row++) {
      const [x, y] = placeOf(data, points[2 * row], points[2 * row + 1]);
      const path = paths.get(labels[row]) ?? new Path2D();
      paths.set(labels[row], path);
      path.addPath(new Path2D(classMark(labels[row], x * width, y * height, radius)));
    }
    return paths;
  };
  context.lineWidth = 1.2;
  for (const [label, path] of outlines(data.validation.points, data.validation.labels)) {
    context.strokeStyle = color(classColorVariable(label));
    context.stroke(path);
  }
  for (const [label, path] of outlines(data.train.points, data.train.labels)) {
    context.fillStyle = color(classColorVariable(label));
    context.fill(path);
  }
  return canvas;
}

/** Returns a place of the plane from 0 to 1, from the left and from the top. */
export function placeOf({ bounds }: DataSummary, x: number, y: number): [number, number] {
  if (bounds === null) return [Number.NaN, Number.NaN];
  const { minimum, maximum } = bounds;
  return [
    (x - minimum[0]) / (maximum[0] - minimum[0]),
    1 - (y - minimum[1]) / (maximum[1] - minimum[1]),
  ];
}
