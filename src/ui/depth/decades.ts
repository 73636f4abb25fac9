import { range } from 'd3-array';
import { useState } from 'react';
import type { LayerSeries } from '../../record/stepHistory';
import type { VariantView } from '../../store/run/run';
import { type Extent, historyExtent, joinedExtent, recordExtent } from './layerValues';

/** Whole powers of ten, `low` to `high`: the extent of a logarithmic axis or colour scale. */
export interface Decades {
  low: number;
  high: number;
}

/**
 * Returns the decades around what the history of a run shows, at least one. A variant that is not finite any
 * more counts with its first record alone, as long as others go on: its explosion would press their
 * profiles flat.
 */
export function decadesOf(variants: VariantView[], series: LayerSeries): Decades {
  const isAnyAlive = variants.some(({ halt }) => halt === null);
  const extents = variants.map(({ initial, history, halt }) =>
    halt !== null && isAnyAlive ? recordExtent(initial, series) : historyExtent(history, series),
  );
  return decadesAround(joinedExtent(extents));
}

/** Returns the whole decades around two base-10 logarithms, at least one; around 1 where there are none. */
export function decadesAround({ lowest, highest }: Extent): Decades {
  if (lowest > highest) return { low: -1, high: 0 };
  const low = Math.floor(lowest);
  return { low, high: Math.max(low + 1, Math.ceil(highest)) };
}

/** Returns the decades of both; `former` itself where it holds the other. */
export function widen(former: Decades, other: Decades): Decades {
  if (other.low >= former.low && other.high <= former.high) return former;
  return { low: Math.min(former.low, other.low), high: Math.max(former.high, other.high) };
}

const tickDistances = [1, 2, 3, 5, 10, 20, 30, 50, 100, 200, 300];

/** Returns exponents to label, multiples of one distance, `most` of them at the most. */
export function decadeTicks({ low, high }: Decades, most: number): number[] {
  const distance = tickDistances.find((d) => ticksAt(low, high, d).length <= most);
  return ticksAt(low, high, distance ?? high - low);
}

function ticksAt(low: number, high: number, distance: number): number[] {
  return range(distance * Math.ceil(low / distance), high + 1, distance);
}

/** Returns the decades of a run so far: they widen and do not narrow, so that an axis does not jump. */
export function useRunDecades(variants: VariantView[], series: LayerSeries): Decades {
  const run = variants[0]?.initial;
  const halted = variants.filter(({ halt }) => halt !== null).length;
  const fresh = decadesOf(variants, series);
  const [former, setFormer] = useState({ run, series, halted, decades: fresh });
  const isSame = former.run === run && former.series === series && former.halted === halted;
  const decades = isSame ? widen(former.decades, fresh) : fresh;
  if (!isSame || decades !== former.decades) setFormer({ run, series, halted, decades });
  return decades;
}
