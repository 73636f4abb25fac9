import { readFile } from 'node:fs/promises';
import type { TrainingData } from '../data/trainingData';
import { createTrainingLoss, type TrainingLoss } from '../engine/experiments/trainingLoss';
import { createReferenceKernels } from '../engine/kernels/reference/kernels';
import { loadWasmKernels, wasmAddress } from '../engine/kernels/wasm/load';
import type { Trainer } from '../engine/training/trainer';
import { createTrainer } from '../engine/training/trainer';
import type { Plan } from '../network/plan';
import type { EngineName, Spec } from '../spec/spec';

/** The engines that run in Node. */
export type NodeEngine = Exclude<EngineName, 'webgl'>;

type StartTrainer = (plan: Plan, data: TrainingData, spec: Spec) => Promise<Trainer>;

export const trainers: Record<NodeEngine, StartTrainer> = {
  reference: async (plan, data, spec) => createTrainer(createReferenceKernels(), plan, data, spec),
  wasm: async (plan, data, spec) =>
    createTrainer(await loadWasmKernels(await readFile(wasmAddress)), plan, data, spec),
};

/** Creates the training loss of a network as a function of its parameters, on wasm. */
export async function wasmTrainingLoss(plan: Plan, data: TrainingData): Promise<TrainingLoss> {
  return createTrainingLoss(await loadWasmKernels(await readFile(wasmAddress)), plan, data);
}

/** Returns the engine that trains a spec in Node: `wasm`, unless the spec asks for `reference`. */
export function nodeEngineOf({ engine }: Spec): NodeEngine {
  return engine === 'reference' ? 'reference' : 'wasm';
}
