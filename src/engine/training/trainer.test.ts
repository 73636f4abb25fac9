import { describe, expect, it } from 'vitest';
import type { Spec } from '../../spec/spec';
import { createReferenceKernels } from '../kernels/reference/kernels';
import { startExperiment } from '../testing/experiment';
import type { Trainer } from './trainer';

/** Everything that a step can do at once: a last batch that is smaller, a mask, two states, clipping. */
const everything: Partial<Spec> = {
  samples: 60,
  batch: 8,
  depth: 3,
  width: 6,
  dropout: 0.3,
  biasStd: 0.1,
  optimizer: 'adam',
  lr: 0.01,
  l1: 0.001,
  l2: 0.01,
  clip: 0.5,
};

function start(changes: Partial<Spec> = everything): Trainer {
  return startExperiment(createReferenceKernels(), changes);
}

function advance(trainer: Trainer, steps: number): void {
  for (let i = 0; i < steps; i++) trainer.advance();
}

async function parametersAfter(steps: number, changes: Partial<Spec> = everything) {
  const trainer = start(changes);
  advance(trainer, steps);
  return trainer.parameters();
}

function norm(values: Iterable<number>): number {
  return Math.hypot(...values);
}

describe('a run', () => {
  it('is the same to the last bit for the same spec, and another for another seed', async () => {
    expect(await parametersAfter(20)).toEqual(await parametersAfter(20));
    const other = await parametersAfter(20, { ...everything, seed: 2 });
    expect(other).not.toEqual(await parametersAfter(20));
  });

  it('is not changed by being measured, watched or kept, however often', async () => {
    const measured = start();
    measured.setProbeInputs(Float64Array.of(0.5, -0.5, 1, 2));
    for (let i = 0; i < 20; i++) {
      await Promise.all([measured.measure(), measured.measure()]);
      measured.keep();
      await measured.parameters();
      measured.advance();
      await measured.measure();
    }
    expect(await measured.parameters()).toEqual(await parametersAfter(20));
  });

  it('counts an epoch for each pass over the training split', async () => {
    const trainer = start({ ...everything, samples: 60, trainFraction: 0.5, batch: 8 });
    const epochs: number[] = [];
    for (let i = 0; i < 6; i++) {
      epochs.push((await trainer.measure()).record.epoch);
      trainer.advance();
    }
    expect(epochs).toEqual([0, 0.25, 0.5, 0.75, 1, 1.25]);
  });

  it('holds no more matrices after a hundred steps than after the first epoch, and none at its end', async () => {
    const kernels = createReferenceKernels();
    const trainer = startExperiment(kernels, everything);
    trainer.setProbeInputs(Float64Array.of(0.5, -0.5));
    advance(trainer, 4);
    await trainer.measure();
    const afterFirstEpoch = kernels.liveMatrices();
    for (let i = 0; i < 100; i++) {
      trainer.setProbeInputs(Float64Array.of(i, -i));
      trainer.advance();
      trainer.keep();
      await trainer.measure();
    }
    expect(kernels.liveMatrices()).toBe(afterFirstEpoch);
    trainer.dispose();
    expect(kernels.liveMatrices()).toBe(0);
  });
});

describe('keep and rewind', () => {
  it('return to the same bits, in the middle of an epoch, with the state of the optimizer', async () => {
    const trainer = start();
    advance(trainer, 6);
    trainer.keep();
    const record = (await trainer.measure()).record;
    advance(trainer, 9);
    const later = await trainer.parameters();
    trainer.rewind();
    expect(trainer.step).toBe(6);
    expect((await trainer.measure()).record).toEqual(record);
    advance(trainer, 9);
    expect(await trainer.parameters()).toEqual(later);
  });

  it('have two places that do not touch, both of step 0 at first', async () => {
    const trainer = start();
    const first = await trainer.parameters();
    advance(trainer, 2);
    trainer.keep(1);
    const second = await trainer.parameters();
    advance(trainer, 2);
    trainer.rewind(0);
    expect([trainer.step, await trainer.parameters()]).toEqual([0, first]);
    trainer.rewind(1);
    expect([trainer.step, await trainer.parameters()]).toEqual([2, second]);
  });
});

describe('state and restore', () => {
  it('let another trainer go on with the same bits, the states of the optimizer with it', async () => {
    const trainer = start();
    advance(trainer, 20);
    const state = await trainer.state();
    expect(state.blocks).toHaveLength(3);
    advance(trainer, 20);

    const other = start();
    // A gradient of another step, which must not be used.
    await other.measure();
    other.restore(state);
    expect(other.step).toBe(20);
    advance(other, 20);
    expect(await other.parameters()).toEqual(await trainer.parameters());
    expect(await other.parameters()).toEqual(await parametersAfter(40));
  });
});

