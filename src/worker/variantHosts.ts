import type { Remote } from 'comlink';
import type { TrainerState } from '../engine/checkpoints';
import type { PreparedVariant } from './preparedVariant';
import type { ProcessorEngineName } from './processorEngines';
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
  ): Promise<VariantRun>;
}

export function createVariantHosts(slots: number, spawn: () => Remote<VariantHost>): VariantHosts {
  const free: Remote<VariantHost>[] = [];
  return {
    slots,
    async start(variant, engine, state) {
      const host = free.pop() ?? spawn();
      await host.start(variant, engine, state);
      return {
        advance: (count) => host.advance(count),
        look: () => host.look(),
        tune: (tuning) => host.tune(tuning),
        watch: (watched) => host.watch(watched),
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
