import type { VariantView } from '../../store/run';
import { type Prediction, predictSignals } from '../../theory/prediction';

const predictions = new WeakMap<VariantView['start'], Prediction>();

/** What theory says of a variant's step 0; worked out once, for charts ask with every frame. */
export function startPrediction({ start }: Pick<VariantView, 'start'>): Prediction {
  const known = predictions.get(start) ?? predictSignals(start.spec, start.input);
  predictions.set(start, known);
  return known;
}
