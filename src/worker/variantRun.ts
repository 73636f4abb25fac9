import { advanceBy } from '../engine/advanceBy';
import type { CheckpointPlace, TrainerState } from '../engine/checkpoints';
import { firstNotFinite } from '../engine/notFinite';
import { retrace } from '../engine/retrace';
import { evaluationRows } from '../engine/stepRecord';
import type { Tuning } from '../engine/trainer';
import { createBoundaryResolution } from './boundaryResolution';
import type { Engine } from './engine';
import { boundsOf, describeOutput, gridInputs } from './modelOutput';
import type { PreparedVariant } from './preparedVariant';
import type { Halt, VariantFrame } from './protocol';

/** One variant in training, wherever that is. A variant that is not finite any more stands still. */
export interface VariantRun {
  /** `count` updates. Resolves when the engine takes more, which may be before they are done. */
  advance(count: number): Promise<void>;
  /** Measures the present step; finds the first step that is not finite where this one is not. */
  look(): Promise<VariantLook>;
  tune(tuning: Tuning): Promise<void>;
  /** What another engine can go on from. */
  state(): Promise<TrainerState>;
  /** Stands for the bits of all parameters. */
  digest(): Promise<string>;
  dispose(): void;
}

export interface VariantLook extends VariantFrame {
  /** Null while every number is finite. */
  halt: Halt | null;
}

/** A variant that trains in this very worker. */
export interface LocalVariantRun extends VariantRun {
  /** A state of the last second, kept outside of the engine's device; null where none is needed. */
  readonly saved: TrainerState | null;
}

/** Milliseconds between two states that are kept for the case that the device fails. */
const saveInterval = 700;

/**
 * @param start what training goes on from; null for step 0
 * @param now milliseconds
 */
export function createVariantRun(
  { plan, data, spec }: PreparedVariant,
  engine: Engine,
  start: TrainerState | null,
  now: () => number,
): LocalVariantRun {
  const trainer = engine.createTrainer(plan, data, spec);
  if (start !== null) {
    trainer.restore(start);
    trainer.keep(0);
  }
  const firstStep = trainer.step;
  const bounds = data.task === 'classification' ? boundsOf(data) : null;
  const evaluated = [data.train, data.validation].map(({ rowCount }) =>
    Math.min(rowCount, evaluationRows),
  );
  const resolution = createBoundaryResolution(evaluated[0] + evaluated[1]);
  let watchedResolution = 0;
  let halt: Halt | null = null;
  let isRetraced = false;
  /** The place of the last state that was found finite. */
  let finitePlace: CheckpointPlace = 0;
  /** When the steps before the queued ones are done. */
  let former: Promise<void> = Promise.resolve();
  let saved = start;
  let lastSave = now();

  /** What fails here fails in the next step too, and is told there. */
  function saveIfDue(): void {
    if (engine.name !== 'webgl' || now() - lastSave < saveInterval) return;
    lastSave = now();
    const saving = trainer.state();
    saving.then(
      (state) => {
        saved = state;
      },
      () => undefined,
    );
  }

  /** When the engine gets to what is asked of it now. */
  function startOfLook(): Promise<number> {
    return engine.name === 'webgl' ? former.then(now, now) : Promise.resolve(now());
  }

  function watchBoundary(): void {
    if (bounds === null || resolution.value === watchedResolution) return;
    watchedResolution = resolution.value;
    trainer.watch(gridInputs(bounds, watchedResolution, data.inputScale));
  }

  return {
    get saved() {
      return saved;
    },
    async advance(count) {
      if (halt !== null || isRetraced) return;
      await advanceBy(trainer, count);
      // A device takes orders faster than it works: it has two calls' steps queued at the most.
      const queued = trainer.finished();
      queued.catch(() => undefined);
      await former;
      former = queued;
      saveIfDue();
    },
    async look() {
      const place: CheckpointPlace = finitePlace === 0 ? 1 : 0;
      watchBoundary();
      const begun = startOfLook();
      if (halt === null) trainer.keep(place);
      let measurement = await trainer.measure();
      // The first look pays for what an engine does once.
      if (measurement.record.step > firstStep) resolution.lookTook(now() - (await begun));
      if (halt === null && firstNotFinite(measurement.record) !== null) {
        isRetraced = true;
        try {
          measurement = await retrace(trainer, measurement.record.step, finitePlace);
        } finally {
          isRetraced = false;
        }
        const found = firstNotFinite(measurement.record);
        if (found !== null) halt = { ...found, step: measurement.record.step };
      } else {
        finitePlace = place;
      }
      return { record: measurement.record, output: describeOutput(data, measurement), halt };
    },
    async tune(tuning) {
      trainer.tune(tuning);
    },
    state: trainer.state,
    digest: trainer.digest,
    dispose: trainer.dispose,
  };
}
