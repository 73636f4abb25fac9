import { createBatchLoader } from '../../data/batchLoader';
import { type normal, quickNormal, type Stream } from '../../data/rng';
import type { TrainingData } from '../../data/trainingData';
import { type Initializer, initializersOf } from '../../network/initializers';
import { initialParameters } from '../../network/initialParameters';
import type { Plan } from '../../network/plan';
import type { StepRecord } from '../../record/stepRecord';
import { dropoutRates } from '../../spec/hiddenLayers';
import type { InitializerName, Spec } from '../../spec/spec';
import { mapTable } from '../../spec/table';
import type { Kernels, Matrix } from '../kernels/kernels';
import {
  createGradientNormMeter,
  type GradientNormMeter,
  recordedNorms,
} from '../measure/gradientNormMeter';
import { createNetwork, disposeNetwork, gradientScaleOf } from '../passes/network';
import { computeGradients, createWorkspace } from '../passes/workspace';

/** Signals are means over rows: so many of a batch are enough. */
const mostRows = 32;

/** Draws that determine no run, to within 2 · 10⁻⁵ those of the engine, in a fraction of their time. */
const quickInitializers = memoizedInitializers(quickNormal);

/**
 * Creates networks of a spec that differ in their draws alone, to be measured at step 0 one seed after another. The
 * caller disposes of it.
 */
export function createInitialSignalMeter<M extends Matrix>(
  kernels: Kernels<M>,
  plan: Plan,
  data: TrainingData,
  spec: Spec,
) {
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
    /**
     * Draws the parameters of another seed, goes forward and back on the batch of step 0, and returns the signals from
     * the first layer of the plan to the output layer.
     */
    async measure(seed: number): Promise<Pick<StepRecord, 'forwardSignals' | 'backwardSignals'>> {
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

type Draw = typeof normal;

/** Numbers kept, 8 bytes each: twenty networks of 20 layers of 64, or a few variants of smaller ones. */
const mostNumbers = 6_000_000;

/**
 * Returns initializers that memoize what they have drawn: weights at gain 1 are the same whatever the gain, the
 * activation and the depth.
 */
export function memoizedInitializers(draw: Draw): Record<InitializerName, Initializer> {
  const drawn = new Map<string, Float64Array>();
  let numbers = 0;
  const memoize = (initializer: Initializer, name: string): Initializer => {
    return (source, shape) => {
      const key = `${name} ${source.seed} ${source.id} ${shape.fanIn} ${shape.fanOut}`;
      const known = drawn.get(key);
      if (known !== undefined) return known;
      const values = initializer(source, shape);
      numbers += values.length;
      if (numbers > mostNumbers) {
        drawn.clear();
        numbers = values.length;
      }
      drawn.set(key, values);
      return values;
    };
  };
  return mapTable(initializersOf(memoizedDraws(draw)), memoize);
}

/** Draws kept, 4 bytes each. */
const mostDraws = 6_000_000;

/**
 * Memoizes draws, in float32: those of a layer with other units are the same as far as both go,
 * so that a slider of the width asks for a few new ones alone.
 */
function memoizedDraws(draw: Draw): Draw {
  const grids = new Map<string, Float32Array>();
  let present: { source: Stream; grid: Float32Array } | null = null;
  let numbers = 0;

  /** Returns the grid of a source with room for `place`; what is not drawn yet is not a number. */
  function gridOf(source: Stream, place: number): Float32Array {
    if (present?.source === source && place < present.grid.length) return present.grid;
    const key = `${source.seed} ${source.id}`;
    const known = grids.get(key) ?? new Float32Array(0);
    let grid = known;
    if (place >= known.length) {
      grid = new Float32Array(Math.max(place + 1, 2 * known.length)).fill(Number.NaN);
      grid.set(known);
      numbers += grid.length - known.length;
      if (numbers > mostDraws) {
        grids.clear();
        numbers = grid.length;
      }
      grids.set(key, grid);
    }
    present = { source, grid };
    return grid;
  }

  return (source, step, index) => {
    // Shell by shell (Szudzik's pairing), so that a grid that grows keeps its places.
    const place = step >= index ? step * step + step + index : index * index + step;
    const grid = gridOf(source, place);
    const known = grid[place];
    if (!Number.isNaN(known)) return known;
    const drawn = draw(source, step, index);
    grid[place] = drawn;
    return drawn;
  };
}
