import type { FigureTexts } from '../../i18n/dictionaries';
import { formatCount } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { VariantView } from '../../store/run/run';
import type { ModelOutput, PageState } from '../usePlayground';

type Visited = PageState['visited'];

/** Returns the variants with what they answered at the visited step, in place of what they answer now. */
export function visitedVariants(variants: VariantView[], visited: Visited): VariantView[] {
  return variants.map((view, variant) => {
    const there = visited?.[variant] ?? null;
    if (there === null) return view;
    const { step, validationAccuracy, output, network } = there;
    const latest = { ...view.history.latest, step, validationAccuracy };
    return {
      ...view,
      output,
      network: network ?? view.network,
      halt: null,
      history: { ...view.history, latest },
    };
  });
}

/** Tells which step's answers are shown: "boundary of step 120"; null where it is those of now. */
export function visitedStepText(
  kind: ModelOutput['kind'],
  variants: VariantView[],
  visited: Visited,
  { time, charts }: FigureTexts,
): string | null {
  // One that went no further shows what it answers now, which is no earlier step.
  const there = variants.flatMap((_, variant) => {
    const step = visited?.[variant]?.step;
    return step === undefined ? [] : [{ variant, step }];
  });
  if (there.length === 0) return null;
  const isSame = there.every(({ step }) => step === there[0].step);
  const named = there.map(({ variant, step }) =>
    time.stepOf(variantNames[variant], formatCount(step)),
  );
  return time.visited[kind](isSame ? formatCount(there[0].step) : charts.list(named));
}
