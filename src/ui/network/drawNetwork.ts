import type { NetworkPicture, PicturedLayer } from '../../store/run/run';
import { colorCount, magnitudeColors } from '../canvas/magnitudeColors';
import { type SignColors, signColors, signImage } from '../canvas/signColors';
import type { Pen } from '../canvas/useCanvas';
import type { Decades } from '../depth/decades';
import {
  edgeEnds,
  hasEdges,
  inputRadius,
  isMatrix,
  type NetworkLayout,
  type NetworkPart,
  unitsBefore,
  unitYs,
} from './networkLayout';

/** What the edges show: the weights, or the gradient of the loss with respect to them. */
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
}

/** Draws a network unit by unit, with the edges between the units that are shown. */
export function drawNetwork(pen: Pen, drawing: NetworkDrawing): void {
  const { picture } = drawing;
  const colors = signColors(pen);
  for (const layer of picture.layers.keys()) {
    if (hasEdges(picture, layer)) drawEdges(pen, drawing, colors, layer);
    else drawGathered(pen, drawing, layer);
  }
  drawShortcuts(pen, drawing);
  drawNormalizations(pen, drawing);
  drawInputs(pen, drawing);
  for (const [index, layer] of picture.layers.entries()) {
    if (isMatrix(layer)) drawMatrix(pen, drawing, colors, index);
    else drawUnits(pen, drawing, colors, index);
  }
  drawPointed(pen, drawing);
}

const widths = { least: 0.35, most: 2.6 };

interface Stroke {
  color: string;
  alpha: number;
  width: number;
}

/** Returns how an edge is drawn; null for one that is not: its number is 0 or not finite. */
function strokes(
  { view, decades }: NetworkDrawing,
  colors: SignColors,
  layer: PicturedLayer,
): (edge: number) => Stroke | null {
  if (view === 'gradient') {
    return (edge) => gradientStroke(Math.abs(layer.gradients[edge]), decades);
  }
  const largest = layer.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  return (edge) => {
    const weight = layer.weights[edge];
    const share = Math.abs(weight) / largest;
    if (!(share > 0)) return null;
    return {
      color: weight < 0 ? colors.negative : colors.positive,
      alpha: 0.15 + 0.85 * share,
      width: widths.least + share * (widths.most - widths.least),
    };
  };
}

/** Colour and width by the logarithm of a magnitude: what has vanished is thin and pale. */
export function gradientStroke(magnitude: number, decades: Decades): Stroke | null {
  if (!(magnitude > 0) || !Number.isFinite(magnitude)) return null;
  const share = shareOfDecades(Math.log10(magnitude), decades);
  return {
    color: magnitudeColor(share),
    alpha: 0.2 + 0.8 * share,
    width: widths.least + share * (widths.most - widths.least),
  };
}

export function shareOfDecades(log10: number, { low, high }: Decades): number {
  return Math.min(1, Math.max(0, (log10 - low) / (high - low)));
}

export function magnitudeColor(share: number): string {
  const [red, green, blue] = magnitudeColors[Math.round(share * (colorCount - 1))];
  return `rgb(${red} ${green} ${blue})`;
}

function drawEdges(pen: Pen, drawing: NetworkDrawing, colors: SignColors, index: number): void {
  const { picture, layout } = drawing;
  const layer = picture.layers[index];
  const strokeOf = strokes(drawing, colors, layer);
  const [start, end] = edgeEnds(layout, index);
  const from = unitYs(unitsBefore(picture, index), layout);
  const to = unitYs(layer.units, layout);
  for (const [before, y] of from.entries()) {
    for (const [unit, target] of to.entries()) {
      const stroke = strokeOf(before * layer.units + unit);
      if (stroke !== null) drawEdge(pen, [start, y], [end, target], stroke);
    }
  }
}

type Place = readonly [number, number];

function drawEdge({ context }: Pen, from: Place, to: Place, { color, alpha, width }: Stroke): void {
  const middle = (from[0] + to[0]) / 2;
  context.globalAlpha = alpha;
  context.strokeStyle = color;
  context.lineWidth = width;
  context.beginPath();
  context.moveTo(...from);
  context.bezierCurveTo(middle, from[1], middle, to[1], ...to);
  context.stroke();
  context.globalAlpha = 1;
}

/** One line stands for all edges where a whole matrix is drawn at one of their ends. */
function drawGathered(pen: Pen, { layout }: NetworkDrawing, index: number): void {
  const [start, end] = edgeEnds(layout, index);
  const y = layout.height / 2;
  const stroke = { color: pen.color('--muted'), alpha: 0.6, width: 1 };
  drawEdge(pen, [start, y], [end, y], stroke);
}

