import { beforeEach, describe, expect, test } from 'vitest';
import { createPacer } from './pacer';

let time: number;
let pacer: ReturnType<typeof createPacer>;

beforeEach(() => {
  time = 0;
  pacer = createPacer(() => time);
});

interface Course {
  from?: number;
  until?: number | null;
}

/** Steps made in so many seconds by an engine that makes at most `speed` steps a second. */
function stepsAfter(seconds: number, speed: number, { from = 0, until = null }: Course = {}) {
  pacer.begin(from, until);
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
  expect(stepsAfter(1, 1e9, { from: 30 })).toBe(10);
});

test('as fast as it goes is as fast as the engine', () => {
  pacer.set('fastest', 0);
  expect(stepsAfter(2, 18_000)).toBe(36_000);
});

describe('a slow start', () => {
  test('is what a run begins with: a step at once, and a hundred in two seconds', () => {
    expect(pacer.due(0)).toBe(1);
    expect(stepsAfter(0.1, 18_000)).toBe(6);
    expect(stepsAfter(1, 18_000)).toBe(51);
    expect(stepsAfter(2, 18_000)).toBe(101);
    expect(stepsAfter(5, 18_000)).toBeGreaterThan(1_000);
  });

  test('ends at the speed of the engine', () => {
    stepsAfter(20, 18_000);
    expect(pacer.due(0)).toBeGreaterThan(18_000 * 20);
  });

  test('that is far along goes on fast after a pause', () => {
    expect(stepsAfter(1, 18_000, { from: 10_000 })).toBeGreaterThan(10_000);
  });

  test.each([90, 300, 1_000, 5_000])(
    'comes to its length of %i steps in eight seconds',
    (until) => {
      expect(stepsAfter(7.5, 1e9, { until })).toBeLessThan(until);
      expect(stepsAfter(8.02, 1e9, { until })).toBe(until);
      expect(stepsAfter(2, 1e9, { until })).toBeLessThanOrEqual(101);
    },
  );

  test('to a length takes the rest of its time after a pause', () => {
    const half = stepsAfter(5, 1e9, { until: 2_500 });
    time += 60_000;
    const rest = 2_500 - half;
    expect(stepsAfter(2.5, 1e9, { from: half, until: 2_500 })).toBeLessThan(rest);
    expect(stepsAfter(3.02, 1e9, { from: half, until: 2_500 })).toBe(rest);
  });
});

test('a run pauses at the step that was asked for, and goes on when it is there', () => {
  for (const pace of [10, 'slowStart', 'fastest'] as const) {
    pacer.set(pace, 0);
    expect(stepsAfter(10, 1e9, { until: 25 })).toBe(25);
    expect([pacer.reached(24), pacer.reached(25)]).toEqual([null, 'paused']);
    expect(pacer.rest(25)).toBeGreaterThan(0);
    expect(stepsAfter(1, 18_000, { from: 25, until: 25 })).toBeGreaterThan(5);
    expect(pacer.reached(25)).toBeNull();
  }
});

test('a run ends at its last step, whatever the pace and where it was to pause', () => {
  for (const pace of [10, 'slowStart', 'fastest'] as const) {
    pacer.set(pace, 0);
    pacer.endAt(25);
    for (const until of [null, 25, 30]) expect(stepsAfter(10, 1e9, { until })).toBe(25);
    expect([pacer.reached(24), pacer.reached(25)]).toEqual([null, 'ended']);
    expect(pacer.rest(25)).toBeGreaterThan(0);
  }
});
