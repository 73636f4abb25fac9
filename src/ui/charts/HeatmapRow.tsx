import { useMemo } from 'react';
import { formatCount } from '../../i18n/number';
import { usePlayground } from '../usePlayground';
import type { Decades } from './decades';
import { drawHeatmap } from './drawHeatmap';
import classes from './heatmap.module.css';
import { recordBefore } from './heatmapCells';
import type { LayerSeries, StepRecord } from './runTypes';
import { type Pen, useCanvas } from './useCanvas';
import { usePointing } from './usePointing';
import { VariantLetter } from './VariantLetter';

interface Props {
  variant: number;
  records: StepRecord[];
  series: LayerSeries;
  decades: Decades;
  columnCount: number;
  /** Columns before the first layer. */
  offset: number;
  span: number;
  /** The newest step of all variants. */
  last: number;
}

/** One variant's heatmap between the first and the newest step. */
export function HeatmapRow(props: Props) {
  const { variant, records, series, decades, columnCount, offset, span, last } = props;
  const draw = useMemo(
    () => (pen: Pen) => drawHeatmap(pen, { records, series, decades, columnCount, offset, span }),
    [records, series, decades, columnCount, offset, span],
  );
  const canvas = useCanvas(draw);
  const pointing = usePointing(({ y }) => {
    const steps = records.map(({ step }) => step);
    return steps[recordBefore(steps, y * span)];
  });
  return (
    <div className={classes.heatmapRow}>
      <div className={classes.heatmapSide} aria-hidden="true">
        <span>{formatCount(0)}</span>
        <VariantLetter variant={variant} />
        <span>{last > 0 && formatCount(last)}</span>
      </div>
      <div className={classes.heatmapPlot} {...pointing}>
        <canvas ref={canvas} />
        <PointedRow span={span} />
      </div>
    </div>
  );
}

function PointedRow({ span }: { span: number }) {
  const step = usePlayground((state) => state.pointedStep);
  if (step === null) return null;
  return <div className={classes.pointedRow} style={{ top: `${(100 * step) / span}%` }} />;
}
