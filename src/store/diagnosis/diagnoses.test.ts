import { expect, it } from 'vitest';
import type { Finding } from '../../diagnosis/diagnose';
import { steadied } from './diagnoses';

const tooLow = (ratio: number): Finding => ({
  id: 'learningRateTooLow',
  severity: 'hinders',
  numbers: { rate: 0.1, ratio },
  remedies: [],
});
const unlucky: Finding = {
  id: 'unluckyStart',
  severity: 'stops',
  numbers: { layerIndex: 3, chance: 0.5 },
  remedies: [],
};

it('says at once what there is to say at first, and while nothing trains', () => {
  expect(steadied(undefined, [unlucky], false).findings).toEqual([unlucky]);
  const said = steadied(undefined, [tooLow(1)], true);
  expect(steadied(said, [unlucky], true).findings).toEqual([unlucky]);
});

it('follows the numbers of what it says with every frame', () => {
  const said = steadied(undefined, [tooLow(1)], false);
  expect(steadied(said, [tooLow(0.5)], false).findings).toEqual([tooLow(0.5)]);
});

it('says something else when it has held for three frames, and not for one that passes', () => {
  let said = steadied(undefined, [tooLow(1)], false);
  said = steadied(said, [unlucky], false);
  expect(said.findings).toEqual([tooLow(1)]);
  said = steadied(said, [tooLow(0.9)], false);
  for (let frame = 1; frame < 3; frame++) {
    said = steadied(said, [unlucky], false);
    expect(said.findings[0].id).toBe('learningRateTooLow');
  }
  expect(steadied(said, [unlucky], false).findings).toEqual([unlucky]);
});
