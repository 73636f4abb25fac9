import { variantNames } from '../../spec/lab';
import { variantColor } from '../colors';
import type { LayerValue } from '../depth/layerValue';
import { LineLetters } from '../plot/LineLetters';
import classes from '../plot/plot.module.css';
import { dotPath, linePath, lonePoints, type Point } from '../plot/svgPath';
import { type Plot, usePlot } from '../plot/usePlot';
import type { ProfileLine } from './profileLines';
import { lanePlaces } from './specialLanes';

/** With more layers than this a dot for each would hide the line. */
const mostDots = 30;

export function ProfileCurves({ lines }: { lines: ProfileLine[] }) {
  const plot = usePlot();
  if (plot === null) return null;
  const drawn = lines.map(({ values, initial, offset }) => ({
    points: pointsOf(values, offset, plot),
    ghost: pointsOf(initial, offset, plot),
  }));
  const places = lines.map(({ values, offset }) => ({
    x: plot.x(offset + values.length) + 9,
    y: endOf(values[values.length - 1], plot),
  }));
  const isDense = Math.max(...lines.map(({ values }) => values.length)) > mostDots;
  return (
    <g>
      {lines.map(({ variant }, index) => {
        const { points, ghost } = drawn[index];
        const output = points[points.length - 1];
        return (
          <g key={variantNames[variant]} style={{ color: variantColor(variant) }}>
            <path d={linePath(ghost)} className={classes.initialLine} />
            <path d={linePath(points)} className={classes.profileLine} />
            <path d={dotPath(lonePoints(ghost))} className={classes.initialDots} />
            <path d={dotPath(isDense ? lonePoints(points) : points)} className={classes.dots} />
            {output !== null && (
              <circle cx={output.x} cy={output.y} r="4.5" className={classes.outputRing} />
            )}
          </g>
        );
      })}
      <LineLetters places={places} plot={plot} />
    </g>
  );
}

function pointsOf(values: LayerValue[], offset: number, plot: Plot): (Point | null)[] {
  return values.map((value, layer) =>
    value.kind === 'number' ? { x: plot.x(offset + layer + 1), y: plot.y(value.log10) } : null,
  );
}

/** Where a line ends; in the direction of its lane where it has no number. */
function endOf(value: LayerValue, plot: Plot): number {
  if (value.kind === 'number') return plot.y(value.log10);
  return lanePlaces[value.kind] === 'above' ? plot.top : plot.bottom;
}
