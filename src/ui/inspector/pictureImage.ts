import type { UnitPictures } from '../../store/run/timeTravel';
import { colorCount, colorImage } from '../canvas/magnitudeColors';

/**
 * Draws a unit's numbers in the colours of magnitudes, from `low` to `high`; all in the middle one where the
 * two are equal. What is not finite stays transparent.
 */
export function pictureImage(
  pictures: UnitPictures,
  unit: number,
  { low, high }: Pick<UnitPictures, 'low' | 'high'> = pictures,
): ImageData {
  const values = pictureValues(pictures, unit);
  return colorImage(pictures.width, pictures.height, (pixel) => {
    const value = values[pixel];
    if (!Number.isFinite(value)) return null;
    const share = high > low ? (value - low) / (high - low) : 0.5;
    return Math.round(share * (colorCount - 1));
  });
}

/** Returns the numbers of one unit's picture. */
export function pictureValues({ values, width, height }: UnitPictures, unit: number): Float32Array {
  const count = width * height;
  return values.subarray(unit * count, (unit + 1) * count);
}

/** Returns the extremes of what is finite in one unit's picture; 0 and 0 where nothing is. */
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
