import { variantNames } from '../../spec/lab';
import { variantColor } from '../colors';
import type { LayerValue } from './layerValue';
import classes from './plot.module.css';
import type { ProfileLine } from './profileLines';
import { spreadLabels } from './spreadLabels';
import { dotPath, linePath, type Point } from './svgPath';
import { type Plot, usePlot } from './usePlot';

/** With more layers than this a dot for each would hide the line. */
const mostDots = 30;
const letterHeight = 14;

export function ProfileCurves({ lines }: { lines: ProfileLine[] }) {
  const plot = usePlot();
  if (plot === null) return null;
  const drawn = lines.map(({ values, initial }) => ({
    points: pointsOf(values, plot),
    ghost: pointsOf(initial, plot),
  }));
  const letters = lettersOf(
    drawn.map(({ points }) => points),
    plot,
  );
  return (
    <g>
      {lines.map(({ variant }, index) => {
        const { points, ghost } = drawn[index];
        const output = points[points.length - 1];
        return (
          <g key={variantNames[variant]} style={{ color: variantColor(variant) }}>
            <path d={linePath(ghost)} className={classes.initialLine} />
            <path d={linePath(points)} className={classes.profileLine} />
            {points.length <= mostDots && (
              <path d={dotPath(points)} className={classes.profileDots} />
            )}
            {output !== null && (
              <circle cx={output.x} cy={output.y} r="4.5" className={classes.outputRing} />
            )}
            <text
              x={letters[index].x}
              y={letters[index].y}
              dy="0.35em"
              className={classes.lineLetter}
            >
              {variantNames[variant]}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function pointsOf(values: LayerValue[], plot: Plot): (Point | null)[] {
  return values.map((value, layer) =>
    value.kind === 'number' ? { x: plot.x(layer + 1), y: plot.y(value.log10) } : null,
  );
}

/** A letter stands right of its line's last point; letters that would meet make room. */
function lettersOf(lines: (Point | null)[][], plot: Plot): Point[] {
  const ends = lines.map((points) => points.findLast((point) => point !== null));
  const ys = spreadLabels(
    ends.map((end) => end?.y ?? plot.bottom),
    { gap: letterHeight, low: plot.top, high: plot.bottom },
  );
  return lines.map((points, index) => ({ x: plot.x(points.length) + 9, y: ys[index] }));
}
