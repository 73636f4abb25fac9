import { type BatchLoader, createBatchLoader } from '../../data/batchLoader';
import { predictedRows } from '../../engine/experiments/predictedRows';
import { allParts, type MeasuredPart, type Measurement } from '../../engine/measure/networkMeter';
import { createBacklog, replayToFirstNonFinite } from '../../engine/training/advance';
import type {
  CheckpointSlot,
  StepGradient,
  TrainerState,
} from '../../engine/training/trainerState';
import {
  type BestStep,
  bestBehind,
  type EarlyStop,
  earlyStopOf,
} from '../../engine/training/validationTracker';
import type { BatchPairs } from '../../record/batchPairs';
import {
  evaluationRows,
  firstNotFinite,
  type NotFinite,
  type StepRecord,
} from '../../record/stepRecord';
import { outputKindOf } from '../answers/dataSummary';
import { describeOutput, type ModelOutput } from '../answers/modelOutput';
import { describeNetwork, type NetworkPicture, picturedInputs } from '../answers/networkPicture';
import { type InspectedInputs, noProbe, type Probe, probeInputs } from '../answers/probeInputs';
import { describeStandardization } from '../answers/standardization';
import { startFilesOf } from '../answers/startFiles';
import type { PreparedVariant } from '../data/preparedVariant';
import type { Engine } from '../engines/engine';
import { createBoundaryResolution } from './boundaryResolution';
import type { LiveSettings } from './builtVariant';
import { createRecoveryState } from './recoveryState';
import { createRunRecorder, type NewRecords } from './runRecorder';
import { createSnapshotHistory, type Snapshots } from './snapshotHistory';
import { createStepExplainer } from './stepExplainer';
import type { VariantQuestions } from './variantQuestions';

/** One variant in training, wherever that is. A variant that is not finite any more stands still. */
export interface VariantRun extends VariantQuestions {
  /** Makes `count` updates, fewer where it stops. Resolves when the engine takes more, which may be before they are done. */
  advance(count: number): Promise<Standing>;
  /**
   * Measures the present step; finds the first step that is not finite where this one is not. The first frame after
   * an early stop has the record of the last network and the answers of the best one, which is back then.
   */
  frame(parts?: readonly MeasuredPart[]): Promise<VariantFrame>;
  /** Gives what has been recorded since the last frame, for another run that goes on with it. */
  newRecords(): Promise<NewRecords>;
  /** Gives how far it is then, which is less than it was told where early stopping had ended it. */
  changeSettings(settings: LiveSettings): Promise<Standing>;
  /** Stops it for its best network, which the next frame brings back; does nothing where there is none. */
  stop(): Promise<void>;
  /** Says what the frames from now on show the answers to; `variant` is the number of this one in its lab. */
  setProbe(probe: Probe, variant: number): Promise<void>;
  /** Gives what another engine can go on from. */
  state(): Promise<TrainerState>;
  /** Gives the earlier steps that another run can go on with. */
  snapshots(): Promise<Snapshots>;
  /** Gives the gradient of the present step, as this engine computes it. */
  gradient(): Promise<StepGradient>;
}

export interface Standing {
  step: number;
  isStopped: boolean;
}

/** A variant at some moment, computed by the clock for the eye, and what has been recorded since the last frame. */
export interface VariantFrame {
  /** It is of the step that is seen, and part of the run's record where the run stands there. */
  record: StepRecord;
  newRecords: NewRecords;
  /** True where no step follows, for now or for ever. */
  isStanding: boolean;
  /** It is of the best network, once early stopping has brought that back. */
  output: ModelOutput;
  /** The network that has it; null where it is not to be drawn, or too large. */
  network: NetworkPicture | null;
  stop: EarlyStop | null;
  /** Null while every number is finite. */
  halt: Halt | null;
  /** Present for a run with patience that has gone on past its best network. */
  best?: BestStep;
  /** Present at step 0 alone, for a batch that is not too large. */
  batch?: BatchPairs;
}

/** Says where a variant stopped being finite, and at which step. */
export type Halt = NotFinite & { step: number };

/** A variant that trains in this very worker. */
export interface LocalVariantRun extends VariantRun {
  /** A state of the last second, kept outside of the engine's device; null where none is needed. */
  readonly saved: TrainerState | null;
  /** Resolves when the present state is `saved`, where one is needed. */
  save(): Promise<void>;
  dispose(): void;
}

/**
 * @param start what training goes on from; null for step 0
 * @param now milliseconds
 * @param snapshots earlier steps of the run that it goes on with
 */
