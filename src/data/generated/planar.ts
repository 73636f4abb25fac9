import cos from '@stdlib/math-base-special-cos';
import sin from '@stdlib/math-base-special-sin';
import type { DatasetName } from '../../spec/spec';

export type PlanarName = Extract<
  DatasetName,
  'moons' | 'spiral' | 'circle' | 'xor' | 'gauss' | 'checkerboard'
>;

/** A point of a class, before noise. `u`, `v` are uniform in [0, 1), `n`, `m` standard normal. */
export type PlanarShape = (draws: { klass: 0 | 1; u: number; v: number; n: number; m: number }) => {
  x: number;
  y: number;
  klass: 0 | 1;
};

const circles = { inner: 0.5, outer: 1 };
const blob = { centre: 1, deviation: 0.35 };
const spiral = { radius: 1.5, turns: 1.75 };
const xorGap = 0.05;

/** Two-class shapes in the plane, centred, with coordinates of the order of one. */
export const planarShapes: Record<PlanarName, PlanarShape> = {
  moons({ klass, u }) {
    const angle = Math.PI * u;
    return klass === 0
      ? { x: cos(angle) - 0.5, y: sin(angle) - 0.25, klass }
      : { x: 0.5 - cos(angle), y: 0.25 - sin(angle), klass };
  },
  spiral({ klass, u }) {
    const angle = 2 * Math.PI * spiral.turns * u + Math.PI * klass;
    return { x: spiral.radius * u * sin(angle), y: spiral.radius * u * cos(angle), klass };
  },
  circle({ klass, u }) {
    const radius = klass === 0 ? circles.inner : circles.outer;
    return { x: radius * cos(2 * Math.PI * u), y: radius * sin(2 * Math.PI * u), klass };
  },
  xor({ u, v }) {
    const x = awayFromZero(2 * u - 1);
    const y = awayFromZero(2 * v - 1);
    return { x, y, klass: x * y > 0 ? 0 : 1 };
  },
  gauss({ klass, n, m }) {
    const centre = klass === 0 ? -blob.centre : blob.centre;
    return { x: centre + blob.deviation * n, y: centre + blob.deviation * m, klass };
  },
  checkerboard({ u, v }) {
    const klass = (Math.floor(4 * u) + Math.floor(4 * v)) % 2 === 0 ? 0 : 1;
    return { x: 2 * u - 1, y: 2 * v - 1, klass };
  },
};

function awayFromZero(value: number): number {
  return value + (value < 0 ? -xorGap : xorGap);
}
