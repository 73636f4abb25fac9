import type { StepRecord } from '../../record/stepRecord';
import type { Measured, Point } from '../trial';

/** Returns what the record of step 0 says of a network's signals and gradients. */
export function startNumbers({
  backwardSignals,
  forwardSignals,
  gradientNorms,
}: StepRecord): Measured {
  const [backward, forward, norms] = [backwardSignals, forwardSignals, gradientNorms].map(
    (series) => (series.length > 1 ? series.slice(0, -1) : series),
  );
  const last = backward.length - 1;
  const signalRatio = backward[0] / backward[last];
  return {
    numbers: {
      signalRatio,
      layerFactor: last === 0 ? 1 : signalRatio ** (1 / last),
      weightGradientRatio: norms[Math.min(1, last)] / norms[last],
      gradientNorm: Math.max(...norms),
    },
    lines: { backwardSignals: overLayers(backward), forwardSignals: overLayers(forward) },
  };
}

function overLayers(series: readonly number[]): Point[] {
  return series.map((y, layer) => ({ x: layer + 1, y }));
}
