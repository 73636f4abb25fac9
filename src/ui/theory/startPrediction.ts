import type { VariantView } from '../../store/run/run';
import { type GradientPrediction, predictGradients } from '../../theory/gradientPrediction';
import { type Prediction, predictSignals } from '../../theory/prediction';

const predictions = new WeakMap<VariantView['start'], Prediction>();

/** What theory says of a variant's step 0; worked out once, for charts ask with every frame. */
export function startPrediction({ start }: Pick<VariantView, 'start'>): Prediction {
  const known = predictions.get(start) ?? predictSignals(start.spec, start.input);
  predictions.set(start, known);
  return known;
}

type Batched = Pick<VariantView, 'start' | 'batch'>;

const gradientPredictions = new WeakMap<object, GradientPrediction>();

/** What theory says of a variant's weight gradients at step 0; worked out once. */
export function startGradientPrediction({ start, batch }: Batched): GradientPrediction {
  const key = batch ?? start;
  const known =
    gradientPredictions.get(key) ?? predictGradients(start.spec, start.input, batch ?? null);
  gradientPredictions.set(key, known);
  return known;
}
