import type { Texts } from '../../i18n/dictionaries';
import { formatCount } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { VariantView } from '../../store/run/run';
import { describeOutput } from '../output/outputText';
import type { ModelOutput, PageState } from './runTypes';

type Visited = PageState['visited'];

/** The variants with what they answered at the visited step, in place of what they answer now. */
export function visitedVariants(variants: VariantView[], visited: Visited): VariantView[] {
  return variants.map((view, variant) => {
    const there = visited?.[variant] ?? null;
    if (there === null) return view;
    const { step, validationAccuracy, output } = there;
    const latest = { ...view.history.latest, step, validationAccuracy };
    return { ...view, output, halt: null, history: { ...view.history, latest } };
  });
}

/** Whose answers are shown: "boundary of step 120"; null where it is those of now. */
export function visitedStepText(
  kind: ModelOutput['kind'],
  variants: VariantView[],
  visited: Visited,
  { time, charts }: Texts,
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

/** What the models answer at the shown step, and which one that is, in sentences. */
export function describeVisited(state: PageState, texts: Texts): string {
  const { variants, visited } = state;
  const shown = visitedVariants(variants, visited);
  const output = describeOutput({ ...state, variants: shown }, texts);
  if (shown.length === 0) return output;
  const step = visitedStepText(shown[0].output.kind, variants, visited, texts);
  if (step === null) return output;
  return texts.charts.sentences([`${step[0].toUpperCase()}${step.slice(1)}.`, output]);
}
