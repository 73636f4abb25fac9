import type { TrainingData } from '../../data/trainingData';
import type { Kernels, Matrix } from '../../engine/kernels/kernels';
import { createTrainer } from '../../engine/training/createTrainer';
import type { Trainer } from '../../engine/training/trainer';
import type { Plan } from '../../network/plan';
import type { EngineName, Spec } from '../../spec/spec';
import type { EngineNote } from '../protocol';

/** A kernel set ready to train, and what the badge says of it. */
export interface Engine {
  name: EngineName;
  renderer: string;
  note: EngineNote;
  createTrainer(plan: Plan, data: TrainingData, spec: Spec): Trainer;
}

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
  };
}
