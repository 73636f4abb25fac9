import { formatCount } from '../../i18n/number';
import { useTexts } from '../useTexts';
import classes from './figure.module.css';

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
  const text =
    measuredStep === null || measuredStep === pointedStep
      ? curves.pointedAt(formatCount(pointedStep))
      : curves.measuredAt(formatCount(pointedStep), formatCount(measuredStep));
  return (
    <span className={classes.stepLabel} data-pointed="true">
      {text}
    </span>
  );
}
