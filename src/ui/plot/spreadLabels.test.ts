import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadLabels } from './VariantLetters';

test('labels apart from one another stay where they are', () => {
  expect(spreadLabels([50, 10, 90], { gap: 14, low: 0, high: 100 })).toEqual([50, 10, 90]);
});

test('labels that meet keep their order and get the gap', () => {
  expect(spreadLabels([50, 48], { gap: 14, low: 0, high: 100 })).toEqual([62, 48]);
  expect(spreadLabels([99, 100], { gap: 14, low: 0, high: 100 })).toEqual([86, 100]);
});

test('wherever four labels would stand, none covers another and all are within the room', () => {
  const positions = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(positions, (wanted) => {
      const spread = spreadLabels(wanted, { gap: 14, low: 0, high: 100 }).sort((a, b) => a - b);
      expect(spread[0]).toBeGreaterThanOrEqual(-1e-9);
      expect(spread[spread.length - 1]).toBeLessThanOrEqual(100 + 1e-9);
      for (let i = 1; i < spread.length; i++) {
        expect(spread[i] - spread[i - 1]).toBeGreaterThanOrEqual(14 - 1e-9);
      }
    }),
  );
});
