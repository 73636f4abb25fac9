import { useId } from 'react';
import type { StepHistory } from '../../record/stepHistory';
import { variantNames } from '../../spec/lab';
import { markPaths } from '../canvas/specialMarks';
import { variantColor } from '../colors';
import { LineLetters } from '../plot/LineLetters';
import { PlotClip } from '../plot/PlotClip';
import { type Place, placer, pointsOf } from '../plot/placer';
import classes from '../plot/plot.module.css';
import type { StepScale } from '../plot/stepScale';
import { bandPath, dotPath, linePath, lonePoints, type Point } from '../plot/svgPath';
import { thinBand, thinPoints } from '../plot/thinPoints';
import { type Plot, usePlot } from '../plot/usePlot';
import { batchBand } from './batchBand';
import { type Curve, type Split, splits } from './curves';
import type { ValueScale } from './lossScale';
import { StopMarks } from './StopMarks';

const haltMark = 4;

const lineClasses: Record<Split, string> = {
  training: classes.trainingLine,
  validation: classes.validationLine,
};

interface Props {
  curves: Curve[];
  scale: ValueScale;
  steps: StepScale;
}

export function CurvePaths({ curves, scale, steps }: Props) {
  const plot = usePlot();
  const clip = useId();
  if (plot === null) return null;
  const place = placer(plot, scale, steps);
  const lines = curves.map(({ vertices }) => ({
    training: thinPoints(pointsOf(vertices.training, place)),
    validation: thinPoints(pointsOf(vertices.validation, place)),
  }));
  return (
    <g>
      <PlotClip id={clip} plot={plot} />
      {curves.map(({ variant, batches, haltStep, stop }, index) => (
        <g key={variantNames[variant]} style={{ color: variantColor(variant) }}>
          <g clipPath={`url(#${clip})`}>
            {batches !== null && (
              <path d={batchPath(batches, place, plot)} className={classes.batchBand} />
            )}
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

function batchPath(batches: StepHistory, place: Place, plot: Plot): string {
  const { upper, lower } = thinBand(batchBand(batches, place, plot.bottom));
  return bandPath(upper, lower);
}

/** Right of a line's last point, within the plot's height. */
function endOf(points: (Point | null)[], plot: Plot): Point {
  const end = points.findLast((point) => point !== null) ?? { x: plot.left, y: plot.bottom };
  return { x: end.x + 7, y: Math.min(plot.bottom, Math.max(plot.top, end.y)) };
}
