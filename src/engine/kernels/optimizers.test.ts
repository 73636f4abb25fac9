import { expect, it } from 'vitest';
import { adamCorrections, optimizerConstants } from './optimizers';

const { beta1, beta2 } = optimizerConstants;

it('gives what Adam divides its means by, in whatever order it is asked', () => {
  for (const update of [1, 2, 63, 64, 65, 1_000, 64, 1, 123_456]) {
    const { meanCorrection, squareCorrection } = adamCorrections(update);
    expect(meanCorrection).toBeCloseTo(1 - beta1 ** update, 14);
    expect(squareCorrection).toBeCloseTo(1 - beta2 ** update, 14);
  }
});
