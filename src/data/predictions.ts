import { unstandardize } from './scale';
import { softmax } from './softmax';
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
    const logits = outputs.subarray(row * outputCount, (row + 1) * outputCount);
    const shares = softmax(logits);
    return {
      class: classNames[logits.indexOf(Math.max(...logits))],
      probabilities: Object.fromEntries(classNames.map((name, index) => [name, shares[index]])),
      logits: [...logits],
    };
  });
}
