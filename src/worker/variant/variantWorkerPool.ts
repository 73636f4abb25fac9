import type { Remote } from 'comlink';
import { variantNames } from '../../spec/lab';
import type { VariantRun } from './variantRun';
import type { VariantWorker } from './variantWorker';

/** Workers that train one variant each. They are kept when their variant goes: starting one takes time. */
export interface VariantWorkerPool {
  /** Variants that may compute at the same time; with fewer than two a worker of their own is no gain. */
  readonly slots: number;
  start(...variant: Parameters<VariantWorker['start']>): Promise<PooledRun>;
}

/** A run in a worker of its own, and how that worker gets free for another one. */
export interface PooledRun {
  run: VariantRun;
  release(): void;
}

export function createVariantWorkerPool(
  slots: number,
  spawn: () => Remote<VariantWorker>,
): VariantWorkerPool {
  const free: Remote<VariantWorker>[] = [];
  return {
    slots,
    async start(...variant) {
      const worker = free.pop() ?? spawn();
      await worker.start(...variant);
      return {
        // To comlink's types a property is a promise of its value; what is called of it is forwarded all the same.
        run: worker.run as unknown as VariantRun,
        release() {
          // What is asked of it next is carried out after this.
          void worker.end();
          free.push(worker);
        },
      };
    },
  };
}

/**
 * Returns how many variants compute at a time, each in a worker of its own: one fewer than there are cores, which
 * leaves one to the page. Where that is one short of a full lab they all compute: turns on three cores would
 * take four thirds of the time, and the page, which computes nothing while they do, is given its share of
 * the fourth core.
 */
export function variantSlots(cores: number): number {
  const most = variantNames.length;
  const beside = Math.max(1, cores - 1);
  return beside === most - 1 ? most : beside;
}
