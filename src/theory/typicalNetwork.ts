import { activations } from '../spec/activations';
import type { Spec } from '../spec/spec';
import { weightLaws } from '../spec/weightLaws';

/**
 * Decades by which the mean logarithm of a norm lies below its root mean square over networks, of a norm that
 * comes through all hidden layers. ln of the square is normal with the variance β and the mean −β/2 beside
 * the logarithm of its mean, β = (κ − 1) Σ 1/width with κ = E[φ⁴] / E[φ²]²: 6 for ReLU, 3 for linear layers
 * (Hanin and Nica 2020). It holds of layers that pass on a larger signal as it is, with independent weights:
 * 0 of all others, where layers even out a part of it.
 */
export function typicalDecades(
  { activation, init, biasStd }: Spec,
  widths: readonly number[],
): number {
  const { slopeBelow: slope } = activations[activation];
  if (slope === null || weightLaws[init].family === 'orthogonal' || biasStd > 0) return 0;
  const kurtosis = (6 * (1 + slope ** 4)) / (1 + slope ** 2) ** 2;
  const variance = (kurtosis - 1) * widths.reduce((sum, width) => sum + 1 / width, 0);
  return -variance / 4 / Math.LN10;
}
