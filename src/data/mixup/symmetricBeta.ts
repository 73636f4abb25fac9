import cos from '@stdlib/math-base-special-cos';
import pow from '@stdlib/math-base-special-pow';

/**
 * A number drawn from Beta(α, α) with two uniform ones in [0, 1) and no rejection: ½ + ½ T / √(2α + T²)
 * has that distribution where T is Student's t with 2α degrees of freedom, and
 * T = √(2α (u^(−1/α) − 1)) cos 2πv is that (R. W. Bailey, "Polar generation of random variates with
 * the t-distribution", Mathematics of Computation 62, 1994).
 */
export function symmetricBeta(alpha: number, u: number, v: number): number {
  const c = cos(2 * Math.PI * v);
  const ratio = (pow(u, -1 / alpha) - 1) * c * c;
  // T² / (2α + T²), also where u^(−1/α) is beyond the largest number.
  const share = Math.sqrt(1 / (1 + 1 / ratio));
  return 0.5 + 0.5 * (c < 0 ? -share : share);
}
