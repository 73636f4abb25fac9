import { useElementSize } from '@mantine/hooks';
import { type ReactNode, useMemo } from 'react';
import {
  CartesianGrid,
  LineChart,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
} from 'recharts';
import { type Axis, fittingTicks } from './chartAxes';
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

/** Axes have their domains given: the chart itself has no data. */
const noData: never[] = [];

const axisProps = {
  type: 'number',
  interval: 0,
  allowDataOverflow: true,
  tickLine: false,
  axisLine: false,
} as const;

/**
 * Grid, axes and scales by recharts. What changes with every frame are the children, which draw plain
 * paths on those scales: a recharts line of 256 points takes some 5 ms to update, a path 0.5 ms.
 */
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
    () => (x.isFitted === true ? fittingTicks(x, width - left - right) : x.ticks),
    [x, width, left, right],
  );
  return (
    <div
      ref={ref}
      className={`${classes.frame} ${className}`}
      data-count={variantCount}
      aria-hidden="true"
    >
      {width > 0 && height > 0 && (
        <LineChart
          width={width}
          height={height}
          data={noData}
          margin={{ top, right, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="x"
            domain={x.domain}
            ticks={ticks}
            tickFormatter={x.label}
            height={bottom}
            tickMargin={5 + tickGap}
            {...axisProps}
          />
          <YAxis
            domain={y.domain}
            ticks={y.ticks}
            tickFormatter={y.label}
            width={left}
            tickMargin={6}
            {...axisProps}
          />
          {children}
        </LineChart>
      )}
    </div>
  );
}

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

/** Null until recharts has laid the chart out. */
export function usePlot(): Plot | null {
  const area = usePlotArea();
  const [xScale, yScale] = [useXAxisScale(), useYAxisScale()];
  if (area === undefined || xScale === undefined || yScale === undefined) return null;
  return {
    left: area.x,
    right: area.x + area.width,
    top: area.y,
    bottom: area.y + area.height,
    x: (value) => xScale(value) ?? Number.NaN,
    y: (value) => yScale(value) ?? Number.NaN,
  };
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
