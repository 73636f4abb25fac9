import type { NetworkPicture, PicturedLayer } from '../../store/run/run';
import { colorCount, magnitudeColors } from '../canvas/magnitudeColors';
import type { SignColors } from '../canvas/signColors';
import type { Pen } from '../canvas/useCanvas';
import type { Decades } from '../depth/decades';
import {
  edgeEnds,
  hasEdges,
  type NetworkLayout,
  type NetworkPart,
  unitsBefore,
  unitYs,
} from './networkLayout';

/** Names what the edges show: the weights, or the gradient of the loss with respect to them. */
export type EdgeView = 'answers' | 'gradient';

export interface NetworkDrawing {
  picture: NetworkPicture;
  layout: NetworkLayout;
  view: EdgeView;
  /** The decades of gradients that the colour map spans. */
  decades: Decades;
  /** Pixels of the images that the inputs are; null where they are none. */
  image: { width: number; height: number } | null;
  pointed: NetworkPart | null;
  /** The cell of the plane that units show their answer at; null shows the whole plane. */
  cell: number | null;
}

/** Draws the edges between single units, the strongest last. */
export function drawEdges({ context }: Pen, drawing: NetworkDrawing, colors: SignColors): void {
  /** By their strengths, rounded away from 0. */
  const paths = new Map<number, Path2D>();
  for (const layer of drawing.picture.layers.keys()) {
    if (hasEdges(drawing.picture, layer)) addEdges(paths, drawing, layer);
  }
  const inOrder = [...paths].sort(([one], [other]) => Math.abs(one) - Math.abs(other));
  for (const [level, path] of inOrder) {
    const { color, alpha, width } = strokeOf(drawing.view, colors, level / levels);
    context.globalAlpha = alpha;
    context.strokeStyle = color;
    context.lineWidth = width;
    context.stroke(path);
  }
  context.globalAlpha = 1;
}

const widths = { least: 0.35, most: 2.6 };

interface Stroke {
  color: string;
  alpha: number;
  width: number;
}

/** Edges of nearly one strength are drawn as one path: a network has hundreds. */
const levels = 24;

/** Returns how strong an edge is, −1 to 1; 0 for one that is not drawn: its number is 0 or not finite. */
function strengths(
  { view, decades }: NetworkDrawing,
  layer: PicturedLayer,
): (edge: number) => number {
  if (view === 'gradient') {
    return (edge) => {
      const magnitude = Math.abs(layer.gradients[edge]);
      if (!isDrawn(magnitude)) return 0;
      return Math.max(1 / levels, shareOfDecades(Math.log10(magnitude), decades));
    };
  }
  const largest = largestMagnitude(layer.weights);
  return (edge) => {
    const share = layer.weights[edge] / largest;
    return Number.isFinite(share) ? share : 0;
  };
}

/** Returns the largest finite magnitude; 0 where there is none. */
export function largestMagnitude(numbers: Float32Array): number {
  let largest = 0;
  for (const number of numbers) {
    const magnitude = Math.abs(number);
    if (magnitude > largest && magnitude < Number.POSITIVE_INFINITY) largest = magnitude;
  }
  return largest;
}

/** Tells whether a magnitude can be drawn by its logarithm. */
function isDrawn(magnitude: number): boolean {
  return magnitude > 0 && magnitude < Number.POSITIVE_INFINITY;
}

/** Returns how edges of one strength are drawn: what has vanished is thin and pale. */
function strokeOf(view: EdgeView, colors: SignColors, strength: number): Stroke {
  const share = Math.abs(strength);
  const width = widths.least + share * (widths.most - widths.least);
  if (view === 'gradient') return { color: magnitudeColor(share), alpha: 0.2 + 0.8 * share, width };
  const color = strength < 0 ? colors.negative : colors.positive;
  return { color, alpha: 0.15 + 0.85 * share, width };
}

export function shareOfDecades(log10: number, { low, high }: Decades): number {
  return Math.min(1, Math.max(0, (log10 - low) / (high - low)));
}

export function magnitudeColor(share: number): string {
  const [red, green, blue] = magnitudeColors[Math.round(share * (colorCount - 1))];
  return `rgb(${red} ${green} ${blue})`;
}

function addEdges(paths: Map<number, Path2D>, drawing: NetworkDrawing, index: number): void {
  const { picture, layout } = drawing;
  const layer = picture.layers[index];
  const strengthOf = strengths(drawing, layer);
  const [start, end] = edgeEnds(layout, index);
  const to = unitYs(layer.units, layout);
  for (const [before, y] of unitYs(unitsBefore(picture, index), layout).entries()) {
    for (const [unit, target] of to.entries()) {
      const strength = strengthOf(before * layer.units + unit);
      if (strength === 0) continue;
      const level = Math.sign(strength) * Math.ceil(levels * Math.abs(strength));
      const path = paths.get(level) ?? new Path2D();
      paths.set(level, path);
      addEdge(path, [start, y], [end, target]);
    }
  }
}

type Place = readonly [number, number];

function addEdge(path: Path2D, from: Place, to: Place): void {
  const middle = (from[0] + to[0]) / 2;
  path.moveTo(...from);
  path.bezierCurveTo(middle, from[1], middle, to[1], ...to);
}

/** Draws one edge. */
export function drawEdge(
  { context }: Pen,
  from: Place,
  to: Place,
  { color, alpha, width }: Stroke,
): void {
  const path = new Path2D();
  addEdge(path, from, to);
  context.globalAlpha = alpha;
  context.strokeStyle = color;
  context.lineWidth = width;
  context.stroke(path);
  context.globalAlpha = 1;
}
