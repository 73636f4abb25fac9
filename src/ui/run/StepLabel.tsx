import { formatCount } from '../../i18n/number';
import classes from '../plot/figure.module.css';
import { useTexts } from '../useTexts';

interface Props {
  pointedStep: number | null;
  latest: number;
  /** Whose numbers are shown where the step that is pointed at has none; null where each has its own. */
  measuredStep?: number | null;
}

/** Which step a chart shows: the one that is pointed at, or the newest. */
export function StepLabel({ pointedStep, latest, measuredStep = null }: Props) {
  const { curves } = useTexts().charts;
  if (pointedStep === null) {
    return <span className={classes.stepLabel}>{curves.atLive(formatCount(latest))}</span>;
  }
  const isElsewhere = measuredStep !== null && measuredStep !== pointedStep;
  const help = isElsewhere ? curves.measuredHelp : undefined;
  const text = isElsewhere
    ? curves.measuredAt(formatCount(pointedStep), formatCount(measuredStep))
    : curves.pointedAt(formatCount(pointedStep));
  return (
    <span className={classes.stepLabel} data-pointed="true" title={help}>
      {text}
    </span>
  );
}
