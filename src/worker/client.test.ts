import { beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultSpec } from '../spec/spec';
import { type ClientEvent, createLabClient, type LabClient } from './client';
import type { Call } from './protocol';
import { FakeWorker } from './testing/fakeWorker';

let workers: FakeWorker[];
let events: ClientEvent[];
let answer: (call: Call) => unknown;
let time: number;
let client: LabClient;

beforeEach(() => {
  workers = [];
  events = [];
  time = 0;
  answer = () => new Promise(() => undefined);
  client = createLabClient({
    spawn() {
      const worker = new FakeWorker((call) => answer(call));
      workers.push(worker);
      return worker as unknown as Worker;
    },
    onEvent: (event) => events.push(event),
    now: () => time,
  });
});

describe('a call', () => {
  test('ends when the worker has carried it out', async () => {
    const ended = vi.fn();
    let end = (): void => undefined;
    answer = () =>
      new Promise<void>((resolve) => {
        end = resolve;
      });
    void client.build([defaultSpec]).then(ended);
    await Promise.resolve();
    expect(ended).not.toHaveBeenCalled();
    end();
    await vi.waitFor(() => expect(ended).toHaveBeenCalled());
  });

  test('reaches the part that it is called of, with all that is given, and brings its answer', async () => {
    answer = () => ['00ff'];
    expect(await client.run.askAll('digest')).toEqual(['00ff']);
    await client.run.ask(1, 'inspect', 2, null);
    expect(workers[0].received).toEqual([
      { run: 0, part: 'run', method: 'askAll', given: ['digest'] },
      { run: 0, part: 'run', method: 'ask', given: [1, 'inspect', 2, null] },
    ]);
  });

  test('carries the id of the newest run', () => {
    void client.build([defaultSpec]);
    void client.build([defaultSpec]);
    void client.run.train(null);
    expect(workers[0].received.map(({ run }) => run)).toEqual([1, 2, 2]);
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
    ['by an error', (worker: FakeWorker) => worker.die('out of memory')],
    ['by its own word', (worker: FakeWorker) => worker.say({ type: 'failed', message: 'no' })],
    ['by a call that fails', () => client.run.pause().catch(() => undefined)],
  ])('%s is replaced, and what waited for it is rejected', async (_, kill) => {
    answer = ({ method }) =>
      method === 'pause' ? Promise.reject(new Error('no')) : new Promise(() => undefined);
    const building = client.build([defaultSpec]);
    void kill(workers[0]);
    await expect(building).rejects.toThrow();
    expect(workers[0].isTerminated).toBe(true);
    expect(workers).toHaveLength(2);
    expect(events).toEqual([{ type: 'restarted' }]);
  });

  test('again and again is given up, with what it said last', () => {
    for (let death = 0; death < 4; death++) workers.at(-1)?.die('out of memory');
    expect(events.map(({ type }) => type)).toEqual(['restarted', 'restarted', 'restarted', 'dead']);
    expect(events.at(-1)).toEqual({ type: 'dead', message: 'out of memory' });
    expect(workers).toHaveLength(4);
  });

  test('now and then is replaced every time', () => {
    for (let death = 0; death < 8; death++) {
      workers.at(-1)?.die('out of memory');
      time += 60_000;
    }
    expect(events.every(({ type }) => type === 'restarted')).toBe(true);
  });
});
