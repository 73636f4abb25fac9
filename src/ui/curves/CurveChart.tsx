import { type ReactNode, useMemo } from 'react';
import type { Texts } from '../../i18n/dictionaries';
import { powerOfTen } from '../../i18n/number';
import type { VariantView } from '../../store/run/run';
import { ChartFigure } from '../plot/ChartFigure';
import { ChartFrame } from '../plot/ChartFrame';
import { niceTicks } from '../plot/niceAxis';
import type { Axis } from '../plot/plotAxis';
import { curveMargins } from '../plot/plotMargins';
import { type StepScale, useStepScale } from '../plot/stepScale';
import type { PageState } from '../run/runTypes';
import { StepPointer } from '../run/StepPointer';
import { latestStep } from '../run/shownRecords';
import type { View } from '../run/view';
import { usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import { CurvePaths } from './CurvePaths';
import { CurveValues } from './CurveValues';
import classes from './curve.module.css';
import type { Curve, CurveSeries } from './curves';
import { GhostCurves } from './GhostCurves';
import type { Ghost } from './ghosts';
import type { ValueScale } from './lossScale';

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
  ghosts?: Ghost[];
  /** Marks over the curves. */
  marks?(steps: StepScale): ReactNode;
  scale: ValueScale;
  format(value: number): string;
  describe(state: PageState, texts: Texts): string;
  className: string;
  view: View;
}

/** The axis of steps is at least this long. */
const leastSteps = 10;
const noGhosts: Ghost[] = [];

/** A quantity of training and validation over the steps, for all variants. */
export function CurveChart(props: Props) {
  const {
    title,
    aside,
    legend,
    variants,
    series,
    curves,
    scale,
    format,
    describe,
    className,
    view,
  } = props;
  const { ghosts = noGhosts, hasBatches = false, marks } = props;
  const { charts, pins } = useTexts();
  const { curves: texts } = charts;
  const stepsKind = usePlayground(({ axes }) => axes.steps);
  const longest = Math.max(leastSteps, latestStep(variants), ...ghosts.map((ghost) => ghost.end));
  const ticks = niceTicks(longest);
  const steps = useStepScale(stepsKind, ticks[ticks.length - 1]);
  const { kind, domain, unit } = scale;
  const [low, high] = domain;
  // biome-ignore lint/correctness/useExhaustiveDependencies: these four determine a scale
  const y = useMemo(
    (): Axis => ({ domain: [low, high], ticks: scale.ticks, label: scale.label }),
    [kind, low, high, unit],
  );
  const notes = useMemo(
    () => ghosts.map(({ slot, name }) => pins.note(pins.letter(slot + 1), name)),
    [ghosts, pins],
  );
  return (
    <ChartFigure title={title} aside={aside} describe={describe} notes={notes} view={view}>
      {legend}
      <CurveValues variants={variants} series={series} hasBatches={hasBatches} format={format} />
      <div className={classes.curveBox}>
        <ChartFrame
          x={steps.axis}
          y={y}
          margins={curveMargins}
          className={className}
          variantCount={variants.length}
        >
          <GhostCurves ghosts={ghosts} scale={scale} steps={steps} />
          <CurvePaths curves={curves} scale={scale} steps={steps} />
          {marks?.(steps)}
        </ChartFrame>
        {unit !== null && (
          <span className={classes.unit} aria-hidden="true">
            {texts.unit(powerOfTen(unit))}
          </span>
        )}
        <StepPointer variants={variants} steps={steps} margins={curveMargins} />
      </div>
    </ChartFigure>
  );
}
