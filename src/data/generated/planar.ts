import cos from '@stdlib/math-base-special-cos';
import exp from '@stdlib/math-base-special-exp';
import sin from '@stdlib/math-base-special-sin';

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
export const planarShapes = {
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
} satisfies Record<string, PlanarShape>;

function awayFromZero(value: number): number {
  return value + (value < 0 ? -xorGap : xorGap);
}

const peaks = [
  { x: 0.5, y: 0.5, height: 1 },
  { x: -0.5, y: 0.4, height: -1 },
  { x: -0.4, y: -0.6, height: 0.8 },
  { x: 0.5, y: -0.4, height: -0.7 },
];
const peakVariance = 0.06;

/** Heights over the square [−1, 1]² to be learnt by regression. */
export const surfaces = {
  plane: (x, y) => 0.6 * x - 0.8 * y,
  bumps: (x, y) =>
    peaks.reduce((sum, peak) => {
      const [dx, dy] = [x - peak.x, y - peak.y];
      return sum + peak.height * exp(-(dx * dx + dy * dy) / (2 * peakVariance));
    }, 0),
} satisfies Record<string, (x: number, y: number) => number>;
