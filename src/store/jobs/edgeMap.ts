import { defaultMap, type MapText } from '../../spec/grids/phaseGrid';
import { parameters } from '../../spec/parameters';
import type { Spec } from '../../spec/spec';
import { trainableDepth } from '../../theory/trainableDepth';

/** Rows of a map on each side of the edge, which reach to half of its gain and to one and a half of it. */
const rowsEachSide = 10;

/** Returns the map of depth × gain with theory's edge of chaos in its middle; the default map where there is no edge. */
export function mapAroundEdge(spec: Spec): MapText {
  const found = trainableDepth(spec);
  const edge = typeof found === 'string' ? null : found.edge;
  if (edge === null) return defaultMap;
  const hundredths = (value: number): number => Math.round(100 * value);
  const step = Math.max(1, hundredths((0.5 * edge) / rowsEachSide));
  const [low, high] = [-1, 1].map((side) => hundredths(edge) + side * rowsEachSide * step);
  if (low < 0 || high > 100 * parameters.gain.maximum) return defaultMap;
  const range = [low, high, step].map((value) => value / 100).join(':');
  return { ...defaultMap, y: { parameter: 'gain', range } };
}
