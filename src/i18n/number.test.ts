import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { readTyped } from '../spec/typedNumber';
import { formatCount, formatNumber, formatShortCount, writeNumbersIn } from './number';

afterEach(() => writeNumbersIn('en'));

const bounds = { minimum: -1e300, maximum: 1e300, integer: false };

test('what is printed can be typed in, to its digits', () => {
  const numbers = fc.double({ min: -1e299, max: 1e299, noNaN: true });
  fc.assert(
    fc.property(numbers, (number) => {
      const read = readTyped(formatNumber(number), bounds);
      const value = 'value' in read ? read.value : Number.NaN;
      expect(Math.abs(value - number)).toBeLessThanOrEqual(0.06 * Math.abs(number));
    }),
  );
  fc.assert(
    fc.property(fc.nat(1e9), (number) => {
      const count = { minimum: 0, maximum: 1e9, integer: true };
      expect(readTyped(formatCount(number), count)).toEqual({ value: number });
    }),
  );
});

test('Chinese sets off no thousands and counts in ten thousands', () => {
  expect([formatCount(1691), formatCount(100_000)]).toEqual(['1 691', '100 000']);
  writeNumbersIn('zh');
  expect([formatCount(1691), formatCount(100_000)]).toEqual(['1691', '100000']);
  expect([formatShortCount(1691), formatShortCount(15_000)]).toEqual(['1691', '1.5万']);
});
