import type { PicturedLayer } from '../../store/run/run';
import { type SignColors, signColors, signImage } from '../canvas/signColors';
import type { Pen } from '../canvas/useCanvas';
import { drawEdge, drawEdges, largestMagnitude, type NetworkDrawing } from './drawEdges';
import {
  edgeEnds,
  hasEdges,
  inputRadius,
  inputSide,
  isMatrix,
  matrixSide,
  unitsBefore,
  unitYs,
} from './networkLayout';

/** Draws a network unit by unit, with the edges between the units that are shown. */
export function drawNetwork(pen: Pen, drawing: NetworkDrawing): void {
  const { picture } = drawing;
  const colors = signColors(pen);
  drawEdges(pen, drawing, colors);
  for (const layer of picture.layers.keys()) {
    if (!hasEdges(picture, layer)) drawGathered(pen, drawing, layer);
  }
  drawShortcuts(pen, drawing);
  drawNormalizations(pen, drawing);
  if (picture.inputAnswers.length > 0) drawInputPictures(pen, drawing, colors);
  else drawInputs(pen, drawing);
  for (const [index, layer] of picture.layers.entries()) {
    if (isMatrix(layer)) drawMatrix(pen, drawing, colors, index);
    else drawUnits(pen, drawing, colors, index);
  }
  drawPointed(pen, drawing);
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

/** Draws what the network is fed over the plane, each input on a scale of its own. */
function drawInputPictures(pen: Pen, drawing: NetworkDrawing, colors: SignColors): void {
  const { picture, layout } = drawing;
  const { cells, inputs, inputAnswers, inputReaches } = picture;
  const { context, color } = pen;
  const reachOf = (pixel: number): number => inputReaches[Math.floor(pixel / cells ** 2)] || 1;
  const data = signImage(
    cells,
    inputs * cells,
    colors,
    (pixel) => inputAnswers[shownCell(drawing, pixel)] / reachOf(pixel),
  );
  const source = pen.pixels(data);
  const side = inputSide(layout);
  const left = layout.inputX + layout.side / 2 - side;
  context.imageSmoothingEnabled = true;
  context.strokeStyle = color('--line');
  context.lineWidth = 1;
  for (const [input, middle] of unitYs(inputs, layout).entries()) {
    const top = middle - side / 2;
    context.drawImage(source, 0, input * cells, cells, cells, left, top, side, side);
    context.strokeRect(left, top, side, side);
  }
}

function drawUnits(pen: Pen, drawing: NetworkDrawing, colors: SignColors, index: number): void {
  const { picture, layout } = drawing;
  const layer = picture.layers[index];
  const { context, color } = pen;
  const { side, xs } = layout;
  const left = xs[index] - side / 2;
  const pictures = unitImage(drawing, layer, colors);
  const source = pictures === null ? null : pen.pixels(pictures.data);
  const [background, line] = [color('--background'), color('--line')];
  context.lineWidth = 1;
  context.imageSmoothingEnabled = true;
  for (const [unit, middle] of unitYs(layer.units, layout).entries()) {
    const top = middle - side / 2;
    context.fillStyle = background;
    context.fillRect(left, top, side, side);
    if (pictures === null || source === null) {
      drawMean(pen, layer, unit, colors, { left, top, side });
    } else {
      const { width, height } = pictures;
      context.drawImage(source, 0, unit * height, width, height, left, top, side, side);
    }
    context.strokeStyle = line;
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
  drawing: NetworkDrawing,
  layer: PicturedLayer,
  colors: SignColors,
): { data: ImageData; width: number; height: number } | null {
  const { answers, pixels, units, center, reach } = layer;
  const { picture, image } = drawing;
  const { cells } = picture;
  if (pixels.length > 0 && image !== null) {
    const { width, height } = image;
    const largest = largestMagnitude(pixels) || 1;
    const data = signImage(width, units * height, colors, (pixel) => pixels[pixel] / largest);
    return { data, width, height };
  }
  if (answers.length === 0) return null;
  const data = signImage(
    cells,
    units * cells,
    colors,
    (pixel) => (answers[shownCell(drawing, pixel)] - center) / (reach || 1),
  );
  return { data, width: cells, height: cells };
}

/** Where a place of the plane is pointed at, all of a unit's picture shows what it answers there. */
function shownCell({ picture: { cells }, cell }: NetworkDrawing, pixel: number): number {
  return cell === null ? pixel : pixel - (pixel % cells ** 2) + cell;
}

/** A bar of the mean activation, from the middle up or down, on the scale of its layer. */
function drawMean(
  { context, color }: Pen,
  { means }: PicturedLayer,
  unit: number,
  colors: SignColors,
  { left, top, side }: Square,
): void {
  const largest = largestMagnitude(means) || 1;
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
  const largest = largestMagnitude(matrix) || 1;
  const data = signImage(fanOut, fanIn, colors, (pixel) => matrix[pixel] / largest);
  const side = matrixSide(layout);
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
