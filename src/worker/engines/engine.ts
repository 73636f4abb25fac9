import type { TrainingData } from '../../data/trainingData';
import { createTrainingLoss, type TrainingLoss } from '../../engine/experiments/trainingLoss';
import type { Kernels, Matrix } from '../../engine/kernels/kernels';
import { createReferenceKernels } from '../../engine/kernels/reference/kernels';
import { FetchFault, fetchWasmKernels } from '../../engine/kernels/wasm/load';
import type { Trainer } from '../../engine/training/trainer';
import { createTrainer } from '../../engine/training/trainer';
import type { Plan } from '../../network/plan';
import type { EngineName, Spec } from '../../spec/spec';

/** A kernel set ready to train, and what the badge says of it. */
export interface Engine {
  name: EngineName;
  renderer: string;
  note: EngineNote;
  createTrainer(plan: Plan, data: TrainingData, spec: Spec): Trainer;
  createTrainingLoss(plan: Plan, data: TrainingData): TrainingLoss;
}

/** The badge says this beside the engine's name. */
export type EngineNote =
  | 'noWebgl'
  | 'softwareWebgl'
  | 'halfPrecision'
  | 'noWasm'
  | 'wasmNotFetched'
  | 'faultyWebgl'
  | null;

/** Why a variant trains on its engine. All but `byHand` are of `auto`. */
export type EngineReason =
  | { kind: 'byHand' | 'notMeasured' | NonNullable<EngineNote> }
  /** Both were measured on this very network. */
  | { kind: 'measured'; stepsPerSecond: Record<'wasm' | 'webgl', number> };

export function engineOf<M extends Matrix>(
  name: EngineName,
  kernels: Kernels<M>,
  { renderer, note }: Pick<Engine, 'renderer' | 'note'> = { renderer: '', note: null },
): Engine {
  return {
    name,
    renderer,
    note,
    createTrainer: (plan, data, spec) => createTrainer(kernels, plan, data, spec),
    createTrainingLoss: (plan, data) => createTrainingLoss(kernels, plan, data),
  };
}

/** The engines that compute on the processor: a worker of their own serves them as well as any other. */
export type ProcessorEngineName = Exclude<EngineName, 'webgl'>;

export type ProcessorEngines = Record<ProcessorEngineName, () => Promise<Engine>>;

/**
 * Each is made when it is first asked for. `wasm` rejects where the browser has no WebAssembly with SIMD; with
 * a `FetchFault`, and is tried again when it is next asked for, where its file did not come.
 */
export function createProcessorEngines(): ProcessorEngines {
  let wasm: Promise<Engine> | null = null;
  let reference: Promise<Engine> | null = null;
  return {
    wasm() {
      wasm ??= fetchWasmKernels().then(
        (kernels) => engineOf('wasm', kernels),
        (error: unknown) => {
          if (error instanceof FetchFault) wasm = null;
          throw error;
        },
      );
      return wasm;
    },
    reference() {
      reference ??= Promise.resolve(engineOf('reference', createReferenceKernels()));
      return reference;
    },
  };
}
