import { expose, transfer, wrap } from 'comlink';
import type { OwnDataName } from '../spec/datasets';
import { createStepZeroService } from './answers/stepZeroService';
import { createImageService } from './data/imageService';
import { createTableService } from './data/tableService';
import { createEngines } from './engines/engines';
import { createJobService } from './jobs/jobService';
import { createJobWorker, type JobWorker } from './jobs/jobWorker';
import { createJobWorkerPool, type SpawnedJobWorker } from './jobs/jobWorkerPool';
import { type SeenVariant, seenVariant } from './jobs/seenVariant';
import type { Call, LabWorker, WorkerEvent } from './protocol';
import { createSavedRunService, type StandingVariant } from './saved/savedRunService';
import { createWeightsService } from './saved/weightsService';
import { createSession } from './session/session';
import type { VariantWorker } from './variant/variantWorker';
import { createVariantWorkerPool, variantSlots } from './variant/variantWorkerPool';

const tables = createTableService();
const images = createImageService();
const ownData = (name: OwnDataName) => (name === 'csv' ? tables : images).dataset();
// Older browsers start no worker from within a worker.
const cores = 'Worker' in self ? navigator.hardwareConcurrency : 1;
const stepZero = createStepZeroService(
  ownData,
  () => turn(0),
  () => performance.now(),
);
/** Milliseconds that a build waits for networks at step 0: of a change they are seen first. */
const longestWait = 100;
const session = createSession({
  emit,
  engines: createEngines(),
  pool: createVariantWorkerPool(variantSlots(cores), spawnVariantWorker),
  ownData,
  savedVariants: () => savedRuns.take(),
  beforeBuild: () => Promise.race([turn(0).then(stepZero.idle), turn(longestWait)]),
  now: () => performance.now(),
  turn,
});
const savedRuns = createSavedRunService(standing, ownData);
const weights = createWeightsService(ownData);
const jobWorkers =
  'Worker' in self
    ? createJobWorkerPool(
        { slots: Math.max(1, cores - 1), processors: cores, slice: 50 },
        spawnJobWorker,
      )
    : createJobWorkerPool({ slots: 1, processors: 1, slice: 12 }, jobWorkerHere);
const jobs = createJobService(emit, jobWorkers, ownData, lookAt, () => turn(0));

const parts: LabWorker = {
  session,
  run: session,
  stepZero,
  tables,
  images,
  savedRuns,
  weights,
  jobs,
};

expose(async ({ run, part, method, given }: Call): Promise<unknown> => {
  if (part === 'run') {
    await session.built();
    // The newest run wins: a call for an older one has nothing left to act on.
    if (run !== session.run) return null;
  }
  const methods = parts[part] as unknown as Record<string, (...given: unknown[]) => unknown>;
  const answer = await methods[method](...given);
  return typeof answer === 'object' && answer !== null
    ? transfer(answer, [...new Set(buffersWithin(answer))])
    : answer;
});

/** Reads a variant of the newest run as it is now, and the steps that are kept of it. */
async function lookAt(variant: number): Promise<SeenVariant | null> {
  await session.built();
  const seen = session.lab?.ask(variant, async (run, prepared) =>
    seenVariant(variant, prepared, await run.state(), (await run.snapshots()).steps),
  );
  return seen ?? null;
}

/** Reads all variants of the newest run where they stand. */
async function standing(): Promise<StandingVariant[] | null> {
  await session.built();
  const { lab } = session;
  if (lab === null) return null;
  const read = await lab.askAll(async (run, prepared) => ({
    prepared,
    state: await run.state(),
    snapshots: await run.snapshots(),
  }));
  return read.map((one, variant) => ({ ...one, engine: lab.built[variant].engine }));
}

// What fails while nobody waits for it, in the midst of training, must be told too.
self.addEventListener('unhandledrejection', ({ reason }) => {
  emit({ type: 'failed', message: String(reason) });
});

function emit(event: WorkerEvent): void {
  const variants = 'frame' in event ? event.frame.variants : [];
  const moved = variants.map(({ output, newRecords }) => [output, newRecords.steps]);
  self.postMessage(event, { transfer: buffersWithin(moved) });
}

/** Returns what the typed arrays of a value stand in, which nobody here needs any more: it moves without a copy. */
function buffersWithin(value: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return [value.buffer as ArrayBuffer];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(buffersWithin);
}

/** Its failure is a failure of this worker: the page starts both anew. */
function spawnVariantWorker() {
  const worker = new Worker(new URL('./variant/variantMain.ts', import.meta.url), {
    type: 'module',
  });
  worker.addEventListener('error', ({ message }) => emit({ type: 'failed', message }));
  return wrap<VariantWorker>(worker);
}

/** Its failure is a failure of its job alone: the run goes on. */
function spawnJobWorker(): SpawnedJobWorker {
  const worker = new Worker(new URL('./jobs/jobMain.ts', import.meta.url), { type: 'module' });
  const failure = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message ?? '')));
  });
  failure.catch(() => undefined);
  return { worker: wrap<JobWorker>(worker), failure, terminate: () => worker.terminate() };
}

/** Works in this very worker, between the chunks of the run. */
function jobWorkerHere(): SpawnedJobWorker {
  const never = new Promise<never>(() => undefined);
  return {
    worker: createJobWorker(() => performance.now()),
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
