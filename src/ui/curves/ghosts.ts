import type { Pin, PinnedRecord } from '../../store/pins/pins';
import type { Point } from '../plot/svgPath';
import { type CurveSeries, type Split, splits, type Vertex } from './curves';

/** A pinned run as a curve chart draws it: without bands, behind the variants. */
export interface Ghost {
  slot: number;
  name: string;
  vertices: Record<Split, Vertex[]>;
  /** Its last step. */
  end: number;
}

/** Pins never change: each is turned into vertices once a series. */
export function ghostsOf(pins: readonly Pin[], series: CurveSeries): Ghost[] {
  return pins.map(({ slot, name, records }) => ({
    slot,
    name,
    vertices: Object.fromEntries(
      splits.map((split) => [split, verticesOf(records, series[split])]),
    ) as Ghost['vertices'],
    end: records[records.length - 1].step,
  }));
}

function verticesOf(
  records: readonly PinnedRecord[],
  series: CurveSeries[keyof CurveSeries],
): Vertex[] {
  if (series === null) return [];
  return records.map((record) => {
    const value = record[series];
    const isDrawn = value !== null && Number.isFinite(value);
    return { step: record.step, value: isDrawn ? value : null };
  });
}

/** Where a ghost has its letter, as a share of its line's width: no two pins at the same place. */
const letterShare = (slot: number): number => 0.9 - 0.14 * slot;

/** The place of a ghost's letter on its line; null where no point is drawn. */
export function letterPlace(slot: number, points: readonly (Point | null)[]): Point | null {
  const drawn = points.filter((point) => point !== null);
  if (drawn.length === 0) return null;
  const [first, last] = [drawn[0], drawn[drawn.length - 1]];
  const x = first.x + letterShare(slot) * (last.x - first.x);
  const next = drawn.findIndex((point) => point.x >= x);
  if (next < 0) return null;
  const [a, b] = [drawn[Math.max(0, next - 1)], drawn[next]];
  const share = b.x > a.x ? (x - a.x) / (b.x - a.x) : 0;
  return { x, y: a.y + share * (b.y - a.y) };
}
