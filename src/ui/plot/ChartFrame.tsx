import { createContext, memo, type ReactNode, useContext, useMemo } from 'react';
import { useElementSize } from '../canvas/useElementSize';
import { type Axis, fittingTicks, ticksBeforeLast, ticksInRows } from './chartAxes';
import classes from './plot.module.css';

interface Props {
  x: Axis;
  y: Axis;
  margins: PlotMargins;
  /** Room between the plot and the labels of its x axis, in CSS pixels. */
  tickGap?: number;
  className: string;
  /** Variants in the chart: with more of them the captions need the room. */
  variantCount: number;
  children: ReactNode;
}

const PlotContext = createContext<Plot | null>(null);

/** Draws grid and axes; the children draw plain paths in the same units. */
export function ChartFrame({
  x,
  y,
  margins,
  tickGap = 0,
  className,
  variantCount,
  children,
}: Props) {
  const { ref, width, height } = useElementSize();
  const { left, right, top, bottom } = margins;
  const ticks = useMemo(
    () => (x.isFitted === true ? fittingTicks : ticksBeforeLast)(x, width - left - right),
    [x, width, left, right],
  );
  const plot = useMemo(
    () =>
      plotIn(
        { left, right: width - right, top, bottom: height - bottom },
        { x: x.domain, y: y.domain },
      ),
    [x, y, width, height, left, right, top, bottom],
  );
  const rows = useMemo(() => ticksInRows(y, height - top - bottom), [y, height, top, bottom]);
  return (
    <div
      ref={ref}
      className={`${classes.frame} ${className}`}
      data-plot
      data-count={variantCount}
      aria-hidden="true"
    >
      {width > 0 && height > 0 && (
        <svg className={classes.drawing} aria-hidden="true" width={width} height={height}>
          <YAxis axis={y} ticks={rows} plot={plot} />
          <XAxis axis={x} ticks={ticks} plot={plot} gap={tickGap} />
          <PlotContext value={plot}>{children}</PlotContext>
        </svg>
      )}
    </div>
  );
}

interface AxisProps {
  axis: Axis;
  /** Those that have room. */
  ticks: number[];
  plot: Plot;
}

/** Between the plot and the labels of its axes, in CSS pixels. */
const labelGap = { x: 5, y: 6 };

const XAxis = memo(function XAxis({ axis, ticks, plot, gap }: AxisProps & { gap: number }) {
  const y = plot.bottom + labelGap.x + gap;
  return (
    <g data-axis="x" className={classes.tick} textAnchor="middle">
      {ticks.map((tick) => (
        <text key={tick} x={plot.x(tick)} y={y} dy="0.71em">
          {axis.label(tick)}
        </text>
      ))}
    </g>
  );
});

/** With a line of the grid at each tick. */
const YAxis = memo(function YAxis({ axis, ticks, plot }: AxisProps) {
  return (
    <g data-axis="y" className={classes.tick} textAnchor="end">
      {ticks.map((tick) => {
        const y = plot.y(tick);
        return (
          <g key={tick}>
            <line className={classes.gridLine} x1={plot.left} x2={plot.right} y1={y} y2={y} />
            <text x={plot.left - labelGap.y} y={y} dy="0.355em">
              {axis.label(tick)}
            </text>
          </g>
        );
      })}
    </g>
  );
});

/** Room around a plot, in CSS pixels, for ticks and labels. */
export interface PlotMargins {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Profile and heatmap have the same sides, so that a layer is one column through both. */
export const depthMargins: PlotMargins = { left: 78, right: 26, top: 10, bottom: 24 };

export const curveMargins: PlotMargins = { left: 54, right: 24, top: 8, bottom: 24 };

/** The chart's plot area in CSS pixels, and where values of its axes lie. */
export interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
  x(value: number): number;
  y(value: number): number;
}

/** Null outside of a chart. */
export function usePlot(): Plot | null {
  return useContext(PlotContext);
}

type Edges = Pick<Plot, 'left' | 'right' | 'top' | 'bottom'>;

function plotIn(edges: Edges, domains: { x: Axis['domain']; y: Axis['domain'] }): Plot {
  const { left, right, top, bottom } = edges;
  return { ...edges, x: linear(domains.x, left, right), y: linear(domains.y, bottom, top) };
}

/** Returns where values of a domain lie between two places. */
function linear([low, high]: Axis['domain'], from: number, to: number): (value: number) => number {
  const scale = (to - from) / (high - low);
  return (value) => from + (value - low) * scale;
}

/** Cuts curves off at the plot, with room for the width of a line, also `beside` it in CSS pixels. */
export function PlotClip({ id, plot, beside = 3 }: { id: string; plot: Plot; beside?: number }) {
  return (
    <clipPath id={id}>
      <rect
        x={plot.left - beside}
        y={plot.top - 3}
        width={plot.right - plot.left + 2 * beside}
        height={plot.bottom - plot.top + 6}
      />
    </clipPath>
  );
}
