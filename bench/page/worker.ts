import type { Spec } from '../../src/spec/spec';
import type { CompetitorName } from '../competitors';
import type { Network } from '../networks';
import type { Competitor } from './competitor';
import { createStopwatch, type Stopwatch } from './stopwatch';

/** What a worker is told, and what it answers. One order at a time. */
export type Order =
  | { type: 'create'; name: CompetitorName; network: Network }
  | { type: 'createBare'; spec: Spec }
  | { type: 'time'; milliseconds: number; period?: number };
export type Answer = { value: string | number } | { fault: string };

type Create = (network: Network) => Promise<Competitor>;

/** Each worker loads the one library that it works with. */
const creators: Record<CompetitorName, Create> = {
  wasm: async (network) => (await import('./ours')).createOurs('wasm', network),
  webgl: async (network) => (await import('./ours')).createOurs('webgl', network),
  convnetjs: async (network) => (await import('./convNet')).createConvNet(network),
  layersWasm: async (network) => (await import('./layersModel')).createLayersModel('wasm', network),
  layersWebgl: async (network) =>
    (await import('./layersModel')).createLayersModel('webgl', network),
  layersCpu: async (network) => (await import('./layersModel')).createLayersModel('cpu', network),
  eightSums: async () => (await import('./multiplyAdd')).createMultiplyAdd([8]),
  multiplyAdd: async () =>
    (await import('./multiplyAdd')).createMultiplyAdd([8, 10, 12, 13, 14, 16]),
};

let stopwatch: Stopwatch | null = null;

self.addEventListener('message', ({ data }: MessageEvent<Order>) => {
  carryOut(data).then(
    (value) => answer({ value }),
    (error: unknown) => answer({ fault: String(error) }),
  );
});

function answer(given: Answer): void {
  self.postMessage(given);
}

/** The note on the competitor that has been created, or its units of work a second. */
async function carryOut(order: Order): Promise<string | number> {
  switch (order.type) {
    case 'create':
      return begin(await creators[order.name](order.network));
    case 'createBare':
      return begin(await (await import('./bare')).createBare(order.spec));
    case 'time':
      if (stopwatch === null) throw new Error('Nothing has been created to be timed.');
      return stopwatch(order.milliseconds, order.period);
    default:
      return order satisfies never;
  }
}

function begin(competitor: Competitor): string {
  stopwatch = createStopwatch(competitor);
  return competitor.note;
}
