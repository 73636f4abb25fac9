import { advanceMeasured, measurementDistance } from '../../engine/training/advance';
import type { Trainer } from '../../engine/training/trainer';
import { measuresLayers, withMeasured } from '../../record/resolution';
import {
  append,
  emptyStepHistory,
  forgetFrom,
  type StepHistory,
  trimmed,
} from '../../record/stepHistory';
import { firstNotFinite, type StepRecord } from '../../record/stepRecord';
import type { PreparedVariant } from '../data/preparedVariant';

/** Holds what has been recorded of a run since the last frame, the earliest first. */
export interface NewRecords {
  /** At the steps that are measured by their number. */
  measured: StepRecord[];
  /** The numbers that the steps have computed anyway. */
  steps: StepHistory;
}

/** Trains a variant and records what comes of it, at steps that depend on nothing but their number. */
export function createRunRecorder(trainer: Trainer, { data, spec }: PreparedVariant) {
  const distance = measurementDistance(data, spec);
  const recording = trainer.startRecording();
  let measured: StepRecord[] = [];
  /** Measurements that the engine has not answered yet. */
  let waiting: Promise<StepRecord>[] = [];

  /** Adds the record of a step that is measured by its number, where that has not been done. */
  function add(record: StepRecord): void {
    measured = withMeasured(measured, [record]);
  }

  /** Resolves when no reading is under way. */
  async function settled(): Promise<void> {
    const under = waiting;
    waiting = [];
    await Promise.all(under);
  }

  return {
    /** @param keep is given each record with statistics of layers, to keep the parameters beside it */
    async advance(count: number, keep: (record: StepRecord) => Promise<void>): Promise<void> {
      await advanceMeasured(trainer, count, distance, async () => {
        const isWhole = measuresLayers(trainer.step, distance);
        const measuring = trainer.measure(isWhole ? ['layers'] : []).then(({ record }) => {
          add(record);
          return record;
        });
        if (isWhole) return keep(await measuring);
        // What a device is still to answer does not hold up the training.
        measuring.catch(() => undefined);
        waiting.push(measuring);
      });
    },
    add,
    settled,
    /** Returns the first measured step, of those not taken yet, that has a number that is not finite. */
    firstBroken: (): StepRecord | undefined =>
      measured.find((record) => firstNotFinite(record) !== null),
    /** Forgets what was recorded from `step` on. */
    forgetFrom(step: number): void {
      measured = measured.filter((record) => record.step < step);
    },
    async take(): Promise<NewRecords> {
      const steps = trimmed(await recording.take());
      const told = measured;
      measured = [];
      return { measured: told, steps };
    },
  };
}

/** Returns nothing recorded, of a network with so many layers. */
export function noNewRecords(layerCount: number): NewRecords {
  return { measured: [], steps: emptyStepHistory(layerCount) };
}

/** Returns both together; what the later one makes anew is replaced. */
export function joinRecords(earlier: NewRecords, later: NewRecords): NewRecords {
  append(earlier.steps, later.steps);
  return { measured: withMeasured(earlier.measured, later.measured), steps: earlier.steps };
}

/** Returns what was recorded until a run is at `step`, which computes that step anew. */
export function recordsUntil({ measured, steps }: NewRecords, step: number): NewRecords {
  forgetFrom(steps, step);
  return { measured: measured.filter((record) => record.step <= step), steps };
}
