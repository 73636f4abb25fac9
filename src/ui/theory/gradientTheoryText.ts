import type { Texts } from '../../i18n/dictionaries';
import { formatNumber, powerOfTen } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { VariantView } from '../../store/run/run';
import { startGradientPrediction } from './startPrediction';

type Source = Pick<VariantView, 'start' | 'batch'>;

export interface TheoryGaps {
  /** The variants without a line, as "C, D"; null where that is all of them. */
  letters: string | null;
  /** The reason of each. */
  reasons: string;
}

/** Tells why some variants have no prediction of their weight gradients; null where all have one. */
export function gradientTheoryGaps(
  variants: readonly Source[],
  { theory: texts }: Texts,
): TheoryGaps | null {
  const letters = new Map<string, string[]>();
  variants.forEach((view, variant) => {
    const prediction = startGradientPrediction(view);
    if (prediction.kind === 'gradients') return;
    const reason = texts.reasons[prediction.reason];
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
  return gaps === null ? lines : [...lines, gaps.reasons];
}

/** Where a number has no such exponent, the power of ten. */
function formatDecades(decades: number): string {
  return Math.abs(decades) < 300 ? formatNumber(10 ** decades) : powerOfTen(Math.round(decades));
}
