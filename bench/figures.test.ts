import { expect, test } from 'vitest';
import { formatCount, formatFigure, formatPercent, formatSpread } from './figures';

test.each([
  [0, '0'],
  [0.04123, '0.0412'],
  [1.346, '1.35'],
  [9.999, '10.0'],
  [17.5, '17.5'],
  [317.4, '317'],
  [999.9, '1 000'],
  [1.2e-7, '1.2e-7'],
  [18_249, '18 200'],
  [549_600, '550 000'],
])('%d is written %s', (value, text) => {
  expect(formatFigure(value)).toBe(text);
});

test('counts, shares and spreads', () => {
  expect(formatCount(100_000)).toBe('100 000');
  expect(formatPercent(0.5512)).toBe('55.1 %');
  expect(formatSpread({ median: 12.34, low: 11, high: 13.99 })).toBe('12.3 (11.0 to 14.0)');
});
