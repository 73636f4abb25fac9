import { formatCount } from '../../i18n/number';
import { useTexts } from '../useTexts';
import classes from './figure.module.css';

/** Which step a chart shows: the one that is pointed at, or the newest. */
export function StepLabel({ pointedStep, latest }: { pointedStep: number | null; latest: number }) {
  const { curves } = useTexts().charts;
  return pointedStep === null ? (
    <span className={classes.stepLabel}>{curves.atLive(formatCount(latest))}</span>
  ) : (
    <span className={classes.stepLabel} data-pointed="true">
      {curves.pointedAt(formatCount(pointedStep))}
    </span>
  );
}
