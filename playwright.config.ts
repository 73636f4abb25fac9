import { defineConfig, devices } from '@playwright/test';
import { chromiumArguments, chromiumPath } from './scripts/chromium.mjs';

/** Two checkouts can be tested at the same time on two ports. */
const address = { host: '127.0.0.1', port: Number(process.env.PREVIEW_PORT ?? 41_873) };

/** The browser tests run on the built site, as a plain file server would give it. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '.cache/browser-tests',
  // A page waits for its timers and for its workers: there is time for another one beside it. What measures
  // time on the processor is tagged @deep and runs alone.
  workers: 2,
  fullyParallel: true,
  // A shared machine may stop a test for seconds. The outcome names what had to be repeated.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  // What is left of a busy machine may be a tenth of it: a test that takes longer is stuck.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [
    [process.env.CI ? 'list' : 'line'],
    ['json', { outputFile: '.cache/test/browser.json' }],
  ],
  use: {
    baseURL: `http://${address.host}:${address.port}`,
    // The copy for visits without a network is fetched in its own test alone.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
  },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        launchOptions: { executablePath: await chromiumPath(), args: chromiumArguments },
      },
    },
  ],
  webServer: {
    command: `npx vite preview --host ${address.host} --port ${address.port} --strictPort`,
    port: address.port,
    reuseExistingServer: false,
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
});
