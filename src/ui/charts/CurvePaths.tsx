import { useId } from 'react';
import { variantNames } from '../../spec/lab';
import { variantColor } from '../colors';
import { type Curve, type Split, splits, type Vertex } from './curves';
import { LineLetters } from './LineLetters';
import type { ValueScale } from './lossScale';
import { PlotClip } from './PlotClip';
import { type Place, placer, pointsOf } from './placer';
import classes from './plot.module.css';
import { StopMarks } from './StopMarks';
import { markPaths } from './specialMarks';
import { bandPath, dotPath, linePath, lonePoints, type Point } from './svgPath';
import { type Plot, usePlot } from './usePlot';

const haltMark = 4;

const lineClasses: Record<Split, string> = {
  training: classes.trainingLine,
  validation: classes.validationLine,
};

export function CurvePaths({ curves, scale }: { curves: Curve[]; scale: ValueScale }) {
  const plot = usePlot();
  const clip = useId();
  if (plot === null) return null;
  const place = placer(plot, scale);
  const lines = curves.map(({ vertices }) => ({
    training: pointsOf(vertices.training, place),
    validation: pointsOf(vertices.validation, place),
  }));
  return (
    <g>
      <PlotClip id={clip} plot={plot} />
      {curves.map(({ variant, vertices, haltStep, stop }, index) => (
        <g key={variantNames[variant]} style={{ color: variantColor(variant) }}>
          <g clipPath={`url(#${clip})`}>
            {splits.map((split) => (
              <path key={split} d={bandOf(vertices[split], place)} className={classes.band} />
            ))}
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
          {stop !== null && <StopMarks variant={variant} stop={stop} />}
          {haltStep !== null && (
            <path
              d={markPaths.notFinite(plot.x(haltStep), plot.top + haltMark, haltMark)}
              className={classes.laneMarks}
            />
          )}
        </g>
      ))}
      <LineLetters places={lines.map(({ training }) => endOf(training, plot))} plot={plot} />
    </g>
  );
}

/** Nothing while every vertex stands for one record. */
function bandOf(vertices: Vertex[], place: Place): string {
  const upper: Point[] = [];
  const lower: Point[] = [];
  let isBand = false;
  for (const { step, range } of vertices) {
    if (range === null) continue;
    const [top, bottom] = [place(step, range.maximum), place(step, range.minimum)];
    if (top === null || bottom === null) continue;
    isBand ||= range.maximum > range.minimum;
    upper.push(top);
    lower.push(bottom);
  }
  return isBand ? bandPath(upper, lower) : '';
}

/** Right of a line's last point, within the plot's height. */
function endOf(points: (Point | null)[], plot: Plot): Point {
  const end = points.findLast((point) => point !== null) ?? { x: plot.left, y: plot.bottom };
  return { x: end.x + 7, y: Math.min(plot.bottom, Math.max(plot.top, end.y)) };
}
