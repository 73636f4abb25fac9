import type { WeightTrace } from '../../store/run/timeTravel';

/** A layer on the way back, or several that are told together. */
export interface BackRow {
  /** From the one nearest to the output. */
  first: number;
  last: number;
  /** What each multiplies the size by, the geometric mean of several; null for the output, where the way begins. */
  factor: number | null;
  /** At the last one. */
  size: number;
}

/** Layers at either end of a long way that are told one by one. */
const ends = 3;

/** Returns the way back as rows, the output first: of a long one the layers amid it together. */
export function foldedBack(back: WeightTrace['back']): BackRow[] {
  const rows = back.map(
    ({ layer, size }, index): BackRow => ({
      first: layer,
      last: layer,
      factor: index === 0 ? null : size / back[index - 1].size,
      size,
    }),
  );
  if (rows.length <= 2 * ends + 2) return rows;
  const amid = rows.slice(ends, -ends);
  const [before, last] = [rows[ends - 1], amid[amid.length - 1]];
  const factor = (last.size / before.size) ** (1 / amid.length);
  return [
    ...rows.slice(0, ends),
    { first: amid[0].first, last: last.last, factor, size: last.size },
    ...rows.slice(-ends),
  ];
}
