import { expect, test } from 'vitest';
import { dictionaries } from '../../i18n/dictionaries';
import { recordOf, viewOf } from '../plot/testing/view';
import { readLayer } from './LayerPointer';
import { profileLines } from './ProfileCurves';

const texts = dictionaries.en.charts;
const views = [viewOf([recordOf(0, [1e-4, 0, 0.1])]), viewOf([recordOf(0, [2e-2, 0.5])])];
const lines = profileLines(views, 'gradientNorms', null);
const theory = [{ variant: 1, log10: [-2], tolerances: [0.1] }];

test('a layer is read with each variant’s value, its ratio to A’s, and theory’s value', () => {
  expect(readLayer(0, lines, theory, texts)).toEqual([
    { variant: 0, value: '1.0 × 10⁻⁴', ratio: '', theory: '' },
    { variant: 1, value: '0.02', ratio: '× 200', theory: '0.01' },
  ]);
});

test('what has no logarithm has no ratio, and a shorter network says nothing beyond its end', () => {
  expect(readLayer(1, lines, theory, texts)).toEqual([
    { variant: 0, value: '0', ratio: '', theory: '' },
    { variant: 1, value: '0.5', ratio: '', theory: '' },
  ]);
  expect(readLayer(2, lines, theory, texts)).toEqual([
    { variant: 0, value: '0.1', ratio: '', theory: '' },
  ]);
});
