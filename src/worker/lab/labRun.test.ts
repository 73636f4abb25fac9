import { expect, test } from 'vitest';
import { advanceTogether } from './labRun';

/** Runs that take one unit of a made-up time for a step, and how many of them computed at a time. */
function simulated(count: number) {
  let clock = 0;
  const waiting: { at: number; wake(): void }[] = [];
  let [computing, most] = [0, 0];
  const made = new Array<number>(count).fill(0);
  const runs = made.map((_, index) => ({
    async advance(steps: number) {
      computing++;
      most = Math.max(most, computing);
      await new Promise<void>((wake) => waiting.push({ at: clock + steps, wake }));
      made[index] += steps;
      computing--;
    },
  }));
  return {
    runs,
    made,
    /** Lets the work go on to its end; gives the time that it took and the most at a time. */
    async finish(work: Promise<void>) {
      let isDone = false;
      void work.then(() => {
        isDone = true;
      });
      while (!isDone) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        waiting.sort((a, b) => a.at - b.at);
        const next = waiting.shift();
        if (next !== undefined) clock = next.at;
        next?.wake();
      }
      return { time: clock, most };
    },
  };
}

test('with a slot for each, all runs compute at once', async () => {
  const { runs, made, finish } = simulated(3);
  expect(await finish(advanceTogether(runs, 90, 3))).toEqual({ time: 90, most: 3 });
  expect(made).toEqual([90, 90, 90]);
});

test('four runs on three slots take four thirds of the time of one', async () => {
  const { runs, made, finish } = simulated(4);
  expect(await finish(advanceTogether(runs, 90, 3))).toEqual({ time: 120, most: 3 });
  expect(made).toEqual([90, 90, 90, 90]);
});

test('on one slot they compute one after another', async () => {
  const { runs, made, finish } = simulated(4);
  expect(await finish(advanceTogether(runs, 7, 1))).toEqual({ time: 28, most: 1 });
  expect(made).toEqual([7, 7, 7, 7]);
});

test('steps that cannot be cut evenly are all made, and no more', async () => {
  const { runs, made, finish } = simulated(4);
  await finish(advanceTogether(runs, 1, 3));
  await finish(advanceTogether(runs, 100, 3));
  expect(made).toEqual([101, 101, 101, 101]);
});

test('without runs there is nothing to do', async () => {
  await advanceTogether([], 5, 3);
});
