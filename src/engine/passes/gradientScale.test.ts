import { describe, expect, it } from 'vitest';
import { initialParameters } from '../../network/initialParameters';
import { planNetwork } from '../../network/plan';
import { defaultSpec, type Spec } from '../../spec/spec';
import { createReferenceKernels } from '../kernels/reference/kernels';
import { gradientScaleOf } from './network';

function scaleOf(changes: Partial<Spec>): number {
  const spec: Spec = { ...defaultSpec, ...changes };
  const plan = planNetwork(spec, {
    inputCount: 2,
    length: 1,
    outputCount: 2,
    task: 'classification',
  });
  const kernels = { ...createReferenceKernels(), gradientScale: 2 ** 24 };
  return gradientScaleOf(kernels, plan, initialParameters(plan, spec));
}

describe('the loss scale', () => {
  it('is that of the kernels where gradients vanish or stay level', () => {
    const networks: Partial<Spec>[] = [
      { depth: 100 },
      { depth: 100, activation: 'sigmoid', init: 'glorotNormal', gain: 5 },
      { depth: 100, activation: 'tanh', init: 'normal' },
      { depth: 10, gain: 3 },
      { depth: 0 },
      { depth: 3, init: 'zeros' },
    ];
    for (const changes of networks) expect(scaleOf(changes), JSON.stringify(changes)).toBe(2 ** 24);
  });

  it('is 1 where they explode', () => {
    expect(scaleOf({ depth: 100, gain: 2.1 })).toBe(1);
    expect(scaleOf({ depth: 60, gain: 3.8 })).toBe(1);
    expect(scaleOf({ depth: 40, init: 'constant', width: 64 })).toBe(1);
  });
});
