import { useId, useMemo } from 'react';
import { variantNames } from '../../spec/lab';
import { variantColor } from '../colors';
import { markPaths } from '../depth/specialMarks';
import { PinnedLine } from '../pins/PinnedLine';
import { type Plot, PlotClip, usePlot } from '../plot/ChartFrame';
import type { StepAxis } from '../plot/chartAxes';
import { type CurveAxis, pointsOf, toPixelOf } from '../plot/curveAxis';
import classes from '../plot/plot.module.css';
import {
  bandPath,
  dotPath,
  linePath,
  lonePoints,
  type Point,
  thinBand,
  thinPoints,
} from '../plot/svgPath';
import { LineLetters } from '../plot/VariantLetters';
import { useFigureTexts } from '../usePlayground';
import { batchBand, type Curve, type PinnedCurve, type Split, splits } from './curves';

const haltMark = 4;

export const lineClasses: Record<Split, string> = {
  training: classes.trainingLine,
  validation: classes.validationLine,
};

interface Props {
  curves: Curve[];
  axis: CurveAxis;
  steps: StepAxis;
}

/** The curves of all variants over their batches, with early stops and the step that was not finite. */
export function CurvePaths({ curves, axis, steps }: Props) {
  const plot = usePlot();
  const clip = useId();
  if (plot === null) return null;
  const toPixel = toPixelOf(plot, axis, steps);
  const bandOf = (batches: NonNullable<Curve['batches']>): string => {
    const { upper, lower } = thinBand(batchBand(batches, toPixel, plot.bottom));
    return bandPath(upper, lower);
  };
  const lines = curves.map(({ vertices }) => ({
    training: thinPoints(pointsOf(vertices.training, toPixel)),
    validation: thinPoints(pointsOf(vertices.validation, toPixel)),
  }));
  return (
    <g>
      <PlotClip id={clip} plot={plot} />
      {curves.map(({ variant, batches, haltStep, stop }, index) => (
        <g key={variantNames[variant]} style={{ color: variantColor(variant) }}>
          <g clipPath={`url(#${clip})`}>
            {batches !== null && <path d={bandOf(batches)} className={classes.batchBand} />}
            {splits.map((split) => (
              <path key={split} d={linePath(lines[index][split])} className={lineClasses[split]} />
            ))}
            {splits.map((split) => (
              <path
                key={split}
                d={dotPath(lonePoints(lines[index][split]))}
                className={classes.dots}
              />
            ))}
          </g>
          {stop !== null && <StopMarks variant={variant} stop={stop} steps={steps} />}
          {haltStep !== null && (
            <path
              d={markPaths.notFinite(plot.x(steps.place(haltStep)), plot.top + haltMark, haltMark)}
              className={classes.laneMarks}
            />
          )}
        </g>
      ))}
      <LineLetters places={lines.map(({ training }) => endOf(training, plot))} plot={plot} />
    </g>
  );
}

/** Right of a line's last point, within the plot's height. */
function endOf(points: (Point | null)[], plot: Plot): Point {
  const end = points.findLast((point) => point !== null) ?? { x: plot.left, y: plot.bottom };
  return { x: end.x + 7, y: Math.min(plot.bottom, Math.max(plot.top, end.y)) };
}

/** Rows of labels at the top of the plot, one for each variant. */
const rowHeight = 11;

type StopProps = { variant: number; stop: NonNullable<Curve['stop']>; steps: StepAxis };

/** Vertical lines at the step whose network came back, and at the one where early stopping ended the training. */
function StopMarks({ variant, stop, steps }: StopProps) {
  const plot = usePlot();
  const { curves: texts } = useFigureTexts().charts;
  if (plot === null) return null;
  const [best, last] = [stop.bestStep, stop.step].map((step) => plot.x(steps.place(step)));
  const y = plot.top + rowHeight * (variant + 0.8);
  // Within the plot, however near its right edge.
  const isLate = best > (plot.left + plot.right) / 2;
  return (
    <g>
      <line x1={best} x2={best} y1={plot.top} y2={plot.bottom} className={classes.bestStep} />
      <line x1={last} x2={last} y1={plot.top} y2={plot.bottom} className={classes.stopStep} />
      <text
        x={isLate ? best - 4 : best + 4}
        y={y}
        textAnchor={isLate ? 'end' : 'start'}
        className={classes.lineLetter}
      >
        {texts.bestMark(variantNames[variant])}
      </text>
    </g>
  );
}

type PinnedProps = Omit<Props, 'curves'> & { pinned: PinnedCurve[] };

/** Draws pinned runs in a chart over steps: placed anew only where an axis or the plot is another one. */
export function PinnedCurves({ pinned, axis, steps }: PinnedProps) {
  const plot = usePlot();
  const clip = useId();
  const { kind, domain } = axis;
  const key =
    plot &&
    [
      kind,
      ...domain,
      ...domain.map(plot.y),
      steps.kind,
      ...steps.domain.map(plot.x),
      steps.end,
    ].join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for plot and axis
  const lines = useMemo(() => {
    if (plot === null) return [];
    const toPixel = toPixelOf(plot, axis, steps);
    return pinned.map(({ slot, vertices }) => ({
      slot,
      training: pointsOf(vertices.training, toPixel),
      validation: pointsOf(vertices.validation, toPixel),
    }));
  }, [pinned, key]);
  if (plot === null || lines.length === 0) return null;
  return (
    <g>
      <PlotClip id={clip} plot={plot} />
      {lines.map(({ slot, training, validation }) => (
        <PinnedLine
          key={slot}
          slot={slot}
          plot={plot}
          clip={clip}
          points={training}
          second={validation}
        />
      ))}
    </g>
  );
}
