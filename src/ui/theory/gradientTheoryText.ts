import type { Texts } from '../../i18n/dictionaries';
import { formatNumber, powerOfTen } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { VariantView } from '../../store/run/run';
import { startGradientPrediction } from './startPrediction';

type Source = Pick<VariantView, 'start' | 'batch'>;

/** Why some variants have no prediction of their weight gradients, in one text; empty where all have one. */
export function gradientTheoryGaps(variants: readonly Source[], { theory: texts }: Texts): string {
  const letters = new Map<string, string[]>();
  variants.forEach((view, variant) => {
    const prediction = startGradientPrediction(view);
    if (prediction.kind === 'gradients') return;
    const reason = texts.reasons[prediction.reason];
    letters.set(reason, [...(letters.get(reason) ?? []), variantNames[variant]]);
  });
  if (letters.size === 0) return '';
  return texts.noGradients(
    [...letters].map(([reason, of]) =>
      of.length === variants.length ? reason : texts.reasonOf(of.join(', '), reason),
    ),
  );
}

/** What the lines of weight gradients show: both ends of each, or why there is none. */
export function gradientTheoryTexts(variants: readonly Source[], all: Texts): string[] {
  const { theory: texts } = all;
  const lines = variants.flatMap((view, variant) => {
    const prediction = startGradientPrediction(view);
    if (prediction.kind === 'none') return [];
    const { decades } = prediction;
    const [first, last] = [decades[0], decades[decades.length - 1]].map(formatDecades);
    return [texts.gradientsNow(variantNames[variant], first, last)];
  });
  const gaps = gradientTheoryGaps(variants, all);
  return gaps === '' ? lines : [...lines, `${gaps}.`];
}

/** Where a number has no such exponent, the power of ten. */
function formatDecades(decades: number): string {
  return Math.abs(decades) < 300 ? formatNumber(10 ** decades) : powerOfTen(Math.round(decades));
}
