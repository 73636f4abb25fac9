import { expect } from 'vitest';
import type { PresetName } from '../../spec/presets/presets';
import { expectAllAbove, expectAllBelow, expectBetween } from './expectations';
import type { PresetRuns } from './presetRuns';
import {
  backwardRatio,
  gradientNorm,
  isStuck,
  trainAccuracy,
  trainLoss,
  validationAccuracy,
  validationLoss,
} from './readings';
import { atEnd, atStart, atStep, type Extent, firstStep } from './seededRuns';
import { geometricMean, mean, median } from './statistics';

export interface PresetPromise extends Extent {
  /** Fails where the runs do not show what the preset promises. */
  check(runs: PresetRuns): void;
}

/** Single precision ends here: what is larger is infinite on a GPU. */
const largestFloat = 2 ** 128;

/**
 * The length of each preset's training, and the promise that it must keep then. The figures in the comments are those that
 * another framework measured for the same settings, where it measured them. What further presets promise
 * are effects of `headless/effects`, which are seen to there. Single deep runs fluctuate: two promises hold with
 * their bounds in float64 alone, and are checked by `presets.deep.test.ts`.
 */
export const presetPromises = {
  'sigmoid-against-relu': {
    steps: 300,
    interval: 50,
    check({ A, B }) {
      // Sigmoid: D 1.9e-6, stuck at 0.693. ReLU: D 0.93, loss 0.054 with the whole batch.
      expectBetween(geometricMean(atStart(A, backwardRatio)), 1e-6, 4e-6);
      for (const [{ gradientNorms }] of A) {
        expectBetween(gradientNorms[0] / gradientNorms[10], 1e-7, 1e-5);
        const factors = gradientNorms.slice(1, 9).map((norm, i) => norm / gradientNorms[i + 2]);
        expectBetween(geometricMean(factors), 1 / 5, 1 / 3);
      }
      for (const records of A) expect(records.every(isStuck)).toBe(true);
      expectBetween(geometricMean(atStart(B, backwardRatio)), 0.4, 2);
      expectAllBelow(atStep(B, 100, trainLoss), 0.3);
      expectAllAbove(atStep(B, 100, validationAccuracy), 0.88);
      expect(median(atEnd(B, trainLoss))).toBeLessThan(0.15);
    },
  },
  'naive-relu': {
    engine: 'reference',
    steps: 300,
    interval: 300,
    check({ A, B }) {
      // Naive: gradient norm 6e-15, first to last 1.4, loss 0.693. He: loss 0.054, accuracy 0.968.
      expectBetween(geometricMean(atStart(A, gradientNorm)), 2e-15, 2e-14);
      const slopes = A.map(([{ gradientNorms }]) => gradientNorms[0] / gradientNorms[9]);
      expectBetween(geometricMean(slopes), 0.7, 5);
      expect(A.every((records) => records.every(isStuck))).toBe(true);
      expectBetween(median(atEnd(B, trainLoss)), 0.02, 0.1);
      expectAllBelow(atEnd(B, trainLoss), 0.15);
      expectBetween(mean(atEnd(B, validationAccuracy)), 0.94, 0.99);
    },
  },
  'twice-he': {
    steps: 90,
    interval: 3,
    until: ({ trainLoss: loss }) => !(loss < largestFloat),
    check({ A, B }) {
      // Gain 2: gradient norm 3.9e3, D 460, not finite at step 2.
      expectBetween(geometricMean(atStart(B, gradientNorm)), 1e3, 2e4);
      expectBetween(geometricMean(atStart(B, backwardRatio)), 150, 1_500);
      expectAllBelow(
        atEnd(B, ({ step }) => step),
        4,
      );
      expectAllBelow(atStart(A, gradientNorm), 50);
      expectAllBelow(atStep(A, 90, trainLoss), 0.4);
    },
  },
  'edge-of-chaos': {
    steps: 150,
    interval: 150,
    check({ A, B, C }) {
      // D 1e-3 / 0.72 / 940, loss 0.692 / 0.040 / 0.360.
      expectBetween(geometricMean(atStart(A, backwardRatio)), 3e-4, 3e-3);
      expectBetween(geometricMean(atStart(B, backwardRatio)), 0.3, 1.5);
      expectBetween(geometricMean(atStart(C, backwardRatio)), 300, 3_000);
      expect(A.every((records) => records.every(isStuck))).toBe(true);
      expectBetween(median(atEnd(B, trainLoss)), 0.005, 0.15);
      expectBetween(median(atEnd(C, trainLoss)), 0.2, 0.69);
      const atTheEdge = atEnd(B, trainLoss);
      for (const [seed, loss] of atEnd(C, trainLoss).entries()) {
        expect(loss).toBeGreaterThan(1.5 * atTheEdge[seed]);
      }
    },
  },
  'chaos-memorises': {
    steps: 300,
    interval: 300,
    check({ A, B }) {
      // Validation accuracy 0.865 against 0.684.
      expectAllAbove(
        [A, B].flatMap((runs) => atEnd(runs, trainAccuracy)),
        0.97,
      );
      expectBetween(mean(atEnd(A, validationAccuracy)), 0.82, 0.92);
      expectBetween(mean(atEnd(B, validationAccuracy)), 0.55, 0.72);
      const lost = differences(atEnd(A, validationAccuracy), atEnd(B, validationAccuracy));
      expectAllAbove(lost, 0.06);
    },
  },
  'depth-under-sgd': {
    engine: 'reference',
    steps: 200,
    interval: 200,
    check({ A, B, C, D }) {
      // At twice the learning rate, after 300 steps: 0.023, 0.187, 0.505, and 0.003 under Adam.
      const [five, twenty, fifty] = [A, B, C].map((runs) => median(atEnd(runs, trainLoss)));
      expectBetween(five, 0.02, 0.15);
      expectBetween(twenty / five, 1.3, 10);
      expectBetween(fifty / twenty, 1.5, 10);
      expectAllAbove(atEnd(C, trainLoss), 0.15);
      expectAllBelow(atEnd(D, trainLoss), 0.1);
      expect(median(atEnd(D, trainLoss))).toBeLessThan(0.01);
    },
  },
  plateau: {
    steps: 2_500,
    interval: 20,
    until: (record) => !isStuck(record),
    check(runs) {
      // At width 32 gains of 0.6, 0.5 and 0.4 escape after 78, 234 and 948 steps.
      const [A, B, C, D] = [runs.A, runs.B, runs.C, runs.D].map((variant) =>
        firstStep(variant, (record) => !isStuck(record)),
      );
      expectAllBelow(A, 60);
      expectBetween(geometricMean(B), 60, 250);
      expectBetween(geometricMean(C), 200, 800);
      expectAllAbove(D, 800);
      expectBetween(median(D), 900, 2_500);
      for (const [seed, step] of C.entries()) expectBetween(step, 1.5 * B[seed], D[seed] / 1.5);
    },
  },
  symmetry: {
    steps: 300,
    interval: 300,
    check({ A, B }) {
      // Accuracy 0.687 against 0.999.
      for (const [{ gradientNorms }] of A) expect(gradientNorms.slice(0, 2)).toEqual([0, 0]);
      expectBetween(mean(atEnd(A, trainAccuracy)), 0.6, 0.75);
      expectAllBelow(atEnd(A, trainAccuracy), 0.78);
      expectAllAbove(atEnd(B, trainAccuracy), 0.98);
      expectAllAbove(atEnd(B, validationAccuracy), 0.97);
    },
  },
  'bad-scales': {
    steps: 5_000,
    // Standardized it converges within dozens of steps, raw up to 18 steps before the record that shows it.
    interval: (step) => (step < 100 ? 2 : 20),
    check({ A, B }) {
      // Logistic regression on scales from 0.3 to 10: 2261 steps against 9.
      const best = atEnd(B, trainLoss);
      const converged = [A, B].map((runs) =>
        runs.map((records, seed) => firstStep([records], (r) => r.trainLoss < 1.01 * best[seed])),
      );
      const [raw, standardized] = converged.map((steps) => median(steps.flat()));
      expectBetween(raw - 18, 700, 5_000 - 18);
      expectBetween(standardized, 1, 40);
      expect((raw - 18) / standardized).toBeGreaterThan(80);
    },
  },
  'metres-and-millimetres': {
    steps: 300,
    interval: 300,
    check({ A, B }) {
      expectAllBelow(atEnd(A, validationAccuracy), 0.9);
      expectAllAbove(atEnd(A, trainLoss), 0.25);
      expectAllAbove(atEnd(B, validationAccuracy), 0.97);
      expectAllBelow(atEnd(B, trainLoss), 0.05);
    },
  },
  'dropout-clinic': {
    steps: 1_000,
    interval: 1_000,
    check({ A, B }) {
      // After 1500 steps: validation loss 2.58 against 0.49, training loss 0.017 against 0.365.
      expectAllBelow(atEnd(A, trainLoss), 0.08);
      expectBetween(median(atEnd(A, validationLoss)), 1.3, 4);
      expectBetween(median(atEnd(B, validationLoss)), 0.25, 0.7);
      expectBetween(median(atEnd(B, trainLoss)), 0.2, 0.5);
      const [plain, dropout] = [A, B].map((runs) => atEnd(runs, validationLoss));
      for (const [seed, loss] of plain.entries()) expect(loss).toBeGreaterThan(2 * dropout[seed]);
    },
  },
} satisfies Partial<Record<PresetName, PresetPromise>>;

/** Presets whose promises stand here. */
export const promisedPresets = Object.keys(presetPromises) as (keyof typeof presetPromises)[];

function differences(minuends: number[], subtrahends: number[]): number[] {
  return minuends.map((value, index) => value - subtrahends[index]);
}
