import type { VariantView } from '../../store/run/run';
import { usePlayground } from '../usePlayground';
import { StepLabel } from './StepLabel';
import { latestStep, shownRecords } from './shownRecords';

interface Props {
  variants: VariantView[];
  /** What it stands beside is measured at fewer steps than can be pointed at. */
  isMeasured?: boolean;
}

/** Follows the pointer at once, without the chart that it stands beside. */
export function PointedStepLabel({ variants, isMeasured = false }: Props) {
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
