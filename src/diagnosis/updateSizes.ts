import type { RecordWithLayers, StepRecord } from '../record/stepRecord';
import { optimizers } from '../spec/optimizers';
import type { Spec } from '../spec/spec';
import type { Evidence } from './evidence';
import { propagationOf, type SignalPropagation } from './signalPropagation';

/**
 * A plateau that is to last longer is none that anybody waits for: of ten ReLU layers at gain 0.4 it is
 * reckoned as 5 000 to 30 000 steps and takes 1 100 to 5 800, at gain 0.3 as 30 000 and more; a sigmoid tower
 * of four layers is reckoned as some hundred and takes 400 to 1 000, one of ten as 10⁶ and does not end.
 */
export const lastsTooLong = 20_000;

/**
 * Returns the sizes of one update of the weights, relative to their norms.
 * @param hidden indices of the hidden layers
 */
export function updateSizesOf(
  { spec, records }: Pick<Evidence, 'spec' | 'records'>,
  record: RecordWithLayers,
  hidden: number[],
) {
  const { updateRatios, weightNorms } = record.layers;
  const { learningRate } = record;
  const coming = learningRate > 0 ? comingRate(spec, record) / learningRate : 1;
  const startNorms = records[0].layers?.weightNorms ?? weightNorms;
  const ratios = updateRatios.filter((_, layer) => startNorms[layer] > 0);
  const norms = updateRatios.map((ratio, layer) => ratio * weightNorms[layer] * coming);
  const pace = velocity(spec.optimizer, record.step);
  return {
    /** The largest ‖ΔW‖ / ‖W‖ of all layers that start from weights other than 0, at the rate to come. */
    largestRatio: coming * Math.max(0, ...ratios),
    /** Sum of ‖ΔW‖ / ‖W‖ over these layers: by about this share the product of all layers changes. */
    totalRatio: ratios.reduce((sum, ratio) => sum + ratio, 0),
    /**
     * Steps until a stack of small signals has grown out of its plateau, at the rate to come. Infinite where
     * nothing moves; 0 where there are fewer than two hidden layers.
     */
    escapeSteps: escapeSteps(norms, hidden, propagationOf(record, hidden), pace),
  };
}

/** Returns the learning rate of the next steps: the present one, or in a warm-up the one that it leads to. */
export function comingRate({ lr, warmup }: Spec, { step, learningRate }: StepRecord): number {
  return step < warmup ? lr : learningRate;
}

/**
 * In a deep stack whose signals are small the weights grow along one direction, each by the product of
 * all others: ds/dt = c·s^(N−1) for N layers whose gain along it is s, so that the plateau ends after
 * s / ((N − 2)·ds/dt) (Saxe et al. 2014, section 1, for N layers). s is taken from the forward signal,
 * ds/dt from the slowest layer behind the first.
 */
function escapeSteps(
  updateNorms: number[],
  hidden: number[],
  { forwardFactor }: SignalPropagation,
  acceleration: number,
): number {
  if (hidden.length < 2) return 0;
  const inner = hidden.length === 2 ? hidden : hidden.slice(1);
  const slowest = Math.min(...inner.map((layer) => updateNorms[layer]));
  const gain = Math.min(1, forwardFactor);
  if (!(slowest > 0)) return Infinity;
  return gain / (hidden.length * slowest * acceleration);
}

/** Momentum of 0.9 adds up ten updates; at the start it has not done so yet. */
function velocity(optimizer: Evidence['spec']['optimizer'], step: number): number {
  return optimizers[optimizer].hasVelocity && step < 10 ? 10 : 1;
}
