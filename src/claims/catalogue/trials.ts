import type { StartTrial, TrainingTrial } from '../trial';

/** Returns a trial of a network at step 0. */
export function startOf(query: string): StartTrial {
  return { kind: 'start', query };
}

/** Returns a trial of a network that is trained for so many steps. */
export function trainingOf(query: string, steps: number): TrainingTrial {
  return { kind: 'training', query, steps };
}
