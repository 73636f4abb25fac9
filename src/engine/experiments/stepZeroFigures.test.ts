import { describe, expect, it } from 'vitest';
import type { ActivationName, InitializerName } from '../../spec/spec';
import { expectBetween, expectNear } from '../testing/expectations';
import { moons } from '../testing/moons';
import { backwardRatio } from '../testing/readings';
import { atStart, atStepZero, trainSeeds } from '../testing/seededRuns';
import { geometricMean } from '../testing/statistics';

/**
 * What another framework measured at step 0, and we measure over five seeds: 64 points of two moons,
 * noise 0.1. D is the first hidden layer's backward signal over the last one's.
 */
const setting = { ...moons(64, 0.1), width: 64 };

describe('D of ReLU with He weights, by depth and gain', { timeout: 300_000 }, () => {
  const figures = [
    { depth: 10, ratios: { 0.5: 1.8e-3, 1: 0.9, 2: 460 } },
    { depth: 20, ratios: { 0.5: 2e-6, 1: 1, 2: 5e5 } },
    { depth: 50, ratios: { 0.5: 8e-16, 1: 0.45, 2: 3e14 } },
  ];
  for (const { depth, ratios } of figures) {
    for (const [gain, expected] of Object.entries(ratios)) {
      it(`${depth} layers, gain ${gain}: ${expected}`, async () => {
        const runs = await trainSeeds({ ...setting, depth, gain: Number(gain) }, atStepZero);
        expectNear(geometricMean(atStart(runs, backwardRatio)), expected, 3);
      });
    }
  }
});

describe('D of 20 layers, by activation and initializer: ReLU is no cure by itself', {
  timeout: 300_000,
}, () => {
  const figures: Partial<Record<ActivationName, Partial<Record<InitializerName, number>>>> = {
    relu: { normal: 2e-24, glorotNormal: 1e-3, heNormal: 1 },
    tanh: { normal: 1e-21, glorotNormal: 0.56, heNormal: 2.3 },
    sigmoid: { normal: 5e-33, glorotNormal: 1e-12, heNormal: 2e-10 },
  };
  for (const activation of Object.keys(figures) as ActivationName[]) {
    for (const [init, expected] of Object.entries(figures[activation] ?? {})) {
      it(`${activation}, ${init}: ${expected}`, async () => {
        const changes = { activation, init: init as InitializerName, depth: 20 };
        const runs = await trainSeeds({ ...setting, ...changes }, atStepZero);
        expectNear(geometricMean(atStart(runs, backwardRatio)), expected, 2);
      });
    }
  }
});

describe('the backward signal of a sigmoid stack, 20 layers of 128', { timeout: 300_000 }, () => {
  async function factorALayer(gain: number): Promise<number> {
    const stack = { activation: 'sigmoid', init: 'lecunNormal', width: 128, depth: 20 } as const;
    const runs = await trainSeeds({ ...setting, ...stack, gain }, atStepZero);
    const factors = runs.flatMap(([{ backwardSignals }]) =>
      backwardSignals.slice(0, -2).map((signal, layer) => signal / backwardSignals[layer + 1]),
    );
    expect(factors).toHaveLength(5 * 19);
    return geometricMean(factors);
  }

  it('is multiplied by 0.237 ± 0.003 a layer, 0.236 in theory', async () => {
    expectBetween(await factorALayer(1), 0.228, 0.243);
  });

  it('is kept at the gain 10.15 of the theory', async () => {
    expectBetween(await factorALayer(10.15), 0.95, 1.05);
  });
});

describe('weight gradients stay level while D spans decades', { timeout: 300_000 }, () => {
  async function slopes(changes: Parameters<typeof trainSeeds>[0]) {
    const runs = await trainSeeds({ ...setting, width: 32, ...changes }, atStepZero);
    return {
      ratio: geometricMean(atStart(runs, backwardRatio)),
      gradients: geometricMean(
        atStart(runs, ({ gradientNorms }) => gradientNorms[1] / gradientNorms.slice(-2)[0]),
      ),
    };
  }

  const level = [
    { changes: { gain: 0.5, depth: 50 }, ratio: 1e-15 },
    { changes: { gain: 2, depth: 50 }, ratio: 3e14 },
    { changes: { init: 'normal', depth: 20 }, ratio: 1e-27 },
    { changes: { activation: 'tanh', init: 'lecunNormal', gain: 0.5, depth: 20 }, ratio: 1e-6 },
  ] as const;
  for (const { changes, ratio } of level) {
    it(`of ${Object.values(changes).join(' ')}: D near ${ratio}`, async () => {
      const measured = await slopes(changes);
      expectNear(measured.ratio, ratio, 10);
      expectNear(measured.gradients, 1, 5);
    });
  }

  it('but show the slope of sigmoid, and of tanh at a large gain', async () => {
    const sigmoid = await slopes({ activation: 'sigmoid', init: 'lecunNormal', depth: 20 });
    expect(sigmoid.gradients).toBeLessThan(1e-9);
    const tanh = await slopes({ activation: 'tanh', init: 'lecunNormal', gain: 3, depth: 20 });
    expect(tanh.gradients).toBeGreaterThan(50);
  });
});
