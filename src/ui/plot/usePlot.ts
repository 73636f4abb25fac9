import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';

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
