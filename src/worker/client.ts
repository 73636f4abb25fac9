import { wrap } from 'comlink';
import type { Spec } from '../spec/spec';
import type { JobEvent } from './jobs/jobService';
import type { BuildFrom, Call, LabWorker, RunEvent, SessionService, WorkerEvent } from './protocol';

/** The worker as the store sees it. What is called of it is carried out in the worker, for the newest run. */
export interface LabClient extends Omit<LabWorker, 'session'> {
  session: Omit<SessionService, 'build'>;
  /** Builds the variants anew; a later build makes this one void. */
  build(specs: Spec[], from?: BuildFrom): Promise<void>;
}

export type ClientEvent =
  | RunEvent
  | JobEvent
  /** A new worker stands where one died, and knows nothing yet. */
  | { type: 'restarted' }
  | { type: 'dead'; message: string };

/** Gives the client its worker, and a clock; tests give their own. */
export interface ClientDependencies {
  spawn(): Worker;
  onEvent(event: ClientEvent): void;
  now(): number;
}

/** So many deaths within the time mean that a restart does not help. */
const restarts = { most: 3, within: 20_000 };

export function createLabClient({ spawn, onEvent, now }: ClientDependencies): LabClient {
  /** Ends, each, a call that has not been answered. */
  const waiting = new Set<(reason: Error) => void>();
  let worker = start();
  let run = 0;
  let deaths: number[] = [];

  function start(): { answer(call: Call): Promise<unknown>; terminate(): void } {
    const started = spawn();
    started.addEventListener('message', ({ data }: MessageEvent<WorkerEvent>) => receive(data));
    started.addEventListener('error', (event) => restart(event.message));
    started.addEventListener('messageerror', () => restart('messageerror'));
    return { answer: wrap<(call: Call) => unknown>(started), terminate: () => started.terminate() };
  }

  /** Answers to calls come by the same channel: they are of no run. */
  function receive(event: WorkerEvent): void {
    switch (event.type) {
      case 'jobProgress':
      case 'jobEnded':
        onEvent(event);
        break;
      case 'failed':
        restart(event.message);
        break;
      default:
        if (event.run === run) onEvent(event);
    }
  }

  function restart(message: string): void {
    worker.terminate();
    for (const reject of waiting) reject(new Error(message));
    waiting.clear();
    deaths = [...deaths.filter((time) => now() - time < restarts.within), now()];
    if (deaths.length > restarts.most) {
      onEvent({ type: 'dead', message });
      return;
    }
    worker = start();
    onEvent({ type: 'restarted' });
  }

  function call(part: keyof LabWorker, method: string, given: unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      waiting.add(reject);
      worker
        .answer({ run, part, method, given })
        .then(resolve, (error: unknown) => {
          if (waiting.has(reject)) restart(String(error));
        })
        .finally(() => waiting.delete(reject));
    });
  }

  /** Forwards whatever is called of a part of the worker. */
  function partOf<P extends keyof LabWorker>(part: P): LabWorker[P] {
    return new Proxy({} as LabWorker[P], {
      get:
        (_, method) =>
        (...given: unknown[]) =>
          call(part, String(method), given),
    });
  }

  const session = partOf('session');
  return {
    session,
    run: partOf('run'),
    stepZero: partOf('stepZero'),
    tables: partOf('tables'),
    images: partOf('images'),
    jobs: partOf('jobs'),
    savedRuns: partOf('savedRuns'),
    weights: partOf('weights'),
    build(specs, from = { isSaved: false, start: null }) {
      run++;
      return session.build(run, specs, from);
    },
  };
}
