import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaleOf, standardize, unstandardize } from './scale';

test('mean and population deviation of each column', () => {
  const { mean, deviation } = scaleOf(Float64Array.of(1, 10, 3, 10, 5, 40), 2);
  expect([...mean]).toEqual([3, 20]);
  expect(deviation[0]).toBeCloseTo(Math.sqrt(8 / 3), 12);
  expect(deviation[1]).toBeCloseTo(Math.sqrt(200), 12);
});

test('a constant column gets deviation 1 and becomes zeros', () => {
  const values = Float64Array.of(0.1, 1, 0.1, 2, 0.1, 3);
  const scale = scaleOf(values, 2);
  expect(scale.deviation[0]).toBe(1);
  expect([...standardize(values, scale)].filter((_, index) => index % 2 === 0)).toEqual([0, 0, 0]);
});

test('standardized columns have mean 0 and deviation 1, and come back', () => {
  // Numbers that float64 holds with full precision.
  const value = fc
    .double({ min: -1e6, max: 1e6, noNaN: true })
    .map((number) => (Math.abs(number) < 1e-300 ? 0 : number));
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { minLength: 2 }), (rows) => {
      const values = Float64Array.from(rows.flat());
      const scale = scaleOf(values, 2);
      const standardized = standardize(values, scale);
      const again = scaleOf(standardized, 2);
      for (const column of [0, 1]) {
        const isConstant = rows.every((row) => row[column] === rows[0][column]);
        // Where the spread is lost in rounding, there is nothing to be exact about.
        if (!isConstant && scale.deviation[column] < 1e-6 * Math.abs(scale.mean[column])) continue;
        expect(again.mean[column]).toBeCloseTo(0, 6);
        expect(again.deviation[column]).toBeCloseTo(1, 6);
      }
      const back = unstandardize(standardized, scale);
      for (const [index, original] of values.entries()) {
        expect(Math.abs(back[index] - original)).toBeLessThanOrEqual(1e-9);
      }
    }),
  );
});

test.each([1e-300, 1e-170, 1e170])('a spread of %d is measured', (unit) => {
  const { deviation } = scaleOf(Float64Array.of(unit, 2 * unit, 3 * unit), 1);
  expect(deviation[0] / unit).toBeCloseTo(Math.sqrt(2 / 3), 12);
});
