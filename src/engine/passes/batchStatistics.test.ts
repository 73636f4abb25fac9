import { describe, expect, it } from 'vitest';
import { createBatchLoader } from '../../data/batchLoader';
import { generateDataset } from '../../data/generated/generate';
import { prepareTraining } from '../../data/trainingData';
import { planNetwork } from '../../network/plan';
import { defaultSpec, type Spec } from '../../spec/spec';
import { createReferenceKernels } from '../kernels/reference/kernels';
import { createTrainer } from '../training/trainer';

const spec: Spec = {
  ...defaultSpec,
  samples: 80,
  depth: 1,
  width: 3,
  batch: 16,
  norm: 'batch',
  lr: 1e-6,
};
const data = prepareTraining(generateDataset('moons', spec), spec);
const plan = planNetwork(spec, data);

function start() {
  return createTrainer(createReferenceKernels(), plan, data, spec);
}

describe('the statistics that batch normalization follows', () => {
  it('are nine tenths of the former and a tenth of the batch, from mean 0 and variance 1 on', async () => {
    const trainer = start();
    const [weights] = await trainer.parameters();
    const expected = { mean: [0, 0, 0], variance: [1, 1, 1] };
    const feed = createBatchLoader(data, spec);
    for (let step = 0; step < 4; step++) {
      const [inputs, targets] = [new Float64Array(2 * feed.rowsAt(step)), new Float64Array(99)];
      feed.fill(step, inputs, targets);
      const rows = inputs.length / 2;
      for (let unit = 0; unit < 3; unit++) {
        const z = Array.from(
          { length: rows },
          (_, row) => inputs[2 * row] * weights[unit] + inputs[2 * row + 1] * weights[3 + unit],
        );
        const mean = z.reduce((sum, value) => sum + value, 0) / rows;
        const variance = z.reduce((sum, value) => sum + (value - mean) ** 2, 0) / rows;
        expected.mean[unit] = 0.9 * expected.mean[unit] + 0.1 * mean;
        expected.variance[unit] = 0.9 * expected.variance[unit] + 0.1 * variance;
      }
      await trainer.measure();
      trainer.advance();
    }
    const { blocks } = await trainer.state();
    const [statistics] = blocks[1];
    [...expected.mean, ...expected.variance].forEach((value, index) => {
      // The weights move a little.
      expect(statistics[index]).toBeCloseTo(value, 4);
    });
  });

  it('are what a row is judged by, whatever other rows are looked at with it', async () => {
    const trainer = start();
    for (let step = 0; step < 20; step++) trainer.advance();
    const outputs = async (...inputs: number[]): Promise<Float64Array> => {
      trainer.setProbeInputs(Float64Array.from(inputs));
      return (await trainer.measure()).probeOutputs;
    };
    const alone = await outputs(0.3, -0.2);
    const together = await outputs(0.3, -0.2, 5, 7, -3, 2);
    expect([...together.subarray(0, 2)]).toEqual([...alone]);
  });
});
