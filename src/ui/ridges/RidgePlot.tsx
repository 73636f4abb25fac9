import { useMemo } from 'react';
import { type Pen, useCanvas } from '../canvas/useCanvas';
import { AxisTicks } from './AxisTicks';
import { drawRidges } from './drawRidges';
import type { RidgeRow } from './layerRidges';
import classes from './ridges.module.css';
import type { ValueAxis } from './ridgeTypes';

interface Props {
  rows: RidgeRow[];
  axis: ValueAxis;
  columnCount: number;
  help: string;
  /** Over the plot, where it takes no room; empty for none. */
  note: string;
}

/** A ridge for each layer of each variant, on the pixels of the profile's columns. */
export function RidgePlot({ rows, axis, columnCount, help, note }: Props) {
  const draw = useMemo(
    () => (pen: Pen) => drawRidges(pen, { rows, axis, columnCount }),
    [rows, axis, columnCount],
  );
  const canvas = useCanvas(draw);
  return (
    <div className={classes.ridgeRow} title={help} aria-hidden="true">
      <AxisTicks axis={axis} />
      <div className={classes.ridges}>
        <canvas ref={canvas} />
        {note !== '' && <span className={classes.note}>{note}</span>}
      </div>
    </div>
  );
}
