import type { Page } from '@playwright/test';
import type { Drawing, Stretch } from '../results';
import type { Workbench } from '../workbench';

const drawings: Drawing[] = ['plain', 'softwareWebgl'];
const query = 'depth=50&width=64&batch=64&activation=tanh&optimizer=adam&lr=0.001&engine=wasm';
/** Another program can take the processor in the midst of a task: the best of several stretches counts. */
const stretches = 4;
/** Milliseconds within which a frame is in time: 60 a second, and a little more. */
const inTime = 20;

/** The main thread of the playground while it trains 50×64 as fast as it goes. */
export async function measureFrames(bench: Workbench): Promise<Record<Drawing, Stretch[]>> {
  const found = {} as Record<Drawing, Stretch[]>;
  for (const drawing of drawings) {
    found[drawing] = await bench.withPlayground(query, drawing, (page) =>
      watchTraining(page, bench.effort.watch * 1_000),
    );
    for (const { longTasks, framesInTime } of found[drawing]) {
      const share = (100 * framesInTime).toFixed(1);
      bench.log(`${drawing}: ${longTasks.length} long tasks, ${share} % of frames in time`);
    }
  }
  return found;
}

async function watchTraining(page: Page, milliseconds: number): Promise<Stretch[]> {
  const pace = page.getByRole('slider', { name: 'Pace', exact: true });
  await pace.fill((await pace.getAttribute('max')) ?? '');
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  // What the first drawing costs is not what training costs.
  await page.waitForTimeout(3_000);
  const found: Stretch[] = [];
  while (found.length < stretches) found.push(await watch(page, milliseconds));
  return found;
}

async function watch(page: Page, milliseconds: number): Promise<Stretch> {
  const before = await stepOf(page);
  const { frames, longTasks, seconds } = await page.evaluate(async (length) => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    });
    observer.observe({ entryTypes: ['longtask'] });
    const times: number[] = [];
    const start = performance.now();
    while (performance.now() - start < length) {
      times.push(await new Promise<number>((resolve) => requestAnimationFrame(resolve)));
    }
    // An entry comes some time after its task.
    await new Promise((resolve) => setTimeout(resolve, 200));
    observer.disconnect();
    const between = times.slice(1).map((time, index) => time - times[index]);
    return { frames: between, longTasks: tasks, seconds: (performance.now() - start) / 1_000 };
  }, milliseconds);
  return {
    longTasks,
    frames: frames.length,
    framesInTime: frames.filter((duration) => duration <= inTime).length / frames.length,
    longestFrame: Math.max(...frames),
    stepsPerSecond: ((await stepOf(page)) - before) / seconds,
  };
}

async function stepOf(page: Page): Promise<number> {
  const [{ step }] = await page.evaluate(() => window.playground.snapshot());
  return step;
}
