import { formatCount } from '../../i18n/number';
import type { VariantView } from '../../store/run/run';
import classes from '../plot/figure.module.css';
import { usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import type { ModelOutput, PageState } from './runTypes';
import { latestStep } from './shownRecords';
import { visitedStepText } from './visitedVariants';

interface Props {
  kind: ModelOutput['kind'];
  variants: VariantView[];
  visited: PageState['visited'];
}

/** Says of which step the answers are, while one is pointed at: parameters are not kept of every one. */
export function VisitedLabel({ kind, variants, visited }: Props) {
  const texts = useTexts();
  const isPointed = usePlayground(({ pointedStep }) => pointedStep !== null);
  if (!isPointed) return null;
  const text = visitedStepText(kind, variants, visited, texts);
  return (
    <span className={classes.stepLabel} data-pointed="true" title={texts.time.help}>
      {text ?? texts.charts.output.now(formatCount(latestStep(variants)))}
    </span>
  );
}
