import type { StepRecord } from '../../record/stepRecord';
import type { Measured, Point } from '../trial';

/** Returns the geometric mean of the factors by which a hidden layer multiplies the backward signal. */
export function layerFactorOf({ backwardSignals }: StepRecord): number {
  const last = backwardSignals.length - 2;
  return last < 1 ? 1 : (backwardSignals[0] / backwardSignals[last]) ** (1 / last);
}

/** Returns what the record of step 0 says of a network's signals and gradients. */
export function startNumbers(record: StepRecord): Measured {
  const { backwardSignals, forwardSignals, gradientNorms } = record;
  const [backward, forward, norms] = [backwardSignals, forwardSignals, gradientNorms].map(
    (series) => (series.length > 1 ? series.slice(0, -1) : series),
  );
  const last = backward.length - 1;
  return {
    numbers: {
      signalRatio: backward[0] / backward[last],
      layerFactor: layerFactorOf(record),
      weightGradientRatio: norms[Math.min(1, last)] / norms[last],
      gradientNorm: Math.max(...norms),
    },
    lines: { backwardSignals: overLayers(backward), forwardSignals: overLayers(forward) },
  };
}

function overLayers(series: readonly number[]): Point[] {
  return series.map((y, layer) => ({ x: layer + 1, y }));
}
