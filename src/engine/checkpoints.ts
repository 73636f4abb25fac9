import type { Block, Kernels, Matrix } from './kernels';

/** Two, so that the state of a look can be kept before the look before it is forgotten. */
export type CheckpointPlace = 0 | 1;

/**
 * What training goes on from, apart from settings and data: the parameters and then each state of the
 * optimizer, one array a slot of the plan.
 */
export interface TrainerState {
  step: number;
  blocks: Float64Array[][];
}

/** States of the changing blocks, kept where the engine computes or taken out of it. */
export interface Checkpoints {
  keep(place: CheckpointPlace, step: number): void;
  /** Returns to what was kept and gives the step of it. */
  rewind(place: CheckpointPlace): number;
  /** The blocks as they are at the call. */
  read(step: number): Promise<TrainerState>;
  write(state: TrainerState): void;
  dispose(): void;
}

export function createCheckpoints<M extends Matrix>(
  kernels: Kernels<M>,
  changing: readonly Block<M>[],
): Checkpoints {
  const places = [0, 0].map((step) => ({
    step,
    blocks: changing.map(({ slots }) => kernels.createBlock(slots)),
  }));
  return {
    keep(place, step) {
      changing.forEach((block, index) => {
        kernels.copyBlock(block, places[place].blocks[index]);
      });
      places[place].step = step;
    },
    rewind(place) {
      changing.forEach((block, index) => {
        kernels.copyBlock(places[place].blocks[index], block);
      });
      return places[place].step;
    },
    async read(step) {
      const numbers = await kernels.read(changing.flatMap(({ matrices }) => matrices));
      return { step, blocks: changing.map(({ slots }) => numbers.splice(0, slots.length)) };
    },
    write({ blocks }) {
      changing.forEach(({ matrices }, index) => {
        matrices.forEach((matrix, slot) => {
          kernels.write(blocks[index][slot], matrix);
        });
      });
    },
    dispose() {
      for (const { blocks } of places) blocks.forEach(kernels.disposeBlock);
    },
  };
}
