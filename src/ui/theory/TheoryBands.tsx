import { variantNames } from '../../spec/lab';
import { variantColor } from '../colors';
import classes from '../plot/plot.module.css';
import { bandPath, linePath, type Point } from '../plot/svgPath';
import { type Plot, usePlot } from '../plot/usePlot';
import type { TheoryLine } from './theoryLine';

/** Each variant's prediction, a thin line with the band of its tolerance: it stands behind what is measured. */
export function TheoryBands({ lines }: { lines: TheoryLine[] }) {
  const plot = usePlot();
  if (plot === null) return null;
  return lines.map((line) => (
    <g
      key={variantNames[line.variant]}
      data-theory={variantNames[line.variant]}
      style={{ color: variantColor(line.variant) }}
    >
      <path d={bandPath(edge(line, 1, plot), edge(line, -1, plot))} className={classes.band} />
      <path d={linePath(edge(line, 0, plot))} className={classes.theoryLine} />
    </g>
  ));
}

/** So many tolerances above the prediction, within the plot. */
function edge({ log10, tolerances }: TheoryLine, share: number, plot: Plot): Point[] {
  return log10.flatMap((value, layer) => {
    if (!Number.isFinite(value)) return [];
    const y = plot.y(value + share * tolerances[layer]);
    return [{ x: plot.x(layer + 1), y: Math.min(plot.bottom, Math.max(plot.top, y)) }];
  });
}
