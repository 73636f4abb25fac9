import { describe, expect, test } from 'vitest';
import { normal, stream } from '../rng';
import { symmetricEigen } from '../symmetricEigen';
import {
  drawRow,
  fitProbabilisticPca,
  maximumDirections,
  type ProbabilisticPca,
} from './probabilisticPca';

/** W Wᵀ + σ² 1 of a model. */
function covarianceOf({ mean, directions, directionCount, noise }: ProbabilisticPca): Float64Array {
  const d = mean.length;
  return Float64Array.from({ length: d * d }, (_, index) => {
    const [i, j] = [Math.floor(index / d), index % d];
    let sum = i === j ? noise * noise : 0;
    for (let k = 0; k < directionCount; k++) sum += directions[k * d + i] * directions[k * d + j];
    return sum;
  });
}

function sampleCovariance(rows: Float64Array, d: number): Float64Array {
  const n = rows.length / d;
  const mean = Array.from({ length: d }, (_, j) => {
    let sum = 0;
    for (let row = 0; row < n; row++) sum += rows[row * d + j] / n;
    return sum;
  });
  return Float64Array.from({ length: d * d }, (_, index) => {
    const [i, j] = [Math.floor(index / d), index % d];
    let sum = 0;
    for (let row = 0; row < n; row++) {
      sum += ((rows[row * d + i] - mean[i]) * (rows[row * d + j] - mean[j])) / n;
    }
    return sum;
  });
}

/** n rows about (1, 2, …) along two directions of deviation 3 and 2, with noise of 0.3. */
function truth(n: number, d: number): { rows: Float64Array; covariance: Float64Array } {
  const source = stream(4, 'points');
  const axes = [0, 1].map((k) => Array.from({ length: d }, (_, j) => normal(source, 9 + k, j)));
  const unit = axes.map((axis) => {
    const length = Math.hypot(...axis);
    return axis.map((entry) => entry / length);
  });
  const deviations = [3, 2];
  const rows = new Float64Array(n * d);
  for (let row = 0; row < n; row++) {
    for (let j = 0; j < d; j++) {
      rows[row * d + j] = j + 1 + 0.3 * normal(source, row + 100, j);
      unit.forEach((axis, k) => {
        rows[row * d + j] += deviations[k] * normal(source, row + 100, d + k) * axis[j];
      });
    }
  }
  const covariance = Float64Array.from({ length: d * d }, (_, index) => {
    const [i, j] = [Math.floor(index / d), index % d];
    const along = unit.reduce((sum, axis, k) => sum + deviations[k] ** 2 * axis[i] * axis[j], 0);
    return along + (i === j ? 0.09 : 0);
  });
  return { rows, covariance };
}

test('finds the model that the rows were drawn from', () => {
  const n = 20_000;
  const { rows, covariance } = truth(n, 6);
  const model = fitProbabilisticPca(rows, 6);
  expect(model.directionCount).toBe(2);
  expect(model.noise).toBeCloseTo(0.3, 2);
  model.mean.forEach((mean, j) => {
    expect(Math.abs(mean - (j + 1))).toBeLessThan(5 * Math.sqrt(covariance[7 * j] / n));
  });
  covarianceOf(model).forEach((entry, index) => {
    const [i, j] = [Math.floor(index / 6), index % 6];
    const variance = (covariance[7 * i] * covariance[7 * j] + covariance[index] ** 2) / n;
    expect(Math.abs(entry - covariance[index])).toBeLessThan(5 * Math.sqrt(variance));
  });
});

describe.each([
  ['more rows than variables', 40, 7],
  ['fewer rows than variables', 9, 30],
  ['as many as the largest model has directions, and more', 90, 200],
])('%s', (_, n, d) => {
  const source = stream(8, 'points');
  const rows = Float64Array.from({ length: n * d }, (_, index) => normal(source, 0, index));
  const model = fitProbabilisticPca(rows, d);
  const sampled = sampleCovariance(rows, d);
  const { values, vectorAt } = symmetricEigen(d, (i, j) => sampled[i * d + j]);
  const vectors = values.flatMap((_, index) => vectorAt(index));
  const q = model.directionCount;
  const rest = values.slice(q).reduce((sum, value) => sum + value, 0) / (d - q);

  test('as many directions as hold 90 % of the variance, if not too many', () => {
    const trace = values.reduce((sum, value) => sum + value, 0);
    const share = (count: number): number =>
      values.slice(0, count).reduce((sum, value) => sum + value, 0) / trace;
    expect(share(q - 1)).toBeLessThan(0.9);
    if (q < maximumDirections) expect(share(q)).toBeGreaterThanOrEqual(0.9);
    else expect(q).toBe(maximumDirections);
  });

  test('σ² is the mean of the eigenvalues left, W that of the paper', () => {
    expect(model.noise ** 2).toBeCloseTo(rest, 9);
    const found = covarianceOf(model);
    for (let i = 0; i < d; i++) {
      for (let j = 0; j < d; j++) {
        let expected = i === j ? rest : 0;
        for (let k = 0; k < q; k++) {
          expected += (values[k] - rest) * vectors[k * d + i] * vectors[k * d + j];
        }
        expect(Math.abs(found[i * d + j] - expected)).toBeLessThan(1e-9);
      }
    }
  });
});

test('rows drawn have the model’s mean and covariance', () => {
  const { rows } = truth(400, 5);
  const model = fitProbabilisticPca(rows, 5);
  const source = stream(1, 'augment');
  const n = 20_000;
  const drawn = new Float64Array(n * 5);
  for (let row = 0; row < n; row++) {
    const place = drawn.subarray(5 * row, 5 * row + 5);
    drawRow(model, (index) => normal(source, row, index), place);
  }
  const [found, expected] = [sampleCovariance(drawn, 5), covarianceOf(model)];
  found.forEach((entry, index) => {
    const [i, j] = [Math.floor(index / 5), index % 5];
    const variance = (expected[6 * i] * expected[6 * j] + expected[index] ** 2) / n;
    expect(Math.abs(entry - expected[index])).toBeLessThan(5 * Math.sqrt(variance));
  });
});

test('one row, equal rows and one variable leave a model without directions', () => {
  const one = fitProbabilisticPca(Float64Array.of(4, 5, 6), 3);
  expect(one).toMatchObject({ directionCount: 0, noise: 0 });
  expect([...one.mean]).toEqual([4, 5, 6]);
  expect(fitProbabilisticPca(Float64Array.of(1, 2, 1, 2), 2)).toMatchObject({
    directionCount: 0,
    noise: 0,
  });
  const line = fitProbabilisticPca(Float64Array.of(1, 3), 1);
  expect(line).toMatchObject({ directionCount: 0, noise: 1 });
});
