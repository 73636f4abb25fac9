import { expose } from 'comlink';
import type { TrainerState } from '../../engine/training/trainerState';
import type { PreparedVariant } from '../data/preparedVariant';
import { createProcessorEngines, type ProcessorEngineName } from '../engines/engine';
import type { Snapshots } from './snapshotHistory';
import { createVariantRun, type LocalVariantRun, type VariantRun } from './variantRun';

/** Trains one variant at a time in a worker of its own, on an engine of the processor. */
export interface VariantWorker {
  /** Takes the place of the variant before. */
  start(
    variant: PreparedVariant,
    engine: ProcessorEngineName,
    state: TrainerState | null,
    snapshots: Snapshots,
  ): Promise<void>;
  /** @throws where no variant has been started, or the last one has ended */
  readonly run: VariantRun;
  /** Lets go of the variant. */
  end(): void;
}

/**
 * Answers over a channel.
 *
 * @param endpoint by default the channel of this worker
 */
export function exposeVariantWorker(endpoint?: Parameters<typeof expose>[1]): void {
  const engines = createProcessorEngines();
  let run: LocalVariantRun | null = null;
  const worker: VariantWorker = {
    async start(variant, engine, state, snapshots) {
      const started = await engines[engine]();
      run?.dispose();
      run = createVariantRun(variant, started, state, () => performance.now(), snapshots);
    },
    get run() {
      if (run === null) throw new Error('This worker has no variant.');
      return run;
    },
    end() {
      run?.dispose();
      run = null;
    },
  };
  expose(worker, endpoint);
}
