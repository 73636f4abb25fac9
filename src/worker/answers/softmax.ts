/** The probabilities that one row of logits stands for. */
export function softmax(logits: Float64Array, offset: number, classCount: number): Float32Array {
  const row = logits.subarray(offset, offset + classCount);
  const largest = Math.max(...row);
  const powers = Float64Array.from(row, (logit) => Math.exp(logit - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return Float32Array.from(powers, (power) => power / sum);
}
