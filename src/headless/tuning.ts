import type { TrainingData } from '../data/trainingData';
import { foldData } from '../data/trainingData';
import {
  type CrossValidation,
  crossValidationOf,
  crossValidationSpec,
  type FoldScore,
  foldConflict,
  type Search,
  trainFold,
} from '../engine/experiments/crossValidation';
import {
  emptyRangeTest,
  type RangeTest,
  rangeTest,
  rangeTestSpec,
} from '../engine/experiments/rangeTest';
import type { Trainer } from '../engine/training/trainer';
import { planNetwork } from '../network/plan';
import type { RateRange } from '../spec/grids/rateRange';
import type { Spec } from '../spec/spec';
import { nodeEngineOf, trainers } from './engines';
import { complain, refusalMessage, refuse } from './messages';

/** Runs a range test on the network of a spec. */
export async function findRate(
  spec: Spec,
  data: TrainingData,
  sweep: RateRange,
): Promise<RangeTest> {
  const trainer = await start(rangeTestSpec(spec), data);
  let test = emptyRangeTest;
  for await (const found of rangeTest(trainer, sweep)) test = found;
  trainer.dispose();
  return test;
}

/** Trains every value on every fold, one after another; complains if a fold cannot be trained. */
export async function crossValidate(
  spec: Spec,
  data: TrainingData,
  search: Search,
): Promise<CrossValidation> {
  const { values, folds, steps } = search;
  const { rowCount } = data.train;
  if (folds > rowCount) {
    complain(`--folds ${folds}: there are only ${rowCount} training rows to part`);
  }
  const obstacle = foldConflict(spec, data, search);
  if (obstacle !== null) refuse(obstacle, `--folds ${folds}: ${refusalMessage(obstacle)}`);
  const scores: FoldScore[][] = [];
  for (const value of values) {
    const tried = crossValidationSpec(spec, search, value);
    const ofValue: FoldScore[] = [];
    for (let fold = 0; fold < folds; fold++) {
      const trainer = await start(tried, foldData(data, tried, { folds, fold }));
      ofValue.push(await scoreOf(trainer, steps));
      trainer.dispose();
    }
    scores.push(ofValue);
  }
  return crossValidationOf(values, scores);
}

function start(spec: Spec, data: TrainingData): Promise<Trainer> {
  return trainers[nodeEngineOf(spec)](planNetwork(spec, data), data, spec);
}

async function scoreOf(trainer: Trainer, steps: number): Promise<FoldScore> {
  const training = trainFold(trainer, steps);
  for (;;) {
    const turn = await training.next();
    if (turn.done) return turn.value;
  }
}
