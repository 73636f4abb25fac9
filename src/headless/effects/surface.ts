import { everyAbove, everyBelow } from './demands';
import { type Effect, presetEffect } from './effect';
import {
  difference,
  figure,
  ratio,
  surfaceConvexShare,
  surfaceHighest,
  surfaceMinima,
  trainLoss,
} from './figure';

const pace = { steps: 150, every: 150 };
/** As on the page. */
const surfaceSize = 61;

/** Measures the loss surface around a trained network (Li et al. 2018), over the first two directions that the page draws. */
export const surfaceEffects: Effect[] = [
  presetEffect('residual-surface', ['plain', 'x + f/L'], {
    claim:
      'Around fifty plain layers the loss has more than ten separate minima and rises beyond 10¹⁰; with residual connections it has one alone.',
    pace,
    surfaceSize,
    figures: [
      figure(trainLoss, 'x + f/L', everyBelow(0.5)),
      figure(surfaceMinima, 'plain', everyAbove(10)),
      figure(surfaceMinima, 'x + f/L', everyBelow(4)),
      difference(surfaceConvexShare, 'x + f/L', 'plain', everyAbove(0.15)),
      figure(surfaceHighest, 'plain', everyAbove(1e10)),
      figure(surfaceHighest, 'x + f/L', everyBelow(50)),
    ],
  }),
  presetEffect('batch-norm-surface', ['plain', 'batch norm'], {
    claim:
      'Batch normalization keeps the loss around a network of ten layers low, where that of a plain one reaches hundreds. It does not make it smooth: there are many more separate minima.',
    pace,
    surfaceSize,
    figures: [
      figure(surfaceHighest, 'plain', everyAbove(50)),
      figure(surfaceHighest, 'batch norm', everyBelow(4)),
      ratio(surfaceMinima, 'batch norm', 'plain', everyAbove(3)),
    ],
  }),
];
