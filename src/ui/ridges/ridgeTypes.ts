import type { InspectedRecord } from '../../store/run/history';
import type { LayerDistribution, LayerStatistic } from '../../store/run/layerView';

export type { LayerDistribution, LayerStatistic };
export type Distribution = InspectedRecord['layers']['activations'][number];

/** A place on an axis from bottom to top, with what stands there. */
export interface AxisTick {
  value: number;
  text: string;
}

export interface ValueAxis {
  low: number;
  high: number;
  ticks: AxisTick[];
}

/** From 0 at the bottom of the axis to 1 at its top, and beyond. */
export function shareOfAxis({ low, high }: ValueAxis, value: number): number {
  return (value - low) / (high - low);
}
