import type { Remote } from 'comlink';
import type { TrainerState } from '../../engine/training/trainerState';
import type { PreparedVariant } from '../data/preparedVariant';
import type { ProcessorEngineName } from '../engines/processorEngines';
import type { KeptSteps } from './keptSteps';
import type { VariantHost } from './variantHost';
import type { VariantRun } from './variantRun';

/** Workers that train one variant each. They are kept when their variant goes: starting one takes time. */
export interface VariantHosts {
  /** Variants that may compute at the same time; with fewer than two a worker of their own is no gain. */
  readonly slots: number;
  start(
    variant: PreparedVariant,
    engine: ProcessorEngineName,
    state: TrainerState | null,
    kept: KeptSteps,
  ): Promise<VariantRun>;
}

export function createVariantHosts(slots: number, spawn: () => Remote<VariantHost>): VariantHosts {
  const free: Remote<VariantHost>[] = [];
  return {
    slots,
    async start(variant, engine, state, kept) {
      const host = free.pop() ?? spawn();
      await host.start(variant, engine, state, kept);
      return {
        advance: (count) => host.advance(count),
        look: (parts) => host.look(parts),
        recorded: () => host.recorded(),
        tune: (tuning) => host.tune(tuning),
        stop: () => host.stop(),
        watch: (watched) => host.watch(watched),
        visit: (step) => host.visit(step),
        inspect: (layer, step) => host.inspect(layer, step),
        kept: () => host.kept(),
        state: () => host.state(),
        gradient: () => host.gradient(),
        digest: () => host.digest(),
        dispose() {
          // What is asked of it next is carried out after this.
          void host.dispose();
          free.push(host);
        },
      };
    },
  };
}
