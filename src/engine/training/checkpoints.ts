import type { Block, Kernels, Matrix } from '../kernels/kernels';
import type { ValidationTracker } from './validationTracker';

/** Two, so that the state of a look can be kept before the look before it is forgotten. */
export type CheckpointSlot = 0 | 1;

/**
 * What training goes on from, apart from settings and data: the parameters, the statistics of batch
 * normalization and then each state of the optimizer, one array a slot.
 */
export interface TrainerState {
  step: number;
  validationTracker: ValidationTracker;
  blocks: Float64Array[][];
}

export type Progress = Omit<TrainerState, 'blocks'>;

/** States of the changing blocks, kept where the engine computes or taken out of it. */
export interface Checkpoints {
  keep(place: CheckpointSlot, progress: Progress): void;
  /** Returns to what was kept and gives how far it was. */
  rewind(place: CheckpointSlot): Progress;
  dispose(): void;
}

export function createCheckpoints<M extends Matrix>(
  kernels: Kernels<M>,
  changing: readonly Block<M>[],
  start: Progress,
): Checkpoints {
  const places = [start, start].map((progress) => ({
    progress,
    blocks: changing.map(({ slots }) => kernels.createBlock(slots)),
  }));
  const keep = (place: CheckpointSlot, progress: Progress): void => {
    changing.forEach((block, index) => {
      kernels.copyBlock(block, places[place].blocks[index]);
    });
    places[place].progress = progress;
  };
  keep(0, start);
  keep(1, start);
  return {
    keep,
    rewind(place) {
      changing.forEach((block, index) => {
        kernels.copyBlock(places[place].blocks[index], block);
      });
      return places[place].progress;
    },
    dispose() {
      for (const { blocks } of places) blocks.forEach(kernels.disposeBlock);
    },
  };
}

/** The numbers of each block as they are at the call, one array a slot. */
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
