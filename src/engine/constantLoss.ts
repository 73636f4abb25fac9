import ln from '@stdlib/math-base-special-ln';
import type { TrainingData } from '../data/trainingData';
import type { Plan } from '../network/plan';
import type { LossName } from '../spec/spec';
import { score } from './score';
import { evaluationRows } from './stepRecord';

/**
 * The training loss of a network that gives every row the same, best output: what stands still there has
 * learnt nothing of the inputs. ln 2 for two classes of equal size, the variance for a regression; measured
 * on the rows and in the units of a record's `trainLoss`.
 */
export function constantLoss(plan: Plan, data: TrainingData): number {
  const { targets, rowCount } = data.train;
  const columns = plan.outputCount;
  const rows = Math.min(rowCount, evaluationRows) * plan.length;
  const means = columnMeans(targets.subarray(0, rows * columns), columns);
  const losses = bestConstants[plan.loss](means).map((outputs) => {
    const repeated = Float64Array.from({ length: rows * columns }, (_, i) => outputs[i % columns]);
    return score(plan, data, data.train, repeated).loss;
  });
  return Math.min(...losses);
}

/** Of a class without any rows. */
const leastShare = 1e-12;

/** Constant outputs among which the best one is, from the targets' means. */
const bestConstants: Record<LossName, (means: number[]) => number[][]> = {
  crossEntropy: (means) => [means.map((share) => ln(Math.max(share, leastShare)))],
  mse: (means) => [means],
  // Piecewise linear: of two classes the best constant takes neither side, or the larger one's.
  hinge(means) {
    const largest = means.indexOf(Math.max(...means));
    return [means.map(() => 0), means.map((_, column) => (column === largest ? 1 : 0))];
  },
};

function columnMeans(values: Float64Array, columns: number): number[] {
  const sums = new Array<number>(columns).fill(0);
  for (let index = 0; index < values.length; index++) sums[index % columns] += values[index];
  return sums.map((sum) => (sum * columns) / values.length);
}
