import { leastSquaresFit } from '../../data/leastSquares';
import { stream, uniform } from '../../data/rng';
import { scaleOf, standardize } from '../../data/scale';
import { losses } from '../../engine/kernels/losses';
import { activations } from '../../spec/activations';
import type {
  CorrelationTrial,
  ErrorGradientOutput,
  ErrorGradientTrial,
  LeastSquaresTrial,
  Measured,
} from '../trial';
import { preparedNetwork } from './preparedNetwork';
import type { TrialEngine } from './trialEngine';

/** Measures the correlations of the training rows' features, and of the inputs that are made of them. */
export async function* runCorrelations(
  _: TrialEngine,
  trial: CorrelationTrial,
  seed: number,
): AsyncGenerator<void, Measured> {
  const { data } = preparedNetwork(trial, seed);
  yield;
  const { features, inputs } = data.train;
  const before = correlationsOf(features, data.featureCount);
  const after = correlationsOf(inputs, data.featureCount);
  const { deviation } = scaleOf(inputs, data.featureCount);
  const changes = before.map((value, index) => Math.abs(value - after[index]));
  return {
    numbers: {
      rawCorrelation: Math.max(...before.map(Math.abs)),
      scaledCorrelation: Math.max(...after.map(Math.abs)),
      deviationRatio: Math.max(...deviation) / Math.min(...deviation),
      correlationChange: Math.max(...changes),
    },
    lines: {},
  };
}

/** Returns the correlation of each two columns. */
function correlationsOf(values: Float64Array, columns: number): number[] {
  const rows = values.length / columns;
  const { mean } = scaleOf(values, columns);
  const product = (i: number, j: number): number => {
    let sum = 0;
    for (let row = 0; row < rows; row++) {
      sum += (values[row * columns + i] - mean[i]) * (values[row * columns + j] - mean[j]);
    }
    return sum;
  };
  return Array.from({ length: columns }, (_, i) => i).flatMap((i) =>
    Array.from({ length: i }, (_, j) => product(i, j) / Math.sqrt(product(i, i) * product(j, j))),
  );
}

/** Compares the exact answers of least squares to raw rows with those to standardized ones. */
export async function* runLeastSquares(
  _: TrialEngine,
  trial: LeastSquaresTrial,
  seed: number,
): AsyncGenerator<void, Measured> {
  const { data } = preparedNetwork(trial, seed);
  yield;
  const { features, labels } = data.train;
  const columns = data.featureCount;
  const raw = leastSquaresFit(features, columns, labels);
  const scaled = leastSquaresFit(
    standardize(features, scaleOf(features, columns)),
    columns,
    labels,
  );
  const changes = raw.map((value, row) => Math.abs(value - scaled[row]));
  const [deviation] = scaleOf(labels, 1).deviation;
  return { numbers: { answerChange: Math.max(...changes) / deviation }, lines: {} };
}

/** Pairs of errors that are drawn. */
const pairs = 1_000;
/** Points of the curve. */
const points = 101;

/** Compares the errors of one output, 0 to 1, with the size of the gradient that they give. */
export async function* runErrorGradient(
  _: TrialEngine,
  { output }: ErrorGradientTrial,
  seed: number,
): AsyncGenerator<void, Measured> {
  yield;
  const gradientOf = gradients[output];
  const draws = stream(seed, 'points');
  let against = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const [a, b] = [uniform(draws, pair, 0), uniform(draws, pair, 1)].map((u) => 0.999 * u + 5e-4);
    if ((gradientOf(a) - gradientOf(b)) * (a - b) < 0) against++;
  }
  const curve = Array.from({ length: points }, (__, index) => {
    const x = 1e-3 + (0.998 * index) / (points - 1);
    return { x, y: gradientOf(x) };
  });
  return { numbers: { againstOrder: against / pairs }, lines: { gradientOfError: curve } };
}

/** |∂L/∂z| of an output whose target is 1 and whose answer is too low by the error. */
const gradients: Record<ErrorGradientOutput, (error: number) => number> = {
  crossEntropy(error) {
    const logits = Float64Array.of(Math.log((1 - error) / error), 0);
    const gradient = new Float64Array(2);
    losses.crossEntropy.gradient(logits, Float64Array.of(1, 0), 0, 2, gradient);
    return Math.abs(gradient[0]);
  },
  sigmoidSquared(error) {
    const z = Math.log((1 - error) / error);
    const gradient = new Float64Array(1);
    const answer = Float64Array.of(activations.sigmoid.value(z));
    losses.mse.gradient(answer, Float64Array.of(1), 0, 1, gradient);
    return Math.abs(gradient[0] * activations.sigmoid.derivative(z));
  },
};
