import { openWebglContext } from '../../src/engine/kernels/webgl/device/context';
import type { Spec } from '../../src/spec/spec';
import type { CompetitorName } from '../competitors';
import type { Network } from '../networks';
import { ask } from './ask';
import { type MemoryInUse, type MemoryRun, memoryRuns } from './memoryRun';
import type { Order } from './worker';

/** What this page does for the program that drives it. */
export interface BenchPage {
  /** What draws this browser's WebGL. */
  renderer(): string;
  /** Starts a worker, which prepares the competitor; gives its number and what is to be known of it. */
  create(name: CompetitorName, network: Network): Promise<{ id: number; note: string }>;
  /** Starts a worker for each experiment, which prepares our wasm alone; gives their numbers. */
  createBare(specs: readonly Spec[]): Promise<number[]>;
  /** Units of work a second of a competitor over at least so many milliseconds, and a multiple of `period` units. */
  time(id: number, milliseconds: number, period?: number): Promise<number>;
  /** Ends all workers. */
  dismiss(): void;
  startMemoryRun(engine: keyof typeof memoryRuns, network: Network): Promise<void>;
  advanceMemoryRun(step: number): Promise<MemoryInUse>;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

/** Each library in a worker of its own: none sees what another has set up, as in a page of its own. */
const workers: Worker[] = [];
let memoryRun: MemoryRun | null = null;

async function start(order: Order): Promise<{ id: number; note: string }> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const id = workers.push(worker) - 1;
  return { id, note: String(await ask(worker, order)) };
}

window.bench = {
  renderer() {
    const context = openWebglContext();
    return context.kind === 'ready' ? context.renderer : 'none';
  },
  create: (name, network) => start({ type: 'create', name, network }),
  async createBare(specs) {
    const started = specs.map((spec) => start({ type: 'createBare', spec }));
    return (await Promise.all(started)).map(({ id }) => id);
  },
  async time(id, milliseconds, period) {
    return Number(await ask(workers[id], { type: 'time', milliseconds, period }));
  },
  dismiss() {
    for (const worker of workers.splice(0)) worker.terminate();
  },
  async startMemoryRun(engine, network) {
    memoryRun = await memoryRuns[engine](network);
  },
  advanceMemoryRun(step) {
    if (memoryRun === null) throw new Error('No run has been started.');
    return memoryRun.advanceTo(step);
  },
};
