import type {
  ChoiceRefusal,
  ChosenTable,
  Command,
  FeedPreview,
  ImageFile,
  JobEvent,
  JobTask,
  LiveSettings,
  Pace,
  ReadHeader,
  ReadImages,
  ReadTable,
  RunEvent,
  Spec,
  Standardization,
  TableChoice,
  Watched,
  WorkerEvent,
} from './protocol';
import type { Verification } from './verification';

/** What the store sees of the worker. Promises end when the worker has carried the command out. */
export interface LabClient {
  /** Builds the variants anew at step 0; a later build makes this one void. */
  build(specs: Spec[]): Promise<void>;
  train(): Promise<void>;
  pause(): Promise<void>;
  advance(count: number): Promise<void>;
  tune(variant: number, settings: LiveSettings): Promise<void>;
  /** Stand for the bits of each variant's parameters. */
  digests(): Promise<string[]>;
  /** The first samples of a step's batch, on their way to the network; null of a run that is void. */
  feedPreview(variant: number, step: number, count: number): Promise<FeedPreview | null>;
  /** What standardization does to a variant's data; null of a run that is void. */
  standardization(variant: number): Promise<Standardization | null>;
  /** Whether a variant's present gradient is right; a check that is under way is given up. */
  verify(variant: number): Promise<Verification>;
  cancelVerification(): Promise<void>;
  setPace(pace: Pace): Promise<void>;
  /** Resolves when the answers to it have been told; while it trains, with the next frame. */
  watch(watched: Watched): Promise<void>;
  readTable(text: string, header: ReadHeader): Promise<ReadTable>;
  chooseTable(choice: TableChoice): Promise<ChosenTable | ChoiceRefusal>;
  readImages(files: ImageFile[]): Promise<ReadImages>;
  /** Ends when the job has ended; what it finds comes as events with its number. */
  startJob(job: number, spec: Spec, task: JobTask): Promise<void>;
  cancelJob(job: number): Promise<void>;
  /** The last frame is on the screen: the worker may send another. */
  shown(): void;
  readonly run: number;
}

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
      case 'feed':
      case 'standardization':
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

  return {
    build(specs) {
      run++;
      return ask({ type: 'build', run, specs });
    },
    train: () => ask({ type: 'train', run }),
    pause: () => ask({ type: 'pause', run }),
    advance: (count) => ask({ type: 'advance', run, count }),
    tune: (variant, settings) => ask({ type: 'tune', run, variant, settings }),
    async digests() {
      const answer = await send({ type: 'digest', run });
      // A run that is void by now answers nothing but that it is done.
      return answer.type === 'digests' ? answer.digests : [];
    },
    async feedPreview(variant, step, count) {
      const answer = await send({ type: 'feed', run, variant, step, count });
      return answer.type === 'feed' ? answer.preview : null;
    },
    async standardization(variant) {
      const answer = await send({ type: 'standardization', run, variant });
      return answer.type === 'standardization' ? answer.summary : null;
    },
    async verify(variant) {
      const answer = await send({ type: 'verify', run, variant });
      return answer.type === 'verified' ? answer.verification : { kind: 'cancelled' };
    },
    cancelVerification: () => ask({ type: 'cancelVerification' }),
    setPace: (pace) => ask({ type: 'pace', pace }),
    watch: (watched) => ask({ type: 'watch', watched }),
    async readTable(text, header) {
      const answer = await send({ type: 'readTable', text, header });
      if (answer.type !== 'tableRead') throw new Error(`unexpected answer ${answer.type}`);
      return answer.table;
    },
    async chooseTable(choice) {
      const answer = await send({ type: 'chooseTable', choice });
      if (answer.type !== 'tableChosen') throw new Error(`unexpected answer ${answer.type}`);
      return answer.result;
    },
    async readImages(files) {
      const answer = await send({ type: 'readImages', files });
      if (answer.type !== 'imagesRead') throw new Error(`unexpected answer ${answer.type}`);
      return answer.result;
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
