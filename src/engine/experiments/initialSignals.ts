import { createBatchLoader } from '../../data/batchLoader';
import { quickNormal } from '../../data/rng';
import type { TrainingData } from '../../data/trainingData';
import { initialParameters } from '../../network/initialParameters';
import type { Plan } from '../../network/plan';
import type { StepRecord } from '../../record/stepRecord';
import { dropoutRates } from '../../spec/hiddenLayers';
import type { Spec } from '../../spec/spec';
import type { Kernels, Matrix } from '../kernels/kernels';
import {
  createGradientNormMeter,
  type GradientNormMeter,
  recordedNorms,
} from '../measure/gradientNormMeter';
import { gradientScaleOf } from '../passes/gradientScale';
import { createNetwork, disposeNetwork } from '../passes/network';
import { computeGradients, createWorkspace } from '../passes/workspace';
import { memoizedInitializers } from './memoizedInitializers';

/** The signals of one network at step 0, from the first layer of the plan to the output layer. */
export type InitialSignals = Pick<StepRecord, 'forwardSignals' | 'backwardSignals'>;

/** Networks of one spec that differ in their draws alone, before any training. */
export interface InitialSignalMeter {
  /** Draws the parameters of another seed, and goes forward and back on the batch of step 0. */
  measure(seed: number): Promise<InitialSignals>;
  dispose(): void;
}

/** Signals are means over rows: so many of a batch are enough. */
const mostRows = 32;

/** Draws that determine no run, to within 2 · 10⁻⁵ those of the engine, in a fraction of their time. */
const quickInitializers = memoizedInitializers(quickNormal);

/** Creates networks of a spec, to be measured at step 0 one seed after another. The caller disposes of it. */
export function createInitialSignalMeter<M extends Matrix>(
  kernels: Kernels<M>,
  plan: Plan,
  data: TrainingData,
  spec: Spec,
): InitialSignalMeter {
  // Weight gradients are not asked for.
  const withoutWeights: Kernels<M> = { ...kernels, denseParameterGradient: () => undefined };
  const network = createNetwork(kernels, plan, { ...spec, init: 'zeros', outInit: 'same' });
  const batches = createBatchLoader(data, spec);
  const samples = batches.rowsAt(0);
  const used = Math.min(samples, Math.max(1, Math.floor(mostRows / plan.length)));
  const space = createWorkspace(kernels, plan, network, used);
  // How far gradients may grow hardly differs from seed to seed.
  const parameters = initialParameters(plan, spec, quickInitializers);
  const gradientScale = gradientScaleOf(kernels, plan, parameters);
  let meter: GradientNormMeter<M> | null = null;
  const inputs = new Float64Array(samples * plan.length * plan.inputCount);
  const targets = new Float64Array(samples * plan.length * plan.outputCount);
  batches.fill(0, inputs, targets);
  kernels.write(inputs.subarray(0, space.inputValues.length), space.inputs);
  kernels.write(targets.subarray(0, space.targetValues.length), space.targets);
  const rates = dropoutRates(spec);
  // The loss is a mean over the batch: that of fewer rows has larger gradients at each.
  const share = used / samples;
  return {
    async measure(seed) {
      initialParameters(plan, { ...spec, seed }, quickInitializers, parameters);
      parameters.forEach((values, slot) => {
        kernels.write(values, network.parameters.matrices[slot]);
      });
      const dropout = { rates, seed, step: 0 };
      computeGradients(withoutWeights, plan, space, dropout, gradientScale);
      meter ??= createGradientNormMeter(kernels, plan, { ...network, gradientScale }, space);
      const { forwardSignals, backwardSignals } = recordedNorms(await meter.read());
      return { forwardSignals, backwardSignals: backwardSignals.map((signal) => share * signal) };
    },
    dispose() {
      meter?.dispose();
      space.dispose();
      disposeNetwork(kernels, network);
    },
  };
}
