import type { Vertex } from '../curves/curves';
import type { ValueScale } from '../curves/lossScale';
import type { StepScale } from './stepScale';
import type { Point } from './svgPath';
import type { Plot } from './usePlot';

/** Beyond the plot by more than this a curve is cut: no path can hold a loss of 10³⁰⁰. */
const farOutside = 2_000;

/** Where a value at a step lies in the plot; null where it has no place on the axis. */
export type Place = (step: number, value: number) => Point | null;

export function placer(plot: Plot, scale: ValueScale, steps: StepScale): Place {
  return (step, value) => {
    const y = scale.place(value);
    if (y === null) return null;
    return {
      x: plot.x(steps.place(step)),
      y: Math.min(plot.bottom + farOutside, Math.max(plot.top - farOutside, plot.y(y))),
    };
  };
}

export function pointsOf(vertices: readonly Vertex[], place: Place): (Point | null)[] {
  return vertices.map(({ step, value }) => (value === null ? null : place(step, value)));
}
