import { describe, expect, test } from 'vitest';
import {
  isDue,
  mostSnapshotBytes,
  mostSnapshots,
  noSnapshots,
  type Snapshots,
  snapshotBefore,
  snapshotsUntil,
  withSnapshot,
} from './snapshotHistory';

/** What is kept of a run that is looked at at these steps. */
function look(steps: Iterable<number>, kept: Snapshots = noSnapshots(10, 1)): Snapshots {
  let all = kept;
  for (const step of steps) {
    if (isDue(all, step)) all = withSnapshot(all, { step, blocks: [] });
    expect(all.steps.length).toBeLessThanOrEqual(all.limit);
  }
  return all;
}

function* every(stride: number, last: number): Generator<number> {
  for (let step = 0; step <= last; step += stride) yield step;
}

function gapsOf({ steps }: Snapshots): number[] {
  return steps.map(({ step }, index) => step - (index === 0 ? 0 : steps[index - 1].step));
}

describe('however long the run', () => {
  test.each([
    ['single steps', 1, 30],
    ['single steps', 1, 5_000],
    ['looks far apart', 613, 613 * 400],
  ])('%s: at most 64 steps with step 0, evenly spread', (_, between, last) => {
    const kept = look(every(between, last));
    const gaps = gapsOf(kept);
    const looks = last / between;
    expect(kept.steps.length).toBeGreaterThanOrEqual(Math.min(looks, mostSnapshots / 2));
    expect(kept.steps.length).toBeLessThanOrEqual(mostSnapshots);
    expect(kept.steps[0].step).toBe(0);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(2 * Math.max(kept.stride, between));
    expect(last - (kept.steps.at(-1)?.step ?? 0)).toBeLessThanOrEqual(
      Math.max(kept.stride, between),
    );
  });

  test('a slow start is thinned as the run goes on', () => {
    const slow = look(every(1, 40));
    const kept = look(every(600, 120_000), slow);
    expect(kept.steps.filter(({ step }) => step <= 40).length).toBeLessThanOrEqual(1);
    expect(Math.max(...gapsOf(kept))).toBeLessThanOrEqual(2 * kept.stride);
  });
});

test.each([
  [9_000, 1],
  [400_000, 2],
  [6_500_000, 1],
  [6_500_000, 4],
])('networks of %i numbers, %i of them, stay within 64 MB', (numbers, variants) => {
  const { limit } = noSnapshots(numbers, variants);
  expect(limit * numbers * 4 * variants).toBeLessThanOrEqual(mostSnapshotBytes);
  const isFull = limit === mostSnapshots;
  if (!isFull) expect((limit + 1) * numbers * 4 * variants).toBeGreaterThan(mostSnapshotBytes);
});

test('where there is room for none, none is kept', () => {
  expect(look(every(10, 1_000), noSnapshots(6_500_000, 4)).steps).toEqual([]);
});

test('the nearest one before a step is found, and none before the first', () => {
  const kept = look(every(10, 100));
  expect(snapshotBefore(kept, 57)?.step).toBe(50);
  expect(snapshotBefore(kept, 50)?.step).toBe(50);
  expect(snapshotBefore(kept, 1_000)?.step).toBe(100);
  expect(snapshotBefore(kept, 9)?.step).toBe(0);
  expect(snapshotBefore(look(every(10, 100), noSnapshots(1e9, 1)), 57)).toBeNull();
});

test('a run that goes on from a step forgets what came later', () => {
  const kept = snapshotsUntil(look(every(10, 100)), 45);
  expect(kept.steps.map(({ step }) => step)).toEqual([0, 10, 20, 30, 40]);
});
