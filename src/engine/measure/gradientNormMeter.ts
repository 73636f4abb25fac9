import { denseLayersOf, type Plan } from '../../network/plan';
import { type LayerSeries, layerSeries, type StepLayers } from '../../record/stepHistory';
import type { Kernels, Matrix } from '../kernels/kernels';
import { findUnderflow, leastSafe, type Underflowed } from '../kernels/underflow';
import type { Network } from '../passes/network';
import type { Workspace } from '../passes/workspace';

/** The loss of a step's batch, and each layer's gradient norm and signals: they are computed anyway. */
export interface StepNorms extends StepLayers {
  batchLoss: number;
}

export type GradientNormMeter<M extends Matrix> = ReturnType<typeof createGradientNormMeter<M>>;

/**
 * Reads gradient norms and signals from a workspace after its backward pass.
 *
 * @param space after a backward pass, whose matrices are read from then on
 */
export function createGradientNormMeter<M extends Matrix>(
  kernels: Kernels<M>,
  plan: Plan,
  { gradients, gradientScale }: Pick<Network<M>, 'gradients' | 'gradientScale'>,
  { activations, preactivationGradients, targets, inputs }: Workspace<M>,
) {
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
  const markUnderflow = createUnderflowMarker(kernels.smallestNormal, gradientScale, plan);
  const emptyLayers = (): StepLayers => ({
    layers: new Float64Array(factors.length),
    underflowed: new Uint8Array(plan.layers.length),
  });

  function writeLayers(norms: Float64Array, into: StepLayers): StepLayers {
    const { layers } = into;
    let smallest = Infinity;
    for (let i = 0; i < layers.length; i++) {
      const value = norms[i] * factors[i];
      layers[i] = value;
      if (value < smallest) smallest = value;
    }
    markUnderflow(into, smallest);
    return into;
  }

  /**
   * Begins a reading, which may be made together with that of other matrices: `matrices` are to be read, none where the
   * numbers are known already; `resolve` returns the norms as they were when the reading began.
   */
  function begin(): {
    matrices: readonly M[];
    resolve(numbers: readonly Float64Array[]): StepNorms;
  } {
    const normsOf = (batchLoss: number, norms: Float64Array): StepNorms => ({
      batchLoss,
      ...writeLayers(norms, emptyLayers()),
    });
    if (meter.kind === 'host') {
      const present = normsOf(meter.batchLoss(), meter.norms());
      return { matrices: [], resolve: () => present };
    }
    const resolve = (numbers: readonly Float64Array[]): StepNorms => {
      const { batchLoss, norms } = meter.resolve(numbers);
      return normsOf(batchLoss, norms);
    };
    return { matrices: meter.queue(), resolve };
  }

  const reused = emptyLayers();
  return {
    /** Reads at once, the same arrays in every call; null where a device computes, which has to be waited for. */
    host:
      meter.kind === 'host'
        ? { batchLoss: meter.batchLoss, layers: () => writeLayers(meter.norms(), reused) }
        : null,
    begin,
    async read(): Promise<StepNorms> {
      const { matrices, resolve } = begin();
      return resolve(await kernels.read(matrices));
    },
    dispose: meter.dispose,
  };
}

/** Keeps a meter for each workspace. Other dropout rates may lead to other matrices, and to a new meter. */
export function createGradientNormMeters<M extends Matrix>(
  kernels: Kernels<M>,
  plan: Plan,
  network: Network<M>,
) {
  const entries = new Map<Workspace<M>, { route: unknown; meter: GradientNormMeter<M> }>();
  return {
    /** @param space after a backward pass at these dropout rates */
    meterOf(space: Workspace<M>, rates: readonly number[]): GradientNormMeter<M> {
      const existing = entries.get(space);
      const route = space.route(rates);
      if (existing?.route === route) return existing.meter;
      existing?.meter.dispose();
      const meter = createGradientNormMeter(kernels, plan, network, space);
      entries.set(space, { route, meter });
      return meter;
    },
    dispose() {
      for (const { meter } of entries.values()) meter.dispose();
    },
  };
}

/** Returns a function that marks the numbers that are too small for the engine to hold. */
function createUnderflowMarker(smallestNormal: number, gradientScale: number, plan: Plan) {
  const weights = plan.layers.map(({ fanIn, fanOut }) => fanIn * fanOut);
  const smallest = { forward: smallestNormal, backward: smallestNormal / gradientScale };
  const safe = leastSafe(smallest, weights);

  return (step: StepLayers, least: number): void => {
    step.underflowed.fill(0);
    if (least > safe) return;
    const found = findUnderflow(seriesOf(step), smallest, weights);
    layerSeries.forEach((series, index) => {
      for (const layer of found[series]) step.underflowed[layer] |= 1 << index;
    });
  };
}

function bySeries<T>(valuesOf: (index: number) => T): Record<LayerSeries, T> {
  const [gradientNorms, forwardSignals, backwardSignals] = layerSeries.map((_, i) => valuesOf(i));
  return { gradientNorms, forwardSignals, backwardSignals };
}

function seriesOf({ layers, underflowed }: StepLayers): Record<LayerSeries, number[]> {
  const count = underflowed.length;
  return bySeries((index) => [...layers.subarray(index * count, (index + 1) * count)]);
}

/** Returns gradient norms and signals as a record holds them, an array a series. */
export function recordedNorms(
  step: StepLayers,
): Record<LayerSeries, number[]> & { underflowed: Underflowed } {
  const layers = [...step.underflowed.keys()];
  const isMarked = (layer: number, index: number) => (step.underflowed[layer] & (1 << index)) !== 0;
  const underflowed = bySeries((index) => layers.filter((layer) => isMarked(layer, index)));
  return { ...seriesOf(step), underflowed };
}
