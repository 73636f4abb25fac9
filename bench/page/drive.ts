import { advanceBy } from '../../src/engine/training/advance';
import type { Trainer } from '../../src/engine/training/trainer';
import type { PreparedVariant } from '../../src/worker/data/preparedVariant';
import { framePause } from '../../src/worker/session/frameScheduler';
import { createRunRecorder } from '../../src/worker/variant/runRecorder';
import { type Network, runLength } from '../networks';

/** Makes the steps of a run, and what is done beside them. */
export interface Drive {
  advance(count: number): Promise<void>;
  /** After a chunk of steps. */
  rest?(): Promise<void>;
  /** After the last step of a run, before the same steps are made again. */
  end?(): Promise<void>;
}

/** Training begins in the first place, and is rewound to it. */
const placeOfLooks = 1;

export const drives: Record<
  Network['beside'],
  (trainer: Trainer, prepared: PreparedVariant) => Drive
> = {
  nothing: (trainer) => ({ advance: (count) => advanceBy(trainer, count) }),
  recording(trainer) {
    const recording = trainer.startRecording();
    return {
      advance: (count) => advanceBy(trainer, count),
      async end() {
        await recording.take();
      },
    };
  },
  /**
   * The steps' own numbers are recorded, losses measured at steps that their number decides; every look measures
   * the present step, and takes what has been recorded.
   */
  asThePage(trainer, prepared) {
    let before = 0;
    const recorder = createRunRecorder(
      goingOn(trainer, () => before),
      prepared,
    );
    let lastLook = { end: performance.now(), cost: 0 };

    async function inspect(): Promise<void> {
      await trainer.modelState();
      trainer.keep(placeOfLooks);
    }

    return {
      advance: (count) => recorder.advance(count, inspect),
      async rest() {
        const start = performance.now();
        if (start - lastLook.end < framePause(lastLook.cost)) return;
        trainer.keep(placeOfLooks);
        await trainer.measure(['probes']);
        await recorder.settled();
        await recorder.take();
        const end = performance.now();
        lastLook = { end, cost: end - start };
      },
      async end() {
        before += runLength;
      },
    };
  },
};

/**
 * The trainer as it stands in a run that goes on, whose steps are measured ever more seldom, though the same ones
 * are made again and again.
 *
 * @param before steps of the runs that have ended
 */
function goingOn(trainer: Trainer, before: () => number): Trainer {
  return Object.create(trainer, { step: { get: () => before() + trainer.step } });
}
