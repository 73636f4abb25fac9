import type { LabRun } from '../lab/labRunInterface';

/** Cuts training into chunks of about one length in time, between which commands are heard. */
export interface Chunks {
  /** One chunk of at most `count` steps. */
  advance(lab: LabRun, count: number): Promise<void>;
}

/** Milliseconds of a chunk: a person notices no such delay, and a device always has work queued. */
const wanted = 12;
const mostSteps = 8_192;

/** @param now milliseconds */
export function createChunks(now: () => number): Chunks {
  let size = 1;
  return {
    async advance(lab, count) {
      const steps = Math.min(count, size);
      const start = now();
      await lab.advance(steps);
      const took = now() - start;
      // A chunk that was cut short says nothing about longer ones.
      if (steps < size && took < wanted) return;
      const factor = Math.min(2, Math.max(0.25, wanted / took));
      size = Math.max(1, Math.min(mostSteps, Math.floor(steps * factor)));
    },
  };
}
