import type { FigureTexts } from '../../i18n/dictionaries';
import { formatNumber, powerOfTen } from '../../i18n/number';
import type { LayerSeries } from '../../record/stepHistory';
import type { StepRecord } from '../../record/stepRecord';
import { variantNames } from '../../spec/lab';
import type { VariantView } from '../../store/run/run';
import type { Prediction } from '../../theory/prediction';
import { decadesOfValue, type LayerValue, layerValues } from '../depth/layerValues';

type Way = 'forward' | 'back';

/** The sentence on weight gradients tells what they are made of: the signal on its way back. */
const ways: Record<LayerSeries, { way: Way; read: Exclude<LayerSeries, 'gradientNorms'> }> = {
  gradientNorms: { way: 'back', read: 'backwardSignals' },
  forwardSignals: { way: 'forward', read: 'forwardSignals' },
  backwardSignals: { way: 'back', read: 'backwardSignals' },
};

/** Tells what becomes of a signal on its way through the hidden layers. */
interface SignalChange {
  way: Way;
  hidden: number;
  /** What a layer multiplies the signal by, and what that makes over all of them; null where it is lost. */
  kept: { factor: number; total: string } | null;
  /** Where it is lost, and why; empty where it is not. */
  lost: string;
  /** What theory says of it, or why it says nothing; null at any step but 0, which is the one that it describes. */
  theory: string | null;
}

type Source = Pick<VariantView, 'start' | 'layers'>;

/** Returns what a layer does to the signal; null where there are fewer than two hidden layers. */
function signalChange(
  view: Source,
  record: StepRecord,
  series: LayerSeries,
  texts: TheoryTexts,
): SignalChange | null {
  const hidden = view.layers.filter(({ kind }) => kind === 'hidden').length;
  if (hidden < 2) return null;
  const { way, read } = ways[series];
  const perLayer = (decades: number): number => 10 ** (decades / (hidden - 1));
  const prediction = record.step === 0 ? view.start.signals : null;
  const theory = prediction && theoryOf(prediction, way, perLayer, texts);
  const values = layerValues(record, read);
  const decades = spanOf(values.slice(-1 - hidden, -1).map(decadesOfValue), way);
  const lost = decades === null ? lostText(values, hidden, way, texts) : '';
  const kept =
    decades === null ? null : { factor: perLayer(decades), total: totalText(decades, texts) };
  return { way, hidden, kept, lost, theory };
}

/**
 * Tells in one sentence of numbers what a layer multiplies the signal by and what that makes over all hidden
 * layers; of step 0 also what theory says. Empty where there are fewer than two.
 */
export function theorySentence(
  view: Source,
  record: StepRecord,
  series: LayerSeries,
  { theory: texts }: FigureTexts,
): string {
  const change = signalChange(view, record, series, texts);
  if (change === null) return '';
  const { way, hidden, kept, lost, theory } = change;
  if (kept === null) return texts.sentence([lost], theory);
  const form = kept.factor < 1 ? texts.shrinks : texts.grows;
  const total = texts.total[way](hidden, kept.total);
  return texts.sentence([form[way](factorText(kept.factor, texts)), total], theory);
}

/** One variant's row of the table over the profile. */
export interface SignalRow {
  /** What a layer keeps of the signal and what all of them do; or in one text where it is lost. */
  cells: [perLayer: string, total: string] | [lost: string];
  /** Empty at any step but 0. */
  theory: string;
  /** The same in a sentence. */
  title: string;
}

/** Returns what `theorySentence` tells in the cells of a table; null where it tells nothing. */
export function signalRow(
  view: Source,
  record: StepRecord,
  series: LayerSeries,
  all: FigureTexts,
): SignalRow | null {
  const { theory: texts } = all;
  const change = signalChange(view, record, series, texts);
  if (change === null) return null;
  const { way, kept, lost, theory } = change;
  return {
    cells:
      kept === null
        ? [lost]
        : [
            texts.table.perLayer[way](factorText(kept.factor, texts)),
            texts.table.total(kept.total),
          ],
    theory: theory ?? '',
    title: theorySentence(view, record, series, all),
  };
}

type TheoryTexts = FigureTexts['theory'];

