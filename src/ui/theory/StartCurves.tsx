import { variantNames } from '../../spec/lab';
import { variantColor } from '../colors';
import { layerColumns } from '../depth/layerNames';
import { LineLetters } from '../plot/LineLetters';
import classes from '../plot/plot.module.css';
import { bandPath, dotPath, linePath, lonePoints, type Point } from '../plot/svgPath';
import { usePlot } from '../plot/usePlot';
import type { StartLine } from './startLine';

/** Of each variant the mean over seeds, the band that eight of ten lie in, and theory's dotted line. */
export function StartCurves({ lines }: { lines: StartLine[] }) {
  const plot = usePlot();
  if (plot === null) return null;
  const { offsets } = layerColumns(lines);
  const points = (values: number[], variant: number): (Point | null)[] =>
    values.map((value, layer) =>
      Number.isFinite(value) ? { x: plot.x(offsets[variant] + layer + 1), y: plot.y(value) } : null,
    );
  const solid = (values: number[], variant: number): Point[] =>
    points(values, variant).filter((point) => point !== null);
  const places = lines.map(({ mean, layers, variant }) => {
    const last = mean[mean.length - 1];
    const y = Number.isFinite(last) ? plot.y(last) : plot.bottom;
    return { x: plot.x(offsets[variant] + layers.length) + 9, y };
  });
  return (
    <g>
      {lines.map(({ variant, low, mean, high, predicted }) => (
        <g key={variantNames[variant]} style={{ color: variantColor(variant) }}>
          <path d={bandPath(solid(high, variant), solid(low, variant))} className={classes.band} />
          <path d={linePath(points(mean, variant))} className={classes.profileLine} />
          <path d={dotPath(lonePoints(points(mean, variant)))} className={classes.dots} />
          <path d={linePath(points(predicted, variant))} className={classes.predictedLine} />
        </g>
      ))}
      <LineLetters places={places} plot={plot} />
    </g>
  );
}
