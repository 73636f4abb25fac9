import { type MouseEvent, useMemo } from 'react';
import { formatCount } from '../../i18n/number';
import { type Pen, useCanvas } from '../canvas/useCanvas';
import { type StepAxis, shareOfAxis } from '../plot/chartAxes';
import { VariantLetter } from '../plot/VariantLetters';
import { shareAt, usePointing } from '../run/usePointing';
import { useActions, usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import { drawHeatmap, type HeatmapContent, recordBefore } from './drawHeatmap';
import classes from './heatmap.module.css';

interface Props extends HeatmapContent {
  variant: number;
  /** The newest step of all variants. */
  last: number;
  variantCount: number;
}

/** Share of the height that two labels of steps need between them, by the number of variants. */
const gaps: Record<number, number> = { 1: 0.13, 2: 0.27, 3: 0.34, 4: 0.38 };

/** One variant's heatmap between the first and the newest step. */
export function HeatmapRow(props: Props) {
  const { variant, rows, series, decades, columnCount, offset, axis, last, variantCount } = props;
  const draw = useMemo(
    () => (pen: Pen) => drawHeatmap(pen, { rows, series, decades, columnCount, offset, axis }),
    [rows, series, decades, columnCount, offset, axis],
  );
  const canvas = useCanvas(draw);
  const pointing = usePointing(({ y }) => {
    const { steps } = rows;
    return steps[recordBefore(steps, axis.stepAt(y))];
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
      <HeatmapSide variant={variant} axis={axis} last={last} gap={gaps[variantCount]} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys have the button above the charts */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as said */}
      <div
        className={classes.heatmapPlot}
        title={inspector.openHint}
        onClick={onClick}
        {...pointing}
      >
        <canvas ref={canvas} />
        <PointedRow axis={axis} />
      </div>
    </div>
  );
}

function PointedRow({ axis }: { axis: StepAxis }) {
  const step = usePlayground((state) => state.pointedStep);
  if (step === null) return null;
  return (
    <div className={classes.pointedRow} style={{ top: `${100 * shareOfAxis(axis, step)}%` }} />
  );
}

interface SideProps {
  variant: number;
  axis: StepAxis;
  /** The newest step of all variants. */
  last: number;
  /** Share of the height that two labels need between them. */
  gap: number;
}

/** Left of a heatmap: whose it is, and its steps from the first to the newest. */
function HeatmapSide({ variant, axis, last, gap }: SideProps) {
  const { kind, ticks, domain, label } = axis;
  const between = kind === 'log' ? ticks.slice(1) : [];
  const top = domain[1];
  const shown = between.filter((tick) => {
    const share = tick / top;
    return share >= gap && share <= shareOfAxis(axis, last) - gap;
  });
  return (
    <div className={classes.heatmapSide} data-kind={kind} aria-hidden="true">
      <span>{formatCount(0)}</span>
      {thinned(shown, gap * top).map((tick) => (
        <span key={tick} className={classes.stepTick} style={{ top: `${(100 * tick) / top}%` }}>
          {label(tick)}
        </span>
      ))}
      <VariantLetter variant={variant} />
      <span>{last > 0 && formatCount(last)}</span>
    </div>
  );
}

/** Leaves out what is nearer than `gap` to the one before. */
function thinned(ticks: readonly number[], gap: number): number[] {
  const kept: number[] = [];
  for (const tick of ticks) {
    if (kept.length === 0 || tick - kept[kept.length - 1] >= gap) kept.push(tick);
  }
  return kept;
}
