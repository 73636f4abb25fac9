import type { Trainer } from './trainer';

/** What a device still has to do: it takes orders faster than it works. */
export interface Backlog {
  /** Counts what has been queued since the last call; resolves when what was queued before that is done. */
  add(): Promise<void>;
  /** Resolves when all that was counted is done. */
  end(): Promise<void>;
}

/** With each stretch of steps added to it, a device has two of them queued at the most. */
export function createBacklog({ finished }: Pick<Trainer, 'finished'>): Backlog {
  let former = Promise.resolve();
  return {
    async add() {
      const queued = finished();
      queued.catch(() => undefined);
      await former;
      former = queued;
    },
    end: () => former,
  };
}
