import type { JobWorker } from './jobWorker';

/** Workers that carry out the parts of jobs. Idle ones are kept: starting one takes time. */
export interface JobWorkerPool {
  /** Parts that may compute at the same time. */
  readonly slots: number;
  /** Parts that may compute at the same time where nothing is left over for anybody else. */
  readonly processors: number;
  /** Milliseconds that a worker may work before anybody else is heard. */
  readonly slice: number;
  take(): TakenJobWorker;
}

export interface TakenJobWorker extends JobWorker {
  /** Gives the worker back; one that failed is ended instead. */
  release(isSound: boolean): void;
}

export interface SpawnedJobWorker {
  worker: JobWorker;
  /** Rejects where the worker itself fails, and answers nothing any more. */
  failure: Promise<never>;
  terminate(): void;
}

export function createJobWorkerPool(
  sizes: Pick<JobWorkerPool, 'slots' | 'processors' | 'slice'>,
  spawn: () => SpawnedJobWorker,
): JobWorkerPool {
  const idle: SpawnedJobWorker[] = [];
  return {
    ...sizes,
    take() {
      const spawned = idle.pop() ?? spawn();
      const { worker, failure, terminate } = spawned;
      const unlessFailed = <T>(answer: Promise<T>): Promise<T> => Promise.race([answer, failure]);
      return {
        begin: (part) => unlessFailed(worker.begin(part)),
        proceed: (milliseconds) => unlessFailed(worker.proceed(milliseconds)),
        end: () => unlessFailed(worker.end()),
        release(isSound) {
          if (isSound) idle.push(spawned);
          else terminate();
        },
      };
    },
  };
}
