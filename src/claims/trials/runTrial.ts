import type { Measured, Trial } from '../trial';
import { runChords } from './chords';
import { runScaling } from './scaling';
import { runStart } from './start';
import { runTraining } from './training';
import type { TrialEngine } from './trialEngine';
import { runCorrelations, runErrorGradient, runLeastSquares } from './withoutTraining';
import { runRowGradients } from './wrongLabels';

type Run<T> = (engine: TrialEngine, trial: T, seed: number) => AsyncGenerator<void, Measured>;

const runs: { [T in Trial as T['kind']]: Run<T> } = {
  training: runTraining,
  start: runStart,
  scaling: runScaling,
  rowGradients: runRowGradients,
  chords: runChords,
  correlations: runCorrelations,
  leastSquares: runLeastSquares,
  errorGradient: runErrorGradient,
};

/** Carries out a trial with one seed. It can be left at any of its yields. */
export function runTrial(
  engine: TrialEngine,
  trial: Trial,
  seed: number,
): AsyncGenerator<void, Measured> {
  return (runs[trial.kind] as Run<Trial>)(engine, trial, seed);
}
