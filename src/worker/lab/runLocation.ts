import type { TrainerState } from '../../engine/training/trainerState';
import type { EngineName } from '../../spec/spec';
import type { PreparedVariant } from '../data/preparedVariant';
import type { ProcessorEngineName } from '../engines/engine';
import type { ChosenEngine } from '../engines/engines';
import type { Snapshots } from '../variant/snapshotHistory';
import { createVariantRun, type VariantRun } from '../variant/variantRun';
import type { VariantWorkerPool } from '../variant/variantWorkerPool';

/** The run of a variant, in this worker or in one of its own. */
export interface RunLocation {
  run: VariantRun;
  isRemote: boolean;
  /** Gives what there is to go on from where the device fails; null for step 0. */
  saved(): TrainerState | null;
  /** Resolves when that is the present state. */
  save(): Promise<void>;
  dispose(): void;
}

export interface LocationDependencies {
  pool: VariantWorkerPool;
  /** The only variant computes in this worker: nothing else would. */
  isAlone: boolean;
  /** Milliseconds. */
  now(): number;
  /** Says to a run what its frames show the answers to. */
  setProbe(run: VariantRun): Promise<void>;
}

/**
 * @param state what training goes on from; null for step 0
 * @param snapshots earlier steps of the run that it goes on with
 */
export async function locateRun(
  prepared: PreparedVariant,
  { engine }: ChosenEngine,
  state: TrainerState | null,
  snapshots: Snapshots,
  { pool, isAlone, now, setProbe }: LocationDependencies,
): Promise<RunLocation> {
  if (isOfProcessor(engine.name) && pool.slots > 1 && !isAlone) {
    const { run, release } = await pool.start(prepared, engine.name, state, snapshots);
    await setProbe(run);
    const save = (): Promise<void> => Promise.resolve();
    return { run, isRemote: true, saved: () => state, save, dispose: release };
  }
  const run = createVariantRun(prepared, engine, state, now, snapshots);
  await setProbe(run);
  const { save, dispose } = run;
  return { run, isRemote: false, saved: () => run.saved, save, dispose };
}

function isOfProcessor(name: EngineName): name is ProcessorEngineName {
  return name !== 'webgl';
}