function drawInputs(pen: Pen, { picture, layout }: NetworkDrawing): void {
  const { context, color } = pen;
  const radius = inputRadius(layout);
  context.fillStyle = color('--field');
  context.strokeStyle = color('--muted');
  context.lineWidth = 1;
  for (const y of unitYs(picture.inputs, layout)) {
    context.beginPath();
    context.arc(layout.inputX + layout.side / 2 - radius, y, radius, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
  }
}

function drawUnits(pen: Pen, drawing: NetworkDrawing, colors: SignColors, index: number): void {
  const { picture, layout, image } = drawing;
  const layer = picture.layers[index];
  const { context, color } = pen;
  const { side, xs } = layout;
  const left = xs[index] - side / 2;
  const pictures = unitImage(picture, layer, image, colors);
  context.lineWidth = 1;
  for (const [unit, middle] of unitYs(layer.units, layout).entries()) {
    const top = middle - side / 2;
    context.fillStyle = color('--background');
    context.fillRect(left, top, side, side);
    if (pictures === null) drawMean(pen, layer, unit, colors, { left, top, side });
    else {
      const { data, width, height } = pictures;
      context.imageSmoothingEnabled = true;
      const source = pen.pixels(data);
      context.drawImage(source, 0, unit * height, width, height, left, top, side, side);
    }
    context.strokeStyle = color('--line');
    context.strokeRect(left, top, side, side);
    if (layer.dropped[unit]) drawCross(pen, { left, top, side });
  }
}

interface Square {
  left: number;
  top: number;
  side: number;
}

/** A unit that this step's mask leaves out. */
function drawCross({ context, color }: Pen, { left, top, side }: Square): void {
  context.fillStyle = color('--background');
  context.globalAlpha = 0.6;
  context.fillRect(left, top, side, side);
  context.globalAlpha = 1;
  context.strokeStyle = color('--ink');
  context.beginPath();
  context.moveTo(left, top);
  context.lineTo(left + side, top + side);
  context.moveTo(left + side, top);
  context.lineTo(left, top + side);
  context.stroke();
}

/** All units' pictures of a layer, one under another; null where there is nothing to picture. */
function unitImage(
  { cells }: NetworkPicture,
  layer: PicturedLayer,
  image: NetworkDrawing['image'],
  colors: SignColors,
): { data: ImageData; width: number; height: number } | null {
  const { answers, pixels, units, center, reach } = layer;
  if (pixels.length > 0 && image !== null) {
    const { width, height } = image;
    const largest = pixels.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) || 1;
    const data = signImage(width, units * height, colors, (pixel) => pixels[pixel] / largest);
    return { data, width, height };
  }
  if (answers.length === 0) return null;
  const data = signImage(
    cells,
    units * cells,
    colors,
    (pixel) => (answers[pixel] - center) / (reach || 1),
  );
  return { data, width: cells, height: cells };
}

/** A bar of the mean activation, from the middle up or down, on the scale of its layer. */
function drawMean(
  { context, color }: Pen,
  { means }: PicturedLayer,
  unit: number,
  colors: SignColors,
  { left, top, side }: Square,
): void {
  const largest = means.reduce((most, mean) => Math.max(most, Math.abs(mean)), 0) || 1;
  const share = means[unit] / largest;
  context.fillStyle = color('--soft');
  context.fillRect(left, top, side, side);
  if (!Number.isFinite(share)) return;
  context.fillStyle = share < 0 ? colors.negative : colors.positive;
  context.fillRect(left, top + side / 2, side, (-share * side) / 2);
}

/** The whole matrix of a layer that mixes positions, a pixel a weight. */
function drawMatrix(pen: Pen, drawing: NetworkDrawing, colors: SignColors, index: number): void {
  const { context, color } = pen;
  const { picture, layout } = drawing;
  const { matrix, fanOut } = picture.layers[index];
  const fanIn = matrix.length / fanOut;
  const largest = matrix.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) || 1;
  const data = signImage(fanOut, fanIn, colors, (pixel) => matrix[pixel] / largest);
  const side = Math.min(0.86 * layout.pitch, 0.7 * layout.height);
  const [left, top] = [layout.xs[index] - side / 2, (layout.height - side) / 2];
  context.imageSmoothingEnabled = false;
  context.drawImage(pen.pixels(data), left, top, side, side);
  context.strokeStyle = color('--line');
  context.lineWidth = 1;
  context.strokeRect(left, top, side, side);
}

/** A residual sum: an arc over the block from its input to its output. */
function drawShortcuts({ context, color }: Pen, { picture, layout }: NetworkDrawing): void {
  const { xs } = layout;
  context.strokeStyle = color('--ink');
  context.globalAlpha = 0.75;
  context.lineWidth = 1.3;
  for (const [index, { hasShortcut }] of picture.layers.entries()) {
    if (!hasShortcut || index === 0) continue;
    context.beginPath();
    context.moveTo(xs[index - 1], 9);
    context.quadraticCurveTo((xs[index - 1] + xs[index]) / 2, -5, xs[index], 9);
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** Normalization: a bar that all that comes into the column passes. */
function drawNormalizations({ context, color }: Pen, { picture, layout }: NetworkDrawing): void {
  context.fillStyle = color('--muted');
  for (const [index, { isNormalized, units }] of picture.layers.entries()) {
    if (!isNormalized) continue;
    const ys = unitYs(units, layout);
    const [top, bottom] = [ys[0] - layout.side / 2, ys[units - 1] + layout.side / 2];
    context.fillRect(layout.xs[index] - layout.side / 2 - 5, top, 2, bottom - top);
  }
}

function drawPointed(pen: Pen, { picture, layout, pointed }: NetworkDrawing): void {
  if (pointed === null) return;
  const { context, color } = pen;
  const { layer, unit, from } = pointed;
  const y = unitYs(picture.layers[layer].units, layout)[unit];
  if (from !== null) {
    const [start, end] = edgeEnds(layout, layer);
    const source = unitYs(unitsBefore(picture, layer), layout)[from];
    drawEdge(pen, [start, source], [end, y], { color: color('--ink'), alpha: 1, width: 2.5 });
    return;
  }
  const { side, xs } = layout;
  context.strokeStyle = color('--ink');
  context.lineWidth = 2;
  context.strokeRect(xs[layer] - side / 2 - 1, y - side / 2 - 1, side + 2, side + 2);
}
