import { allParts, type MeasuredPart, type Measurement } from '../../engine/measure/networkMeter';
import { createBacklog, replayToFirstNonFinite } from '../../engine/training/advance';
import type { StepGradient, Tuning } from '../../engine/training/trainer';
import type { CheckpointSlot, TrainerState } from '../../engine/training/trainerState';
import { bestBehind, type ValidationTracker } from '../../engine/training/validationTracker';
import { evaluationRows, firstNotFinite, type StepRecord } from '../../record/stepRecord';
import { describeOutput } from '../answers/modelOutput';
import { outputKindOf } from '../answers/outputKind';
import { nothingWatched, type Watched } from '../answers/watched';
import { watchedInputs } from '../answers/watchedInputs';
import type { PreparedVariant } from '../data/preparedVariant';
import type { Engine } from '../engines/engine';
import type { EarlyStop, Halt, VariantFrame } from '../protocol';
import { createBoundaryResolution } from './boundaryResolution';
import type { KeptSteps } from './keptSteps';
import { createPast, type Revisited } from './past';
import { createRunRecorder, type Recorded } from './runRecorder';
import { createSavedState } from './savedState';

/** One variant in training, wherever that is. A variant that is not finite any more stands still. */
export interface VariantRun extends Revisited {
  /** `count` updates, fewer where it stops. Resolves when the engine takes more, which may be before they are done. */
  advance(count: number): Promise<Standing>;
  /**
   * Measures the present step; finds the first step that is not finite where this one is not. The first look after
   * an early stop has the record of the last network and the answers of the best one, which is back then.
   */
  look(parts?: readonly MeasuredPart[]): Promise<VariantLook>;
  /** What has been recorded since the last look, for another run that goes on with it. */
  recorded(): Promise<Recorded>;
  /** Gives how far it is then, which is less than it was told where early stopping had ended it. */
  tune(tuning: Tuning): Promise<Standing>;
  /** Stops it for its best network, which the next look brings back; does nothing where there is none. */
  stop(): Promise<void>;
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

export interface VariantLook extends Omit<VariantFrame, 'isStanding'> {
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

/**
 * @param start what training goes on from; null for step 0
 * @param now milliseconds
 * @param kept earlier steps of the run that it goes on with
 */
export function createVariantRun(
  prepared: PreparedVariant,
  engine: Engine,
  start: TrainerState | null,
  now: () => number,
  kept: KeptSteps,
): LocalVariantRun {
  const { plan, data, spec } = prepared;
  const trainer = engine.createTrainer(plan, data, spec);
  if (start !== null) {
    trainer.restore(start);
    trainer.keep(0);
  }
  const past = createPast(trainer, prepared, engine, kept);
  const recorder = createRunRecorder(trainer, prepared);
  const savedState = createSavedState(trainer, engine.name, start, now);
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
  /** Ends when no step is being made. */
  let advancing: Promise<void> = Promise.resolve();
  /** The place of the last state that was found finite. */
  let finitePlace: CheckpointSlot = 0;
  const backlog = createBacklog(trainer);
  let { patience } = spec;

  /** When the engine gets to what is asked of it now. */
  function startOfLook(): Promise<number> {
    return engine.name === 'webgl' ? backlog.end().then(now, now) : Promise.resolve(now());
  }

  const gridCells = (): number => (hasGrid ? resolution.value : 0);

  function watchAgain(): void {
    const cells = gridCells();
    if (watching?.watched === watched && watching.cells === cells) return;
    watching = { watched, cells };
    trainer.watch(watchedInputs(data, watched, cells));
  }

  /** Keeps what an earlier step is seen again by, and a finite state to go back to. */
  async function inspect(record: StepRecord): Promise<void> {
    if (firstNotFinite(record) !== null) return;
    past.keep(await past.take());
    const place = otherPlace(finitePlace);
    trainer.keep(place);
    finitePlace = place;
  }

  function isOver(): boolean {
    return halt !== null || trainer.validationTracker.stop !== null;
  }

  /** What was seen, of a state that is kept in `place`, or what is found where it is not finite. */
  async function firstBrokenOr(seen: Measurement, place: CheckpointSlot): Promise<Measurement> {
    const broken = recorder.firstBroken() ?? brokenOf(seen.record);
    if (broken !== null) return halted(broken.step);
    finitePlace = place;
    return seen;
  }

  /** Goes back to the first step that is not finite, which is `until` at the latest. */
  async function halted(until: number): Promise<Measurement> {
    isRetraced = true;
    try {
      await advancing;
      const measurement = await replayToFirstNonFinite(trainer, until, finitePlace);
      const { record } = measurement;
      recorder.forgetFrom(record.step);
      const found = firstNotFinite(record);
      if (found !== null) halt = { ...found, step: record.step };
      return measurement;
    } finally {
      isRetraced = false;
    }
  }

  function standing(): Standing {
    return { step: trainer.step, isStopped: trainer.validationTracker.stop !== null };
  }

  return {
    get saved() {
      return savedState.state;
    },
    save: savedState.save,
    async advance(count) {
      if (halt !== null || isRetraced) return standing();
      advancing = recorder.advance(count, inspect);
      await advancing;
      await backlog.add();
      savedState.saveIfDue();
      return standing();
    },
    async look(parts = allParts) {
      const place = otherPlace(finitePlace);
      watchAgain();
      const begun = startOfLook();
      if (halt === null) trainer.keep(place);
      const isStart = trainer.step === 0;
      // Where no step follows what is measured belongs to the record.
      const measuring = trainer.measure(isStart || isOver() ? allParts : parts);
      const [taken, seen] = await Promise.all([isStart ? past.take() : null, measuring]);
      await recorder.settled();
      if (isStart) recorder.add(seen.record);
      // The first look pays for what an engine does once.
      if (seen.record.step > firstStep) resolution.lookTook(now() - (await begun));
      let measurement = halt === null ? await firstBrokenOr(seen, place) : seen;
      if (halt === null) past.keep(taken);
      const stop = stopOf(trainer.validationTracker);
      const { record } = measurement;
      if (stop !== null) {
        await trainer.restoreBest();
        measurement = await trainer.measure();
      }
      const output = describeOutput(data, measurement, watched);
      const { batch } = measurement;
      const best = bestBehind(trainer.validationTracker, patience, trainer.step) ?? undefined;
      const recorded = await recorder.take();
      return { record, recorded, output, stop, halt, batch, best };
    },
    async recorded() {
      // What a lost device does not answer any more is measured again by the next run.
      await recorder.settled().catch(() => undefined);
      return recorder.take();
    },
    async tune(tuning) {
      trainer.tune(tuning);
      ({ patience } = tuning);
      past.tune(tuning);
      return standing();
    },
    async stop() {
      trainer.stop();
    },
    async watch(next) {
      watched = next;
    },
    visit: (step) => past.visit(step, watched, gridCells()),
    inspect: past.inspect,
    kept: async () => past.kept,
    state: trainer.state,
    gradient: trainer.gradient,
    digest: trainer.digest,
    dispose() {
      past.dispose();
      trainer.dispose();
    },
  };
}

function otherPlace(place: CheckpointSlot): CheckpointSlot {
  return place === 0 ? 1 : 0;
}

function brokenOf(record: StepRecord): StepRecord | null {
  return firstNotFinite(record) === null ? null : record;
}

function stopOf({ stop, best }: ValidationTracker): EarlyStop | null {
  if (stop === null || best === null) return null;
  const { step: bestStep, validationLoss: bestLoss } = best;
  return { step: stop.step, reason: stop.reason, bestStep, bestLoss };
}
