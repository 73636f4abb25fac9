import { expose } from 'comlink';
import type { TrainerState } from '../../engine/training/trainerState';
import type { PreparedVariant } from '../data/preparedVariant';
import { createProcessorEngines, type ProcessorEngineName } from '../engines/processorEngines';
import type { KeptSteps } from './keptSteps';
import { createVariantRun, type VariantRun } from './variantRun';

/** One variant at a time in a worker of its own, on an engine of the processor. */
export interface VariantHost extends VariantRun {
  /** Takes the place of the variant before. */
  start(
    variant: PreparedVariant,
    engine: ProcessorEngineName,
    state: TrainerState | null,
    kept: KeptSteps,
  ): Promise<void>;
}

/** @param now milliseconds */
export function createVariantHost(now: () => number): VariantHost {
  const engines = createProcessorEngines();
  let run: VariantRun | null = null;

  function present(): VariantRun {
    if (run === null) throw new Error('This worker has no variant.');
    return run;
  }

  return {
    async start(variant, engine, state, kept) {
      const started = await engines[engine]();
      run?.dispose();
      run = createVariantRun(variant, started, state, now, kept);
    },
    advance: async (count) => present().advance(count),
    look: async (parts) => present().look(parts),
    recorded: async () => present().recorded(),
    tune: async (tuning) => present().tune(tuning),
    stop: async () => present().stop(),
    watch: async (watched) => present().watch(watched),
    visit: async (step) => present().visit(step),
    inspect: async (layer, step) => present().inspect(layer, step),
    kept: async () => present().kept(),
    state: async () => present().state(),
    gradient: async () => present().gradient(),
    digest: async () => present().digest(),
    dispose() {
      run?.dispose();
      run = null;
    },
  };
}

/** Answers over a channel, by default that of this worker. */
export function exposeVariantHost(endpoint?: Parameters<typeof expose>[1]): void {
  expose(
    createVariantHost(() => performance.now()),
    endpoint,
  );
}
