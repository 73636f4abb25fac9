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
