import { type MouseEvent, useMemo } from 'react';
import { type Pen, useCanvas } from '../canvas/useCanvas';
import type { Decades } from '../depth/decades';
import { type StepScale, shareOfAxis } from '../plot/stepScale';
import type { LayerSeries } from '../run/runTypes';
import { shareAt, usePointing } from '../run/usePointing';
import { useActions, usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import { drawHeatmap } from './drawHeatmap';
import { HeatmapSide } from './HeatmapSide';
import classes from './heatmap.module.css';
import { recordBefore } from './heatmapCells';
import type { LayerRows } from './layerRows';

interface Props {
  variant: number;
  rows: LayerRows;
  series: LayerSeries;
  decades: Decades;
  columnCount: number;
  /** Columns before the first layer. */
  offset: number;
  /** Of the steps, from the top to the bottom. */
  scale: StepScale;
  /** The newest step of all variants. */
  last: number;
  variantCount: number;
}

/** Share of the height that two labels of steps need between them, by the number of variants. */
const gaps: Record<number, number> = { 1: 0.13, 2: 0.27, 3: 0.34, 4: 0.38 };

/** One variant's heatmap between the first and the newest step. */
export function HeatmapRow(props: Props) {
  const { variant, rows, series, decades, columnCount, offset, scale, last, variantCount } = props;
  const draw = useMemo(
    () => (pen: Pen) => drawHeatmap(pen, { rows, series, decades, columnCount, offset, scale }),
    [rows, series, decades, columnCount, offset, scale],
  );
  const canvas = useCanvas(draw);
  const pointing = usePointing(({ y }) => {
    const { steps } = rows;
    return steps[recordBefore(steps, scale.stepAt(y))];
  });
  const { inspector } = useTexts();
  const { openInspector } = useActions();
  // A finger points at steps here: what inspects is the button.
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    if ((event.nativeEvent as PointerEvent).pointerType !== 'mouse') return;
    const layer = Math.floor(shareAt(event).x * columnCount) - offset;
    if (layer >= 0 && layer < rows.layerCount) openInspector({ variant, layer });
  };
  return (
    <div className={classes.heatmapRow}>
      <HeatmapSide variant={variant} scale={scale} last={last} gap={gaps[variantCount]} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys have the button above the charts */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as said */}
      <div
        className={classes.heatmapPlot}
        title={inspector.openHint}
        onClick={onClick}
        {...pointing}
      >
        <canvas ref={canvas} />
        <PointedRow scale={scale} />
      </div>
    </div>
  );
}

function PointedRow({ scale }: { scale: StepScale }) {
  const step = usePlayground((state) => state.pointedStep);
  if (step === null) return null;
  return (
    <div className={classes.pointedRow} style={{ top: `${100 * shareOfAxis(scale, step)}%` }} />
  );
}
