import { denseLayersOf, type Plan } from '../../network/plan';
import { type LayerSeries, layerSeries, type StepLayers } from '../../record/stepHistory';
import type { Kernels, Matrix } from '../kernels/kernels';
import { findUnderflow, leastSafe, type Underflowed } from '../kernels/underflow';
import type { Network } from '../passes/network';
import type { Workspace } from '../passes/workspace';

/** What a step has computed anyway: the loss of its batch, and the profile of its layers. */
export interface StepNorms extends StepLayers {
  batchLoss: number;
}

/** Reads a workspace after its backward pass. */
export type GradientNormMeter<M> = HostNormMeter | DeviceNormMeter<M>;

export interface HostNormMeter {
  kind: 'host';
  batchLoss(): number;
  /** To be used before the next call: one pair of arrays serves all of them. */
  layers(): StepLayers;
  dispose(): void;
}

export interface DeviceNormMeter<M> {
  kind: 'device';
  /** Queues the reductions; the matrices that it returns are to be read. */
  queue(): readonly M[];
  resolve(numbers: readonly Float64Array[]): StepNorms;
  read(): Promise<StepNorms>;
  dispose(): void;
}

/** @param space after a backward pass, whose matrices are read from then on */
export function createGradientNormMeter<M extends Matrix>(
  kernels: Kernels<M>,
  plan: Plan,
  { gradients, gradientScale }: Network<M>,
  { activations, preactivationGradients, targets, inputs }: Workspace<M>,
): GradientNormMeter<M> {
  const weightGradients = denseLayersOf(plan).map(({ weights }) => gradients.matrices[weights]);
  const meter = kernels.stepMeter({
    loss: plan.loss,
    logits: activations[activations.length - 1],
    targets,
    sources: [...weightGradients, ...activations, ...preactivationGradients],
  });
  const rootOfEntries = plan.layers.map(({ fanOut }) => Math.sqrt(inputs.rows * fanOut));
  // In the order of `layerSeries`: norms of gradients, root mean squares of signals.
  const factors = Float64Array.of(
    ...plan.layers.map(() => 1 / gradientScale),
    ...rootOfEntries.map((root) => 1 / root),
    ...rootOfEntries.map((root) => 1 / (gradientScale * root)),
  );
  const findUnderflowed = createUnderflowFinder(kernels.smallestNormal, gradientScale, plan);

  function profileOf(norms: Float64Array, into: StepLayers): StepLayers {
    const { layers } = into;
    let smallest = Infinity;
    for (let i = 0; i < layers.length; i++) {
      const value = norms[i] * factors[i];
      layers[i] = value;
      if (value < smallest) smallest = value;
    }
    findUnderflowed(into, smallest);
    return into;
  }

  const room = (): StepLayers => ({
    layers: new Float64Array(factors.length),
    underflowed: new Uint8Array(plan.layers.length),
  });
  const { dispose } = meter;
  if (meter.kind === 'host') {
    const kept = room();
    const { kind, batchLoss, norms } = meter;
    return { kind, batchLoss, layers: () => profileOf(norms(), kept), dispose };
  }
  const { kind, queue } = meter;
  const resolve = (numbers: readonly Float64Array[]): StepNorms => {
    const { batchLoss, norms } = meter.resolve(numbers);
    return { batchLoss, ...profileOf(norms, room()) };
  };
  return { kind, queue, resolve, read: async () => resolve(await kernels.read(queue())), dispose };
}

/** Marks the numbers that are too small for the engine to hold. */
function createUnderflowFinder(smallestNormal: number, gradientScale: number, plan: Plan) {
  const weights = plan.layers.map(({ fanIn, fanOut }) => fanIn * fanOut);
  const smallest = { forward: smallestNormal, backward: smallestNormal / gradientScale };
  const safe = leastSafe(smallest, weights);
  const count = plan.layers.length;

  return ({ layers, underflowed }: StepLayers, least: number): void => {
    underflowed.fill(0);
    if (least > safe) return;
    const part = (index: number): number[] => [
      ...layers.subarray(index * count, (index + 1) * count),
    ];
    const [gradientNorms, forwardSignals, backwardSignals] = layerSeries.map((_, i) => part(i));
    const found = findUnderflow(
      { gradientNorms, forwardSignals, backwardSignals },
      smallest,
      weights,
    );
    layerSeries.forEach((series, index) => {
      for (const layer of found[series]) underflowed[layer] |= 1 << index;
    });
  };
}

/** The profile as a record holds it. */
export type RecordedNorms = Record<LayerSeries, number[]> & { underflowed: Underflowed };

/** A profile that is read together with other matrices. */
export interface NormReading<M> {
  /** What is to be read; none where nothing has to be. */
  matrices: readonly M[];
  /** The profile as it was when the reading began. */
  resolve(numbers: readonly Float64Array[]): RecordedNorms;
}

export function beginReading<M>(profiler: GradientNormMeter<M>): NormReading<M> {
  if (profiler.kind === 'device') {
    return {
      matrices: profiler.queue(),
      resolve: (numbers) => recorded(profiler.resolve(numbers)),
    };
  }
  const profile = recorded(profiler.layers());
  return { matrices: [], resolve: () => profile };
}

/** Reads the profile as it is at the call. */
export async function readNorms<M>(profiler: GradientNormMeter<M>): Promise<RecordedNorms> {
  return recorded(profiler.kind === 'host' ? profiler.layers() : await profiler.read());
}

function recorded({ layers, underflowed }: StepLayers): RecordedNorms {
  const count = underflowed.length;
  const bySeries = <T>(of: (index: number) => T): Record<LayerSeries, T> => ({
    gradientNorms: of(0),
    forwardSignals: of(1),
    backwardSignals: of(2),
  });
  const flagged = (index: number): number[] =>
    [...underflowed.keys()].filter((layer) => (underflowed[layer] & (1 << index)) !== 0);
  return {
    ...bySeries((index) => [...layers.subarray(index * count, (index + 1) * count)]),
    underflowed: bySeries(flagged),
  };
}
