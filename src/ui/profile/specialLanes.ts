import { type SpecialKind, specialKinds } from '../depth/layerValue';
import type { ProfileLine } from './profileLines';

/** A strip beside the plot for what has no place on its logarithmic axis. */
export interface Lane {
  kind: SpecialKind;
  place: 'above' | 'below';
  /** Counted from the plot outwards. */
  index: number;
}

export const lanePlaces: Record<SpecialKind, Lane['place']> = {
  notFinite: 'above',
  underflowed: 'below',
  zero: 'below',
};

/** Only the lanes that some layer needs, now or at step 0. */
export function lanesOf(lines: ProfileLine[]): Lane[] {
  const present = new Set(
    lines.flatMap(({ values, initial }) => [...values, ...initial].map(({ kind }) => kind)),
  );
  const lanes: Lane[] = [];
  for (const kind of specialKinds) {
    if (!present.has(kind)) continue;
    const place = lanePlaces[kind];
    lanes.push({ kind, place, index: lanes.filter((lane) => lane.place === place).length });
  }
  return lanes;
}

/** Height of one variant's row within a lane, and around the rows, in CSS pixels. */
export const laneRow = 9;
const lanePadding = 11;

/** A lane has a row for each variant, so that none hides another. */
export function laneHeight(variantCount: number): number {
  return lanePadding + Math.max(laneRow * variantCount, 12);
}
