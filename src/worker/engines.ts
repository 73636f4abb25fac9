import type { TrainingData } from '../data/trainingData';
import type { Kernels, Matrix } from '../engine/kernels';
import { createReferenceKernels } from '../engine/reference/kernels';
import { createTrainer, type Trainer } from '../engine/trainer';
import { fetchWasmKernels } from '../engine/wasm/load';
import { createWebglKernels } from '../engine/webgl/kernels';
import type { Plan } from '../network/plan';
import type { EngineChoice, EngineName, Spec } from '../spec/spec';
import type { EngineNote } from './protocol';

/** A kernel set ready to train, and what the badge says of it. */
export interface Engine {
  name: EngineName;
  renderer: string;
  note: EngineNote;
  createTrainer(plan: Plan, data: TrainingData, spec: Spec): Trainer;
}

/** The engines of this worker. Each is made once, when it is first asked for. */
export interface Engines {
  get(choice: EngineChoice): Promise<Engine>;
}

export function createEngines(): Engines {
  let webgl: Promise<Engine> | null = null;
  let wasm: Promise<Engine> | null = null;
  const webglEngine = (): Promise<Engine> => {
    webgl ??= startWebgl();
    return webgl;
  };
  const wasmEngine = (): Promise<Engine> => {
    wasm ??= startWasm(webglEngine);
    return wasm;
  };
  const table: Record<EngineChoice, () => Promise<Engine>> = {
    auto: webglEngine,
    webgl: webglEngine,
    wasm: wasmEngine,
    reference: () => Promise.resolve(referenceEngine(null)),
  };
  return { get: (choice) => table[choice]() };
}

function referenceEngine(note: EngineNote): Engine {
  return engineOf('reference', createReferenceKernels(), { renderer: '', note });
}

/** WebGL where the browser has it; without it `reference` trains, and its note says why. */
async function startWebgl(): Promise<Engine> {
  const started = await createWebglKernels();
  if (started.kind === 'unavailable') return referenceEngine('noWebgl');
  const { renderer, isSoftware, isHalfPrecision } = started.capabilities;
  const note = isHalfPrecision ? 'halfPrecision' : isSoftware ? 'softwareWebgl' : null;
  return engineOf('webgl', started.kernels, { renderer, note });
}

/** WebAssembly with SIMD; a browser without it trains with `other`, and the note says why. */
async function startWasm(other: () => Promise<Engine>): Promise<Engine> {
  try {
    return engineOf('wasm', await fetchWasmKernels(), { renderer: '', note: null });
  } catch {
    return { ...(await other()), note: 'noWasm' };
  }
}

function engineOf<M extends Matrix>(
  name: EngineName,
  kernels: Kernels<M>,
  description: Pick<Engine, 'renderer' | 'note'>,
): Engine {
  return {
    name,
    ...description,
    createTrainer: (plan, data, spec) => createTrainer(kernels, plan, data, spec),
  };
}
