import type { UnitPictures } from '../../store/run/inspection';

/** The numbers of one unit's picture. */
export function pictureValues({ values, width, height }: UnitPictures, unit: number): Float32Array {
  const count = width * height;
  return values.subarray(unit * count, (unit + 1) * count);
}

/** Extremes of one unit's picture, of what is finite; 0 and 0 where nothing is. */
export function pictureRange(
  pictures: UnitPictures,
  unit: number,
): Pick<UnitPictures, 'low' | 'high'> {
  let [low, high] = [Infinity, -Infinity];
  for (const value of pictureValues(pictures, unit)) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low > high ? { low: 0, high: 0 } : { low, high };
}
