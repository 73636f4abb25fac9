import { wrap } from 'comlink';
import type { OwnDataName } from '../data/generated/generate';
import { createStepZeroDesk } from './answers/stepZeroDesk';
import { createVerifier } from './answers/verification';
import { createImageDesk } from './data/imageDesk';
import { createTableDesk } from './data/tableDesk';
import { createEngines } from './engines/engines';
import { createJobDesk } from './jobs/jobDesk';
import { createJobHost, type JobHost } from './jobs/jobHost';
import { createJobHosts, type SpawnedHost } from './jobs/jobHosts';
import type { Command, WorkerEvent } from './protocol';
import { createSession } from './session/session';
import { buffersOf } from './transferred';
import type { VariantHost } from './variant/variantHost';
import { createVariantHosts } from './variant/variantHosts';
import { variantSlots } from './variant/variantSlots';

const emit = (event: WorkerEvent): void => self.postMessage(event, { transfer: buffersOf(event) });
const desk = createTableDesk();
const imageDesk = createImageDesk();
// Older browsers start no worker from within a worker.
const cores = 'Worker' in self ? navigator.hardwareConcurrency : 1;
const ownData = (name: OwnDataName) => (name === 'csv' ? desk : imageDesk).dataset();
const stepZeroDesk = createStepZeroDesk(
  ownData,
  () => turn(0),
  () => performance.now(),
);
/** Milliseconds that a build waits for networks at step 0: of a change they are seen first. */
const longestWait = 100;
const session = createSession({
  emit,
  engines: createEngines(),
  hosts: createVariantHosts(variantSlots(cores), spawnVariantHost),
  ownData,
  beforeBuild: () => Promise.race([turn(0).then(stepZeroDesk.idle), turn(longestWait)]),
  now: () => performance.now(),
  turn,
});
const jobs = createJobDesk({
  emit,
  hosts:
    'Worker' in self
      ? createJobHosts(
          { slots: Math.max(1, cores - 1), processors: cores, slice: 50 },
          spawnJobHost,
        )
      : createJobHosts({ slots: 1, processors: 1, slice: 12 }, jobHostHere),
  ownData,
  turn: () => turn(0),
});
const verifier = createVerifier(
  () => performance.now(),
  () => turn(0),
);

self.addEventListener('message', ({ data }: MessageEvent<Command>) => {
  carryOut(data).then(
    () => emit({ type: 'done', id: data.id }),
    (error: unknown) => emit({ type: 'failed', message: String(error) }),
  );
});

// What fails while nobody waits for it, in the midst of training, must be told too.
self.addEventListener('unhandledrejection', ({ reason }) => {
  emit({ type: 'failed', message: String(reason) });
});

async function carryOut(command: Command): Promise<void> {
  if ('run' in command && command.type !== 'build') {
    await session.built();
    // The newest run wins: a command of an older one has nothing left to act on.
    if (command.run !== session.run) return;
  }
  switch (command.type) {
    case 'build':
      return session.build(command);
    case 'train':
      return session.train(command.until);
    case 'pause':
      return session.pause();
    case 'advance':
      return session.advance(command.count);
    case 'tune':
      return session.tune(command.variant, command.settings);
    case 'restoreBest':
      return session.restoreBest(command.variant);
    case 'digest':
      return emit({ type: 'digests', id: command.id, digests: await session.digests() });
    case 'visit':
      return emit({
        type: 'visited',
        id: command.id,
        variants: await session.ask('visit', (lab) => lab.visit(command.step)),
      });
    case 'inspect': {
      const { id, variant, layer, step } = command;
      const inspection = await session.ask('inspect', (lab) => lab.inspect(variant, layer, step));
      return emit({ type: 'inspected', id, inspection });
    }
    case 'feed': {
      const { id, variant, step, count } = command;
      const preview = session.lab?.feedPreview(variant, step, count) ?? null;
      return emit({ type: 'feed', id, preview });
    }
    case 'standardization': {
      const { id, variant } = command;
      const summary = session.lab?.standardization(variant) ?? null;
      return emit({ type: 'standardization', id, summary });
    }
    case 'stepZero': {
      const spreads = await stepZeroDesk.measure(command.specs, command.seedCount);
      return emit({ type: 'stepZero', id: command.id, spreads });
    }
    case 'verify': {
      const { id, variant } = command;
      const verification = await verifier.verify(session.lab?.gradient(variant) ?? null);
      return emit({ type: 'verified', id, verification });
    }
    case 'cancelVerification':
      return verifier.cancel();
    case 'pace':
      return session.setPace(command.pace);
    case 'watch':
      return session.watch(command.watched);
    case 'shown':
      return session.shown();
    case 'readTable':
      return emit({
        type: 'tableRead',
        id: command.id,
        table: desk.read(command.text, command.header),
      });
    case 'chooseTable':
      return emit({ type: 'tableChosen', id: command.id, result: desk.choose(command.choice) });
    case 'readImages':
      return emit({
        type: 'imagesRead',
        id: command.id,
        result: await imageDesk.read(command.files),
      });
    case 'startJob':
      return jobs.start(command);
    case 'cancelJob':
      return jobs.cancel(command.job);
    default:
      return command satisfies never;
  }
}

/** Its failure is a failure of this worker: the page starts both anew. */
function spawnVariantHost() {
  const worker = new Worker(new URL('./variant/variantMain.ts', import.meta.url), {
    type: 'module',
  });
  worker.addEventListener('error', ({ message }) => emit({ type: 'failed', message }));
  return wrap<VariantHost>(worker);
}

/** Its failure is a failure of its job alone: the run goes on. */
function spawnJobHost(): SpawnedHost {
  const worker = new Worker(new URL('./jobs/jobMain.ts', import.meta.url), { type: 'module' });
  const failure = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message ?? '')));
  });
  failure.catch(() => undefined);
  return { host: wrap<JobHost>(worker), failure, terminate: () => worker.terminate() };
}

/** Works in this very worker, between the chunks of the run. */
function jobHostHere(): SpawnedHost {
  const never = new Promise<never>(() => undefined);
  return {
    host: createJobHost(() => performance.now()),
    failure: never,
    terminate: () => undefined,
  };
}

/** A message to oneself waits behind the commands that have arrived, and is not slowed as timers are. */
function turn(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    if (milliseconds > 0) {
      setTimeout(resolve, milliseconds);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
