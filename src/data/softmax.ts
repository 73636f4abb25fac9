import exp from '@stdlib/math-base-special-exp';

/** Returns the probabilities that one row of logits stands for. */
export function softmax(logits: Float64Array): Float64Array {
  const largest = Math.max(...logits);
  const powers = logits.map((logit) => exp(logit - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
