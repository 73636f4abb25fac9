import type { NetworkPicture } from '../../store/run/run';
import type { LitEdges, LitLayers } from '../../store/run/timeTravel';
import {
  edgeEnds,
  hasEdges,
  isMatrix,
  matrixSide,
  type NetworkLayout,
  unitsBefore,
  unitYs,
} from '../network/networkLayout';

/**
 * Returns the lines over the drawn edges that a stop speaks of, as SVG paths: one a shown edge; where the edges to a
 * layer are drawn as one, that one.
 */
export function litPaths(
  edges: LitEdges,
  layout: NetworkLayout,
  picture: NetworkPicture | null,
): string[] {
  const { layer } = edges;
  // The network may have been built anew since.
  if (!(layer in layout.xs)) return [];
  if (edges.kind === 'shortcut') return shortcutPath(layer, layout);
  const [start, end] = edgeEnds(layout, layer);
  if (picture === null || !(layer in picture.layers) || !hasEdges(picture, layer)) {
    const beside = (place: number): number =>
      picture?.layers[place] !== undefined && isMatrix(picture.layers[place])
        ? (matrixSide(layout) - layout.side) / 2
        : 0;
    return [`M${start + beside(layer - 1)},${layout.height / 2}H${end - beside(layer)}`];
  }
  const [from, to] = [unitsBefore(picture, layer), picture.layers[layer].units].map((units) =>
    unitYs(units, layout),
  );
  const middle = (start + end) / 2;
  return chosen(from, edges.from).flatMap((source) =>
    chosen(to, edges.unit).map(
      (target) => `M${start},${source}C${middle},${source} ${middle},${target} ${end},${target}`,
    ),
  );
}

/** Where `drawNetwork` draws it. */
function shortcutPath(layer: number, { xs }: NetworkLayout): string[] {
  if (layer === 0) return [];
  const [start, end] = [xs[layer - 1], xs[layer]];
  return [`M${start},9Q${(start + end) / 2},-5 ${end},9`];
}

/** Returns all of them, or the one of a number; none where that is not shown. */
function chosen(ys: readonly number[], place: number | null): readonly number[] {
  return place === null ? ys : ys.slice(place, place + 1);
}

/** A unit of a layer, or an input where the layer is −1. */
interface UnitPlace {
  layer: number;
  unit: number;
}

/** Returns the units that a stop speaks of and the drawing leaves out; none where no units are drawn. */
export function undrawnUnits(lit: LitLayers | null, picture: NetworkPicture | null): UnitPlace[] {
  if (lit === null || picture === null) return [];
  const { layers, inputs } = picture;
  const told: UnitPlace[] = lit.unit === null ? [] : [{ layer: lit.last, unit: lit.unit }];
  const { edges } = lit;
  if (edges?.kind === 'weights' && edges.from !== null) {
    const from = { layer: edges.layer - 1, unit: edges.from };
    if (from.layer !== lit.last) told.push(from);
  }
  return told.filter(({ layer, unit }) => {
    if (layer < 0) return unit >= inputs;
    return layer in layers && !isMatrix(layers[layer]) && unit >= layers[layer].units;
  });
}
