import { expect, test } from 'vitest';
import { surfaceShape } from './surfaceShape';

const size = 21;

function shapeOf(height: (x: number, y: number) => number) {
  const losses = Float64Array.from({ length: size * size }, (_, point) =>
    height((point % size) / 10 - 1, Math.floor(point / size) / 10 - 1),
  );
  return surfaceShape(losses, size);
}

test('a bowl is convex everywhere and has one minimum, also one that is long and aslant', () => {
  expect(shapeOf((x, y) => x * x + 3 * y * y)).toEqual({
    convexShare: 1,
    minima: 1,
    lowest: 0,
    highest: 4,
  });
  expect(shapeOf((x, y) => x * x + y * y + 1.9 * x * y)).toMatchObject({
    convexShare: 1,
    minima: 1,
  });
});

test('a saddle and a hill are convex nowhere and have no minimum', () => {
  expect(shapeOf((x, y) => x * x - y * y)).toMatchObject({ convexShare: 0, minima: 0 });
  expect(shapeOf((x, y) => x * x + y * y + 2.1 * x * y)).toMatchObject({ convexShare: 0 });
  expect(shapeOf((x, y) => -x * x - y * y)).toMatchObject({ convexShare: 0, minima: 0 });
});

test('each valley is counted, and half of a wave is convex', () => {
  const { minima, convexShare } = shapeOf((x, y) => Math.cos(3 * Math.PI * x) + 0.1 * y * y);
  expect(minima).toBe(2);
  expect(convexShare).toBeGreaterThan(0.2);
  expect(convexShare).toBeLessThan(0.8);
});

test('where a loss is not finite the surface is not convex', () => {
  const shape = shapeOf((x, y) => (x > 0.45 ? Infinity : x * x + y * y));
  expect(shape.highest).toBe(Infinity);
  expect(shape.minima).toBe(1);
  expect(shape.convexShare).toBeGreaterThan(0.6);
  expect(shape.convexShare).toBeLessThan(0.75);
});

test('on a level plane the rounding of its losses is neither a minimum nor a curve', () => {
  const noise = (x: number, y: number): number => Math.sin(1e4 * x + 77 * y) * Math.cos(991 * y);
  const level = shapeOf((x, y) => Math.LN2 * (1 + 5e-7 * noise(x, y)));
  expect(level).toMatchObject({ minima: 0, convexShare: 1 });
  const bowl = shapeOf((x, y) => (1 + 5e-7 * noise(x, y)) * (0.7 + 1e-3 * (x * x + y * y)));
  expect(bowl.minima).toBe(1);
});

test('a basin counts by how deep it is below the way out of it', () => {
  const valleys = (ridge: number) =>
    shapeOf((x, y) => (x * x - 0.25) ** 2 * ridge + 0.001 * x + y * y).minima;
  expect(valleys(1)).toBe(2);
  expect(valleys(1e-3)).toBe(1);
});

test('a floor at the edge is no minimum', () => {
  expect(shapeOf((x, y) => x + y * y).minima).toBe(0);
});

test('a narrow valley that goes aslant through the grid and rises is one basin, and not one at each point', () => {
  const valley = (angle: number) =>
    shapeOf((x, y) => {
      const [along, across] = [
        Math.cos(angle) * x + Math.sin(angle) * y,
        Math.cos(angle) * y - Math.sin(angle) * x,
      ];
      return 0.5 + 0.02 * along + 3 * across * across;
    });
  for (const angle of [0.4, 0.6, 0.85]) expect(valley(angle).minima).toBeLessThanOrEqual(1);
});