function theoryOf(
  prediction: Prediction,
  way: Way,
  perLayer: (decades: number) => number,
  texts: TheoryTexts,
): string {
  if (prediction.kind === 'none') return texts.none(texts.reasons[prediction.reason]);
  const decades = spanOf(
    prediction.layers.map(({ forwardSignal, backwardDecades }) =>
      way === 'back' ? backwardDecades : Math.log10(forwardSignal),
    ),
    way,
  );
  return texts.predicted(decades === null ? texts.nothing : factorText(perLayer(decades), texts));
}

/** A share of less than a thousandth is a power of ten, which nobody reads in percent. */
const leastPercent = 1e-3;

function factorText(factor: number, texts: TheoryTexts): string {
  if (factor >= 1) return texts.times(formatNumber(factor));
  if (factor < leastPercent) return formatNumber(factor);
  return texts.share(formatNumber(100 * factor));
}

/** A named fraction is within this share of a power of ten. */
const nearPower = 0.1;

function totalText(decades: number, texts: TheoryTexts): string {
  const power = Math.round(-decades);
  const isNear = Math.abs(power + decades) < nearPower;
  const name = texts.fractions[power];
  if (isNear && name !== undefined) return name;
  return Math.abs(decades) < 6 ? factorText(10 ** decades, texts) : powerOfTen(Math.round(decades));
}

/** Tells where the signal is lost first on its way through the hidden layers, and to what. */
function lostText(values: LayerValue[], hidden: number, way: Way, { lost }: TheoryTexts): string {
  if (way === 'back' && values[values.length - 1].kind === 'zero') return lost.nothingAsked;
  const numbered = values.slice(-1 - hidden, -1).map(({ kind }, index) => ({ kind, index }));
  const onItsWay = way === 'back' ? numbered.toReversed() : numbered;
  const [found] = onItsWay.flatMap(({ kind, index }) => (kind === 'number' ? [] : { kind, index }));
  return lost[found.kind][way](found.index + 1);
}

/** Returns by how many decades a signal goes up from the layer that it enters to the last one; null without a number. */
function spanOf(decades: number[], way: Way): number | null {
  const rise = decades[decades.length - 1] - decades[0];
  if (!Number.isFinite(rise)) return null;
  return way === 'back' ? -rise : rise;
}

type PredictedView = Pick<VariantView, 'predictedGradients'>;

export interface TheoryGaps {
  /** The variants without a line, as "C, D"; null where that is all of them. */
  letters: string | null;
  /** The reason of each. */
  reasons: string;
}

/** Tells why some variants have no prediction of their weight gradients; null where all have one. */
export function gradientTheoryGaps(
  variants: readonly PredictedView[],
  { theory: texts }: FigureTexts,
): TheoryGaps | null {
  const letters = new Map<string, string[]>();
  variants.forEach((view, variant) => {
    const { predictedGradients } = view;
    if (predictedGradients.kind === 'gradients') return;
    const reason = texts.reasons[predictedGradients.reason];
    letters.set(reason, [...(letters.get(reason) ?? []), variantNames[variant]]);
  });
  if (letters.size === 0) return null;
  const named = [...letters.values()].flat().toSorted();
  const hasOneReason = letters.size === 1 && named.length === variants.length;
  return {
    letters: named.length === variants.length ? null : named.join(', '),
    reasons: hasOneReason
      ? texts.noLineBecause([...letters.keys()][0])
      : texts.noLines([...letters].map(([reason, of]) => texts.reasonOf(of.join(', '), reason))),
  };
}

/** Tells what the lines of weight gradients show: both ends of each, or why there is none. */
export function gradientTheoryTexts(
  variants: readonly PredictedView[],
  all: FigureTexts,
): string[] {
  const { theory: texts } = all;
  const lines = variants.flatMap((view, variant) => {
    const { predictedGradients } = view;
    if (predictedGradients.kind === 'none') return [];
    const { decades } = predictedGradients;
    const [first, last] = [decades[0], decades[decades.length - 1]].map(formatDecades);
    return [texts.gradientsNow(variantNames[variant], first, last)];
  });
  const gaps = gradientTheoryGaps(variants, all);
  return gaps === null ? lines : [...lines, gaps.reasons];
}

/** Returns the number, or the power of ten where no number has such an exponent. */
export function formatDecades(decades: number): string {
  return Math.abs(decades) < 300 ? formatNumber(10 ** decades) : powerOfTen(Math.round(decades));
}
