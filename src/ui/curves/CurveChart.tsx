import { type ReactNode, useMemo } from 'react';
import type { Texts } from '../../i18n/dictionaries';
import { powerOfTen } from '../../i18n/number';
import type { VariantView } from '../../store/run/run';
import { niceTicks } from '../plot/axis';
import { ChartFrame, curveMargins } from '../plot/ChartFrame';
import { type StepAxis, useStepAxis } from '../plot/chartAxes';
import type { CurveAxis } from '../plot/curveAxis';
import { Figure } from '../plot/Figure';
import type { PageState } from '../run/runTypes';
import { latestStep } from '../run/shownRecords';
import type { Visibility } from '../run/visibility';
import { usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import { CurvePaths, PinnedCurves } from './CurvePaths';
import { CurveValues } from './CurveValues';
import classes from './curve.module.css';
import type { Curve, CurveSeries, PinnedCurve } from './curves';
import { StepPointer } from './StepPointer';

interface Props {
  title: string;
  aside: ReactNode;
  legend?: ReactNode;
  variants: VariantView[];
  series: CurveSeries;
  /** The loss of each step's batch is told beside the values. */
  hasBatches?: boolean;
  curves: Curve[];
  /** Pinned runs, behind the curves. */
  pinned?: PinnedCurve[];
  /** Marks over the curves. */
  marks?(steps: StepAxis): ReactNode;
  axis: CurveAxis;
  format(value: number): string;
  describe(state: PageState, texts: Texts): string;
  className: string;
  visibility: Visibility;
}

/** The axis of steps is at least this long. */
const leastSteps = 10;
const noPins: PinnedCurve[] = [];

/** A quantity of training and validation over the steps, for all variants. */
export function CurveChart(props: Props) {
  const { title, aside, legend, describe, className, visibility } = props;
  const { variants, series, hasBatches = false, format } = props;
  const { curves, pinned = noPins, marks, axis } = props;
  const { charts, pins } = useTexts();
  const stepsKind = usePlayground(({ axes }) => axes.steps);
  const longest = Math.max(leastSteps, latestStep(variants), ...pinned.map(({ end }) => end));
  const ticks = niceTicks(longest);
  const steps = useStepAxis(stepsKind, ticks[ticks.length - 1]);
  const { kind, domain, unit } = axis;
  // biome-ignore lint/correctness/useExhaustiveDependencies: these four determine an axis
  const y = useMemo(() => axis, [kind, ...domain, unit]);
  const notes = useMemo(
    () => pinned.map(({ slot, name }) => pins.note(pins.letter(slot + 1), name)),
    [pinned, pins],
  );
  return (
    <Figure title={title} aside={aside} describe={describe} notes={notes} visibility={visibility}>
      {legend}
      <CurveValues variants={variants} series={series} hasBatches={hasBatches} format={format} />
      <div className={classes.curveBox}>
        <ChartFrame
          x={steps}
          y={y}
          margins={curveMargins}
          className={className}
          variantCount={variants.length}
        >
          <PinnedCurves pinned={pinned} axis={axis} steps={steps} />
          <CurvePaths curves={curves} axis={axis} steps={steps} />
          {marks?.(steps)}
        </ChartFrame>
        {unit !== null && (
          <span className={classes.unit} aria-hidden="true">
            {charts.curves.unit(powerOfTen(unit))}
          </span>
        )}
        <StepPointer variants={variants} steps={steps} margins={curveMargins} />
      </div>
    </Figure>
  );
}
