import { expect, test } from '@playwright/test';
import { button, open, reachStep } from './playground';

test('the main thread has no task over 50 ms while a network of 50 layers trains', async ({
  page,
}) => {
  await open(page, 'depth=50&b.activation=tanh');
  // What the first drawing costs is not what training costs.
  await page.evaluate(() => window.playground.step(2));
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ entryTypes: ['longtask'] });
  });
  await button(page, 'Train').click();
  await reachStep(page, 100);
  await button(page, 'Pause').click();
  const longTasks = await page.evaluate(() => Reflect.get(window, 'longTasks') as number[]);
  expect(longTasks.filter((duration) => duration > 50)).toEqual([]);
});
