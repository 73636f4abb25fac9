import type { CSSProperties, KeyboardEvent } from 'react';
import { formatCount } from '../../i18n/number';
import type { VariantView } from '../../store/run/run';
import type { PlotMargins } from '../plot/ChartFrame';
import { type StepAxis, shareOfAxis } from '../plot/chartAxes';
import { latestStep, recordedSteps } from '../run/shownRecords';
import { nearestStep, stepAfterKey } from '../run/stepAfterKey';
import { usePointing } from '../run/usePointing';
import { useThrottled } from '../run/useThrottled';
import { useActions, usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import classes from './curve.module.css';

interface Props {
  variants: VariantView[];
  steps: StepAxis;
  margins: PlotMargins;
}

/** Lies over a curve chart's plot: mouse, finger and arrow keys point at a step in every chart. */
export function StepPointer({ variants, steps, margins }: Props) {
  const { curves: texts, live } = useTexts().charts;
  const pointedStep = usePlayground((state) => state.pointedStep);
  const { holdStep } = useActions();
  // Read aloud while it has the focus: not with every frame.
  const latest = useThrottled(selectLatest, 'oncePerSecond');
  const pointing = usePointing(({ x }) => nearestStep(recordedSteps(variants), steps.stepAt(x)));
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = stepAfterKey(event.key, recordedSteps(variants), pointedStep);
    if (next === undefined) return;
    // Elsewhere on the page → makes a step.
    event.stopPropagation();
    event.preventDefault();
    holdStep(next);
  };
  const { left, right, top, bottom } = margins;
  const area: CSSProperties = { inset: `${top}px ${right}px ${bottom}px ${left}px` };
  return (
    <div
      className={classes.stepPointer}
      style={area}
      role="slider"
      tabIndex={0}
      aria-label={texts.pointer}
      aria-valuemin={0}
      aria-valuemax={latest}
      aria-valuenow={pointedStep ?? latest}
      aria-valuetext={pointedStep === null ? live : texts.pointedAt(formatCount(pointedStep))}
      onKeyDown={onKeyDown}
      {...pointing}
    >
      {pointedStep !== null && (
        <div
          className={classes.pointedStep}
          style={{ left: `${100 * shareOfAxis(steps, pointedStep)}%` }}
        />
      )}
    </div>
  );
}

const selectLatest = ({ variants }: { variants: VariantView[] }): number => latestStep(variants);
