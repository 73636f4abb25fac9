import { chromium } from '@playwright/test';
import { preview } from 'vite';
import type { ProgramInterface } from '../src/store/programInterface';
import { chromiumArguments, chromiumPath } from './chromium.mjs';

declare global {
  interface Window {
    playground: ProgramInterface;
  }
}

/** Updates after which the pictures are taken: in the midst of training. */
const steps = 120;

interface Shot {
  path: string;
  theme: 'light' | 'dark';
  width: number;
  height: number;
  /** Pixels of the picture in a pixel of the page. */
  scale?: number;
  isTouched?: boolean;
}

/** The README's pictures, and the one that previews of links show. */
const shots: Shot[] = [
  { path: 'docs/screenshot-light.png', theme: 'light', width: 1440, height: 900 },
  { path: 'docs/screenshot-dark.png', theme: 'dark', width: 1440, height: 900 },
  {
    path: 'docs/screenshot-phone.png',
    theme: 'light',
    width: 390,
    height: 844,
    scale: 2,
    isTouched: true,
  },
  { path: 'public/social.png', theme: 'light', width: 1400, height: 735, scale: 6 / 7 },
];

/** Sides of the icons that are drawn from `public/icon.svg`. */
const iconSides = [180, 192, 512];

/** Takes pictures of the built page (`npm run build` first), and draws the icons. */
const server = await preview({ preview: { host: '127.0.0.1', port: 41_874, strictPort: true } });
const executablePath = await chromiumPath();
const browser = await chromium.launch({ executablePath, args: chromiumArguments });
try {
  for (const { path, theme, width, height, scale = 1, isTouched = false } of shots) {
    const page = await browser.newPage({
      viewport: { width, height },
      deviceScaleFactor: scale,
      hasTouch: isTouched,
      isMobile: isTouched,
    });
    await page.goto(`http://127.0.0.1:41874/?theme=${theme}`);
    await page.waitForFunction(() => 'playground' in window);
    await page.evaluate(() => window.playground.ready());
    await page.evaluate((count) => window.playground.step(count), steps);
    await page.waitForTimeout(1_500);
    await page.screenshot({ path });
    await page.close();
  }
  for (const side of iconSides) {
    const page = await browser.newPage({ viewport: { width: side, height: side } });
    await page.goto('http://127.0.0.1:41874/icon.svg');
    await page.screenshot({ path: `public/icon-${side}.png`, omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