describe('tuning', () => {
  const tuned = { lr: 0.02, dropout: 0.5, l1: 0, l2: 0.1, clip: 0 };

  it('acts from the next step on, as if the run had been so from there', async () => {
    const trainer = start();
    advance(trainer, 5);
    // The gradient of the present step has been computed with the dropout rate that goes.
    await trainer.measure();
    trainer.changeSettings({ ...everything, ...tuned });
    advance(trainer, 5);

    const other = start({ ...everything, ...tuned });
    other.changeSettings({ ...tuned, ...everything } as typeof tuned);
    advance(other, 5);
    other.changeSettings(tuned);
    advance(other, 5);
    expect(await trainer.parameters()).toEqual(await other.parameters());
    expect(await trainer.parameters()).not.toEqual(await parametersAfter(10));
  });

  it('of each setting alone changes the run', async () => {
    const untouched = await parametersAfter(2);
    for (const [name, value] of Object.entries(tuned)) {
      const trainer = start();
      trainer.advance();
      trainer.changeSettings({ ...tuned, ...everything, [name]: value });
      trainer.advance();
      expect(await trainer.parameters(), name).not.toEqual(untouched);
    }
  });
});

describe('a measurement', () => {
  const plain: Partial<Spec> = {
    samples: 60,
    batch: 8,
    depth: 3,
    width: 6,
    optimizer: 'sgd',
    lr: 0.1,
  };

  it('has the gradient norms of the very update that follows', async () => {
    const trainer = start(plain);
    for (let step = 0; step < 5; step++) {
      const { gradientNorms } = (await trainer.measure()).record;
      const before = await trainer.parameters();
      trainer.advance();
      const after = await trainer.parameters();
      gradientNorms.forEach((gradientNorm, layer) => {
        const slot = 2 * layer;
        const moved = norm(after[slot].map((value, i) => value - before[slot][i]));
        expect(moved / 0.1 / gradientNorm).toBeCloseTo(1, 9);
      });
    }
  });

  it('has them before clipping; the update is clipped, all parameters together', async () => {
    const trainer = start({ ...plain, clip: 1e-3 });
    const unclipped = start(plain);
    const { gradientNorms } = (await trainer.measure()).record;
    expect(gradientNorms).toEqual((await unclipped.measure()).record.gradientNorms);
    expect(norm(gradientNorms)).toBeGreaterThan(1e-2);
    const before = await trainer.parameters();
    trainer.advance();
    const after = await trainer.parameters();
    const moved = after.flatMap((values, slot) => [...values].map((v, i) => v - before[slot][i]));
    expect(norm(moved)).toBeCloseTo(0.1 * 1e-3, 12);
  });

  it('has its own batch, whatever is measured meanwhile', async () => {
    const trainer = start(plain);
    advance(trainer, 3);
    const alone = (await trainer.measure()).record;
    const pending = trainer.measure();
    trainer.advance();
    const [first] = await Promise.all([pending, trainer.measure()]);
    expect(first.record).toEqual(alone);
  });

  it('is without dropout: the losses are those of the whole network', async () => {
    const { record } = await start({ ...plain, dropout: 0.5 }).measure();
    const whole = (await start(plain).measure()).record;
    expect(record.trainLoss).toBe(whole.trainLoss);
    expect(record.validationLoss).toBe(whole.validationLoss);
    expect(record.gradientNorms).not.toEqual(whole.gradientNorms);
  });

  it("carries the watched inputs' outputs, and the losses that the outputs have", async () => {
    const trainer = start({ ...plain, depth: 0, data: 'plane', standardize: 'all', noise: 0.2 });
    advance(trainer, 30);
    trainer.setProbeInputs(Float64Array.of(0, 0, 1, 0));
    const { record, trainOutputs, validationOutputs, probeOutputs } = await trainer.measure();
    const [weights, [bias]] = await trainer.parameters();
    expect([...probeOutputs]).toEqual([bias, bias + weights[0]]);
    expect([trainOutputs.length, validationOutputs.length]).toEqual([30, 30]);
    // In the target's own units: the noise that no plane can fit has variance 0.04.
    expect(record.trainLoss).toBeGreaterThan(0.02);
    expect(record.trainLoss).toBeLessThan(0.06);
    expect(record.trainAccuracy).toBeNull();
  });

  it('looks at no more than 2048 rows of each split', async () => {
    const trainer = start({ ...plain, depth: 0, samples: 4_300 });
    const { trainOutputs, validationOutputs } = await trainer.measure();
    expect([trainOutputs.length, validationOutputs.length]).toEqual([2 * 2_048, 2 * 2_048]);
  });
});

describe('the batch of step 0', () => {
  it('comes as inner products of its rows, whose gradients are those that the output layer has', async () => {
    const trainer = start({ samples: 40, batch: 8, depth: 0 });
    const { batch, record } = await trainer.measure();
    if (batch === undefined) throw new Error('no batch');
    expect(batch.inputs).toHaveLength(36);
    // Without hidden layers ‖∂L/∂W‖² = Σ_ab (x_a·x_b)(g_a·g_b).
    let square = 0;
    let index = 0;
    for (let a = 0; a < 8; a++) {
      for (let b = 0; b <= a; b++, index++) {
        square += (a === b ? 1 : 2) * batch.inputs[index] * batch.outputGradients[index];
      }
    }
    expect(Math.sqrt(square)).toBeCloseTo(record.gradientNorms[0], 12);
  });

  it('is not told of a later step, nor of a batch of many rows', async () => {
    const trainer = start({ samples: 40, batch: 8 });
    trainer.advance();
    expect((await trainer.measure()).batch).toBeUndefined();
    const large = start({ samples: 600, batch: 300, depth: 1 });
    expect((await large.measure()).batch).toBeUndefined();
  });
});
