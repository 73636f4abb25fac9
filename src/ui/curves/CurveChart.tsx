import { type KeyboardEvent, type ReactNode, useMemo } from 'react';
import type { FigureTexts } from '../../i18n/dictionaries';
import { formatCount, powerOfTen } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { VariantView } from '../../store/run/run';
import { ChartFrame, curveMargins } from '../plot/ChartFrame';
import { niceTicks, type StepAxis, shareOfAxis, useStepAxis } from '../plot/chartAxes';
import type { CurveAxis } from '../plot/curveAxis';
import { Figure } from '../plot/Figure';
import { VariantLetter } from '../plot/VariantLetters';
import { nearestStep, stepAfterKey, usePointing } from '../run/ShownStep';
import { latestStep, recordedSteps, type ShownRecord, shownRecords } from '../run/shownRecords';
import { useThrottled, type Visibility } from '../run/useThrottled';
import { type PageState, useActions, useFigureTexts, usePlayground } from '../usePlayground';
import { CurvePaths, PinnedCurves } from './CurvePaths';
import classes from './curve.module.css';
import { type Curve, type CurveSeries, type PinnedCurve, splits } from './curves';

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
  describe(state: PageState, texts: FigureTexts): string;
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
  const { charts, pins } = useFigureTexts();
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
        <StepPointer variants={variants} steps={steps} />
      </div>
    </Figure>
  );
}

/** Tells every variant's values at the step shown: training, validation, and the step's batch. */
function CurveValues({
  variants,
  series,
  hasBatches,
  format,
}: Pick<Props, 'variants' | 'series' | 'hasBatches' | 'format'>) {
  const { curves: texts } = useFigureTexts().charts;
  const pointedStep = usePlayground((state) => state.pointedStep);
  const records = shownRecords(variants, pointedStep);
  /** After the losses, and after the step that they were measured at where it is another one. */
  const batchValue = ({ batchLoss, measuredStep }: ShownRecord) => (
    <>
      {pointedStep !== null && measuredStep !== pointedStep && (
        <span className={classes.measuredStep} title={texts.measuredHelp}>
          {texts.measuredFrom(formatCount(measuredStep))}
        </span>
      )}
      {batchLoss !== null && <span>{format(batchLoss)}</span>}
    </>
  );
  const values = (record: ShownRecord) =>
    splits.map((split) => {
      const name = series[split];
      const value = name && record[name];
      return name && <span key={split}>{value === null ? '' : format(value)}</span>;
    });
  return (
    <ul className={classes.values} data-count={variants.length} data-batches={hasBatches}>
      {variants.map(({ halt }, variant) => {
        const record = records[variant];
        const isHalted = halt !== null && record.step >= halt.step;
        return (
          <li key={variantNames[variant]}>
            <VariantLetter variant={variant} />
            {isHalted ? <span>{texts.halt(formatCount(halt.step))}</span> : values(record)}
            {!isHalted && hasBatches && batchValue(record)}
          </li>
        );
      })}
    </ul>
  );
}

const { left, right, top, bottom } = curveMargins;
const pointerInset = `${top}px ${right}px ${bottom}px ${left}px`;

/** Lies over a curve chart's plot: mouse, finger and arrow keys point at a step in every chart. */
function StepPointer({ variants, steps }: { variants: VariantView[]; steps: StepAxis }) {
  const { charts, time } = useFigureTexts();
  const { curves: texts } = charts;
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
  return (
    <div
      className={classes.stepPointer}
      style={{ inset: pointerInset }}
      role="slider"
      tabIndex={0}
      aria-label={texts.pointer}
      aria-valuemin={0}
      aria-valuemax={latest}
      aria-valuenow={pointedStep ?? latest}
      aria-valuetext={
        pointedStep === null ? time.liveNow : texts.pointedAt(formatCount(pointedStep))
      }
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
