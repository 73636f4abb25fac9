import { beforeEach, expect, test } from 'vitest';
import { createPacer, type Pacer } from './pacer';

let time: number;
let pacer: Pacer;

beforeEach(() => {
  time = 0;
  pacer = createPacer(() => time);
});

/** Steps made in so many seconds by an engine that makes at most `speed` steps a second. */
function stepsAfter(seconds: number, speed: number, from = 0): number {
  pacer.restart(from);
  let steps = from;
  const ticks = 100;
  for (let tick = 0; tick < seconds * ticks; tick++) {
    time += 1_000 / ticks;
    steps += Math.min(pacer.due(steps), speed / ticks);
  }
  return steps - from;
}

test('a pace in steps a second is kept, and a pause is not caught up on', () => {
  pacer.set(10, 0);
  expect(stepsAfter(3, 1e9)).toBe(30);
  time += 60_000;
  expect(stepsAfter(1, 1e9, 30)).toBe(10);
});

test('as fast as it goes is as fast as the engine', () => {
  pacer.set('fastest', 0);
  expect(stepsAfter(2, 18_000)).toBe(36_000);
});

test('an ease in shows the beginning: tens of steps in the first second, thousands in the fifth', () => {
  pacer.set('easeIn', 0);
  const first = stepsAfter(1, 18_000);
  expect(first).toBeGreaterThan(40);
  expect(first).toBeLessThan(120);
  expect(stepsAfter(5, 18_000)).toBeGreaterThan(8_000);
});

test('an ease in ends at the speed of the engine', () => {
  pacer.set('easeIn', 0);
  stepsAfter(20, 18_000);
  expect(pacer.due(0)).toBeGreaterThan(18_000 * 20);
});

test('a run that is far along goes on fast after a pause', () => {
  pacer.set('easeIn', 0);
  expect(stepsAfter(1, 18_000, 10_000)).toBeGreaterThan(10_000);
});

test('a run ends at its last step, whatever the pace', () => {
  for (const pace of [10, 'easeIn', 'fastest'] as const) {
    pacer.set(pace, 0);
    pacer.endAt(25);
    expect(stepsAfter(10, 1e9)).toBe(25);
    expect([pacer.isAtEnd(24), pacer.isAtEnd(25)]).toEqual([false, true]);
    expect(pacer.rest(25)).toBeGreaterThan(0);
  }
});
