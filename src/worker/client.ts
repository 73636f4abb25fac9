import type { LabClient } from './labClient';
import type { Command, JobEvent, RunEvent, WorkerEvent } from './protocol';

export type { LabClient };

export type ClientEvent =
  | RunEvent
  | JobEvent
  /** A new worker stands where one died, and knows nothing yet. */
  | { type: 'restarted' }
  | { type: 'dead'; message: string };

/** Where the client finds its worker, and a clock; tests give their own. */
export interface ClientSurroundings {
  spawn(): Worker;
  onEvent(event: ClientEvent): void;
  now(): number;
}

type Unnumbered<T> = T extends Command ? Omit<T, 'id'> : never;
type Request = Unnumbered<Command>;
type Answer = Extract<WorkerEvent, { id: number }>;
type Kind = Answer['type'];
type AnswerOf<T> = Extract<Answer, { type: T }>;

interface Waiting {
  resolve(answer: Answer): void;
  reject(reason: Error): void;
}

/** So many deaths within the time mean that a restart does not help. */
const restarts = { most: 3, within: 20_000 };

export function createLabClient({ spawn, onEvent, now }: ClientSurroundings): LabClient {
  const waiting = new Map<number, Waiting>();
  let worker = start();
  let nextId = 1;
  let run = 0;
  let deaths: number[] = [];

  function start(): Worker {
    const started = spawn();
    started.addEventListener('message', ({ data }: MessageEvent<WorkerEvent>) => receive(data));
    started.addEventListener('error', (event) => restart(event.message));
    started.addEventListener('messageerror', () => restart('messageerror'));
    return started;
  }

  function receive(event: WorkerEvent): void {
    switch (event.type) {
      case 'done':
      case 'digests':
      case 'visited':
      case 'inspected':
      case 'feed':
      case 'standardization':
      case 'stepZero':
      case 'verified':
      case 'tableRead':
      case 'tableChosen':
      case 'imagesRead': {
        const waiter = waiting.get(event.id);
        waiting.delete(event.id);
        waiter?.resolve(event);
        break;
      }
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
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
    deaths = [...deaths.filter((time) => now() - time < restarts.within), now()];
    if (deaths.length > restarts.most) {
      onEvent({ type: 'dead', message });
      return;
    }
    worker = start();
    onEvent({ type: 'restarted' });
  }

  function send(request: Request): Promise<Answer> {
    const id = nextId++;
    const answer = new Promise<Answer>((resolve, reject) => waiting.set(id, { resolve, reject }));
    worker.postMessage({ ...request, id });
    return answer;
  }

  async function ask(request: Request): Promise<void> {
    await send(request);
  }

  /** Null where a run that is void by now answers nothing but that it is done. */
  async function answerOf<T extends Kind>(type: T, asked: Request): Promise<AnswerOf<T> | null> {
    const answer = await send(asked);
    return answer.type === type ? (answer as AnswerOf<T>) : null;
  }

  /** Of what is asked of no run, and never void. */
  async function certainOf<T extends Kind>(type: T, asked: Request): Promise<AnswerOf<T>> {
    const answer = await answerOf(type, asked);
    if (answer === null) throw new Error(`no answer ${type}`);
    return answer;
  }

  return {
    build(specs) {
      run++;
      return ask({ type: 'build', run, specs });
    },
    train: (until) => ask({ type: 'train', run, until }),
    pause: () => ask({ type: 'pause', run }),
    advance: (count) => ask({ type: 'advance', run, count }),
    tune: (variant, settings) => ask({ type: 'tune', run, variant, settings }),
    restoreBest: (variant) => ask({ type: 'restoreBest', run, variant }),
    digests: async () => (await answerOf('digests', { type: 'digest', run }))?.digests ?? [],
    async visit(step) {
      return (await answerOf('visited', { type: 'visit', run, step }))?.variants ?? null;
    },
    async inspect(variant, layer, step) {
      const answer = await answerOf('inspected', { type: 'inspect', run, variant, layer, step });
      return answer?.inspection ?? null;
    },
    async feedPreview(variant, step, count) {
      return (await answerOf('feed', { type: 'feed', run, variant, step, count }))?.preview ?? null;
    },
    async standardization(variant) {
      const request = { type: 'standardization', run, variant } as const;
      return (await answerOf('standardization', request))?.summary ?? null;
    },
    async stepZero(specs, seedCount) {
      return (await answerOf('stepZero', { type: 'stepZero', specs, seedCount }))?.spreads ?? null;
    },
    async verify(variant) {
      const answer = await answerOf('verified', { type: 'verify', run, variant });
      return answer?.verification ?? { kind: 'cancelled' };
    },
    cancelVerification: () => ask({ type: 'cancelVerification' }),
    setPace: (pace) => ask({ type: 'pace', pace }),
    watch: (watched) => ask({ type: 'watch', watched }),
    async readTable(text, header) {
      return (await certainOf('tableRead', { type: 'readTable', text, header })).table;
    },
    async chooseTable(choice) {
      return (await certainOf('tableChosen', { type: 'chooseTable', choice })).result;
    },
    async readImages(files) {
      return (await certainOf('imagesRead', { type: 'readImages', files })).result;
    },
    startJob: (job, spec, task) => ask({ type: 'startJob', job, spec, task }),
    cancelJob: (job) => ask({ type: 'cancelJob', job }),
    shown() {
      // Nobody waits for this one: if the worker dies meanwhile, the restart tells so.
      send({ type: 'shown' }).catch(() => undefined);
    },
    get run() {
      return run;
    },
  };
}
