import { DeviceFault, type FaultReason } from '../../engine/kernels/deviceFault';
import type { MeasuredPart } from '../../engine/measure/networkMeter';
import { measurementDistance } from '../../engine/training/advance';
import { findSpecConflict, type SpecConflict } from '../../engine/training/specConflict';
import type { TrainerState } from '../../engine/training/trainerState';
import { intervenedPlan, isPossible } from '../../network/interventions';
import type { StepRecord } from '../../record/stepRecord';
import type { SavedVariant } from '../../savedRun/savedRun';
import type { Intervention, MadeIntervention } from '../../spec/interventions';
import type { ParameterName } from '../../spec/parameters';
import { changedFrom, changedNames } from '../../spec/spec';
import { startOf } from '../answers/variantStart';
import { numbersOf, type PreparedVariant } from '../data/preparedVariant';
import type { ChosenEngine, Engines } from '../engines/engines';
import type { BuiltVariant, LiveSettings, Recovery } from '../variant/builtVariant';
import { joinRecords, noNewRecords, recordsUntil } from '../variant/runRecorder';
import { noSnapshots, snapshotsUntil } from '../variant/snapshotHistory';
import type { VariantFrame, VariantRun } from '../variant/variantRun';
import { intervened } from './intervened';
import { type LocationDependencies, locateRun } from './runLocation';

/**
 * A variant of the lab wherever it trains, in this worker or beside it. It changes engines while it
 * trains, by choice or because a device has failed, and goes on from where it was.
 */
export interface VariantController {
  readonly built: BuiltVariant;
  /** True where it computes in a worker of its own. */
  readonly isRemote: boolean;
  /** It makes no further step. */
  readonly isOver: boolean;
  /** The step at which it stands, or that it is told to come to. */
  readonly step: number;
  advance(count: number): Promise<void>;
  /** Makes what others have made while it stood, where it goes on. */
  advanceTo(step: number): Promise<void>;
  frame(parts?: readonly MeasuredPart[]): Promise<VariantFrame>;
  /** Gives why it cannot be trained so, and is left as it was then; null where it can. */
  changeSettings(settings: LiveSettings): Promise<SpecConflict | null>;
  /** Changes the network by hand, and goes on with it; does nothing where it cannot, or is not finite any more. */
  intervene(intervention: Intervention): Promise<void>;
  /** Takes back the last change by hand, exactly, as long as no step has been made since; else does nothing. */
  undoIntervention(): Promise<void>;
  /** Finds the faster engine and goes on with it, where the engine is chosen automatically. */
  chooseEngine(): Promise<void>;
  /** Asks the run when it has made all the steps that it should have, on another engine where the device fails. */
  ask<T>(query: Query<T>): Promise<T>;
  dispose(): void;
}

/** @param variant as it is trained now */
export type Query<T> = (run: VariantRun, variant: PreparedVariant) => Promise<T>;

export interface ControllerDependencies extends LocationDependencies {
  engines: Engines;
  /** Variants of the lab: they share the memory for earlier steps. */
  variantCount: number;
  /** Is told when it goes on with another engine, or for another reason with the same. */
  onMove(built: BuiltVariant, recovery: Recovery | null): void;
}

/** Steps of which one that lags behind catches up at a time. */
const piece = 256;

