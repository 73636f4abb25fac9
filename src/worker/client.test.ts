import { beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultSpec } from '../spec/spec';
import { type ClientEvent, createLabClient, type LabClient } from './client';
import type { Command, WorkerEvent } from './protocol';

/** A worker of which the test says what it answers. */
class FakeWorker extends EventTarget {
  received: Command[] = [];
  isTerminated = false;

  postMessage(command: Command): void {
    this.received.push(command);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  say(data: WorkerEvent): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  die(): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  }
}

let workers: FakeWorker[];
let events: ClientEvent[];
let time: number;
let client: LabClient;

beforeEach(() => {
  workers = [];
  events = [];
  time = 0;
  client = createLabClient({
    spawn() {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker as unknown as Worker;
    },
    onEvent: (event) => events.push(event),
    now: () => time,
  });
});

describe('a command', () => {
  test('ends when the worker has carried it out', async () => {
    const ended = vi.fn();
    void client.build([defaultSpec]).then(ended);
    const [{ id }] = workers[0].received;
    await Promise.resolve();
    expect(ended).not.toHaveBeenCalled();
    workers[0].say({ type: 'done', id });
    await vi.waitFor(() => expect(ended).toHaveBeenCalled());
  });

  test('carries the id of the newest run', () => {
    void client.build([defaultSpec]);
    void client.build([defaultSpec]);
    void client.train(null);
    expect(workers[0].received.map((command) => 'run' in command && command.run)).toEqual([
      1, 2, 2,
    ]);
  });
});

describe('an event', () => {
  test('of an older run is dropped', () => {
    void client.build([defaultSpec]);
    void client.build([defaultSpec]);
    workers[0].say({ type: 'status', run: 1, status: 'training' });
    workers[0].say({ type: 'status', run: 2, status: 'paused' });
    expect(events).toEqual([{ type: 'status', run: 2, status: 'paused' }]);
  });
});

describe('a worker that dies', () => {
  test.each([
    ['by an error', (worker: FakeWorker) => worker.die()],
    ['by its own word', (worker: FakeWorker) => worker.say({ type: 'failed', message: 'no' })],
  ])('%s is replaced, and what waited for it is rejected', async (_, kill) => {
    const building = client.build([defaultSpec]);
    kill(workers[0]);
    await expect(building).rejects.toThrow();
    expect(workers[0].isTerminated).toBe(true);
    expect(workers).toHaveLength(2);
    expect(events).toEqual([{ type: 'restarted' }]);
  });

  test('again and again is given up, with what it said last', () => {
    for (let death = 0; death < 4; death++) workers.at(-1)?.die();
    expect(events.map(({ type }) => type)).toEqual(['restarted', 'restarted', 'restarted', 'dead']);
    expect(events.at(-1)).toEqual({ type: 'dead', message: 'out of memory' });
    expect(workers).toHaveLength(4);
  });

  test('now and then is replaced every time', () => {
    for (let death = 0; death < 8; death++) {
      workers.at(-1)?.die();
      time += 60_000;
    }
    expect(events.every(({ type }) => type === 'restarted')).toBe(true);
  });
});
