import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, chromiumPath } from './scripts/chromium.mjs';
import { LongestFirst } from './scripts/longestFirst.mjs';

const browserTests = '{src,bench}/**/*.browser.test.ts';
const deepTests = 'src/**/*.deep.test.ts';

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // Vitest keeps a core for itself, which it needs little of: of two, the tests would have one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          // They start faster than processes.
          pool: 'threads',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: [browserTests, deepTests],
          // A test that takes longer is stuck: what is left of a busy machine may be a tenth of it.
          testTimeout: 60_000,
        },
      },
      {
        test: { name: 'deep', environment: 'node', include: [deepTests], testTimeout: 1_200_000 },
      },
      {
        // What only a worker asks for, and late: found then, it would reload the page amid a test.
        optimizeDeps: {
          include: ['@tensorflow/tfjs', '@tensorflow/tfjs-backend-wasm', 'convnetjs'],
        },
        test: {
          name: 'browser',
          include: [browserTests],
          // Software WebGL computes on the processor: a second file beside the first only slows both.
          fileParallelism: false,
          testTimeout: 120_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: await chromiumPath(), args: chromiumArguments },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
