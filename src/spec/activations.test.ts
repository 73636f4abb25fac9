import { describe, expect, it } from 'vitest';
import { activations } from './activations';
import type { ActivationName } from './spec';

const names = Object.keys(activations) as ActivationName[];
/** −4 to 4 with no point at zero, where ReLU and its like have a kink. */
const ordinary = Array.from({ length: 64 }, (_, index) => -4 + (index + 0.5) / 8);
const stepSize = 1e-5;

describe('activations', () => {
  for (const name of names) {
    const { value, derivative } = activations[name];

    it(`${name}: the derivative is the slope of the value`, () => {
      for (const z of ordinary) {
        const slope = (value(z + stepSize) - value(z - stepSize)) / (2 * stepSize);
        expect(Math.abs(slope - derivative(z))).toBeLessThan(
          1e-6 * Math.abs(derivative(z)) + 1e-10,
        );
      }
    });

    it(`${name}: finite far out`, () => {
      for (const z of [-1e300, -1000, -40, 40, 1000, 1e300]) {
        expect(value(z)).not.toBeNaN();
        expect(Math.abs(value(z))).toBeLessThanOrEqual(1.06 * Math.abs(z));
        expect(Math.abs(derivative(z))).toBeLessThan(2);
      }
    });

    it(`${name}: no number gives no number`, () => {
      expect(value(Number.NaN)).toBeNaN();
    });
  }
});

describe('traits', () => {
  const everywhere = Array.from({ length: 60_001 }, (_, index) => (index - 30_000) / 1_000);
  const [below, above] = [everywhere.filter((z) => z < 0), everywhere.filter((z) => z > 0)];

  describe.each(names)('of %s', (name) => {
    const { value, derivative, largestSlope, isOdd, slopeBelow, slopeAtValue, deadValue } =
      activations[name];

    it('largestSlope is the supremum of the derivative', () => {
      const largest = Math.max(...everywhere.map(derivative));
      expect(Math.abs(largest - largestSlope)).toBeLessThan(1e-6);
    });

    it('isOdd says whether φ(−z) is −φ(z)', () => {
      expect(above.every((z) => Math.abs(value(z) + value(-z)) < 1e-15)).toBe(isOdd);
    });

    it('slopeBelow is the one slope below 0, of what has one and the slope 1 above', () => {
      const slopes = new Set(below.map(derivative));
      const isStraight = slopes.size === 1 && above.every((z) => derivative(z) === 1);
      expect(slopeBelow).toBe(isStraight ? [...slopes][0] : null);
    });

    it('slopeAtValue is the slope, of what is bounded', () => {
      const isBounded = Math.abs(value(1e6)) < 10 && Math.abs(value(-1e6)) < 10;
      expect(slopeAtValue !== null).toBe(isBounded);
      for (const z of everywhere) {
        const found = slopeAtValue?.(value(z)) ?? derivative(z);
        expect(Math.abs(found - derivative(z))).toBeLessThan(1e-15);
      }
    });

    it('deadValue is the value where the slope is 0', () => {
      const isDead = everywhere.filter((z) => derivative(z) === 0);
      expect(isDead).toEqual(everywhere.filter((z) => value(z) === deadValue));
    });
  });
});

/** e⁻ᶻ of the tails, where the derivative is small but a number. */
const decay40 = 4.248354255291589e-18;
const decay700 = 9.85967654375977e-305;

/** φ and φ′ by arbitrary-precision arithmetic (or exact), [z, φ(z), φ′(z)]. */
const known: Record<ActivationName, [z: number, value: number, derivative: number][]> = {
  relu: [
    [-40, 0, 0],
    [0, 0, 0],
    [1000, 1000, 1],
  ],
  tanh: [
    [-40, -1, 4 * decay40 * decay40],
    [0.5, 0.4621171572600097, 0.7864477329659274],
    [40, 1, 4 * decay40 * decay40],
    [350, 1, 4 * decay700],
    [1000, 1, 0],
  ],
  sigmoid: [
    [-1000, 0, 0],
    [-700, decay700, decay700],
    [-40, decay40, decay40],
    [0, 0.5, 0.25],
    [1, 0.7310585786300049, 0.19661193324148185],
    [40, 1, decay40],
    [700, 1, decay700],
    [1000, 1, 0],
  ],
  linear: [[-1000, -1000, 1]],
  leakyRelu: [
    [-1000, -10, 0.01],
    [1000, 1000, 1],
  ],
  elu: [
    [-1000, -1, 0],
    [-700, -1, decay700],
    [-40, -1, decay40],
    [-1e-20, -1e-20, 1],
    [1000, 1000, 1],
  ],
  selu: [
    [-1000, -1.7580993408473766, 0],
    [-40, -1.7580993408473766, 1.7580993408473766 * decay40],
    [2, 2.101401974710961, 1.0507009873554805],
  ],
  gelu: [
    [-1000, 0, 0],
    [-30, -1.472014178144456e-196, -4.416031690708495e-195],
    [-1, -0.15865525393145705, -0.08331547058768628],
    [0, 0, 0.5],
    [1, 0.8413447460685429, 1.0833154705876864],
    [1000, 1000, 1],
  ],
  swish: [
    [-1000, 0, 0],
    [-40, -40 * decay40, -39 * decay40],
    [0, 0, 0.5],
    [1, 0.7310585786300049, 0.9276705118714867],
    [1000, 1000, 1],
  ],
  softplus: [
    [-1000, 0, 0],
    [-700, decay700, decay700],
    [-40, decay40, decay40],
    [0, Math.LN2, 0.5],
    [1000, 1000, 1],
  ],
};

describe('known values and slopes, tails included', () => {
  for (const name of names) {
    for (const [z, value, derivative] of known[name]) {
      it(`${name} at ${z}`, () => {
        expectClose(activations[name].value(z), value);
        expectClose(activations[name].derivative(z), derivative);
      });
    }
  }
});

function expectClose(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected));
}
