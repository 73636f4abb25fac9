import type { TrainerState } from '../../engine/training/trainerState';
import type { EngineName } from '../../spec/spec';
import type { Watched } from '../answers/watched';
import type { PreparedVariant } from '../data/preparedVariant';
import type { ChosenEngine } from '../engines/engines';
import type { ProcessorEngineName } from '../engines/processorEngines';
import type { KeptSteps } from '../variant/keptSteps';
import type { VariantHosts } from '../variant/variantHosts';
import { createVariantRun, type VariantRun } from '../variant/variantRun';

/** Where a variant trains: in this worker or in one of its own. */
export interface SeatPlace {
  run: VariantRun;
  isRemote: boolean;
  /** What there is to go on from where the device fails; null for step 0. */
  saved(): TrainerState | null;
  /** Resolves when that is the present state. */
  save(): Promise<void>;
}

export interface PlaceContext {
  hosts: VariantHosts;
  /** The only variant computes in this worker: nothing else would. */
  isAlone: boolean;
  /** Milliseconds. */
  now(): number;
  /** What looks show the answers to. */
  watched(): Watched;
}

/**
 * @param state what training goes on from; null for step 0
 * @param kept earlier steps of the run that it goes on with
 */
export async function placeOf(
  prepared: PreparedVariant,
  { engine }: ChosenEngine,
  state: TrainerState | null,
  { hosts, isAlone, now, watched }: PlaceContext,
  kept: KeptSteps,
): Promise<SeatPlace> {
  if (isOfProcessor(engine.name) && hosts.slots > 1 && !isAlone) {
    const run = await hosts.start(prepared, engine.name, state, kept);
    await run.watch(watched());
    return { run, isRemote: true, saved: () => state, save: () => Promise.resolve() };
  }
  const run = createVariantRun(prepared, engine, state, now, kept);
  await run.watch(watched());
  return { run, isRemote: false, saved: () => run.saved, save: run.save };
}

function isOfProcessor(name: EngineName): name is ProcessorEngineName {
  return name !== 'webgl';
}
