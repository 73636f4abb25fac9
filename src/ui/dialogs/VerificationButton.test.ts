import { expect, test } from 'vitest';
import { dictionaries } from '../../i18n/dictionaries';
import { verdictOf } from './VerificationButton';

const texts = dictionaries.en.verification;
const finite = { difference: 2e-7, checked: 4, kinks: 0, tooSmall: 0 };

test('small differences are told with their sizes', () => {
  const layers = [
    { difference: 3e-7, finite },
    { difference: 2e-6, finite: { ...finite, checked: 3, kinks: 1 } },
    { difference: 0, finite: null },
  ];
  const text = verdictOf({ step: 1_200, layers }, texts);
  expect(text).toContain('The gradient of step 1 200 is right');
  expect(text).toContain('2 × 10⁻⁶');
  expect(text).toContain('at 7 weights agree with float64 within 2 × 10⁻⁷');
  expect(text).toContain('At 1 weight the loss has a kink');
  expect(text).toContain('no time for the differences of 1 layers');
});

test('a wrong gradient is called so, by either comparison, and one that is no number too', () => {
  const wrong = [
    [{ difference: 0.01, finite }],
    [{ difference: 1e-7, finite: { ...finite, difference: 0.2 } }],
    [{ difference: Number.NaN, finite: null }],
    [{ difference: Infinity, finite }],
  ];
  for (const layers of wrong) {
    expect(verdictOf({ step: 0, layers }, texts)).toContain('is not what it should be');
  }
});
