import type { Measured, StartTrial, Trial } from '../trial';
import { preparedNetwork } from './preparedNetwork';
import { startNumbers } from './startNumbers';
import { runTraining } from './training';
import type { TrialEngine } from './trialEngine';

type Run<P> = (engine: TrialEngine, trial: P, seed: number) => AsyncGenerator<void, Measured>;

const runs: { [P in Trial as P['kind']]: Run<P> } = {
  training: runTraining,
  start: runStart,
};

/** Carries out a trial with one seed. It can be left at any of its yields. */
export function runTrial(
  engine: TrialEngine,
  trial: Trial,
  seed: number,
): AsyncGenerator<void, Measured> {
  return (runs[trial.kind] as Run<Trial>)(engine, trial, seed);
}

async function* runStart(
  engine: TrialEngine,
  trial: StartTrial,
  seed: number,
): AsyncGenerator<void, Measured> {
  const { plan, data, spec } = preparedNetwork(trial, seed);
  const trainer = engine.createTrainer(plan, data, spec);
  try {
    yield;
    return startNumbers((await trainer.measure([])).record);
  } finally {
    trainer.dispose();
  }
}
