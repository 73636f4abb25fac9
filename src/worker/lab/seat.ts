import { DeviceFault, type FaultReason } from '../../engine/kernels/deviceFault';
import type { MeasuredPart } from '../../engine/measure/networkMeter';
import { measurementDistance } from '../../engine/training/advance';
import { findSpecConflict, type SpecConflict } from '../../engine/training/specConflict';
import type { StepGradient } from '../../engine/training/trainer';
import type { TrainerState } from '../../engine/training/trainerState';
import type { StepRecord } from '../../record/stepRecord';
import type { ParameterName } from '../../spec/parameters';
import { changedFrom, changedNames } from '../../spec/spec';
import { inputMomentsOf } from '../answers/inputMoments';
import { numbersOf, type PreparedVariant } from '../data/preparedVariant';
import type { ChosenEngine, Engines } from '../engines/engines';
import type { BuiltVariant, LiveSettings, Recovery } from '../protocol';
import { keptUntil, noKeptSteps } from '../variant/keptSteps';
import type { Revisited } from '../variant/past';
import { joined, nothingRecorded, recordedUntil } from '../variant/runRecorder';
import type { VariantLook, VariantRun } from '../variant/variantRun';
import { type PlaceContext, placeOf } from './seatPlace';

/**
 * A variant of the lab wherever it trains, in this worker or beside it. It changes engines while it
 * trains, by choice or because a device has failed, and goes on from where it was.
 */
export interface Seat extends Omit<Revisited, 'kept'> {
  readonly built: BuiltVariant;
  /** Whether it computes in a worker of its own. */
  readonly isRemote: boolean;
  /** It makes no further step. */
  readonly isHalted: boolean;
  /** The step at which it stands, or that it is told to come to. */
  readonly step: number;
  advance(count: number): Promise<void>;
  /** Makes what others have made while it stood, where it goes on. */
  advanceTo(step: number): Promise<void>;
  look(parts?: readonly MeasuredPart[]): Promise<VariantLook>;
  /** Gives why it cannot be trained so, and is left as it was then; null where it can. */
  tune(settings: LiveSettings): Promise<SpecConflict | null>;
  /** Stops it for its best network, as early stopping would. */
  restoreBest(): Promise<void>;
  /** The looks from now on show the answers to what the context says is watched. */
  watch(): Promise<void>;
  /** Where the engine is chosen automatically, finds the faster one and goes on with it. */
  chooseEngine(): Promise<void>;
  /** Of the present step, with the variant as it is trained now. */
  gradient(): Promise<{ variant: PreparedVariant; gradient: StepGradient }>;
  digest(): Promise<string>;
  dispose(): void;
}

export interface SeatContext extends PlaceContext {
  engines: Engines;
  /** Of the lab: they share the memory for earlier steps. */
  variantCount: number;
  /** It goes on with another engine, or for another reason with the same. */
  onMove(built: BuiltVariant, recovery: Recovery | null): void;
}

/** Steps of which one that lags behind catches up at a time. */
const piece = 256;

