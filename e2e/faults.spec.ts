import { expect, test } from '@playwright/test';
import { button, figure, open, ready, snapshot } from './playground';

test('a diverging run pauses itself, names layer and step, and keeps its charts', async ({
  page,
}) => {
  await open(page, 'depth=6&gain=4&lr=10&loss=mse');
  await button(page, 'Train').click();
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('Variant A is not finite any more');
  await expect(notice).toContainText(
    /At step \d+ the (activations|gradient) of (hidden layer \d|the output layer)/,
  );
  await expect(button(page, 'Train')).toBeVisible();
  await expect(figure(page, 'Gradient norm per layer')).toBeVisible();
  const [variant] = await snapshot(page);
  expect(variant.status).toBe('notFinite');
  expect(variant.records[0].step).toBe(0);
});

test('a worker that dies is replaced by one with the same networks, and says so', async ({
  page,
}) => {
  await open(page, 'depth=2&width=5');
  await page.evaluate(() => window.playground.step(3));
  const [before] = await snapshot(page);
  const [worker] = page.workers();
  await worker.evaluate(() => {
    setTimeout(() => {
      throw new Error('killed by the test');
    });
  });
  await expect(page.getByRole('alert')).toContainText('The engine was restarted');
  await ready(page);
  await page.evaluate(() => window.playground.step(3));
  const [after] = await snapshot(page);
  expect(after.records.at(-1)?.trainLoss).toBe(before.records.at(-1)?.trainLoss);
});