/** @param saved what it goes on from; null for step 0 */
export async function createVariantController(
  variant: PreparedVariant,
  dependencies: ControllerDependencies,
  saved: SavedVariant | null = null,
): Promise<VariantController> {
  const { engines, onMove, variantCount } = dependencies;
  const start = startOf({ ...variant, spec: saved?.startSpec ?? variant.spec });
  const layerCount = variant.plan.layers.length;
  let prepared = saved === null ? variant : withInterventions(variant, saved.interventions);
  let chosen = await engines.get(variant.spec.engine, variant);
  const snapshots = { ...noSnapshots(numbersOf(variant), variantCount), ...saved?.snapshots };
  const state = saved?.state ?? null;
  let location = await locateRun(prepared, chosen, state, snapshots, dependencies);
  let isHalted = false;
  let isStopped = wasStopped(state);
  /** Steps that it should have made, and that its run was told to make. */
  let [step, told] = [state?.step ?? 0, state?.step ?? 0];
  /** The record of the step at which early stopping ended the training. */
  let lastRecord: StepRecord | null = isStopped ? (saved?.record.latest ?? null) : null;
  /** As the network was before the last change by hand. */
  let beforeChange: TrainerState | null = null;
  let recovering: Promise<void> | null = null;
  let catchingUp: Promise<void> = Promise.resolve();
  /** Runs on former engines have recorded these since the last frame. */
  let carried = noNewRecords(layerCount);

  /** No further step is made: a number is not finite any more, or early stopping has ended the training. */
  const isOver = (): boolean => isHalted || isStopped;

  function built(): BuiltVariant {
    const { engine, reason } = chosen;
    const { name, renderer, note } = engine;
    const { layers } = prepared.plan;
    const { interventions } = prepared;
    const distance = measurementDistance(prepared.data, prepared.spec);
    return {
      engine: name,
      renderer,
      note,
      reason,
      layers,
      measurementDistance: distance,
      start,
      interventions,
      undoStep: beforeChange?.step ?? null,
    };
  }

  /** One after another: a run that waits for a measurement is not to be measured in between. */
  function catchUp(): Promise<void> {
    catchingUp = catchingUp.catch(() => undefined).then(makeMissingSteps);
    return catchingUp;
  }

  async function makeMissingSteps(): Promise<void> {
    while (told < step) {
      const count = Math.min(piece, step - told);
      told += count;
      const standing = await location.run.advance(count);
      // The others do not wait for the next frame to know.
      if (standing.isStopped) stopAt(standing.step);
    }
  }

  function stopAt(last: number): void {
    isStopped = true;
    step = last;
    told = last;
  }

  /** @param lastKept the last step whose snapshot is one of the network that goes on */
  async function settle(
    next: ChosenEngine,
    state: TrainerState | null,
    lastKept = state?.step ?? 0,
  ): Promise<void> {
    const from = state?.step ?? 0;
    const kept = snapshotsUntil(await location.run.snapshots(), lastKept);
    carried = recordsUntil(joinRecords(carried, await location.run.newRecords()), from);
    location.dispose();
    chosen = next;
    location = await locateRun(prepared, next, state, kept, dependencies);
    told = from;
  }

  async function recover(fault: FaultReason): Promise<void> {
    const saved = location.saved();
    const engine = await engines.recover(chosen.engine);
    await settle({ ...chosen, engine }, saved);
    onMove(built(), { fault, step: told });
  }

  /** Carries out what needs the device, on another one where it fails. */
  async function withRecovery<T>(action: () => Promise<T>): Promise<T> {
    for (;;) {
      const tried = location;
      try {
        await recovering;
        return await action();
      } catch (error) {
        if (!(error instanceof DeviceFault)) throw error;
        // What fails at the same time, a frame and a step, waits for the same recovery.
        if (tried === location) {
          recovering ??= recover(error.reason).finally(() => {
            recovering = null;
          });
        }
      }
    }
  }

  function afterCatchUp<T>(query: Query<T>): Promise<T> {
    return withRecovery(async () => {
      await catchUp();
      return query(location.run, prepared);
    });
  }

  /** Goes on from the present step with another network. */
  async function goOnAs(variant: PreparedVariant, state: TrainerState): Promise<void> {
    prepared = variant;
    await settle(chosen, state, state.step - 1);
    isStopped = false;
    lastRecord = null;
    onMove(built(), null);
  }

  async function moveTo(next: ChosenEngine): Promise<void> {
    if (next.engine.name === chosen.engine.name) {
      chosen = { ...next, engine: chosen.engine };
    } else {
      const state = await afterCatchUp((run) => run.state());
      await settle(next, state);
    }
    onMove(built(), null);
  }

  return {
    get built() {
      return built();
    },
    get isRemote() {
      return location.isRemote;
    },
    get isOver() {
      return isOver();
    },
    get step() {
      return step;
    },
    async advance(count) {
      if (isOver()) return;
      step += count;
      await withRecovery(catchUp);
    },
    async advanceTo(target) {
      if (isOver() || target <= step) return;
      step = target;
      await withRecovery(catchUp);
    },
    async frame(parts) {
      const frame = await afterCatchUp((run) => run.frame(parts));
      let { record } = frame;
      isStopped = false;
      if (frame.stop !== null) {
        stopAt(frame.stop.step);
        // Later frames see the best network in its place.
        if (lastRecord?.step !== step) lastRecord = record;
        record = lastRecord;
      } else if (frame.halt !== null) {
        isHalted = true;
        step = frame.halt.step;
        told = step;
      }
      const newRecords = joinRecords(carried, frame.newRecords);
      carried = noNewRecords(layerCount);
      return { ...frame, record, newRecords };
    },
    async changeSettings(settings) {
      const { spec } = prepared;
      const { engine } = settings;
      const tuned = { ...spec, ...settings };
      const conflict = findSpecConflict(tuned, prepared.data);
      if (conflict !== null) return conflict;
      const isOther = (name: ParameterName): boolean => name !== 'engine' && name !== 'steps';
      // Steps that are made again after a fault must have the settings that they had the first time.
      if (changedNames(changedFrom(spec, tuned)).some(isOther)) {
        await afterCatchUp(() => location.save());
      }
      prepared = { ...prepared, spec: tuned };
      const standing = await withRecovery(() => location.run.changeSettings(settings));
      // What early stopping had ended may go on from there.
      isStopped = standing.isStopped;
      if (!isStopped) lastRecord = null;
      if (engine !== spec.engine) await moveTo(await engines.get(engine, prepared));
      return null;
    },
    async intervene(intervention) {
      if (isHalted || !isPossible(prepared.plan, intervention)) return;
      const state = await afterCatchUp((run) => run.state());
      const changed = intervened(prepared, state, intervention);
      beforeChange = state;
      await goOnAs(changed.variant, changed.state);
    },
    async undoIntervention() {
      const state = beforeChange;
      if (isHalted || state?.step !== step) return;
      beforeChange = null;
      await goOnAs(withInterventions(prepared, prepared.interventions.slice(0, -1)), state);
    },
    async chooseEngine() {
      if (prepared.spec.engine !== 'auto') return;
      await engines.compare(prepared);
      const next = await engines.get('auto', prepared);
      if (next.engine.name !== chosen.engine.name || next.reason !== chosen.reason) {
        await moveTo(next);
      }
    },
    ask: afterCatchUp,
    dispose: () => location.dispose(),
  };
}

function withInterventions(
  variant: PreparedVariant,
  interventions: readonly MadeIntervention[],
): PreparedVariant {
  const plan = intervenedPlan(variant.plan, interventions);
  return { ...variant, plan, interventions: [...interventions] };
}

function wasStopped(state: TrainerState | null): boolean {
  return state !== null && state.validationTracker.stop !== null;
}
