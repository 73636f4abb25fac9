import { colorCount, magnitudeColors } from '../canvas/magnitudeColors';

interface PictureSize {
  width: number;
  height: number;
  low: number;
  high: number;
}

/**
 * Numbers in the colours of magnitudes, from `low` to `high`; all in the middle one where the two are
 * equal. What is not finite stays transparent.
 */
export function pictureImage(values: Float32Array, size: PictureSize): ImageData {
  const { width, height, low, high } = size;
  const image = new ImageData(width, height);
  values.forEach((value, pixel) => {
    if (!Number.isFinite(value)) return;
    const share = high > low ? (value - low) / (high - low) : 0.5;
    image.data.set(magnitudeColors[Math.round(share * (colorCount - 1))], 4 * pixel);
    image.data[4 * pixel + 3] = 255;
  });
  return image;
}
