import { createReferenceKernels } from '../kernels/reference/kernels';
import { createWebglKernels } from '../kernels/webgl/kernels';
import { trainRecording } from './experiment';

/** Trains a little in this worker and posts the loss on both engines. */
async function compare(): Promise<number[]> {
  const start = await createWebglKernels();
  if (start.kind === 'unavailable') throw new Error(`This worker lacks ${start.lack}.`);
  const length = { steps: 5, interval: 5 };
  const [, record] = await trainRecording(start.kernels, { depth: 2 }, length);
  const [, expected] = await trainRecording(createReferenceKernels(), { depth: 2 }, length);
  return [record.trainLoss, expected.trainLoss];
}

self.postMessage(await compare());
