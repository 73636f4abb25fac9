import { interpolateViridis } from 'd3-scale-chromatic';
import classes from './canvas.module.css';

/** Colours of the one map that all magnitudes share, from low to high. */
export const colorCount = 256;

/** Red, green, blue of each colour, 0 to 255. */
export const magnitudeColors: readonly (readonly [number, number, number])[] = Array.from(
  { length: colorCount },
  (_, index) => channels(interpolateViridis(index / (colorCount - 1))),
);

/** Returns an image in colours of the map; pixels without an index stay transparent. */
export function colorImage(
  width: number,
  height: number,
  indexAt: (pixel: number) => number | null,
): ImageData {
  const image = new ImageData(width, height);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const index = indexAt(pixel);
    if (index === null) continue;
    const [red, green, blue] = magnitudeColors[index];
    image.data[4 * pixel] = red;
    image.data[4 * pixel + 1] = green;
    image.data[4 * pixel + 2] = blue;
    image.data[4 * pixel + 3] = 255;
  }
  return image;
}

/** @param color `#rrggbb` */
function channels(color: string): [number, number, number] {
  const byteAt = (start: number): number => Number.parseInt(color.slice(start, start + 2), 16);
  return [byteAt(1), byteAt(3), byteAt(5)];
}

const gradient = `linear-gradient(to right, ${[0, 1, 2, 3, 4, 5, 6, 7, 8]
  .map((eighth) => interpolateViridis(eighth / 8))
  .join(', ')})`;

/** The map as a bar, from low at the left to high at the right. */
export function ColorBar({ className = classes.colorBar }: { className?: string }) {
  return (
    <i className={className} style={{ backgroundImage: gradient, forcedColorAdjust: 'none' }} />
  );
}
