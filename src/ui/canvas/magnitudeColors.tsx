import { interpolateViridis } from 'd3-scale-chromatic';
import classes from './canvas.module.css';

/** Colours of the one map that all magnitudes share, from low to high. */
export const colorCount = 256;

/** Red, green, blue of each colour, 0 to 255. */
export const magnitudeColors: readonly (readonly [number, number, number])[] = Array.from(
  { length: colorCount },
  (_, index) => channels(interpolateViridis(index / (colorCount - 1))),
);

function channels(color: string): [number, number, number] {
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(color) ?? [];
  if (blue === undefined) throw new Error(`${color} is not of the form #rrggbb`);
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

const gradient = `linear-gradient(to right, ${[0, 1, 2, 3, 4, 5, 6, 7, 8]
  .map((eighth) => interpolateViridis(eighth / 8))
  .join(', ')})`;

/** The map as a bar, from low at the left to high at the right. */
export function ColorBar({ className = classes.colorBar }: { className?: string }) {
  return <i className={className} style={{ backgroundImage: gradient }} />;
}
