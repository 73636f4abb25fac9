import { isUnderflowed, layersAt } from '../../record/stepHistory';
import type { History } from '../../store/run/history';
import type { LayerSeries } from '../run/runTypes';

/** What the layers of a variant were at each recorded step, the newest look as the end. */
export interface LayerRows {
  layerCount: number;
  /** In their order. */
  steps: readonly number[];
  /** Calls `take` for each layer with its number, and whether that was too small for the engine to hold. */
  each(row: number, series: LayerSeries, take: TakeLayer): void;
}

type TakeLayer = (layer: number, value: number, isLost: boolean) => void;

export function layerRows({ steps: own, latest }: History): LayerRows {
  const steps = [...own.steps.subarray(0, own.length)];
  if (steps.length === 0 || latest.step > steps[steps.length - 1]) steps.push(latest.step);
  return {
    layerCount: latest.gradientNorms.length,
    steps,
    each(row, series, take) {
      const isOwn = row < own.length;
      const values = isOwn ? layersAt(own, row, series) : latest[series];
      const lost = latest.underflowed[series];
      for (let layer = 0; layer < values.length; layer++) {
        const isLost = isOwn ? isUnderflowed(own, row, series, layer) : lost.includes(layer);
        take(layer, values[layer], isLost);
      }
    },
  };
}
