import { describe, expect, it } from 'vitest';
import { symmetricEigen } from '../../data/symmetricEigen';
import { optimizers } from '../../spec/optimizers';
import type { OptimizerName, Spec } from '../../spec/spec';
import { createReferenceKernels } from '../kernels/reference/kernels';
import { prepareExperiment, startExperiment } from '../testing/experiment';
import { createLossGradient, type LossGradient } from './lossGradient';
import { type Sharpness, sharpness } from './sharpness';

function foundBy(lossGradient: LossGradient, parameters: Float64Array): Sharpness {
  const search = sharpness(lossGradient, parameters, 1);
  for (;;) {
    const { done, value } = search.next();
    if (!done) continue;
    if (value === null) throw new Error('not finite');
    return value;
  }
}

async function afterSteps(changes: Partial<Spec>, steps: number) {
  const { plan, data, spec } = prepareExperiment(changes);
  const trainer = startExperiment(createReferenceKernels(), changes);
  for (let step = 0; step < steps; step++) trainer.advance();
  const slots = await trainer.parameters();
  trainer.dispose();
  return {
    lossGradient: createLossGradient(plan, data, spec),
    parameters: Float64Array.from(slots.flatMap((slot) => [...slot])),
    data,
  };
}

/** The whole Hessian, column by column, by differences of the gradient. */
function denseHessian({ size, write }: LossGradient, at: Float64Array): Float64Array {
  const h = 1e-6;
  const hessian = new Float64Array(size * size);
  const [above, below] = [new Float64Array(size), new Float64Array(size)];
  const moved = at.slice();
  for (let column = 0; column < size; column++) {
    moved[column] = at[column] + h;
    write(moved, above);
    moved[column] = at[column] - h;
    write(moved, below);
    moved[column] = at[column];
    for (let row = 0; row < size; row++) {
      const entry = (above[row] - below[row]) / (4 * h);
      hessian[row * size + column] += entry;
      hessian[column * size + row] += entry;
    }
  }
  return hessian;
}

describe('the sharpness', () => {
  const base: Partial<Spec> = { samples: 60, depth: 3, width: 9, batch: 'full', lr: 0.1 };
  const cases: Record<string, Partial<Spec>> = {
    tanh: { activation: 'tanh', init: 'glorotNormal' },
    sigmoid: { activation: 'sigmoid', init: 'glorotNormal' },
    relu: {},
    'batch normalization': { activation: 'tanh', norm: 'batch' },
    'layer normalization, residual': { activation: 'swish', norm: 'layer', residual: 'plain' },
    'mean squared error': { data: 'bumps', activation: 'softplus', standardize: 'all' },
  };
  it.each(Object.entries(cases))(
    'is the largest eigenvalue of the dense Hessian: %s',
    async (_, changes) => {
      const { lossGradient, parameters } = await afterSteps({ ...base, ...changes }, 20);
      expect(lossGradient.size).toBeGreaterThan(200);
      const n = lossGradient.size;
      const hessian = denseHessian(lossGradient, parameters);
      const [largest] = symmetricEigen(n, (i, j) => hessian[i * n + j]).values;
      const { value, error } = foundBy(lossGradient, parameters);
      expect(Math.abs(value / largest - 1)).toBeLessThan(1e-3);
      expect(error).toBeLessThan(2e-3 * value);
    },
  );

  it('is null where a number is not finite', () => {
    const { plan, data, spec } = prepareExperiment(base);
    const lossGradient = createLossGradient(plan, data, spec);
    const search = sharpness(lossGradient, new Float64Array(lossGradient.size).fill(NaN), 1);
    expect(search.next()).toEqual({ done: true, value: null });
  });
});

/** A linear regression, whose loss is a quadratic: it converges below its largest stable rate, and not above it. */
describe('the limit of stability', () => {
  const regression = { data: 'plane', depth: 0, batch: 'full', standardize: 'inputs' } as const;
  const named = Object.entries(optimizers).flatMap(([name, { stabilityLimit }]) =>
    stabilityLimit === null ? [] : [[name as OptimizerName, stabilityLimit] as const],
  );

  it('is told of the optimizers that have one', () => {
    expect(named.map(([name]) => name)).toEqual(['sgd', 'momentum', 'nesterov']);
  });

  it.each(named)('of %s is %d ÷ sharpness', async (optimizer, limit) => {
    const { lossGradient, parameters, data } = await afterSteps(regression, 0);
    const { value } = foundBy(lossGradient, parameters);
    // H = 2/N Σ (x, 1)(x, 1)ᵀ
    const { inputs, rowCount } = data.train;
    const moments = new Float64Array(9);
    for (let row = 0; row < rowCount; row++) {
      const x = [inputs[2 * row], inputs[2 * row + 1], 1];
      for (let i = 0; i < 9; i++) moments[i] += (2 * x[Math.floor(i / 3)] * x[i % 3]) / rowCount;
    }
    expect(
      Math.abs(value / symmetricEigen(3, (i, j) => moments[3 * i + j]).values[0] - 1),
    ).toBeLessThan(1e-4);

    const lossAfter = async (lr: number, steps: number): Promise<number> => {
      const trainer = startExperiment(createReferenceKernels(), { ...regression, optimizer, lr });
      for (let step = 0; step < steps; step++) trainer.advance();
      const { record } = await trainer.measure();
      trainer.dispose();
      return record.trainLoss;
    };
    const least = await lossAfter((0.5 * limit) / value, 2_000);
    expect(await lossAfter((0.99 * limit) / value, 3_000)).toBeLessThan(1.0001 * least);
    expect(await lossAfter((1.01 * limit) / value, 3_000)).toBeGreaterThan(1e3 * least);
  });
});
