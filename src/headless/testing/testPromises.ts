import { describe, expect, test } from 'vitest';
import type { StepRecord } from '../../record/stepRecord';
import { variantSpecs } from '../../spec/lab';
import { parseQuery } from '../../spec/link/query';
import { presetLengths } from '../../spec/presets/presetLengths';
import { type PresetName, presets } from '../../spec/presets/presets';
import { recordRun } from '../effects/runEffect';

/** What a promise speaks of: each variant's numbers at the step at which the page pauses. */
type Ends = (Record<'loss' | 'validation' | 'accuracy', number> & { isFinite: boolean })[];

/** Above this loss a network of two classes has hardly learnt: that of guessing is 0.693. */
const hardlyLearnt = 0.5;

/** The presets whose promise is about the end of the run, and when it is kept. The others are kept by an effect. */
const promises: Partial<Record<PresetName, (...ends: Ends) => boolean>> = {
  'sigmoid-against-relu': (a, b) => a.loss > 0.65 && b.loss < 0.3,
  'edge-of-chaos': (a, b, c) => b.loss < Math.min(a.loss, c.loss),
  'chaos-memorises': (a, b) =>
    a.loss < 0.1 &&
    b.loss < 0.1 &&
    isWithin(a.accuracy, 0.82, 0.92) &&
    isWithin(b.accuracy, 0.58, 0.75),
  'depth-under-sgd': (a, b, c, d) => Math.max(a.loss, b.loss) < 0.2 && c.loss > 0.3 && d.loss < 0.3,
  symmetry: (a, b) => isWithin(a.accuracy, 0.6, 0.72) && b.accuracy === 1,
  'metres-and-millimetres': (a, b) => isWithin(a.accuracy, 0.8, 0.88) && b.accuracy >= 0.985,
  'dropout-clinic': (a, b) => a.validation > 1.4 && b.validation < 0.5,
  'batch-norm-rescue': (a, b) => a.loss > 0.67 && b.loss < 0.1,
  'batch-norm-explodes': (_, b, c) => b.loss > 0.4 && c.loss < 0.03,
  'residual-ladder': (a, b, c, d) =>
    !(a.loss < hardlyLearnt) && !b.isFinite && isWithin(c.loss, 0.15, 0.3) && d.loss < 0.1,
  'layer-norm': (a, b, c) => !a.isFinite && b.loss < 0.3 && c.loss < b.loss,
  'house-prices': (_, b, c) => b.loss > 100 * c.loss && b.validation > 100 * c.validation,
  digits: (a, b) => isWithin(a.accuracy, 0.93, 0.97) && isWithin(b.accuracy, 0.74, 0.83),
  bottleneck: (a, b, c) =>
    isWithin(a.accuracy, 0.7, 0.8) && b.accuracy < 0.45 && isWithin(c.accuracy, 0.15, 0.25),
  'overfitting-clinic': (a, ...helped) =>
    a.validation > 1.8 && helped.every(({ validation }) => validation < 0.6),
  mixup: (a, b) => b.accuracy - a.accuracy > 0.095,
  'learned-augmentation': (a, b, c, d) =>
    [b, c, d].every(({ validation }) => validation < a.validation) && d.validation < 0.37,
  'few-digits': (a, b, c, d) =>
    isWithin(a.accuracy, 0.48, 0.58) &&
    isWithin(b.accuracy, 0.78, 0.86) &&
    isWithin(c.accuracy, 0.63, 0.73) &&
    isWithin(d.accuracy, 0.63, 0.73),
  'first-steps': (a, b, c) => !a.isFinite && b.loss < 0.6 && c.loss < 0.3,
  schedules: (a, ...scheduled) => scheduled.every(({ validation }) => validation < a.validation),
};

/** Tests that what a preset promises is on the screen where its run pauses, whichever the seed. */
export function testPromises(seeds: number[]): void {
  describe.each(seeds)('with seed %d', (seed) => {
    test.each(Object.entries(promises))('%s', async (name, isKept) => {
      const preset = name as PresetName;
      const steps = presetLengths[preset];
      const ends: Ends = [];
      for (const spec of variantSpecs(parseQuery(presets[preset]).lab)) {
        const records = await recordRun({ ...spec, seed }, { steps, every: steps });
        ends.push(endOf(records[records.length - 1]));
      }
      expect(isKept(...ends), JSON.stringify(ends)).toBe(true);
    });
  });
}

function endOf({ trainLoss, validationLoss, validationAccuracy }: StepRecord): Ends[number] {
  return {
    loss: trainLoss,
    validation: validationLoss ?? Number.NaN,
    accuracy: validationAccuracy ?? Number.NaN,
    isFinite: Number.isFinite(trainLoss),
  };
}

function isWithin(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}
