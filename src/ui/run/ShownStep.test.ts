import { describe, expect, test } from 'vitest';
import { nearestStep, stepAfterKey } from './ShownStep';

const steps = [0, 5, 10, 15, 20];

describe('the step after a key', () => {
  test('goes along the recorded steps, from the newest to begin with', () => {
    expect(stepAfterKey('ArrowLeft', steps, null)).toBe(15);
    expect(stepAfterKey('ArrowLeft', steps, 10)).toBe(5);
    expect(stepAfterKey('ArrowRight', steps, 10)).toBe(15);
    expect(stepAfterKey('ArrowRight', steps, 12)).toBe(15);
  });

  test('stays at the ends', () => {
    expect(stepAfterKey('ArrowLeft', steps, 0)).toBe(0);
    expect(stepAfterKey('ArrowRight', steps, 20)).toBe(20);
    expect(stepAfterKey('PageDown', steps, 20)).toBe(0);
    expect(stepAfterKey('Home', steps, 15)).toBe(0);
    expect(stepAfterKey('End', steps, 5)).toBe(20);
  });

  test('is the live view after Escape, which is left to others where there is nothing to end', () => {
    expect(stepAfterKey('Escape', steps, 5)).toBeNull();
    expect(stepAfterKey('Escape', steps, null)).toBeUndefined();
  });

  test('is none after a key that means something else', () => {
    expect(stepAfterKey(' ', steps, 5)).toBeUndefined();
    expect(stepAfterKey('toString', steps, 5)).toBeUndefined();
  });
});

test('a place on the axis belongs to the nearest recorded step', () => {
  expect([-3, 2.4, 2.6, 99].map((place) => nearestStep(steps, place))).toEqual([0, 0, 5, 20]);
});
