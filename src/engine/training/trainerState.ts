import type { Block, Kernels, Matrix } from '../kernels/kernels';
import type { ValidationTracker } from './validationTracker';

/** Two checkpoints, so that a measurement's state can be kept before that of the one before is given up. */
export type CheckpointSlot = 0 | 1;

/**
 * All that training goes on from, apart from settings and data: the parameters, the statistics of batch
 * normalization and then each state of the optimizer, one array a slot.
 */
export interface TrainerState {
  step: number;
  validationTracker: ValidationTracker;
  blocks: Float64Array[][];
}

/** Numbers of one step, one array a slot of the plan. */
export interface StepGradient {
  step: number;
  parameters: Float64Array[];
  /** ∂L/∂parameter of the step's batch, before clipping. */
  gradients: Float64Array[];
}

export type Progress = Omit<TrainerState, 'blocks'>;

/** Creates two checkpoints where the engine computes, both of the state at the call. */
export function createCheckpoints<M extends Matrix>(
  kernels: Kernels<M>,
  stateBlocks: readonly Block<M>[],
  start: Progress,
) {
  const kept = [start, start].map((progress) => ({
    progress,
    blocks: stateBlocks.map(({ slots }) => kernels.createBlock(slots)),
  }));
  function keep(slot: CheckpointSlot, progress: Progress): void {
    stateBlocks.forEach((block, index) => {
      kernels.copyBlock(block, kept[slot].blocks[index]);
    });
    kept[slot].progress = progress;
  }
  keep(0, start);
  keep(1, start);
  return {
    keep,
    /** Writes the blocks as they were kept, and returns how far the training was. */
    rewind(slot: CheckpointSlot): Progress {
      stateBlocks.forEach((block, index) => {
        kernels.copyBlock(kept[slot].blocks[index], block);
      });
      return kept[slot].progress;
    },
    dispose() {
      for (const { blocks } of kept) blocks.forEach(kernels.disposeBlock);
    },
  };
}

/** Reads the numbers of each block as they are at the call, one array a slot. */
export async function readBlocks<M extends Matrix>(
  kernels: Kernels<M>,
  blocks: readonly Block<M>[],
): Promise<Float64Array[][]> {
  const numbers = await kernels.read(blocks.flatMap(({ matrices }) => matrices));
  return blocks.map(({ slots }) => numbers.splice(0, slots.length));
}

export function writeBlocks<M extends Matrix>(
  kernels: Kernels<M>,
  values: readonly Float64Array[][],
  blocks: readonly Block<M>[],
): void {
  blocks.forEach(({ matrices }, index) => {
    matrices.forEach((matrix, slot) => {
      kernels.write(values[index][slot], matrix);
    });
  });
}

/** Puts the best network in the place of a stopped run's last one, which the returned tracker keeps. */
export async function restoredBest<M extends Matrix>(
  kernels: Kernels<M>,
  validationTracker: ValidationTracker,
  { modelBlocks, stateBlocks }: Record<'modelBlocks' | 'stateBlocks', readonly Block<M>[]>,
): Promise<ValidationTracker> {
  const { stop, best } = validationTracker;
  if (stop === null || stop.left !== null || best === null) return validationTracker;
  const left = await readBlocks(kernels, stateBlocks);
  writeBlocks(kernels, best.blocks, modelBlocks);
  return { ...validationTracker, stop: { ...stop, left } };
}

/** Puts a stopped run's last network back, and returns the tracker of a run that goes on. */
export function resumed<M extends Matrix>(
  kernels: Kernels<M>,
  validationTracker: ValidationTracker,
  stateBlocks: readonly Block<M>[],
): ValidationTracker {
  const left = validationTracker.stop?.left ?? null;
  if (left !== null) writeBlocks(kernels, left, stateBlocks);
  return { ...validationTracker, stop: null };
}

const prime = 0x01000193;
const offset = 0x811c9dc5;

/**
 * Returns 16 hexadecimal digits that stand for the bits of all numbers, in order: two runs of FNV-1a over
 * their bytes, the second over the complements. Every NaN counts as the same one: its bits differ
 * between processors.
 */
export function digest(arrays: readonly Float64Array[]): string {
  const number = new DataView(new ArrayBuffer(8));
  let [first, second] = [offset, offset];
  for (const values of arrays) {
    for (const value of values) {
      if (Number.isNaN(value)) number.setBigUint64(0, 0x7ff8000000000000n);
      else number.setFloat64(0, value);
      for (let at = 0; at < 8; at++) {
        const byte = number.getUint8(at);
        first = Math.imul(first ^ byte, prime);
        second = Math.imul(second ^ byte ^ 0xff, prime);
      }
    }
  }
  return [first, second].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}
