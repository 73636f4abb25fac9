import { chromium } from '@playwright/test';
import { preview } from 'vite';
import type { ProgramInterface } from '../src/store/programInterface';
import { chromiumArguments, chromiumPath } from './chromium.mjs';

declare global {
  interface Window {
    playground: ProgramInterface;
  }
}

/** Updates after which the pictures of the README are taken: in the midst of training. */
const steps = 120;

/** Takes the README's pictures from the built page (`npm run build` first). */
const server = await preview({ preview: { host: '127.0.0.1', port: 41_874, strictPort: true } });
const executablePath = await chromiumPath();
const browser = await chromium.launch({ executablePath, args: chromiumArguments });
try {
  for (const theme of ['light', 'dark']) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`http://127.0.0.1:41874/?theme=${theme}`);
    await page.waitForFunction(() => 'playground' in window);
    await page.evaluate(() => window.playground.ready());
    // One by one, so that the charts have every step.
    for (let step = 0; step < steps; step++) await page.evaluate(() => window.playground.step());
    await page.waitForTimeout(1_500);
    await page.screenshot({ path: `docs/screenshot-${theme}.png` });
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
