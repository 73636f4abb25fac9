import type { ReactNode } from 'react';
import { formatUnits } from './formatUnits';
import classes from './output.module.css';

/** One axis that all planes share, in its own units. */
export interface PlaneAxis {
  name: string;
  low: number;
  high: number;
}

interface Props {
  x: PlaneAxis;
  y: PlaneAxis;
  /** One plane for each variant. */
  planes: ReactNode[];
}

const planesInRow = 2;

/** Square planes in rows, with the extent of their axes at the left and below. */
export function PlaneGrid({ x, y, planes }: Props) {
  const rows: ReactNode[][] = [];
  for (let first = 0; first < planes.length; first += planesInRow) {
    rows.push(planes.slice(first, first + planesInRow));
  }
  return (
    <div className={classes.planes} data-count={planes.length}>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
        <div key={index} className={classes.planeRow}>
          <div className={classes.yExtent} aria-hidden="true">
            <span>{formatUnits(y.high)}</span>
            <AxisName name={y.name} />
            <span>{formatUnits(y.low)}</span>
          </div>
          {row}
        </div>
      ))}
      <div className={classes.planeRow} aria-hidden="true">
        <div />
        {rows[0].map((_, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          <div key={column} className={classes.xExtent}>
            <span>{formatUnits(x.low)}</span>
            <AxisName name={x.name} />
            <span>{formatUnits(x.high)}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

/** Names with more letters than this are turned upright beside a plane. */
const longestFlat = 4;

function AxisName({ name }: { name: string }) {
  return (
    <span className={classes.axisName} data-flat={name.length <= longestFlat} title={name}>
      {name}
    </span>
  );
}
