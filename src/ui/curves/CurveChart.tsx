import { type KeyboardEvent, type ReactNode, useMemo } from 'react';
import type { FigureTexts } from '../../i18n/dictionaries';
import { formatCount, powerOfTen } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { VariantView } from '../../store/run/run';
import { ChartFrame, curveMargins } from '../plot/ChartFrame';
import { niceTicks, type StepAxis, shareOfAxis, useStepAxis } from '../plot/chartAxes';
import type { CurveAxis } from '../plot/curveAxis';
import { Figure } from '../plot/Figure';
import { LineSwatch } from '../plot/Legend';
import plotClasses from '../plot/plot.module.css';
import { PointedStepLabel } from '../plot/StepLabel';
import { VariantLetter } from '../plot/VariantLetters';
import { nearestStep, stepAfterKey, usePointing } from '../run/ShownStep';
import { latestStep, recordedSteps, type ShownRecord, shownRecords } from '../run/shownRecords';
import { useThrottled, type Visibility } from '../run/useThrottled';
import { type PageState, useActions, useFigureTexts, usePlayground } from '../usePlayground';
import { CurvePaths, lineClasses, PinnedCurves } from './CurvePaths';
import classes from './curve.module.css';
import {
  type Curve,
  type CurveSeries,
  learningRateSeries,
  type PinnedCurve,
  splits,
} from './curves';

interface Props {
  title: string;
  aside?: ReactNode;
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
  const Values = hasBatches ? BatchTable : CurveValues;
  const notes = useMemo(
    () => pinned.map(({ slot, name }) => pins.note(pins.letter(slot + 1), name)),
    [pinned, pins],
  );
  return (
    <Figure
      title={title}
      aside={aside}
      describe={describe}
      notes={notes}
      visibility={visibility}
      grow={hasBatches ? 4 : 1}
    >
      {legend}
      <Values variants={variants} series={series} format={format} />
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
        <StepPointer variants={variants} steps={steps} isMeasured={series !== learningRateSeries} />
      </div>
    </Figure>
  );
}

type ValuesProps = Pick<Props, 'variants' | 'series' | 'format'>;

/** Tells every variant's values at the step shown: training and validation. */
function CurveValues({ variants, series, format }: ValuesProps) {
  const { curves: texts } = useFigureTexts().charts;
  const pointedStep = usePlayground((state) => state.pointedStep);
  const records = shownRecords(variants, pointedStep);
  return (
    <ul className={classes.values} data-count={variants.length}>
      {variants.map((view, variant) => {
        const halted = haltedStep(view, records[variant]);
        return (
          <li key={variantNames[variant]} data-halted={halted !== null || undefined}>
            <VariantLetter variant={variant} />
            {halted === null ? (
              valuesOf(records[variant], series, format).map(({ split, text }) => (
                <span key={split}>{text}</span>
              ))
            ) : (
              <span>{texts.halt(formatCount(halted))}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The same as a table with each step's batch, its head the legend of the curves. */
function BatchTable({ variants, series, format }: ValuesProps) {
  const { curves: texts } = useFigureTexts().charts;
  const pointedStep = usePlayground((state) => state.pointedStep);
  const records = shownRecords(variants, pointedStep);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <td />
          {splits.map((split) => (
            <th key={split} scope="col">
              <LineSwatch line={lineClasses[split]} />
              {texts[split]}
            </th>
          ))}
          <th scope="col" title={texts.batches}>
            <LineSwatch band={plotClasses.batchBand} />
            {texts.batch}
          </th>
        </tr>
      </thead>
      <tbody>
        {variants.map((view, variant) => {
          const record = records[variant];
          const halted = haltedStep(view, record);
          return (
            <tr key={variantNames[variant]}>
              <th scope="row">
                <VariantLetter variant={variant} />
              </th>
              {halted === null ? (
                <>
                  {valuesOf(record, series, format).map(({ split, text }) => (
                    <td key={split}>{text}</td>
                  ))}
                  <td>{record.batchLoss !== null && format(record.batchLoss)}</td>
                </>
              ) : (
                <td colSpan={3}>{texts.halt(formatCount(halted))}</td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Returns the step at which a variant was not finite any more; null where the record is from before. */
function haltedStep({ halt }: Pick<VariantView, 'halt'>, record: ShownRecord): number | null {
  return halt !== null && record.step >= halt.step ? halt.step : null;
}

function valuesOf(record: ShownRecord, series: CurveSeries, format: Props['format']) {
  return splits.flatMap((split) => {
    const name = series[split];
    const value = name && record[name];
    return name === null ? [] : [{ split, text: value === null ? '' : format(value) }];
  });
}

const { left, right, top, bottom } = curveMargins;
const pointerInset = `${top}px ${right}px ${bottom}px ${left}px`;

interface PointerProps {
  variants: VariantView[];
  steps: StepAxis;
  /** The shown numbers are measured at fewer steps than can be pointed at. */
  isMeasured: boolean;
}

/** Lies over a curve chart's plot: mouse, finger and arrow keys point at a step in every chart. */
function StepPointer({ variants, steps, isMeasured }: PointerProps) {
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
        >
          <span
            className={classes.pointedLabel}
            data-side={shareOfAxis(steps, pointedStep) > 0.5 ? 'left' : 'right'}
          >
            <PointedStepLabel variants={variants} isMeasured={isMeasured} />
          </span>
        </div>
      )}
    </div>
  );
}

const selectLatest = ({ variants }: { variants: VariantView[] }): number => latestStep(variants);
