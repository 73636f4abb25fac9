import { expect, test } from 'vitest';
import { type NumberBounds, readTyped, type TypedNumber } from './typedNumber';

const wide: NumberBounds = { minimum: -1e9, maximum: 1e9, integer: false };
const count: NumberBounds = { minimum: 0, maximum: 1e9, integer: true };
const rate: NumberBounds = { minimum: 1e-6, maximum: 100, integer: false };

test.each<[string, NumberBounds, TypedNumber]>([
  ['0.01', wide, { value: 0.01 }],
  ['0,01', wide, { value: 0.01 }],
  ['0,100', wide, { value: 0.1 }],
  [' 12 500 ', wide, { value: 12_500 }],
  ['12\u202f500', wide, { value: 12_500 }],
  ['12’500.5', wide, { value: 12_500.5 }],
  ['1,234,567', wide, { value: 1_234_567 }],
  ['1.234.567', wide, { value: 1_234_567 }],
  ['1,234.5', wide, { value: 1_234.5 }],
  ['1.234,5', wide, { value: 1_234.5 }],
  ['1e-3', wide, { value: 0.001 }],
  ['1E3', count, { value: 1_000 }],
  ['−3', wide, { value: -3 }],
  ['3.2 × 10⁻⁷', wide, { value: 3.2e-7 }],
  ['3.2x10^-7', wide, { value: 3.2e-7 }],
  ['5,000', count, { value: 5_000 }],
  ['5.000', wide, { value: 5 }],
  // One of the two is out of bounds.
  ['5,000', rate, { value: 5 }],
  ['5,000', { ...rate, minimum: 100, maximum: 10_000 }, { value: 5_000 }],
  ['5,000', wide, { reason: 'ambiguous', readings: [5, 5_000] }],
  ['5.000', count, { reason: 'ambiguous', readings: [5, 5_000] }],
  ['3.7', count, { reason: 'outOfBounds' }],
  ['200', rate, { reason: 'outOfBounds' }],
  ['12 50', wide, { reason: 'notANumber' }],
  ['1,23,456', wide, { reason: 'notANumber' }],
  ['', wide, { reason: 'notANumber' }],
  ['five', wide, { reason: 'notANumber' }],
  ['NaN', wide, { reason: 'notANumber' }],
  ['Infinity', wide, { reason: 'notANumber' }],
  ['0x10', wide, { reason: 'notANumber' }],
])('%j is read', (text, bounds, expected) => {
  expect(readTyped(text, bounds)).toEqual(expected);
});
