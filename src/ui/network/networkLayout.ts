import type { NetworkPicture, PicturedLayer } from '../../store/run/run';
import { depthMargins } from '../plot/ChartFrame';

/** Where a network is drawn, in CSS pixels: columns stand where the profile has their layers. */
export interface NetworkLayout {
  /** Middle of the column of inputs. */
  inputX: number;
  /** Middle of each layer's column, and the distance of two of them. */
  xs: number[];
  pitch: number;
  /** Side of a unit's picture. */
  side: number;
  height: number;
}

interface Size {
  width: number;
  height: number;
}

/** Most that the side of a unit takes of its column, and of its row. */
const shareOfPitch = 0.62;
const sides = { least: 7, most: 26, gap: 4 };
/** The inputs stand in the margin, where it has labels of other charts; their names have room before them. */
const nearestInput = 58;
const inputDistance = 46;
const mostInputSide = 16;

/**
 * @param columns that all variants share, and those before this variant's first layer
 * @param rows the most units that a column shows
 */
export function layOut(
  { width, height }: Size,
  columns: { count: number; offset: number; layers: number },
  rows: number,
): NetworkLayout {
  const { left, right } = depthMargins;
  const pitch = (width - left - right) / columns.count;
  const xs = Array.from(
    { length: columns.layers },
    (_, layer) => left + (columns.offset + layer + 0.5) * pitch,
  );
  const fitting = Math.min(shareOfPitch * pitch, height / rows - sides.gap, sides.most);
  return {
    inputX: Math.max(
      Math.min(nearestInput, xs[0] - inputDistance),
      xs[0] - Math.max(pitch, inputDistance),
    ),
    xs,
    pitch,
    side: Math.max(sides.least, fitting),
    height,
  };
}

/** Radius of an input's mark. */
export function inputRadius({ side }: Pick<NetworkLayout, 'side'>): number {
  return Math.min(5, side / 2);
}

/** Side of an input's picture: smaller than a unit's, so that its name has room beside it. */
export function inputSide({ side }: Pick<NetworkLayout, 'side'>): number {
  return Math.min(side, mostInputSide);
}

/** Returns the middles of a column's units, spread evenly around the middle of the figure. */
export function unitYs(
  units: number,
  { height, side }: Pick<NetworkLayout, 'height' | 'side'>,
): number[] {
  const step = Math.min(height / units, side + 12);
  return Array.from({ length: units }, (_, unit) => height / 2 + (unit - (units - 1) / 2) * step);
}

/** A part of the drawing that is pointed at: a unit, or the edge that leads to it from unit `from`. */
export interface NetworkPart {
  layer: number;
  unit: number;
  /** Null for the unit itself. */
  from: number | null;
}

/** Distance from an edge, in CSS pixels, at which it is still pointed at. */
const reach = 4;

/** Returns the unit at a place, else the nearest edge; null where neither is near. */
export function partAt(
  { x, y }: { x: number; y: number },
  layout: NetworkLayout,
  picture: NetworkPicture,
): NetworkPart | null {
  const { xs, side, pitch } = layout;
  for (const [layer, { units }] of picture.layers.entries()) {
    if (Math.abs(xs[layer] - x) > side / 2 + 2) continue;
    const unit = unitYs(units, layout).findIndex((middle) => Math.abs(middle - y) <= side / 2 + 2);
    return unit < 0 ? null : { layer, unit, from: null };
  }
  const layer = xs.findIndex((middle) => middle > x);
  if (layer < 0 || (layer === 0 && x < layout.inputX)) return null;
  const [start, end] = edgeEnds(layout, layer);
  if (layer > 0 && end - start > pitch) return null;
  return nearestEdge({ share: (x - start) / (end - start), y }, layout, picture, layer);
}

/** Returns where the edges to a layer begin and end. */
export function edgeEnds({ xs, inputX, side }: NetworkLayout, layer: number): [number, number] {
  const before = layer === 0 ? inputX : xs[layer - 1];
  return [before + side / 2, xs[layer] - side / 2];
}

/** Returns the shown units before a layer: those of the layer before, or the inputs. */
export function unitsBefore({ inputs, layers }: NetworkPicture, layer: number): number {
  return layer === 0 ? inputs : layers[layer - 1].units;
}

function nearestEdge(
  { share, y }: { share: number; y: number },
  layout: NetworkLayout,
  picture: NetworkPicture,
  layer: number,
): NetworkPart | null {
  if (!hasEdges(picture, layer)) return null;
  const from = unitYs(unitsBefore(picture, layer), layout);
  const to = unitYs(picture.layers[layer].units, layout);
  let [nearest, least]: [NetworkPart | null, number] = [null, reach];
  for (const [index, start] of from.entries()) {
    for (const [unit, end] of to.entries()) {
      const distance = Math.abs(start + smooth(share) * (end - start) - y);
      if (distance < least) [nearest, least] = [{ layer, unit, from: index }, distance];
    }
  }
  return nearest;
}

/** The height of the edges' curve, 0 to 1, at a share of its way: a Bézier curve with level ends. */
function smooth(share: number): number {
  return share * share * (3 - 2 * share);
}

/** Tells whether single edges lead to a layer: layers that mix positions are drawn as whole matrices. */
export function hasEdges({ layers }: NetworkPicture, layer: number): boolean {
  return !isMatrix(layers[layer]) && (layer === 0 || !isMatrix(layers[layer - 1]));
}

/** Side of the picture of a whole matrix. */
export function matrixSide({ pitch, height }: Pick<NetworkLayout, 'pitch' | 'height'>): number {
  return Math.min(0.86 * pitch, 0.7 * height);
}

export function isMatrix({ matrix }: PicturedLayer): boolean {
  return matrix.length > 0;
}
