import type { Texts } from '../../i18n/dictionaries';
import { formatNumber, powerOfTen } from '../../i18n/number';
import type { VariantView } from '../../store/run';
import type { Prediction } from '../../theory/prediction';
import { layerValues } from './layerValue';
import type { LayerSeries, StepRecord } from './runTypes';
import { startPrediction } from './startPrediction';

type Way = 'forward' | 'back';

/** Of the weight gradients the sentence tells what they are made of: the signal on its way back. */
const ways: Record<LayerSeries, { way: Way; read: Exclude<LayerSeries, 'gradientNorms'> }> = {
  gradientNorms: { way: 'back', read: 'backwardSignals' },
  forwardSignals: { way: 'forward', read: 'forwardSignals' },
  backwardSignals: { way: 'back', read: 'backwardSignals' },
};

/**
 * In one sentence of numbers: what a layer multiplies the signal by, what theory says, and what that makes
 * over all hidden layers. Empty where there are fewer than two.
 */
export function theorySentence(
  view: Pick<VariantView, 'start' | 'layers'>,
  record: StepRecord,
  series: LayerSeries,
  { theory: texts }: Texts,
  form: 'full' | 'brief' = 'full',
): string {
  const hidden = view.layers.filter(({ kind }) => kind === 'hidden').length;
  if (hidden < 2) return '';
  const words = texts[form];
  const { way, read } = ways[series];
  const measured = measuredDecades(record, read, view.layers.length - 1, hidden, way);
  const prediction = startPrediction(view);
  const predicted = predictedDecades(prediction, way);
  const factor = (decades: number): string => formatNumber(10 ** (decades / (hidden - 1)), 3);
  const total = measured ?? predicted;
  return texts.sentence([
    measured === null ? words.notMeasured : words.measured[way](factor(measured)),
    prediction.kind === 'none'
      ? texts.none(texts.reasons[prediction.reason])
      : words.predicted(predicted === null ? texts.nothing : factor(predicted)),
    ...(total === null ? [] : [words.total(hidden, formatDecades(total))]),
  ]);
}

/** log₁₀ of what the signal has gone up by from the first hidden layer that it enters to the last one. */
function measuredDecades(
  record: StepRecord,
  series: LayerSeries,
  end: number,
  hidden: number,
  way: Way,
): number | null {
  const values = layerValues(record, series).slice(end - hidden, end);
  const [first, last] = [values[0], values[values.length - 1]];
  if (first.kind !== 'number' || last.kind !== 'number') return null;
  return way === 'back' ? first.log10 - last.log10 : last.log10 - first.log10;
}

function predictedDecades(prediction: Prediction, way: Way): number | null {
  if (prediction.kind === 'none') return null;
  const { layers } = prediction;
  const [first, last] = [layers[0], layers[layers.length - 1]];
  const decades =
    way === 'back'
      ? first.backwardDecades
      : Math.log10(last.forwardSignal) - Math.log10(first.forwardSignal);
  return Number.isFinite(decades) ? decades : null;
}

/** A power of ten where nobody needs more, as of what has left the range of numbers. */
function formatDecades(decades: number): string {
  return Math.abs(decades) < 6 ? formatNumber(10 ** decades, 3) : powerOfTen(Math.round(decades));
}
