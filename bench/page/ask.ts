import type { Answer, Order } from './worker';

/** Gives a worker an order; resolves with its answer. Rejects where it reports a fault or fails itself. */
export function ask(worker: Worker, order: Order): Promise<string | number> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if ('value' in data) resolve(data.value);
      else reject(new Error(data.fault));
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(order);
  });
}
