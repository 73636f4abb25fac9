import { readFile } from 'node:fs/promises';
import { createBatchLoader } from '../../data/batchLoader';
import { generateDataset } from '../../data/generated/generate';
import { prepareTraining } from '../../data/trainingData';
import type { Kernels } from '../../engine/kernels/kernels';
import { loadWasmKernels, wasmAddress } from '../../engine/kernels/wasm/load';
import type { WasmMatrix } from '../../engine/kernels/wasm/memory';
import { createGradientNormMeter, recordedNorms } from '../../engine/measure/gradientNormMeter';
import { computeGradients, createWorkspace } from '../../engine/passes/workspace';
import { initialParameters } from '../../network/initialParameters';
import type { Plan } from '../../network/plan';
import { planNetwork } from '../../network/plan';
import { rowProducts } from '../../record/batchPairs';
import { dropoutRates } from '../../spec/hiddenLayers';
import { defaultSpec, type Spec } from '../../spec/spec';
import {
  type BatchPairs,
  type NoGradientPrediction,
  predictGradients,
} from '../gradientPrediction';
import { type InputMoments, predictSignals } from '../prediction';

/** Sixteen points of two moons in a batch: all its rows share the weights, which are what is averaged over. */
const setting: Partial<Spec> = {
  samples: 32,
  noise: 0.1,
  standardize: 'inputs',
  outInit: 'same',
  batch: 'full',
};

const seeds = [1, 2, 3, 4, 5];
const kernels: Kernels<WasmMatrix> = await loadWasmKernels(await readFile(wasmAddress));

/** Of the hidden layers of one network at step 0: log₁₀ of the root mean squares. */
interface Measured {
  input: InputMoments;
  forward: number[];
  backward: number[];
  /** log₁₀ ‖∂L/∂W‖₂ of the hidden layers, and the batch that it is of. */
  gradients: number[];
  batch: BatchPairs;
}

/** Float32 would lose what has come through fifty layers of sigmoid without a scale far above the engine's. */
const gradientScale = 2 ** 66;

async function measure(
  spec: Spec,
  parametersOf: (plan: Plan, spec: Spec) => Float64Array[],
): Promise<Measured> {
  const data = prepareTraining(generateDataset('moons', spec), spec);
  const plan = planNetwork(spec, data);
  const block = kernels.createBlock(plan.slots, parametersOf(plan, spec));
  const gradients = kernels.createBlock(plan.slots);
  const none = { slots: [], matrices: [] };
  const statistics = { batchStatistics: none, runningStatistics: none };
  const network = { parameters: block, gradients, ...statistics, gradientScale };
  const feed = createBatchLoader(data, spec);
  const rows = feed.rowsAt(0);
  const space = createWorkspace(kernels, plan, network, rows);
  feed.fill(0, space.inputValues, space.targetValues);
  kernels.write(space.inputValues, space.inputs);
  kernels.write(space.targetValues, space.targets);
  const dropout = { rates: dropoutRates(spec), seed: spec.seed, step: 0 };
  computeGradients(kernels, plan, space, dropout, gradientScale);
  const meter = createGradientNormMeter(kernels, plan, network, space);
  const profile = recordedNorms(await meter.read());
  const [scaledGradient] = await kernels.read([space.logitsGradient]);
  const outputGradient = scaledGradient.map((entry) => entry / gradientScale);
  meter.dispose();
  space.dispose();
  kernels.disposeBlock(block);
  kernels.disposeBlock(gradients);
  const values = space.inputValues;
  const meanOf = (read: (x: number) => number): number =>
    values.reduce((sum, x) => sum + read(x), 0) / values.length;
  return {
    input: { count: data.inputCount, mean: meanOf((x) => x), meanSquare: meanOf((x) => x * x) },
    forward: profile.forwardSignals.slice(0, -1).map(Math.log10),
    backward: profile.backwardSignals.slice(0, -1).map(Math.log10),
    gradients: profile.gradientNorms.slice(0, -1).map(Math.log10),
    batch: {
      inputs: rowProducts(space.inputValues, data.inputCount),
      outputGradients: rowProducts(outputGradient, data.outputCount),
      outputCount: data.outputCount,
    },
  };
}

/**
 * Decades of each hidden layer's weight gradient: the mean over seeds of measured minus predicted, each
 * from that seed's batch and ∂L/∂logits.
 */
export async function gradientDeviationOf(
  changes: Partial<Spec>,
  parametersOf = initialParameters,
  seedCount = seeds.length,
): Promise<number[] | NoGradientPrediction> {
  const spec = { ...defaultSpec, ...setting, ...changes };
  const sums: number[] = [];
  for (let seed = 1; seed <= seedCount; seed++) {
    const { gradients, input, batch } = await measure({ ...spec, seed }, parametersOf);
    const prediction = predictGradients(spec, input, batch);
    if (prediction.kind === 'none') return prediction.reason;
    gradients.forEach((decades, layer) => {
      sums[layer] = (sums[layer] ?? 0) + decades - prediction.decades[layer];
    });
  }
  return sums.map((sum) => sum / seedCount);
}

/** Mean over seeds of measured minus predicted. */
export interface Deviation {
  /** Decades of each hidden layer's output. */
  forward: number[];
  /** Decades of D of each hidden layer. */
  backward: number[];
  /** Of the factor a layer, as a share of it. */
  factor: number;
}

export async function deviationOf(
  changes: Partial<Spec>,
  parametersOf = initialParameters,
): Promise<Deviation> {
  const spec = { ...defaultSpec, ...setting, ...changes };
  const runs: Measured[] = [];
  for (const seed of seeds) runs.push(await measure({ ...spec, seed }, parametersOf));
  const mean = (read: (run: Measured) => number): number =>
    runs.reduce((sum, run) => sum + read(run), 0) / runs.length;
  const input = {
    count: runs[0].input.count,
    mean: mean((run) => run.input.mean),
    meanSquare: mean((run) => run.input.meanSquare),
  };
  const prediction = predictSignals(spec, input);
  if (prediction.kind === 'none') throw new Error(prediction.reason);
  const { layers } = prediction;
  const last = layers.length - 1;
  const backward = layers.map(
    ({ backwardDecades }, layer) =>
      mean((run) => run.backward[layer] - run.backward[last]) - backwardDecades,
  );
  return {
    forward: layers.map(
      ({ forwardSignal }, layer) => mean((run) => run.forward[layer]) - Math.log10(forwardSignal),
    ),
    backward,
    factor: 10 ** (backward[0] / last) - 1,
  };
}

/**
 * The parameters of a stack of 50 layers of one width serve every activation, gain and depth: drawing them
 * anew would take longer than all else.
 */
export function sharedParameters(width: number): typeof initialParameters {
  const deepest = 50;
  const bySeed = new Map<number, Float64Array[]>();
  return (plan, spec) => {
    const { seed } = spec;
    const unit = { ...spec, depth: deepest, width, init: 'lecunNormal', gain: 1 } as const;
    const drawn =
      bySeed.get(seed) ??
      initialParameters(planNetwork(unit, { ...plan, task: 'regression' }), unit);
    bySeed.set(seed, drawn);
    const factor = spec.gain * (spec.init === 'heNormal' ? Math.SQRT2 : 1);
    const hidden = drawn.slice(0, plan.slots.length - 2);
    return [...hidden, ...drawn.slice(-2)].map((values) => values.map((value) => factor * value));
  };
}
