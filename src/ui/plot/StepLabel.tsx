import { formatCount } from '../../i18n/number';
import type { VariantView } from '../../store/run/run';
import { latestStep, shownRecords } from '../run/shownRecords';
import { useFigureTexts, usePlayground } from '../usePlayground';
import classes from './figure.module.css';

interface Props {
  pointedStep: number | null;
  latest: number;
  /** Whose numbers are shown where the step that is pointed at has none. */
  measuredStep?: number;
}

/** Tells which step a chart shows: the one that is pointed at, or the newest. */
export function StepLabel({ pointedStep, latest, measuredStep }: Props) {
  const { curves } = useFigureTexts().charts;
  if (pointedStep === null) {
    return <span className={classes.stepLabel}>{curves.atLive(formatCount(latest))}</span>;
  }
  const isElsewhere = measuredStep !== undefined && measuredStep !== pointedStep;
  const text = isElsewhere
    ? curves.measuredAt(formatCount(pointedStep), formatCount(measuredStep))
    : curves.pointedAt(formatCount(pointedStep));
  return (
    <span
      className={classes.stepLabel}
      data-pointed="true"
      title={isElsewhere ? curves.measuredHelp : undefined}
    >
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
  const [shown] = isMeasured ? shownRecords(variants, pointedStep) : [];
  const latest = latestStep(variants);
  return <StepLabel pointedStep={pointedStep} latest={latest} measuredStep={shown?.measuredStep} />;
}
