import { describe, expect, test } from 'vitest';
import type { ActivationName } from '../spec/spec';
import { chi, depthScale, edgeOfChaos, limitVariance } from './trainableDepth';

/** What a layer multiplies the backward signal by, at the variance that the layers come to. */
function factor(activation: ActivationName, gain: number): number {
  return Math.sqrt(chi(activation, gain, limitVariance(activation, gain, 0)));
}

describe('√χ at the fixed point without biases', () => {
  test.each<[ActivationName, number, number]>([
    ['tanh', 0.5, 0.5],
    ['tanh', 1, 1],
    ['tanh', 1.25, 1.024],
    ['tanh', 1.5, 1.067],
    ['tanh', 2, 1.167],
    ['tanh', 3, 1.364],
    ['relu', 0.8, 0.8 / Math.SQRT2],
    ['relu', Math.SQRT2, 1],
    ['relu', 2, Math.SQRT2],
    ['sigmoid', 1, 0.236],
    ['sigmoid', 2, 0.414],
    ['sigmoid', 4, 0.632],
    ['sigmoid', 10.15, 1],
    ['selu', 1, 1.035],
  ])('%s, σ_w %d: %d', (activation, gain, expected) => {
    expect(Math.abs(factor(activation, gain) - expected)).toBeLessThan(7e-4);
  });
});

describe('the edge of chaos', () => {
  test.each([
    [0, 1],
    [0.01, 1.193],
    [0.05, 1.327],
    [0.1, 1.409],
    [0.3, 1.583],
  ])('of tanh with σ_b² %d is at σ_w %d', (biasVariance, gain) => {
    expect(edgeOfChaos('tanh', biasVariance)?.gain).toBeCloseTo(gain, 3);
  });

  test('of tanh with σ_b² 0.05 has q* = 0.570', () => {
    expect(edgeOfChaos('tanh', 0.05)?.fixedPoint).toBeCloseTo(0.57, 3);
  });

  test.each<[ActivationName, number]>([
    ['relu', Math.SQRT2],
    ['linear', 1],
    ['sigmoid', 10.15],
  ])('of %s without biases is at σ_w %d', (activation, gain) => {
    expect(edgeOfChaos(activation, 0)?.gain).toBeCloseTo(gain, 2);
  });

  test('is a fixed point with χ = 1, wherever there is one', () => {
    for (const activation of ['tanh', 'sigmoid', 'elu', 'selu', 'softplus'] as const) {
      for (const biasVariance of [0, 0.02, 0.5]) {
        const edge = edgeOfChaos(activation, biasVariance);
        if (edge === null || edge.fixedPoint === 0) continue;
        const { gain, fixedPoint } = edge;
        expect(chi(activation, gain, fixedPoint)).toBeCloseTo(1, 9);
        expect(limitVariance(activation, gain, biasVariance) / fixedPoint).toBeCloseTo(1, 3);
      }
    }
  });

  test('is none where q grows without end (ReLU with biases) or is led away from (GELU)', () => {
    expect(edgeOfChaos('relu', 0.1)).toBeNull();
    expect(edgeOfChaos('gelu', 0)).toBeNull();
  });
});

describe('the depth scale', () => {
  test('is 1/|ln χ|, of ReLU 1/|ln(σ_w²/2)|, and shrinks on both sides of the edge', () => {
    expect(depthScale('relu', 1, 0)).toBeCloseTo(1 / Math.LN2, 9);
    expect(depthScale('relu', 2, 0)).toBeCloseTo(1 / Math.LN2, 9);
    const edge = edgeOfChaos('tanh', 0.05)?.gain ?? Number.NaN;
    const scales = [0.5, 0.8, 0.95, 1, 1.05, 1.2, 2].map((share) =>
      depthScale('tanh', share * edge, 0.05),
    );
    expect(scales[3]).toBeGreaterThan(1e4);
    for (const index of [0, 1, 2]) {
      expect(scales[index]).toBeLessThan(scales[index + 1]);
      expect(scales[6 - index]).toBeLessThan(scales[5 - index]);
    }
  });

  test('with dropout is finite at what was the edge, and longest at √k of it', () => {
    expect(depthScale('relu', Math.SQRT2, 0, 0.5)).toBeCloseTo(1 / Math.LN2, 9);
    expect(depthScale('relu', 1, 0, 0.5)).toBeGreaterThan(1e6);
  });
});