export async function createSeat(variant: PreparedVariant, context: SeatContext): Promise<Seat> {
  const { engines, onMove } = context;
  const start = { spec: variant.spec, input: inputMomentsOf(variant) };
  let prepared = variant;
  let chosen = await engines.get(variant.spec.engine, variant);
  const noSteps = noKeptSteps(numbersOf(variant), context.variantCount);
  let place = await placeOf(prepared, chosen, null, context, noSteps);
  let isHalted = false;
  let isStopped = false;
  /** Steps that it should have made, and that its run was told to make. */
  let [step, told] = [0, 0];
  /** Of the step at which early stopping ended the training. */
  let lastRecord: StepRecord | null = null;
  let recovering: Promise<void> | null = null;
  let catchingUp: Promise<void> = Promise.resolve();
  /** What runs on former engines have recorded since the last look. */
  let carried = nothingRecorded(variant.plan.layers.length);

  /** No further step is made: a number is not finite any more, or early stopping has ended the training. */
  const stands = (): boolean => isHalted || isStopped;

  function built(): BuiltVariant {
    const { engine, reason } = chosen;
    const { name, renderer, note } = engine;
    const { layers } = prepared.plan;
    const distance = measurementDistance(prepared.data, prepared.spec);
    return { engine: name, renderer, note, reason, layers, measurementDistance: distance, start };
  }

  /** One after another: a run that waits for a measurement is not to be looked at in between. */
  function catchUp(): Promise<void> {
    catchingUp = catchingUp.catch(() => undefined).then(makeMissingSteps);
    return catchingUp;
  }

  async function makeMissingSteps(): Promise<void> {
    while (told < step) {
      const count = Math.min(piece, step - told);
      told += count;
      const standing = await place.run.advance(count);
      // The others do not wait for the next look to know.
      if (standing.isStopped) stopAt(standing.step);
    }
  }

  function stopAt(last: number): void {
    isStopped = true;
    step = last;
    told = last;
  }

  async function settle(next: ChosenEngine, state: TrainerState | null): Promise<void> {
    const from = state?.step ?? 0;
    const kept = keptUntil(await place.run.kept(), from);
    carried = recordedUntil(joined(carried, await place.run.recorded()), from);
    place.run.dispose();
    chosen = next;
    place = await placeOf(prepared, next, state, context, kept);
    told = from;
  }

  async function recover(fault: FaultReason): Promise<void> {
    const saved = place.saved();
    const engine = await engines.recover(chosen.engine);
    await settle({ ...chosen, engine }, saved);
    onMove(built(), { fault, step: told });
  }

  /** Carries out what needs the device, on another one where it fails. */
  async function surely<T>(action: () => Promise<T>): Promise<T> {
    for (;;) {
      const tried = place;
      try {
        await recovering;
        return await action();
      } catch (error) {
        if (!(error instanceof DeviceFault)) throw error;
        // What fails at the same time, a look and a step, waits for the same recovery.
        if (tried === place) {
          recovering ??= recover(error.reason).finally(() => {
            recovering = null;
          });
        }
      }
    }
  }

  /** Asks the run when it has made all the steps that it should have. */
  function abreast<T>(ask: (run: VariantRun) => Promise<T>): Promise<T> {
    return surely(async () => {
      await catchUp();
      return ask(place.run);
    });
  }

  async function moveTo(next: ChosenEngine): Promise<void> {
    if (next.engine.name === chosen.engine.name) {
      chosen = { ...next, engine: chosen.engine };
    } else {
      const state = await abreast((run) => run.state());
      await settle(next, state);
    }
    onMove(built(), null);
  }

  return {
    get built() {
      return built();
    },
    get isRemote() {
      return place.isRemote;
    },
    get isHalted() {
      return stands();
    },
    get step() {
      return step;
    },
    async advance(count) {
      if (stands()) return;
      step += count;
      await surely(catchUp);
    },
    async advanceTo(target) {
      if (stands() || target <= step) return;
      step = target;
      await surely(catchUp);
    },
    async look(parts) {
      const look = await abreast((run) => run.look(parts));
      let { record } = look;
      isStopped = false;
      if (look.stop !== null) {
        stopAt(look.stop.step);
        // Later looks see the best network in its place.
        if (lastRecord?.step !== step) lastRecord = record;
        record = lastRecord;
      } else if (look.halt !== null) {
        isHalted = true;
        step = look.halt.step;
        told = step;
      }
      const recorded = joined(carried, look.recorded);
      carried = nothingRecorded(variant.plan.layers.length);
      return { ...look, record, recorded };
    },
    async tune(settings) {
      const { spec } = prepared;
      const { engine } = settings;
      const tuned = { ...spec, ...settings };
      const obstacle = findSpecConflict(tuned, prepared.data);
      if (obstacle !== null) return obstacle;
      const isOther = (name: ParameterName): boolean => name !== 'engine' && name !== 'steps';
      // Steps that are made again after a fault must have the settings that they had the first time.
      if (changedNames(changedFrom(spec, tuned)).some(isOther)) await abreast(() => place.save());
      prepared = { ...prepared, spec: tuned };
      const standing = await surely(() => place.run.tune(settings));
      // What early stopping had ended may go on from there.
      isStopped = standing.isStopped;
      if (!isStopped) lastRecord = null;
      if (engine !== spec.engine) await moveTo(await engines.get(engine, prepared));
      return null;
    },
    restoreBest: () => abreast((run) => run.stop()),
    watch: () => surely(() => place.run.watch(context.watched())),
    async chooseEngine() {
      if (prepared.spec.engine !== 'auto') return;
      await engines.compare(prepared);
      const next = await engines.get('auto', prepared);
      if (next.engine.name !== chosen.engine.name || next.reason !== chosen.reason) {
        await moveTo(next);
      }
    },
    visit: (step) => abreast((run) => run.visit(step)),
    inspect: (layer, step) => abreast((run) => run.inspect(layer, step)),
    async gradient() {
      const variant = prepared;
      return { variant, gradient: await abreast((run) => run.gradient()) };
    },
    digest: () => abreast((run) => run.digest()),
    dispose: () => place.run.dispose(),
  };
}
