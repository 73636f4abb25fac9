import { beforeAll, describe, expect, it } from 'vitest';
import { generateDataset } from '../../data/generated/generate';
import { prepareTraining } from '../../data/trainingData';
import { planNetwork } from '../../network/plan';
import { defaultSpec, type Spec } from '../../spec/spec';
import { createReferenceKernels } from '../kernels/reference/kernels';
import type { ReferenceMatrix } from '../kernels/reference/matrix';
import { forward, noDropout } from '../passes/forwardBackward';
import { createNetwork } from '../passes/network';
import { createWorkspace } from '../passes/workspace';
import { expectBetween, expectNear } from '../testing/expectations';
import { moons } from '../testing/moons';
import { mean } from '../testing/statistics';

/** The activation of every hidden layer for the points of two moons, before any update. */
function activationsOf(changes: Partial<Spec>): ReferenceMatrix[] {
  const spec = { ...defaultSpec, ...moons(64, 0.1), ...changes };
  const data = prepareTraining(generateDataset('moons', spec), spec);
  const plan = planNetwork(spec, data);
  const kernels = createReferenceKernels();
  const network = createNetwork(kernels, plan, spec);
  const space = createWorkspace(kernels, plan, network, data.train.rowCount);
  kernels.write(data.train.inputs, space.inputs);
  forward(kernels, space.route(noDropout.rates), noDropout);
  return space.activations.slice(0, spec.depth);
}

/** E[h²] over batch and units. */
function meanSquare({ values }: ReferenceMatrix): number {
  return mean(Array.from(values, (h) => h * h));
}

/** How much of E[h²] is variance over the batch, and not what all points have in common. */
function varianceShare(activations: ReferenceMatrix): number {
  const { rows, columns, values } = activations;
  const common = Array.from({ length: columns }, (_, unit) =>
    mean(Array.from({ length: rows }, (_, row) => values[row * columns + unit])),
  );
  return 1 - mean(common.map((each) => each * each)) / meanSquare(activations);
}

/** Over five seeds, 64 points of two moons with noise 0.1; standardized, so their mean square is 1. */
describe('what He weights promise of ReLU, 50 layers of 256', { timeout: 300_000 }, () => {
  let runs: ReferenceMatrix[][] = [];
  beforeAll(() => {
    runs = [1, 2, 3, 4, 5].map((seed) => activationsOf({ depth: 50, width: 256, seed }));
  }, 300_000);

  it('the second moment is kept: 2.1 to 1.3', () => {
    const kept = runs.map((layers) => meanSquare(layers[49]) / meanSquare(layers[0]));
    expectBetween(mean(kept), 1 / 3, 3);
  });

  it('the variance over the batch is not, 0.51 to 0.08: its share falls by a factor of 4', () => {
    const shares = runs.map((layers) => varianceShare(layers[49]) / varianceShare(layers[0]));
    expectNear(mean(shares), 1 / 4, 1.6);
    expect(Math.max(...shares)).toBeLessThan(0.5);
  });
});
