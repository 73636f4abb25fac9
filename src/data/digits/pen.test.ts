import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawLine } from './pen';

const size = 9;
const drawn = (line: { x: number; y: number }[], radius: number): Float64Array => {
  const picture = new Float64Array(size * size);
  drawLine(picture, size, line, radius);
  return picture;
};

test('a level stroke has the grey of its distance in every column', () => {
  const picture = drawn(
    [
      { x: -5, y: 4.25 },
      { x: 15, y: 4.25 },
    ],
    0.75,
  );
  for (let row = 0; row < size; row++) {
    const distance = Math.abs(row + 0.5 - 4.25);
    const grey = Math.min(1, Math.max(0, 0.75 + 0.5 - distance));
    for (let column = 0; column < size; column++) {
      expect(picture[row * size + column]).toBeCloseTo(grey, 12);
    }
  }
});

test('any stroke has at each pixel the grey of its nearest point', () => {
  const place = fc.double({ min: -2, max: size + 2, noNaN: true });
  fc.assert(
    fc.property(
      place,
      place,
      place,
      place,
      fc.double({ min: 0.2, max: 2, noNaN: true }),
      (...n) => {
        const [x0, y0, x1, y1, radius] = n;
        const picture = drawn(
          [
            { x: x0, y: y0 },
            { x: x1, y: y1 },
          ],
          radius,
        );
        for (let row = 0; row < size; row++) {
          for (let column = 0; column < size; column++) {
            const distances = Array.from({ length: 2_001 }, (_, i) => {
              const t = i / 2_000;
              return Math.hypot(column + 0.5 - x0 - t * (x1 - x0), row + 0.5 - y0 - t * (y1 - y0));
            });
            const grey = Math.min(1, Math.max(0, radius + 0.5 - Math.min(...distances)));
            expect(Math.abs(picture[row * size + column] - grey)).toBeLessThan(0.01);
          }
        }
      },
    ),
    { numRuns: 10 },
  );
});

test('a pen that rests leaves a dot, and no ink is taken away', () => {
  const dot = { x: 4.5, y: 4.5 };
  const picture = drawn([dot, dot], 1);
  expect(picture[4 * size + 4]).toBe(1);
  expect(picture.reduce((sum, grey) => sum + grey, 0)).toBeCloseTo(
    1 + 4 * 0.5 + 4 * (1.5 - Math.SQRT2),
    12,
  );
  const before = picture.slice();
  drawLine(picture, size, [{ x: 0, y: 4.5 }, dot], 0.5);
  expect(picture.every((grey, pixel) => grey >= before[pixel])).toBe(true);
});
