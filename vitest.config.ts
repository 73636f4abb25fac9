import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, chromiumPath } from './scripts/chromium.mjs';
import { LongestFirst } from './scripts/longestFirst.mjs';

const browserTests = '{src,bench}/**/*.browser.test.ts';

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: [browserTests],
          // A test that takes longer is stuck: what is left of a busy machine may be a tenth of it.
          testTimeout: 60_000,
        },
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
