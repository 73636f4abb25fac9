import { expect, test } from 'vitest';
import { dictionaries } from '../../i18n/dictionaries';
import { layerValues } from '../depth/layerValues';
import { recordOf, underflowOf, viewOf } from '../plot/testing/view';
import { lanesOf, profileLines, summarizeProfile } from './ProfileCurves';
import { profileTexts } from './profileText';

const texts = dictionaries.en.charts;
const falling = layerValues(recordOf(0, [1e-4, 1e-3, 1e-2]), 'gradientNorms');

test('the factor is that of one layer on the way that the quantity goes', () => {
  expect(summarizeProfile(falling, 'gradientNorms').factor).toBeCloseTo(0.1, 12);
  expect(summarizeProfile(falling, 'backwardSignals').factor).toBeCloseTo(0.1, 12);
  expect(summarizeProfile(falling, 'forwardSignals').factor).toBeCloseTo(10, 12);
});

test('there is no factor of one layer, nor to an end without a logarithm', () => {
  const single = layerValues(recordOf(0, [0.3]), 'gradientNorms');
  expect(summarizeProfile(single, 'gradientNorms').factor).toBeNull();
  const dead = layerValues(recordOf(0, [0, 0.1, 0.2]), 'gradientNorms');
  expect(summarizeProfile(dead, 'gradientNorms').factor).toBeNull();
});

test('the caption names both ends and the factor', () => {
  expect(profileTexts(falling, 0, 'gradientNorms', texts)).toEqual([
    '1.0 × 10⁻⁴ at layer 1',
    '0.01 at the output',
    'norms × 0.1 from each layer to the one before',
  ]);
});

test('the caption names every layer that it has no number of', () => {
  const record = recordOf(0, [0, 0, 0, 0.5, Number.NaN], underflowOf(0, 1));
  expect(profileTexts(layerValues(record, 'gradientNorms'), 0, 'gradientNorms', texts)).toEqual([
    'not finite at layer 5',
    'underflowed at layers 1 to 2',
    '0 at layer 3',
  ]);
});

test('a pointed step brings its profile, the ghost stays that of step 0', () => {
  const view = viewOf([recordOf(0, [1]), recordOf(10, [2]), recordOf(20, [3])]);
  const [live] = profileLines([view], 'gradientNorms', null);
  const [pointed] = profileLines([view], 'gradientNorms', 11);
  expect(live).toMatchObject({ step: 20, values: [{ value: 3 }], initial: [{ value: 1 }] });
  expect(pointed).toMatchObject({ step: 10, values: [{ value: 2 }], initial: [{ value: 1 }] });
});

test('lanes are there for what occurs, now or at step 0, and lie side by side', () => {
  const plain = viewOf([recordOf(0, [1, 2])]);
  const odd = viewOf([
    recordOf(0, [0, 0], underflowOf(1)),
    recordOf(1, [1, Number.POSITIVE_INFINITY]),
  ]);
  expect(lanesOf(profileLines([plain], 'gradientNorms', null))).toEqual([]);
  expect(lanesOf(profileLines([plain, odd], 'gradientNorms', null))).toEqual([
    { kind: 'notFinite', place: 'above', index: 0 },
    { kind: 'underflowed', place: 'below', index: 0 },
    { kind: 'zero', place: 'below', index: 1 },
  ]);
});
