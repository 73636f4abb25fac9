import type { JobHost } from './jobHost';

/** Workers that carry out the parts of jobs. Idle ones are kept: starting one takes time. */
export interface JobHosts {
  /** Parts that may compute at the same time. */
  readonly slots: number;
  /** The same where nothing is left over for anybody else. */
  readonly processors: number;
  /** Milliseconds that a host may work before anybody else is heard. */
  readonly slice: number;
  take(): TakenHost;
}

export interface TakenHost extends JobHost {
  /** Gives the host back; one that failed is ended instead. */
  release(isSound: boolean): void;
}

export interface SpawnedHost {
  host: JobHost;
  /** Rejects where the worker itself fails, and answers nothing any more. */
  failure: Promise<never>;
  terminate(): void;
}

export function createJobHosts(
  sizes: Pick<JobHosts, 'slots' | 'processors' | 'slice'>,
  spawn: () => SpawnedHost,
): JobHosts {
  const idle: SpawnedHost[] = [];
  return {
    ...sizes,
    take() {
      const spawned = idle.pop() ?? spawn();
      const { host, failure, terminate } = spawned;
      const surely = <T>(answer: Promise<T>): Promise<T> => Promise.race([answer, failure]);
      return {
        begin: (part) => surely(host.begin(part)),
        proceed: (milliseconds) => surely(host.proceed(milliseconds)),
        end: () => surely(host.end()),
        release(isSound) {
          if (isSound) idle.push(spawned);
          else terminate();
        },
      };
    },
  };
}
