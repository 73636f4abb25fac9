import type { Dataset } from '../../data/dataset';
import { createInitialSignalMeter } from '../../engine/experiments/initialSignals';
import type { Kernels } from '../../engine/kernels/kernels';
import { createReferenceKernels } from '../../engine/kernels/reference/kernels';
import type { ReferenceMatrix } from '../../engine/kernels/reference/matrix';
import { fetchWasmKernels } from '../../engine/kernels/wasm/load';
import type { WasmMatrix } from '../../engine/kernels/wasm/memory';
import { findTrainingRefusal } from '../../engine/training/specConflict';
import type { Spec } from '../../spec/spec';
import { namedDataset, type OwnData, prepareVariant } from '../data/preparedVariant';
import { createSerialQueue } from '../serialQueue';
import { type StartSpread, startOf } from './variantStart';

/** Seeds between two checks for a newer question: some 8 ms at 20 layers of 64. */
const seedsInTurn = 5;

/**
 * Milliseconds after which a question gives way to a newer one. Before that it is answered: questions that
 * come faster than answers, as of a key that is held down, would otherwise all be given up.
 */
const patience = 100;

type AnyKernels = Kernels<WasmMatrix> | Kernels<ReferenceMatrix>;

export type StepZeroService = ReturnType<typeof createStepZeroService>;

/**
 * Measures networks at step 0 over many seeds, beside the run and on kernels of its own.
 *
 * @param turn lets waiting commands in
 * @param now in milliseconds
 */
export function createStepZeroService(
  ownData: OwnData,
  turn: () => Promise<void>,
  now: () => number,
) {
  const inTurn = createSerialQueue();
  let newest: Spec[] | null = null;
  let loading: Promise<AnyKernels> | null = null;

  function load(): Promise<AnyKernels> {
    loading ??= fetchWasmKernels().catch(() => createReferenceKernels());
    return loading;
  }

  async function spreadOf(
    dataset: Dataset,
    spec: Spec,
    seedCount: number,
    isVoid: () => boolean,
  ): Promise<StartSpread | null> {
    const prepared = prepareVariant(dataset, spec);
    const { plan, data } = prepared;
    if (findTrainingRefusal(prepared) !== null) return null;
    const kernels = await load();
    const stepZero = createInitialSignalMeter(kernels as Kernels<WasmMatrix>, plan, data, spec);
    const layerCount = plan.layers.length;
    const forwardSignals = new Float64Array(seedCount * layerCount);
    const backwardSignals = new Float64Array(seedCount * layerCount);
    try {
      for (let index = 0; index < seedCount; index++) {
        const signals = await stepZero.measure(spec.seed + index);
        forwardSignals.set(signals.forwardSignals, index * layerCount);
        backwardSignals.set(signals.backwardSignals, index * layerCount);
        if (index % seedsInTurn !== 0) continue;
        await turn();
        if (isVoid()) return null;
      }
    } finally {
      stepZero.dispose();
    }
    return {
      start: startOf(prepared),
      layers: plan.layers,
      seedCount,
      forwardSignals,
      backwardSignals,
    };
  }

  async function measureAll(specs: Spec[], seedCount: number): Promise<StartSpread[] | null> {
    const beginning = now();
    const dataset = namedDataset(specs[0], ownData);
    if (newest !== specs || 'reason' in dataset) return null;
    const isVoid = (): boolean => newest !== specs && now() - beginning > patience;
    const spreads: StartSpread[] = [];
    for (const spec of specs) {
      const spread = await spreadOf(dataset, spec, seedCount, isVoid);
      if (spread === null) return null;
      spreads.push(spread);
    }
    return spreads;
  }

  return {
    /** Gives the signals of each variant; null where a newer question has come meanwhile, or the run cannot be built. */
    measure(specs: Spec[], seedCount: number): Promise<StartSpread[] | null> {
      newest = specs;
      return inTurn(() => measureAll(specs, seedCount));
    },
    /** Ends when all is measured that was asked for. */
    idle: (): Promise<void> => inTurn(() => Promise.resolve()),
  };
}
