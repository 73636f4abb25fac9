import { expect, it } from 'vitest';
import type { Finding } from '../diagnosis/finding';
import { steadied } from './steadyDiagnosis';

const waiting = (loss: number): Finding => ({
  id: 'waiting',
  severity: 'open',
  numbers: { loss, step: 200 },
  remedies: [],
});
const unlucky: Finding = {
  id: 'unluckyStart',
  severity: 'stops',
  numbers: { layer: 3 },
  remedies: [],
};

it('says at once what there is to say at first, and while nothing trains', () => {
  expect(steadied(undefined, [unlucky], false).findings).toEqual([unlucky]);
  const said = steadied(undefined, [waiting(1)], true);
  expect(steadied(said, [unlucky], true).findings).toEqual([unlucky]);
});

it('follows the numbers of what it says with every frame', () => {
  const said = steadied(undefined, [waiting(1)], false);
  expect(steadied(said, [waiting(0.5)], false).findings).toEqual([waiting(0.5)]);
});

it('says something else when it has held for three frames, and not for one that passes', () => {
  let said = steadied(undefined, [waiting(1)], false);
  said = steadied(said, [unlucky], false);
  expect(said.findings).toEqual([waiting(1)]);
  said = steadied(said, [waiting(0.9)], false);
  for (let frame = 1; frame < 3; frame++) {
    said = steadied(said, [unlucky], false);
    expect(said.findings[0].id).toBe('waiting');
  }
  expect(steadied(said, [unlucky], false).findings).toEqual([unlucky]);
});