export function createVariantRun(
  prepared: PreparedVariant,
  engine: Engine,
  start: TrainerState | null,
  now: () => number,
  snapshots: Snapshots,
): LocalVariantRun {
  const { plan, data, spec } = prepared;
  const trainer = engine.createTrainer(plan, data, spec);
  if (start !== null) {
    trainer.restore(start);
    trainer.keep(0);
  }
  const history = createSnapshotHistory(trainer, prepared, engine, snapshots);
  const explainer = createStepExplainer(trainer, prepared, engine, () => history.snapshots);
  const recorder = createRunRecorder(trainer, prepared);
  const recoveryState = createRecoveryState(trainer, engine.name, start, now);
  const firstStep = trainer.step;
  const hasGrid = outputKindOf(data) === 'boundary';
  const evaluated = [data.train, data.validation].map(
    ({ rowCount }) => data.length * Math.min(rowCount, evaluationRows),
  );
  const resolution = createBoundaryResolution(evaluated[0] + evaluated[1]);
  let probe = noProbe;
  /** Its network is pictured with these; null while it is not drawn. */
  let pictured: InspectedInputs | null = null;
  /** The probe inputs of the trainer were made from this. */
  let probed: { probe: Probe; cells: number } | null = null;
  let halt: Halt | null = null;
  let isReplaying = false;
  /** Ends when no step is being made. */
  let advancing: Promise<void> = Promise.resolve();
  /** The slot of the last state that was found finite. */
  let finiteSlot: CheckpointSlot = 0;
  const backlog = createBacklog(trainer);
  let settings = spec;
  /** Made when it is asked for: some learn from the data first. */
  let loader: BatchLoader | null = null;

  /** Resolves with the time at which the engine gets to what is asked of it now. */
  function startOfFrame(): Promise<number> {
    return engine.name === 'webgl' ? backlog.end().then(now, now) : Promise.resolve(now());
  }

  const gridCells = (): number => (hasGrid ? resolution.value : 0);

  function updateProbeInputs(): void {
    const cells = gridCells();
    if (probed?.probe === probe && probed.cells === cells) return;
    probed = { probe, cells };
    trainer.setProbeInputs(probeInputs(data, probe, cells));
  }

  /** Keeps what an earlier step is seen again by, and a finite state to go back to. */
  async function keepFinite(record: StepRecord): Promise<void> {
    if (firstNotFinite(record) !== null) return;
    history.keep(await history.take());
    finiteSlot = otherSlot(finiteSlot);
    trainer.keep(finiteSlot);
  }

  function isOver(): boolean {
    return halt !== null || trainer.validationTracker.stop !== null;
  }

  /** Returns what was measured of a state that is kept in `slot`, or of the first step that is not finite. */
  async function firstBrokenOr(measured: Measurement, slot: CheckpointSlot): Promise<Measurement> {
    const first = recorder.firstBroken() ?? measured.record;
    if (firstNotFinite(first) !== null) return halted(first.step);
    finiteSlot = slot;
    return measured;
  }

  /** Goes back to the first step that is not finite, which is `until` at the latest. */
  async function halted(until: number): Promise<Measurement> {
    isReplaying = true;
    try {
      await advancing;
      const measurement = await replayToFirstNonFinite(trainer, until, finiteSlot);
      const { record } = measurement;
      recorder.forgetFrom(record.step);
      const found = firstNotFinite(record);
      if (found !== null) halt = { ...found, step: record.step };
      return measurement;
    } finally {
      isReplaying = false;
    }
  }

  function standing(): Standing {
    return { step: trainer.step, isStopped: trainer.validationTracker.stop !== null };
  }

  return {
    get saved() {
      return recoveryState.state;
    },
    save: recoveryState.save,
    async advance(count) {
      if (halt !== null || isReplaying) return standing();
      advancing = recorder.advance(count, keepFinite);
      await advancing;
      await backlog.add();
      recoveryState.saveIfDue();
      return standing();
    },
    async frame(parts = allParts) {
      const slot = otherSlot(finiteSlot);
      updateProbeInputs();
      const begun = startOfFrame();
      if (halt === null) trainer.keep(slot);
      const isStart = trainer.step === 0;
      // Where no step follows what is measured belongs to the record.
      const measuring = trainer.measure(isStart || isOver() ? allParts : parts);
      const [taken, seen] = await Promise.all([isStart ? history.take() : null, measuring]);
      await recorder.settled();
      if (isStart) recorder.add(seen.record);
      // The first frame pays for what an engine does once.
      if (seen.record.step > firstStep) resolution.frameTook(now() - (await begun));
      let measurement = halt === null ? await firstBrokenOr(seen, slot) : seen;
      if (halt === null) history.keep(taken);
      const stop = earlyStopOf(trainer.validationTracker);
      const { record } = measurement;
      if (stop !== null) {
        await trainer.restoreBest();
        measurement = await trainer.measure();
      }
      const output = describeOutput(data, measurement, probe);
      const network = describeNetwork(plan, data, settings, measurement, pictured);
      const { batch } = measurement;
      const { patience } = settings;
      const best = bestBehind(trainer.validationTracker, patience, trainer.step) ?? undefined;
      const newRecords = await recorder.take();
      const isStanding = halt !== null || stop !== null;
      return { record, newRecords, isStanding, output, network, stop, halt, batch, best };
    },
    async newRecords() {
      // What a lost device does not answer any more is measured again by the next run.
      await recorder.settled().catch(() => undefined);
      return recorder.take();
    },
    async changeSettings(changes) {
      trainer.changeSettings(changes);
      history.changeSettings(changes);
      explainer.changeSettings(changes);
      settings = { ...settings, ...changes };
      loader = null;
      return standing();
    },
    stop: async () => trainer.stop(),
    async setProbe(next, variant) {
      probe = next;
      const isDrawn = next.variant === variant;
      // A probe changes with each stroke of a drawing.
      if (isDrawn === (pictured !== null)) return;
      pictured = isDrawn ? picturedInputs(plan, data) : null;
      trainer.setNetworkInputs(pictured?.rows ?? null);
    },
    visit: (step) => history.visit(step, probe, gridCells(), pictured),
    inspect: history.inspect,
    predict(features) {
      // The next frame probes what it is about again.
      probed = null;
      return predictedRows(trainer, data, Float64Array.from(features));
    },
    trace: explainer.trace,
    explain: explainer.explain,
    async batchPreview(step, count) {
      loader ??= createBatchLoader(data, settings);
      return loader.preview(step, count);
    },
    standardization: async () => describeStandardization(data),
    startFiles: async () => startFilesOf(prepared, settings),
    snapshots: async () => history.snapshots,
    state: trainer.state,
    gradient: trainer.gradient,
    digest: trainer.digest,
    dispose() {
      history.dispose();
      explainer.dispose();
      trainer.dispose();
    },
  };
}

function otherSlot(slot: CheckpointSlot): CheckpointSlot {
  return slot === 0 ? 1 : 0;
}
