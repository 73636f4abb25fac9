import type { Block, Kernels, Matrix } from '../kernels/kernels';
import { readBlocks, writeBlocks } from './checkpoints';
import type { ValidationTracker } from './validationTracker';

/** Puts the best network in the place of a stopped run's last one; gives the tracker, which keeps that one. */
export async function restoredBest<M extends Matrix>(
  kernels: Kernels<M>,
  validationTracker: ValidationTracker,
  { learnt, changing }: { learnt: readonly Block<M>[]; changing: readonly Block<M>[] },
): Promise<ValidationTracker> {
  const { stop, best } = validationTracker;
  if (stop === null || stop.left !== null || best === null) return validationTracker;
  const left = await readBlocks(kernels, changing);
  writeBlocks(kernels, best.blocks, learnt);
  return { ...validationTracker, stop: { ...stop, left } };
}

/** Puts a stopped run's last network back; gives the tracker of a run that goes on. */
export function resumed<M extends Matrix>(
  kernels: Kernels<M>,
  validationTracker: ValidationTracker,
  changing: readonly Block<M>[],
): ValidationTracker {
  const left = validationTracker.stop?.left ?? null;
  if (left !== null) writeBlocks(kernels, left, changing);
  return { ...validationTracker, stop: null };
}
