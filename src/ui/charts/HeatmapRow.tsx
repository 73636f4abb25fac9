import { type MouseEvent, useMemo } from 'react';
import { formatCount } from '../../i18n/number';
import { useActions, usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import type { Decades } from './decades';
import { drawHeatmap } from './drawHeatmap';
import classes from './heatmap.module.css';
import { recordBefore } from './heatmapCells';
import type { LayerSeries, StepRecord } from './runTypes';
import { type Pen, useCanvas } from './useCanvas';
import { shareAt, usePointing } from './usePointing';
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
  const { inspector } = useTexts();
  const { openInspector } = useActions();
  // A finger points at steps here: what inspects is the button.
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    if ((event.nativeEvent as PointerEvent).pointerType !== 'mouse') return;
    const layer = Math.floor(shareAt(event).x * columnCount) - offset;
    const layerCount = records[0][series].length;
    if (layer >= 0 && layer < layerCount) openInspector({ variant, layer });
  };
  return (
    <div className={classes.heatmapRow}>
      <div className={classes.heatmapSide} aria-hidden="true">
        <span>{formatCount(0)}</span>
        <VariantLetter variant={variant} />
        <span>{last > 0 && formatCount(last)}</span>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys have the button above the charts */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as said */}
      <div
        className={classes.heatmapPlot}
        title={inspector.openHint}
        onClick={onClick}
        {...pointing}
      >
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
