import { isKept, measurementResolution, type Resolution } from '../../record/resolution';

/**
 * Returns `limit` of the records at the most, by the rule that the record itself is kept by, as coarse as it
 * takes: the first steps are the last to go, and the record's two ends stay.
 */
export function thinRecords<T extends { step: number }>(records: readonly T[], limit: number): T[] {
  let resolution = measurementResolution;
  let kept = [...records];
  while (kept.length > Math.max(2, limit)) {
    resolution = coarser(resolution);
    kept = keptOf(records, resolution);
  }
  return kept;
}

function keptOf<T extends { step: number }>(records: readonly T[], resolution: Resolution): T[] {
  const last = records.length - 1;
  const length = records[last].step;
  return records.filter(
    ({ step }, index) => index === 0 || index === last || isKept(resolution, step, length),
  );
}

function coarser({ share, points, first, relief }: Resolution): Resolution {
  return { share: share / 2, points: points / 2, first: first / 2, relief };
}
