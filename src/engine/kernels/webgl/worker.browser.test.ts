import { expect, it } from 'vitest';

it('computes in a worker, where the page has no part in it', async () => {
  const worker = new Worker(new URL('../../testing/webglWorker.ts', import.meta.url), {
    type: 'module',
  });
  const [loss, expected] = await new Promise<number[]>((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  });
  worker.terminate();
  expect(Math.abs(loss / expected - 1)).toBeLessThan(1e-4);
});
