import { advanceBy } from '../engine/advanceBy';
import { firstNotFinite, type NotFinite } from '../engine/notFinite';
import { retrace } from '../engine/retrace';
import type { StepRecord } from '../engine/stepRecord';
import type { Trainer } from '../engine/trainer';

/**
 * Why a run ended: all its steps done, the first step and layer (from 0) that were not finite, or early
 * stopping, which leaves the network of the best step.
 */
export type Stopped =
  | { reason: 'steps' }
  | ({ reason: 'notFinite'; step: number } & NotFinite)
  | { reason: 'earlyStopping'; step: number; bestStep: number; bestLoss: number };

export interface Training {
  /** Of step 0, of every `every`-th step and of the last one. */
  records: StepRecord[];
  stopped: Stopped;
  /** Updates a second, the time for measuring included. */
  stepsPerSecond: number;
}

export interface Pace {
  steps: number;
  every: number;
}

/** Trains to step `steps`, or to the first step that is not finite: its record is the last then. */
export async function train(trainer: Trainer, { steps, every }: Pace): Promise<Training> {
  const start = performance.now();
  const records: StepRecord[] = [];
  const finish = (stopped: Stopped): Training => {
    const seconds = (performance.now() - start) / 1_000;
    return { records, stopped, stepsPerSecond: trainer.step / seconds };
  };
  for (;;) {
    let { record } = await trainer.measure();
    if (records.length > 0 && firstNotFinite(record) !== null) {
      ({ record } = await retrace(trainer, record.step));
    }
    records.push(record);
    const found = firstNotFinite(record);
    if (found !== null) return finish({ reason: 'notFinite', step: record.step, ...found });
    const { stop, best } = trainer.course;
    if (stop !== null && best !== null) {
      await trainer.restoreBest();
      const { step: bestStep, validationLoss: bestLoss } = best;
      return finish({ reason: 'earlyStopping', step: stop.step, bestStep, bestLoss });
    }
    if (trainer.step >= steps) return finish({ reason: 'steps' });
    trainer.keep();
    const next = Math.min(steps, trainer.step + every);
    await advanceBy(trainer, next - trainer.step);
  }
}
