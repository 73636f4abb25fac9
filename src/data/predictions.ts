import exp from '@stdlib/math-base-special-exp';
import { unstandardize } from './scale';
import type { TrainingData } from './trainingData';

/** A network answers a row so: with a class and the probabilities of all, or with a value in the data's own units. */
export type Prediction =
  | { class: string; probabilities: Record<string, number>; logits: number[] }
  | { value: number };

/** Returns the predictions that a network's outputs stand for, row by row. */
export function predictionsOf(
  {
    task,
    classNames,
    outputCount,
    targetScale,
  }: Pick<TrainingData, 'task' | 'classNames' | 'outputCount' | 'targetScale'>,
  outputs: Float64Array,
): Prediction[] {
  if (task === 'regression') {
    const values = targetScale === null ? outputs : unstandardize(outputs, targetScale);
    return Array.from(values, (value) => ({ value }));
  }
  return Array.from({ length: outputs.length / outputCount }, (_, row) => {
    const logits = [...outputs.subarray(row * outputCount, (row + 1) * outputCount)];
    const largest = Math.max(...logits);
    const powers = logits.map((logit) => exp(logit - largest));
    const sum = powers.reduce((total, power) => total + power, 0);
    return {
      class: classNames[logits.indexOf(largest)],
      probabilities: Object.fromEntries(
        powers.map((power, index) => [classNames[index], power / sum]),
      ),
      logits,
    };
  });
}
