import { hiddenWidths } from '../spec/hiddenLayers';
import { parseQuery } from '../spec/link/query';
import type { Spec } from '../spec/spec';
import type { Claim } from './claim';
import type { Trial } from './trial';
import { claimSeeds } from './verdict';

/** Multiplications a second, and what a step and a trial cost beside them, of a processor of 2024. */
const speed = 1e10;
const perStep = 1e-4;
const perTrial = 0.02;

/**
 * Estimates the seconds that the trials of a claim take one processor, from their networks and steps: a time that is
 * told before anything has been measured, and corrected by what has.
 */
export function costOf({ arms }: Pick<Claim, 'arms'>): number {
  const seconds = Object.values(arms).reduce((sum, trial) => sum + trialCost(trial), 0);
  return claimSeeds.length * seconds;
}

function trialCost(trial: Trial): number {
  if (trial.kind === 'errorGradient') return perTrial;
  const { base } = parseQuery(trial.query).lab;
  return perTrial + stepsOf(trial) * stepSeconds(base);
}

/** Estimates the seconds of an update, of data in the plane. */
export function stepSeconds(spec: Spec): number {
  const widths = [2, ...hiddenWidths(spec), 2];
  const weights = widths.slice(1).reduce((sum, width, layer) => sum + width * widths[layer], 0);
  const rows = spec.batch === 'full' ? spec.samples * spec.trainFraction : spec.batch;
  return perStep + (6 * weights * rows) / speed;
}

/** Trainings to a loss end before their steps, more or less of them. */
const shareToGoal = 0.15;

function stepsOf(trial: Trial): number {
  if (trial.kind === 'chords') return trial.count;
  if (trial.kind !== 'training') return 'steps' in trial ? trial.steps : 1;
  const { steps, later, rates = [0], toShare } = trial;
  const most = rates.length * (steps + (later?.steps ?? 0));
  return toShare === undefined ? most : most * shareToGoal;
}
