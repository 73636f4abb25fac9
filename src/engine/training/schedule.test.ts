import { describe, expect, it } from 'vitest';
import { defaultSpec, type Spec } from '../../spec/spec';
import { learningRateAt, plateauFloor } from './schedule';

const rate = (changes: Partial<Spec>, step: number, plateaus = 0): number =>
  learningRateAt({ ...defaultSpec, lr: 0.2, ...changes }, step, plateaus);

describe('the learning rate', () => {
  it('is constant by default, however long the run', () => {
    expect([0, 10, 1e6].map((step) => rate({}, step))).toEqual([0.2, 0.2, 0.2]);
  });

  it('grows in the warm-up by equal steps, to its whole with the last of them', () => {
    const rates = [0, 1, 2, 3, 4].map((step) => rate({ warmup: 4 }, step));
    rates.forEach((value, step) => {
      expect(value).toBeCloseTo(Math.min(0.2, 0.05 * (step + 1)), 15);
    });
  });

  it('falls to a tenth after half of the way, and again after three quarters', () => {
    const schedule = { schedule: 'step', steps: 100 } as const;
    const rates = [0, 49, 50, 74, 75, 99, 500].map((step) => rate(schedule, step) / 0.2);
    rates.forEach((value, index) => {
      expect(value).toBeCloseTo([1, 1, 0.1, 0.1, 0.01, 0.01, 0.01][index], 12);
    });
  });

  it('falls exponentially to a hundredth at the end', () => {
    const schedule = { schedule: 'exponential', steps: 400 } as const;
    for (const step of [0, 100, 399, 400]) {
      expect(rate(schedule, step)).toBeCloseTo(0.2 * Math.exp((-Math.log(100) * step) / 400), 12);
    }
    expect(rate(schedule, 1_000)).toBeCloseTo(0.002, 15);
  });

  it('falls as half a cosine to 0, after the warm-up', () => {
    const schedule = { schedule: 'cosine', steps: 110, warmup: 10 } as const;
    expect(rate(schedule, 9)).toBeCloseTo(0.2, 15);
    for (const step of [10, 35, 60, 85, 109]) {
      const expected = 0.1 * (1 + Math.cos((Math.PI * (step - 10)) / 100));
      expect(rate(schedule, step)).toBeCloseTo(expected, 12);
    }
    expect(rate(schedule, 110)).toBeCloseTo(0, 15);
  });

  it('comes to its end after 1 000 steps where the run has none', () => {
    expect(rate({ schedule: 'cosine' }, 500)).toBeCloseTo(0.1, 12);
    expect(rate({ schedule: 'cosine', warmup: 100 }, 1_100)).toBeCloseTo(0, 12);
  });

  it('is not lowered below a thousandth by plateaus', () => {
    const rates = [9, 10, 60].map((plateaus) => rate({ schedule: 'plateau' }, 900, plateaus));
    expect(rates).toEqual([0.2 / 512, 0.2 * plateauFloor, 0.2 * plateauFloor]);
  });

  it('is halved with each plateau', () => {
    const rates = [0, 1, 4].map((plateaus) => rate({ schedule: 'plateau' }, 900, plateaus));
    rates.forEach((value, index) => {
      expect(value).toBeCloseTo([0.2, 0.1, 0.0125][index], 15);
    });
  });
});
