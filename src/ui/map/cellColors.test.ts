import { expect, test } from 'vitest';
import type { PhaseCell } from '../../store/jobs/jobs';
import { nextDone } from './cellColors';

const done = (step: number) => ({ outcome: 'trained', step }) as PhaseCell;

test('a cell that is not done looks like the next one that is', () => {
  const [a, b] = [done(1), done(2)];
  const cells = [null, a, null, null, null, null, null, null, b, null, null, null];
  expect(nextDone(cells, 4)[0]).toBe(a);
  expect(nextDone(cells, 4)[9]).toBe(b);
  expect(nextDone(cells, 4)[1]).toBe(a);
  expect(nextDone(cells, 4)).not.toContain(null);
});

test('while none is done, none looks like another', () => {
  expect(nextDone([null, null, null, null], 2)).toEqual([null, null, null, null]);
});
