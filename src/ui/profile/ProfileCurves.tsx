import { useId } from 'react';
import { variantNames } from '../../spec/lab';
import { variantColor } from '../colors';
import type { LayerValue } from '../depth/layerValues';
import { PinnedLine } from '../pins/PinnedLine';
import { type Plot, PlotClip, usePlot } from '../plot/ChartFrame';
import classes from '../plot/plot.module.css';
import { dotPath, linePath, lonePoints, type Point } from '../plot/svgPath';
import { LineLetters } from '../plot/VariantLetters';
import type { PinnedProfile, ProfileLine } from './profileLines';
import { lanePlaces } from './SpecialLanes';

/** With more layers than this a dot for each would hide the line. */
const mostDots = 30;

export function ProfileCurves({ lines }: { lines: ProfileLine[] }) {
  const plot = usePlot();
  if (plot === null) return null;
  const drawn = lines.map(({ values, initial, offset }) => ({
    points: pointsOf(values, offset, plot),
    former: pointsOf(initial, offset, plot),
  }));
  const places = lines.map(({ values, offset }) => ({
    x: plot.x(offset + values.length) + 9,
    y: endOf(values[values.length - 1], plot),
  }));
  const isDense = Math.max(...lines.map(({ values }) => values.length)) > mostDots;
  return (
    <g>
      {lines.map(({ variant }, index) => {
        const { points, former } = drawn[index];
        const output = points[points.length - 1];
        return (
          <g key={variantNames[variant]} style={{ color: variantColor(variant) }}>
            <path d={linePath(former)} className={classes.initialLine} />
            <path d={linePath(points)} className={classes.profileLine} />
            <path d={dotPath(lonePoints(former))} className={classes.initialDots} />
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

interface Props {
  profiles: PinnedProfile[];
  /** Columns of the variants before their first hidden layer. */
  mixingCount: number;
}

/** Pinned runs behind the profiles; what is deeper than the variants is cut at the edge. */
export function PinnedProfiles({ profiles, mixingCount }: Props) {
  const plot = usePlot();
  const clip = useId();
  if (plot === null || profiles.length === 0) return null;
  return (
    <g>
      <PlotClip id={clip} plot={plot} beside={0} />
      {profiles.map(({ slot, values, mixingCount: own }) => (
        <PinnedLine
          key={slot}
          slot={slot}
          plot={plot}
          clip={clip}
          points={values.flatMap((value, layer) => {
            const column = mixingCount - own + layer + 1;
            if (plot.x(column) > plot.right) return [];
            return [value.kind === 'number' ? { x: plot.x(column), y: plot.y(value.log10) } : null];
          })}
        />
      ))}
    </g>
  );
}
