import { expect, test, vi } from 'vitest';
import { createReferenceKernels } from '../engine/kernels/reference/kernels';
import { startExperiment } from '../engine/testing/experiment';
import { advanceBy } from '../engine/training/advance';
import type { Trainer } from '../engine/training/trainer';
import type { Spec } from '../spec/spec';
import { runCommand } from './testing/runCommand';
import { endingOf } from './training';

/** A process starts for every run of a command here. */
vi.setConfig({ testTimeout: 120_000 });

const overfitting: Partial<Spec> = {
  ...{ samples: 60, noise: 0.4, labelNoise: 0.2, depth: 2, batch: 10 },
  ...{ optimizer: 'adam', lr: 0.02 },
};

async function trained(changes: Partial<Spec>, steps: number): Promise<Trainer> {
  const trainer = startExperiment(createReferenceKernels(), { ...overfitting, ...changes });
  await advanceBy(trainer, steps);
  return trainer;
}

const bySteps = { reason: 'steps' } as const;

test('a run that its steps end keeps its last network, or the best one where that is asked for', async () => {
  const trainer = await trained({ patience: 500 }, 150);
  const last = await trainer.digest();
  const kept = await endingOf(trainer, bySteps, { patience: 500 }, false);
  expect(kept).toMatchObject({ reason: 'steps', network: 'last' });
  expect(await trainer.digest()).toBe(last);
  const restored = await endingOf(trainer, bySteps, { patience: 500 }, true);
  if (!('network' in restored)) throw new Error('nothing was restored');
  expect(restored).toEqual({ ...kept, network: 'best' });
  const { record } = await trainer.measure();
  expect(record.validationLoss).toBe(restored.bestLoss);
  const other = await trained({}, restored.bestStep);
  expect(await trainer.digest()).toBe(await other.digest());
});

test('there is nothing to restore without patience, nor where early stopping has done it', async () => {
  const plain = await trained({ schedule: 'plateau' }, 60);
  expect(await endingOf(plain, bySteps, { patience: 0 }, true)).toEqual(bySteps);
  const stopped = { reason: 'earlyStopping', step: 60, bestStep: 30, bestLoss: 0.5 } as const;
  const trainer = await trained({ patience: 4 }, 60);
  expect(await endingOf(trainer, stopped, { patience: 4 }, true)).toEqual(stopped);
});

test('the command says which network it keeps, and which was the best', () => {
  const query =
    'samples=60&noise=0.4&labelNoise=0.2&depth=2&batch=10&optimizer=adam&lr=0.02&patience=500&steps=150';
  const call = (...options: string[]) => {
    const { stdout, stderr, status } = runCommand(query, '--engine=wasm', ...options);
    return { status, stderr, printed: JSON.parse(stdout) };
  };
  const kept = call();
  expect(kept.printed.stopped).toMatchObject({ reason: 'steps', network: 'last' });
  const { bestStep } = kept.printed.stopped;
  expect(kept.stderr).toMatch(
    new RegExp(`^A: step 150 ended it .* step ${bestStep} had .*--restore-best keeps that one\n$`),
  );
  const restored = call('--restore-best');
  expect(restored).toMatchObject({ status: 0, stderr: '' });
  expect(restored.printed.stopped).toEqual({ ...kept.printed.stopped, network: 'best' });
  expect(restored.printed.digest).not.toBe(kept.printed.digest);
});
