import { useElementSize } from '@mantine/hooks';
import { type ReactNode, useMemo } from 'react';
import { CartesianGrid, LineChart, XAxis, YAxis } from 'recharts';
import { fittingTicks } from './fittingTicks';
import classes from './plot.module.css';
import type { Axis } from './plotAxis';
import type { PlotMargins } from './plotMargins';

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
            type="number"
            dataKey="x"
            domain={x.domain}
            ticks={ticks}
            tickFormatter={x.label}
            interval={0}
            allowDataOverflow
            height={bottom}
            tickLine={false}
            tickMargin={5 + tickGap}
            axisLine={false}
          />
          <YAxis
            type="number"
            domain={y.domain}
            ticks={y.ticks}
            tickFormatter={y.label}
            interval={0}
            allowDataOverflow
            width={left}
            tickLine={false}
            tickMargin={6}
            axisLine={false}
          />
          {children}
        </LineChart>
      )}
    </div>
  );
}
