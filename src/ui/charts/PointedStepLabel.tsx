import { usePlayground } from '../usePlayground';
import { StepLabel } from './StepLabel';

/** Follows the pointer at once, without the chart that it stands beside. */
export function PointedStepLabel({ latest }: { latest: number }) {
  const pointedStep = usePlayground((state) => state.pointedStep);
  return <StepLabel pointedStep={pointedStep} latest={latest} />;
}
