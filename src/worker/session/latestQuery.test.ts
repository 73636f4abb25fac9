import { beforeEach, expect, test } from 'vitest';
import type { LabRun } from '../lab/labRun';
import { createSerialQueue } from '../serialQueue';
import { createLatestQuery } from './latestQuery';

let time: number;
let isTraining: boolean;
let lab: LabRun | null;
let ask: ReturnType<typeof createLatestQuery>;

beforeEach(() => {
  time = 0;
  isTraining = false;
  lab = {} as LabRun;
  ask = createLatestQuery({
    now: () => time,
    lab: () => lab,
    isTraining: () => isTraining,
    between: createSerialQueue(),
    async turn(milliseconds) {
      time += milliseconds;
      await Promise.resolve();
    },
  });
});

/** An answer that takes so long, and tells when it began. */
const taking = (milliseconds: number) => async (): Promise<number> => {
  const begun = time;
  time += milliseconds;
  return begun;
};

test('while it trains, answers take a tenth of the time at the most', async () => {
  isTraining = true;
  for (let count = 0; count < 10; count++) await ask('inspect', taking(20));
  // Nine rests between ten answers.
  expect(time).toBeGreaterThanOrEqual(9 * 9 * 20);
});

test('while it stands still nobody waits', async () => {
  for (let count = 0; count < 10; count++) await ask('visit', taking(20));
  expect(time).toBe(200);
});

test('the end of the training ends the wait', async () => {
  isTraining = true;
  await ask('visit', taking(1_000));
  const waiting = ask('visit', taking(1));
  isTraining = false;
  expect(await waiting).toBe(1_000);
});

test('of several questions of a kind the newest is answered, and of another kind as well', async () => {
  const asked = [1, 2, 3].map((value) => ask('visit', async () => value));
  const other = ask('inspect', async () => 4);
  expect(await Promise.all([...asked, other])).toEqual([null, null, 3, 4]);
});

test('a question of a run that is no more is not answered', async () => {
  const asked = ask('visit', async () => 1);
  lab = {} as LabRun;
  expect(await asked).toBeNull();
  lab = null;
  expect(await ask('visit', async () => 1)).toBeNull();
});
