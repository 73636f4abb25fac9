import { env } from '@tensorflow/tfjs-core';
import { afterAll, expect, it } from 'vitest';
import { trainRecording } from '../../testing/experiment';
import { createReferenceKernels } from '../reference/kernels';
import { createWebglKernels } from './kernels';

afterAll(() => {
  env().reset();
});

it('where textures hold 16-bit numbers it says so, and trains as well as they allow', async () => {
  env().set('WEBGL_FORCE_F16_TEXTURES', true);
  const start = await createWebglKernels();
  if (start.kind === 'unavailable') throw new Error(`This browser lacks ${start.lack}.`);
  expect(start.capabilities.isHalfPrecision).toBe(true);
  expect(start.kernels.smallestNormal).toBe(2 ** -14);
  const network = { depth: 3, activation: 'tanh', init: 'glorotNormal' } as const;
  const length = { steps: 20, interval: 20 };
  const [first, last] = await trainRecording(start.kernels, network, length);
  const [, exact] = await trainRecording(createReferenceKernels(), network, length);
  expect(last.trainLoss).toBeLessThan(first.trainLoss);
  expect(Math.abs(last.trainLoss / exact.trainLoss - 1)).toBeLessThan(0.05);
});
