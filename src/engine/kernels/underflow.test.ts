import { describe, expect, it } from 'vitest';
import { type LayerSeries, layerSeries } from '../../record/stepHistory';
import type { StepRecord } from '../../record/stepRecord';
import type { Spec } from '../../spec/spec';
import { startExperiment } from '../testing/experiment';
import { createFlushingKernels, smallestNormal } from '../testing/flushingKernels';
import type { Kernels } from './kernels';
import { createReferenceKernels } from './reference/kernels';
import type { ReferenceMatrix } from './reference/matrix';
import { findUnderflow, type Underflowed } from './underflow';

async function recordOf(
  kernels: Kernels<ReferenceMatrix>,
  changes: Partial<Spec>,
): Promise<StepRecord> {
  const spec: Partial<Spec> = { samples: 40, batch: 'full', width: 8, outInit: 'same', ...changes };
  return (await startExperiment(kernels, spec).measure()).record;
}

/** Layers whose number is not zero in float64 and, where it is flushed, no normal number. */
function lostLayers(exact: StepRecord, flushed: StepRecord): Underflowed {
  const layersOf = (series: LayerSeries): number[] =>
    exact[series].flatMap((value, layer) =>
      value > 0 && flushed[series][layer] < smallestNormal ? [layer] : [],
    );
  return {
    gradientNorms: layersOf('gradientNorms'),
    forwardSignals: layersOf('forwardSignals'),
    backwardSignals: layersOf('backwardSignals'),
  };
}

const smallest = { forward: smallestNormal, backward: smallestNormal };

const stacks: Record<string, Partial<Spec>> = {
  'sigmoid, 80 layers': { depth: 80, activation: 'sigmoid', init: 'glorotNormal' },
  'sigmoid, small weights': { depth: 40, activation: 'sigmoid', init: 'normal' },
  'ReLU, small weights': { depth: 60, gain: 0.2 },
  'ReLU, small weights, biases': { depth: 60, init: 'normal', biasStd: 0.1 },
  'tanh, small weights': { depth: 60, activation: 'tanh', init: 'normal' },
  'linear, small weights': { depth: 100, activation: 'linear', init: 'uniform', gain: 0.5 },
};

describe('numbers too small for single precision', () => {
  for (const [name, changes] of Object.entries(stacks)) {
    it(`are told from zeros: ${name}`, async () => {
      const flushed = await recordOf(createFlushingKernels(), changes);
      const exact = await recordOf(createReferenceKernels(), changes);
      const { gradientNorms: lostNorms, ...lostSignals } = lostLayers(exact, flushed);
      expect(layerSeries.some((series) => flushed.underflowed[series].length > 5)).toBe(true);
      expect(flushed.underflowed).toMatchObject(lostSignals);
      expect(flushed.underflowed.gradientNorms).toEqual(expect.arrayContaining(lostNorms));
      exact.gradientNorms.forEach((norm, layer) => {
        const isUnderflowed = flushed.underflowed.gradientNorms.includes(layer);
        const shown = flushed.gradientNorms[layer];
        // What is shown as a number is one, even where a part of what it is the sum of is missing.
        if (isUnderflowed) expect(norm, `layer ${layer}`).toBeLessThan(1e-35);
        else expect(Math.abs(shown - norm), `layer ${layer}`).toBeLessThanOrEqual(0.01 * norm);
      });
    });
  }

  it('are none where the numbers are ordinary', async () => {
    const { underflowed } = await recordOf(createFlushingKernels(), { depth: 20 });
    expect(underflowed).toEqual({ gradientNorms: [], forwardSignals: [], backwardSignals: [] });
  });
});

describe('zeros that are zeros', () => {
  const none = { gradientNorms: [], forwardSignals: [], backwardSignals: [] };

  it('weights of zero', async () => {
    for (const activation of ['relu', 'sigmoid'] as const) {
      const changes = { depth: 5, init: 'zeros', activation } as const;
      const { backwardSignals, underflowed } = await recordOf(createFlushingKernels(), changes);
      expect(backwardSignals.slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
      expect(underflowed).toEqual(none);
    }
  });

  it('the same weights everywhere: the outputs pull each hidden unit both ways', async () => {
    const changes = { depth: 3, init: 'constant', activation: 'tanh' } as const;
    const { gradientNorms, underflowed } = await recordOf(createFlushingKernels(), changes);
    expect(gradientNorms.slice(0, 3)).toEqual([0, 0, 0]);
    expect(underflowed).toEqual(none);
  });

  it('a layer of dead units in the middle', () => {
    const profile = {
      forwardSignals: [1, 0.5, 0, 0.2, 0.3],
      backwardSignals: [0, 0, 0, 0.1, 0.2],
      gradientNorms: [0, 0, 0, 0, 0.1],
    };
    expect(findUnderflow(profile, smallest, [1, 1, 1, 1, 1])).toEqual(none);
  });

  it('beside numbers that are too small: each layer is one or the other', () => {
    const profile = {
      forwardSignals: [1, 1e-20, 1e-37, 0, 0],
      backwardSignals: [0, 0, 1e-30, 1e-10, 1],
      gradientNorms: [0, 0, 0, 0, 0],
    };
    expect(findUnderflow(profile, smallest, [1, 1, 1, 1, 1])).toEqual({
      forwardSignals: [3, 4],
      backwardSignals: [0, 1],
      gradientNorms: [0, 1, 2, 3, 4],
    });
  });
});
