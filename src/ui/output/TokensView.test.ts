import { expect, test } from 'vitest';
import { attentionTo, markedPlace, tokenValue } from './TokensView';

const sample = {
  row: 0,
  rowCount: 1,
  features: Float32Array.from([1, 0, -1, 1, 0.5, 0]),
  truths: Uint8Array.from([0, 0, 0]),
  predictions: Uint8Array.from([0, 1, 0]),
  confidences: Float32Array.from([1, 1, 1]),
};

test('a token has a value and a marker', () => {
  expect([0, 1, 2].map((place) => tokenValue(sample, place))).toEqual([1, -1, 0.5]);
  expect(markedPlace(sample)).toBe(1);
});

test('attention to a place is the mean of its column', () => {
  const map = { layer: 0, head: 0, weights: Float32Array.from([0.25, 0.75, 0.5, 0.5]) };
  expect(attentionTo(map, 0)).toBeCloseTo(0.375, 6);
  expect(attentionTo(map, 1)).toBeCloseTo(0.625, 6);
});
