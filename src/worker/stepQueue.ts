import type { LabRun } from './labRun';

/** Queues steps without running away from the engine that carries them out. */
export interface StepQueue {
  /** Up to `count` steps, for `milliseconds` or until enough are queued. */
  advance(lab: LabRun, count: number, milliseconds: number): Promise<void>;
}

/** Milliseconds of work that the engine should have queued: enough to never stand still. */
const queuedWork = 40;
const mostSteps = 4_096;

/**
 * A GPU takes orders faster than it works. After `ahead` steps the next ones wait until the former
 * are done; that number follows from how long they took.
 *
 * @param now milliseconds
 */
export function createStepQueue(now: () => number): StepQueue {
  let ahead = 1;
  let queued = 0;
  let start = 0;
  /** When the steps before the queued ones are done. */
  let former: Promise<void> = Promise.resolve();

  async function waitForFormer(lab: LabRun): Promise<void> {
    const steps = queued;
    queued = 0;
    await former;
    const took = now() - start;
    start = now();
    ahead = Math.max(1, Math.min(mostSteps, Math.round(took > queuedWork ? steps / 2 : steps * 2)));
    former = lab.finished();
  }

  return {
    async advance(lab, count, milliseconds) {
      const end = now() + milliseconds;
      for (let left = count; left > 0 && now() < end; left--) {
        lab.advance();
        queued++;
        if (queued >= ahead) await waitForFormer(lab);
      }
    },
  };
}
