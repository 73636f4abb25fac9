import { type Browser, expect, type Page, test } from '@playwright/test';
import { button, open } from './playground';

/** What a person feels as a hitch, in milliseconds. */
const hitch = 50;
/** Drawings of all charts in one stretch. */
const looks = 12;
/** Other programs slow a task on the processor too, through its caches: one undisturbed stretch is enough. */
const stretches = 3;

declare global {
  interface Window {
    looks: number;
  }
}

/** What Chromium notes of a task, or of a thread; times in microseconds. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Time on the processor: it does not run while other programs are there. */
  tdur?: number;
  args: { name?: string };
}

/** Milliseconds on the processor that each task of the page's main thread takes meanwhile. */
async function tasksDuring(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
): Promise<number[]> {
  await browser.startTracing(page, { categories: ['-*', '__metadata', 'toplevel'] });
  await work();
  const trace = await browser.stopTracing();
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(trace.toString());
  const mainThreads = traceEvents
    .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
    .map(({ pid, tid }) => `${pid} ${tid}`);
  return traceEvents.flatMap(({ name, pid, tid, tdur }) =>
    name.endsWith('::RunTask') && tdur !== undefined && mainThreads.includes(`${pid} ${tid}`)
      ? [tdur / 1_000]
      : [],
  );
}

/** The same of a run that is looked at and drawn so many times. */
async function tasksOfOneStretch(browser: Browser, page: Page): Promise<number[]> {
  await countLooks(page);
  return tasksDuring(browser, page, async () => {
    await button(page, 'Train').click();
    await page.waitForFunction((count) => window.looks >= count, looks, { timeout: 120_000 });
    await button(page, 'Pause').click();
  });
}

/** Counts on the page how often another newest step is shown: to ask for the record would be a long task of its own. */
function countLooks(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.looks = 0;
    const shown = document.querySelector('[data-testid="step"]');
    if (shown === null) throw new Error('the page shows no step');
    new MutationObserver(() => {
      window.looks++;
    }).observe(shown, { subtree: true, characterData: true, childList: true });
  });
}

for (const { name, query } of [
  { name: 'two networks of 50 layers train', query: 'depth=50&width=64&b.activation=tanh' },
  {
    name: 'four networks of 100 layers train',
    query: 'depth=100&width=16&b.activation=tanh&c.activation=sigmoid&d.residual=plain',
  },
]) {
  const title = `the main thread has no task over 50 ms while ${name}`;
  test(title, { tag: '@deep' }, async ({ browser, page }) => {
    test.setTimeout(600_000);
    await open(page, query);
    await page.getByRole('slider', { name: 'Pace' }).press('End');
    // What the first drawing costs is not what training costs.
    await page.evaluate(() => window.playground.step(2));
    let long: number[] = [];
    for (let stretch = 0; stretch < stretches; stretch++) {
      const tasks = await tasksOfOneStretch(browser, page);
      // Each look is drawn in several tasks: where they are not seen, nothing is.
      expect(tasks.filter((milliseconds) => milliseconds > 0.5).length).toBeGreaterThan(looks);
      long = tasks.filter((milliseconds) => milliseconds > hitch);
      if (long.length === 0) break;
    }
    expect(long).toEqual([]);
  });
}
