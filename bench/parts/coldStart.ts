import type { Page } from '@playwright/test';
import type { ColdStartEngine, Drawing } from '../results';
import { type Spread, spreadOf } from '../statistics';
import type { Workbench } from '../workbench';

/** How the browser draws the page meanwhile: through software WebGL only where the engine itself needs it. */
const drawings: Record<ColdStartEngine, Drawing> = {
  wasm: 'plain',
  webgl: 'softwareWebgl',
  reference: 'plain',
};

/** Milliseconds from the click on Train until the page has painted a step, in a page that has trained before. */
export async function measureColdStart(bench: Workbench): Promise<Record<ColdStartEngine, Spread>> {
  const found = {} as Record<ColdStartEngine, Spread>;
  for (const engine of Object.keys(drawings) as ColdStartEngine[]) {
    const query = `depth=10&width=16&engine=${engine}`;
    const times = await bench.withPlayground(query, drawings[engine], (page) =>
      startAgainAndAgain(page, bench.effort.rounds),
    );
    found[engine] = spreadOf(times);
    bench.log(`click to first step on ${engine}: ${found[engine].median.toFixed(0)} ms`);
  }
  return found;
}

/** The first start warms the page up and is not counted. */
async function startAgainAndAgain(page: Page, rounds: number): Promise<number[]> {
  await startOnce(page);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await startOnce(page));
  return times;
}

/** From step 0. The clock is the page's: what drives the browser takes no part in it. */
async function startOnce(page: Page): Promise<number> {
  await page.evaluate(() => window.playground.reset());
  await page.waitForFunction(
    () => document.querySelector('[data-testid=step]')?.textContent === '0',
  );
  // Whatever the reset has left to draw.
  await page.waitForTimeout(500);
  const train = page.getByRole('button', { name: 'Train', exact: true });
  const milliseconds = await train.evaluate(async (button: HTMLElement) => {
    const counter = document.querySelector('[data-testid=step]');
    if (counter === null) throw new Error('The page has no step counter.');
    const changed = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(counter, { characterData: true, childList: true, subtree: true });
    });
    const start = performance.now();
    button.click();
    await changed;
    // A task after the frame's callbacks comes when the frame has been handed over.
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      });
    });
    return performance.now() - start;
  });
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  return milliseconds;
}
