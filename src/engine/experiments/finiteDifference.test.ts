import { expect, it } from 'vitest';
import { differenceOf, sampledEntries } from './gradientCheck';

function alongOne(loss: (w: number) => number, start: number, gradient: number) {
  const parameter = Float64Array.of(start);
  const found = differenceOf(parameter, 0, gradient, () => loss(parameter[0]));
  expect(parameter[0]).toBe(start);
  return found;
}

function slopeOf(loss: (w: number) => number, start: number, gradient: number): number {
  const found = alongOne(loss, start, gradient);
  if (found.kind !== 'slope') throw new Error(found.kind);
  return found.value;
}

it('is the slope of a smooth loss, whatever gradient was expected', () => {
  const loss = (w: number): number => 1 + Math.sin(w);
  expect(slopeOf(loss, 0.5, Math.cos(0.5))).toBeCloseTo(Math.cos(0.5), 9);
  expect(slopeOf(loss, 0.5, 0.3)).toBeCloseTo(Math.cos(0.5), 9);
  expect(slopeOf(loss, 0.5, 0)).toBeCloseTo(Math.cos(0.5), 9);
});

it('is found where the gradient has nearly vanished, and given up where rounding hides it', () => {
  const loss = (factor: number) => (w: number) => 0.7 + factor * Math.tanh(w);
  expect(slopeOf(loss(1e-8), 0, 1e-8) / 1e-8).toBeCloseTo(1, 3);
  expect(alongOne(loss(1e-13), 0, 1e-13)).toEqual({ kind: 'tooSmall' });
});

it('tells a kink at the very place, and finds the slope beside one', () => {
  const relu = (w: number): number => 1 + Math.max(0, w);
  expect(alongOne(relu, 0, 0)).toEqual({ kind: 'kinks' });
  expect(alongOne(relu, 0, 1)).toEqual({ kind: 'kinks' });
  expect(slopeOf(relu, 2e-6, 1)).toBeCloseTo(1, 6);
  expect(slopeOf(relu, 0.1, 1)).toBeCloseTo(1, 9);
});

it('is 0 where the loss does not move', () => {
  expect(slopeOf(() => 0.7, 1, 0)).toBe(0);
});

it('the entry with the largest gradient is always among those that are looked at', () => {
  const gradient = new Float64Array(100);
  gradient[37] = -5;
  const entries = sampledEntries(gradient);
  expect(entries).toContain(37);
  expect(new Set(entries).size).toBe(4);
  expect(sampledEntries(Float64Array.of(1))).toEqual([0]);
});
