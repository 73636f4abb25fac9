import { advanceBy } from '../engine/advanceBy';
import type { CheckpointPlace, TrainerState } from '../engine/checkpoints';
import type { Course } from '../engine/course';
import { firstNotFinite } from '../engine/notFinite';
import { retrace } from '../engine/retrace';
import { evaluationRows, type StepRecord } from '../engine/stepRecord';
import type { StepGradient, Tuning } from '../engine/trainer';
import { createBoundaryResolution } from './boundaryResolution';
import type { Engine } from './engine';
import { describeOutput } from './modelOutput';
import { outputKindOf } from './outputKind';
import type { PreparedVariant } from './preparedVariant';
import type { EarlyStop, Halt, VariantFrame } from './protocol';
import { nothingWatched, type Watched } from './watched';
import { watchedInputs } from './watchedInputs';

/** One variant in training, wherever that is. A variant that is not finite any more stands still. */
export interface VariantRun {
  /** `count` updates, fewer where it stops. Resolves when the engine takes more, which may be before they are done. */
  advance(count: number): Promise<Standing>;
  /** Measures the present step; finds the first step that is not finite where this one is not. */
  look(): Promise<VariantLook>;
  /** Gives how far it is then, which is less than it was told where early stopping had ended it. */
  tune(tuning: Tuning): Promise<Standing>;
  /** What the looks from now on show the answers to. */
  watch(watched: Watched): Promise<void>;
  /** What another engine can go on from. */
  state(): Promise<TrainerState>;
  /** Of the present step, as this engine computes it. */
  gradient(): Promise<StepGradient>;
  /** Stands for the bits of all parameters. */
  digest(): Promise<string>;
  dispose(): void;
}

export interface Standing {
  step: number;
  isStopped: boolean;
}

export interface VariantLook extends VariantFrame {
  /** Null while every number is finite. */
  halt: Halt | null;
}

/** A variant that trains in this very worker. */
export interface LocalVariantRun extends VariantRun {
  /** A state of the last second, kept outside of the engine's device; null where none is needed. */
  readonly saved: TrainerState | null;
  /** Resolves when the present state is `saved`, where one is needed. */
  save(): Promise<void>;
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
  const hasGrid = outputKindOf(data) === 'boundary';
  const evaluated = [data.train, data.validation].map(
    ({ rowCount }) => data.length * Math.min(rowCount, evaluationRows),
  );
  const resolution = createBoundaryResolution(evaluated[0] + evaluated[1]);
  let watched = nothingWatched;
  /** What the trainer watches now. */
  let watching: { watched: Watched; cells: number } | null = null;
  let halt: Halt | null = null;
  let isRetraced = false;
  /** The place of the last state that was found finite. */
  let finitePlace: CheckpointPlace = 0;
  /** When the steps before the queued ones are done. */
  let former: Promise<void> = Promise.resolve();
  /** Of the step at which early stopping ended the training, before the best network came back. */
  let lastRecord: StepRecord | null = null;
  let saved = start;
  let lastSave = now();

  async function save(): Promise<void> {
    const state = await trainer.state();
    const isNewer = saved === null || state.step > saved.step;
    // From a state that is not finite the first step that was not could not be found again.
    if (isNewer && hasFiniteParameters(state)) saved = state;
  }

  function saveIfDue(): void {
    if (engine.name !== 'webgl' || now() - lastSave < saveInterval) return;
    lastSave = now();
    // What fails here fails in the next step too, and is told there.
    save().catch(() => undefined);
  }

  /** When the engine gets to what is asked of it now. */
  function startOfLook(): Promise<number> {
    return engine.name === 'webgl' ? former.then(now, now) : Promise.resolve(now());
  }

  function watchAgain(): void {
    const cells = hasGrid ? resolution.value : 0;
    if (watching?.watched === watched && watching.cells === cells) return;
    watching = { watched, cells };
    trainer.watch(watchedInputs(data, watched, cells));
  }

  function standing(): Standing {
    return { step: trainer.step, isStopped: trainer.course.stop !== null };
  }

  return {
    get saved() {
      return saved;
    },
    async save() {
      if (engine.name === 'webgl' && trainer.step !== (saved?.step ?? 0)) await save();
    },
    async advance(count) {
      if (halt !== null || isRetraced) return standing();
      await advanceBy(trainer, count);
      // A device takes orders faster than it works: it has two calls' steps queued at the most.
      const queued = trainer.finished();
      queued.catch(() => undefined);
      await former;
      former = queued;
      saveIfDue();
      return standing();
    },
    async look() {
      const place: CheckpointPlace = finitePlace === 0 ? 1 : 0;
      watchAgain();
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
      const stop = stopOf(trainer.course);
      let { record } = measurement;
      if (stop === null) {
        lastRecord = null;
      } else {
        record = lastRecord ?? record;
        lastRecord = record;
        await trainer.restoreBest();
        measurement = await trainer.measure();
      }
      return { record, output: describeOutput(data, measurement, watched), stop, halt };
    },
    async tune(tuning) {
      trainer.tune(tuning);
      return standing();
    },
    async watch(next) {
      watched = next;
    },
    state: trainer.state,
    gradient: trainer.gradient,
    digest: trainer.digest,
    dispose: trainer.dispose,
  };
}

function stopOf({ stop, best }: Course): EarlyStop | null {
  if (stop === null || best === null) return null;
  const { step, validationLoss } = best;
  return { step: stop.step, bestStep: step, bestLoss: validationLoss };
}

/** An optimizer's sums of squares may overflow without harm: they do not count. */
function hasFiniteParameters({ blocks: [parameters] }: TrainerState): boolean {
  return parameters.every((values) => values.every(Number.isFinite));
}
