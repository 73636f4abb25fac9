import { expect } from 'vitest';
import type { StepRecord } from '../../../record/stepRecord';
import type { Spec } from '../../../spec/spec';

/** Networks whose gradient norms at step 0 pass through 1e-35 to 1e-37, where their entries are far smaller. */
export const vanishingCases: Record<string, Partial<Spec>> = {
  'sigmoid, 50 layers at gain 0.5': { depth: 50, activation: 'sigmoid', gain: 0.5 },
  'sigmoid, small weights': { depth: 22, activation: 'sigmoid', init: 'normal' },
  'ReLU, small weights and biases': { depth: 40, width: 32, init: 'normal', biasStd: 0.1 },
};

/** The largest relative deviation of a layer's gradient norm; only those above 1e-37 count. */
function deviationAboveLimit(record: StepRecord, exact: StepRecord): number {
  const deviations = exact.gradientNorms.map((norm, layer) =>
    norm > 1e-37 ? Math.abs(record.gradientNorms[layer] / norm - 1) : 0,
  );
  return Math.max(...deviations);
}

/**
 * Norms above 1e-37 are shown as they are, those below `lost` as underflowed, and between the two as one or
 * the other.
 */
export function expectShown(record: StepRecord, exact: StepRecord, lost: number): void {
  expect(deviationAboveLimit(record, exact)).toBeLessThan(1e-4);
  const { gradientNorms, underflowed } = record;
  gradientNorms.forEach((norm, layer) => {
    const expected = exact.gradientNorms[layer];
    const isUnderflowed = underflowed.gradientNorms.includes(layer);
    if (expected > 1e-37) expect(isUnderflowed, `layer ${layer}`).toBe(false);
    if (expected < lost) expect(isUnderflowed, `layer ${layer}`).toBe(true);
    if (!isUnderflowed) expect(Math.abs(norm / expected - 1)).toBeLessThan(0.01);
  });
}
