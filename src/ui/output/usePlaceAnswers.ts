import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import type { Prediction } from '../../store/run/timeTravel';
import type { PlanePlace } from '../plot/PlaneGrid';
import { followedRow } from '../run/followedRow';
import { useFollowed } from '../run/useFollowed';
import { type DataSummary, usePlayground } from '../usePlayground';

/** Milliseconds that a place is pointed at before the networks themselves are asked. */
const rest = 120;

/**
 * Returns what every network answers at a place of the plane, once it has been asked: the planes are drawn from a grid,
 * whose cells are coarse where an answer changes quickly. Null until then, and at an earlier step.
 */
export function usePlaceAnswers(
  place: PlanePlace | null,
  bounds: DataSummary['bounds'],
): Prediction[] | null {
  const isPast = usePlayground(({ visited }) => visited !== null);
  const row = useMemo(
    () => (place === null || bounds === null || isPast ? null : rowAt(place, bounds)),
    [place, bounds, isPast],
  );
  const [rested] = useDebouncedValue(row, rest);
  const taken = useFollowed(rested, followedRow);
  return row !== null && taken?.subject === row ? taken.answer : null;
}

/** Returns the features of a place, 0 to 1 from the left and from the top, in the data's own units. */
export function rowAt(
  { x, y }: PlanePlace,
  { minimum, maximum }: NonNullable<DataSummary['bounds']>,
): [number, number] {
  return [minimum[0] + x * (maximum[0] - minimum[0]), maximum[1] - y * (maximum[1] - minimum[1])];
}
