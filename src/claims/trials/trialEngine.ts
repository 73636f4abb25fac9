import type { TrainingData } from '../../data/trainingData';
import type { Trainer } from '../../engine/training/trainer';
import type { Plan } from '../../network/plan';
import type { Spec } from '../../spec/spec';

/** The engine that trains for a trial, in the worker or on the command line. */
export interface TrialEngine {
  createTrainer(plan: Plan, data: TrainingData, spec: Spec): Trainer;
}
