import type { Page } from '@playwright/test';
import type { SurfacesResult } from '../results';
import { spreadOf } from '../statistics';
import type { Workbench } from '../workbench';

/** Four variants of 10×32 on 400 samples, half of which are trained on. */
const query =
  'samples=400&width=32&standardize=inputs&engine=wasm&b.activation=tanh&c.norm=batch&d.residual=scaled';
/** Points of 4 surfaces of 41 × 41, which are demanded, and of all that the page draws, 61 × 61. */
const wanted = 4 * 41 * 41;
const whole = 4 * 61 * 61;

/** Seconds from Draw until the page tells so many points of four loss surfaces, on all cores. */
export async function measureSurfaces(bench: Workbench): Promise<SurfacesResult> {
  const times = await bench.withPlayground(query, 'plain', (page) =>
    drawAgainAndAgain(page, bench.effort.rounds),
  );
  const wantedSeconds = spreadOf(times.map((time) => time.wanted));
  bench.log(`${wanted} points of loss surfaces: ${wantedSeconds.median.toFixed(1)} s`);
  return { wanted: wantedSeconds, whole: spreadOf(times.map((time) => time.whole)) };
}

interface Times {
  wanted: number;
  whole: number;
}

/** The first drawing, which begins by itself, starts the workers and is not counted. */
async function drawAgainAndAgain(page: Page, rounds: number): Promise<Times[]> {
  await page.evaluate(() => window.playground.step(100));
  await page.getByRole('button', { name: /^all \d+ optimization settings/ }).click();
  await page.getByRole('button', { name: 'Loss surface…' }).click();
  await pointsAbove(page, whole - 1);
  const times: Times[] = [];
  for (let round = 0; round < rounds; round++) {
    await page.getByRole('button', { name: 'Draw', exact: true }).click();
    const start = performance.now();
    await page.getByRole('progressbar').waitFor();
    await pointsAbove(page, wanted - 1);
    const ofWanted = (performance.now() - start) / 1_000;
    await pointsAbove(page, whole - 1);
    times.push({ wanted: ofWanted, whole: (performance.now() - start) / 1_000 });
  }
  return times;
}

/** Waits until more points than these are told; counts have spaces between thousands. */
async function pointsAbove(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (least) => {
      const told = /([\d ]+) of [\d ]+ points/.exec(document.body.textContent ?? '')?.[1] ?? '0';
      return Number(told.replaceAll(' ', '')) > least;
    },
    count,
    { timeout: 120_000 },
  );
}
