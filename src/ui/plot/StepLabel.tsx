import { formatCount } from '../../i18n/number';
import type { VariantView } from '../../store/run/run';
import { latestStep, shownRecords } from '../run/shownRecords';
import { usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import classes from './figure.module.css';

interface Props {
  pointedStep: number | null;
  latest: number;
  /** Whose numbers are shown where the step that is pointed at has none; null where each has its own. */
  measuredStep?: number | null;
}

/** Tells which step a chart shows: the one that is pointed at, or the newest. */
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

interface PointedProps {
  variants: VariantView[];
  /** The numbers beside it are measured at fewer steps than can be pointed at. */
  isMeasured?: boolean;
}

/** Follows the pointer at once, without the chart that it stands beside. */
export function PointedStepLabel({ variants, isMeasured = false }: PointedProps) {
  const pointedStep = usePlayground((state) => state.pointedStep);
  const measuredStep = isMeasured
    ? (shownRecords(variants, pointedStep)[0]?.measuredStep ?? null)
    : null;
  return (
    <StepLabel
      pointedStep={pointedStep}
      latest={latestStep(variants)}
      measuredStep={measuredStep}
    />
  );
}
