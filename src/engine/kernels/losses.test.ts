import { describe, expect, it } from 'vitest';
import { losses } from './losses';
import { createReferenceKernels } from './reference/kernels';

function lossOf(name: keyof typeof losses, logits: number[], targets: number[]): number {
  return losses[name].value(
    Float64Array.from(logits),
    Float64Array.from(targets),
    0,
    logits.length,
  );
}

function gradientOf(name: keyof typeof losses, logits: number[], targets: number[]): number[] {
  const gradient = new Float64Array(logits.length);
  const [outputs, wanted] = [Float64Array.from(logits), Float64Array.from(targets)];
  losses[name].gradient(outputs, wanted, 0, logits.length, gradient);
  return [...gradient];
}

describe('cross-entropy from logits', () => {
  it('of equal logits is the logarithm of the number of classes', () => {
    expect(lossOf('crossEntropy', [0.3, 0.3], [1, 0])).toBeCloseTo(Math.LN2, 14);
    expect(lossOf('crossEntropy', [7, 7, 7, 7], [0, 0, 1, 0])).toBeCloseTo(2 * Math.LN2, 14);
  });

  it('is −ln of the softmax of the right class, and its gradient the softmax less the target', () => {
    const logits = [0.2, -1.3, 2.1];
    const exponentials = logits.map(Math.exp);
    const sum = exponentials.reduce((total, each) => total + each);
    expect(lossOf('crossEntropy', logits, [0, 1, 0])).toBeCloseTo(
      -Math.log(exponentials[1] / sum),
      14,
    );
    const gradient = gradientOf('crossEntropy', logits, [0, 1, 0]);
    const expected = exponentials.map((each, i) => each / sum - (i === 1 ? 1 : 0));
    gradient.forEach((entry, i) => {
      expect(entry).toBeCloseTo(expected[i], 14);
    });
  });

  it('is exact where exponentials of the logits would overflow', () => {
    expect(lossOf('crossEntropy', [1000, -1000], [1, 0])).toBe(0);
    expect(lossOf('crossEntropy', [1000, -1000], [0, 1])).toBe(2000);
    expect(lossOf('crossEntropy', [-1000, -1000], [0, 1])).toBeCloseTo(Math.LN2, 14);
    expect(gradientOf('crossEntropy', [1000, -1000], [0, 1])).toEqual([1, -1]);
    expect(gradientOf('crossEntropy', [1000, -1000], [1, 0])).toEqual([0, 0]);
  });

  it('does not change when all logits move together', () => {
    const moved = lossOf('crossEntropy', [1000.25, 998.5, 1001.75], [0, 0, 1]);
    expect(moved).toBeCloseTo(lossOf('crossEntropy', [0.25, -1.5, 1.75], [0, 0, 1]), 12);
  });
});

describe('squared error', () => {
  it('is the mean over the outputs, its gradient twice the error over their number', () => {
    expect(lossOf('mse', [1, 2, 4], [1, 0, 1])).toBeCloseTo(13 / 3, 14);
    expect(gradientOf('mse', [1, 2, 4], [1, 0, 1])).toEqual([0, 4 / 3, 2]);
  });
});

describe('every loss', () => {
  for (const name of Object.keys(losses) as (keyof typeof losses)[]) {
    it(`${name}: no number among the logits gives no number`, () => {
      expect(lossOf(name, [0.5, Number.NaN], [1, 0])).toBeNaN();
      expect(lossOf(name, [Number.NaN, 0.5], [1, 0])).toBeNaN();
      expect(gradientOf(name, [0.5, Number.NaN], [1, 0]).some(Number.isNaN)).toBe(true);
    });

    it(`${name}: the gradient of a batch is that of its mean over the rows`, () => {
      const kernels = createReferenceKernels();
      const [logits, targets] = [
        [0.5, -0.25, 1.5, 0.75],
        [1, 0, 0, 1],
      ];
      const gradient = kernels.create(2, 2);
      kernels.lossGradient(
        name,
        1,
        kernels.create(2, 2, Float64Array.from(logits)),
        kernels.create(2, 2, Float64Array.from(targets)),
        gradient,
      );
      const expected = [0, 2].flatMap((offset) =>
        gradientOf(name, logits.slice(offset, offset + 2), targets.slice(offset, offset + 2)),
      );
      expect([...gradient.values]).toEqual(expected.map((entry) => entry / 2));
    });
  }
});
