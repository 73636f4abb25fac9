import { expect } from 'vitest';

export function expectBetween(value: number, minimum: number, maximum: number): void {
  expect(value).toBeGreaterThan(minimum);
  expect(value).toBeLessThan(maximum);
}

/** Within `factor` above or below. */
export function expectNear(value: number, expected: number, factor: number): void {
  expectBetween(value, expected / factor, expected * factor);
}

export function expectAllBelow(values: number[], maximum: number): void {
  for (const value of values) expect(value).toBeLessThan(maximum);
}

export function expectAllAbove(values: number[], minimum: number): void {
  for (const value of values) expect(value).toBeGreaterThan(minimum);
}
