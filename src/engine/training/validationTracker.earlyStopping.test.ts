import { describe, expect, it } from 'vitest';
import type { Spec } from '../../spec/spec';
import { createReferenceKernels } from '../kernels/reference/kernels';
import { startExperiment } from '../testing/experiment';
import { advanceBy } from './advance';
import { plateauFloor } from './schedule';
import type { Trainer } from './trainer';

/** Overfits within a few hundred steps: noisy labels, few points, a wide network. */
const overfitting: Partial<Spec> = {
  samples: 60,
  noise: 0.4,
  labelNoise: 0.2,
  depth: 2,
  width: 16,
  batch: 10,
  optimizer: 'adam',
  lr: 0.02,
  norm: 'batch',
};
const patient: Partial<Spec> = { ...overfitting, patience: 8 };
const start = (changes: Partial<Spec>): Trainer =>
  startExperiment(createReferenceKernels(), changes);

async function stopped(changes: Partial<Spec> = patient): Promise<Trainer> {
  const trainer = start(changes);
  await advanceBy(trainer, 2_000);
  return trainer;
}

/** Validation losses at the ends of the epochs, without early stopping. */
async function lossesOfEpochs(steps: number): Promise<{ step: number; loss: number }[]> {
  const trainer = start(overfitting);
  const losses = [];
  while (trainer.step < steps) {
    await advanceBy(trainer, 3);
    losses.push({ step: trainer.step, loss: (await trainer.measure()).record.validationLoss });
  }
  return losses;
}

describe('a run with patience', () => {
  it('ends eight epochs after its lowest validation loss, which is the lowest of them all', async () => {
    const { step, validationTracker } = await stopped();
    expect(step).toBeLessThan(1_000);
    const losses = await lossesOfEpochs(step);
    const lowest = losses.reduce((best, each) => (each.loss < best.loss ? each : best));
    expect(validationTracker.best).toMatchObject({
      step: lowest.step,
      validationLoss: lowest.loss,
    });
    expect(step - lowest.step).toBe(3 * 8);
    expect(validationTracker.stop).toEqual({ step, reason: 'patience', left: null });
  });

  it('brings back the network of that step, its running statistics with it', async () => {
    const trainer = await stopped();
    const { step, validationTracker } = trainer;
    const last = (await trainer.measure()).record;
    await trainer.restoreBest();
    const { record } = await trainer.measure();
    expect(record.step).toBe(step);
    expect(record.validationLoss).toBe(validationTracker.best?.validationLoss);
    expect(record.validationLoss).toBeLessThan(last.validationLoss);
    const other = start(overfitting);
    await advanceBy(other, validationTracker.best?.step ?? 0);
    expect(await trainer.digest()).toBe(await other.digest());
  });

  it('makes no step more, and goes on as if it had never ended where patience is taken away', async () => {
    const trainer = await stopped();
    const { step } = trainer;
    await trainer.restoreBest();
    trainer.advance();
    expect(trainer.step).toBe(step);
    trainer.changeSettings({ patience: 0 });
    await advanceBy(trainer, 10);
    const other = start(overfitting);
    await advanceBy(other, step + 10);
    expect(trainer.step).toBe(step + 10);
    expect(await trainer.parameters()).toEqual(await other.parameters());
  });

  it('goes on with the same validationTracker in another trainer, and after a rewind', async () => {
    const whole = await stopped();
    const trainer = start(patient);
    await advanceBy(trainer, 20);
    trainer.keep();
    const other = start(patient);
    other.restore(await trainer.state());
    await advanceBy(trainer, 500);
    trainer.rewind();
    for (const each of [other, trainer]) {
      await advanceBy(each, 2_000);
      expect(each.validationTracker).toEqual(whole.validationTracker);
      expect(await each.parameters()).toEqual(await whole.parameters());
    }
  });
});

describe('a run that is ended before its patience has run out', () => {
  const ended: Partial<Spec> = { ...overfitting, patience: 100, steps: 150 };

  async function atEnd(): Promise<Trainer> {
    const trainer = start(ended);
    await advanceBy(trainer, 150);
    return trainer;
  }

  it('keeps its last network, and gives the best one where it is asked for', async () => {
    const trainer = await atEnd();
    const { best, stop } = trainer.validationTracker;
    expect(stop).toBeNull();
    const last = await trainer.digest();
    await trainer.restoreBest();
    expect(await trainer.digest()).toBe(last);
    trainer.stop();
    await trainer.restoreBest();
    const other = start(overfitting);
    await advanceBy(other, best?.step ?? 0);
    expect(best?.step).toBeLessThan(150);
    expect(await trainer.digest()).toBe(await other.digest());
    trainer.advance();
    expect(trainer.step).toBe(150);
  });

  it('goes on from its last network where its end is moved, and with nothing else', async () => {
    const trainer = await atEnd();
    trainer.stop();
    await trainer.restoreBest();
    const restored = await trainer.digest();
    trainer.changeSettings({ lr: 0.02, patience: 100 });
    expect(await trainer.digest()).toBe(restored);
    trainer.changeSettings({ steps: 200 });
    await advanceBy(trainer, 50);
    const other = start(overfitting);
    await advanceBy(other, 200);
    expect(trainer.step).toBe(200);
    expect(await trainer.parameters()).toEqual(await other.parameters());
  });

  it('has nothing to restore where no epoch has been judged, or the last one was the best', async () => {
    const plain = start(overfitting);
    await advanceBy(plain, 9);
    plain.stop();
    expect(plain.validationTracker.stop).toBeNull();
    const judged = start(ended);
    await advanceBy(judged, 3);
    expect(judged.validationTracker.best?.step).toBe(3);
    judged.stop();
    expect(judged.validationTracker.stop).toBeNull();
  });
});

describe('the plateau schedule', () => {
  it('halves the rate where the validation loss no longer falls, down to its floor', async () => {
    const trainer = start({ ...overfitting, schedule: 'plateau' });
    const rate = async (): Promise<number> => (await trainer.measure()).record.learningRate;
    expect(await rate()).toBe(0.02);
    await advanceBy(trainer, 100);
    const { plateaus } = trainer.validationTracker;
    expect(plateaus).toBeGreaterThan(0);
    expect(plateaus).toBeLessThan(9);
    expect(Math.log2(0.02 / (await rate()))).toBeCloseTo(plateaus, 12);
    await advanceBy(trainer, 500);
    expect(trainer.validationTracker.plateaus).toBeGreaterThan(10);
    expect(await rate()).toBeCloseTo(0.02 * plateauFloor, 12);
  });
});
