import { expect, test } from '@playwright/test';
import { button, figure, open, reachStep, ready, snapshot } from './playground';

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

test('without WebGL the reference engine trains, and the badge says why', async ({ page }) => {
  await page.route('**/*', async (route) => {
    if (
      !/worker|main-.*\.js/.test(route.request().url()) ||
      !route.request().url().endsWith('.js')
    ) {
      return route.continue();
    }
    const response = await route.fetch();
    const withoutWebgl =
      'if (self.OffscreenCanvas) { OffscreenCanvas.prototype.getContext = () => null; }\n';
    await route.fulfill({ response, body: withoutWebgl + (await response.text()) });
  });
  await open(page, 'depth=2');
  const [{ engine }] = await snapshot(page);
  expect(engine).toBe('reference');
  await page.getByRole('button', { name: /^Engine details/ }).click();
  await expect(page.getByText(/gives no WebGL 2/)).toBeVisible();
  await page.keyboard.press('Escape');
  await button(page, 'Train').click();
  await reachStep(page, 20);
});

test('software rendering is named on the badge', async ({ page }) => {
  await open(page, 'depth=2');
  const [{ engine, renderer }] = await snapshot(page);
  expect(engine).toBe('webgl');
  const isSoftware = /swiftshader|llvmpipe|software/i.test(renderer);
  const badge = page.getByRole('button', { name: /^Engine details/ });
  if (isSoftware) await expect(badge).toContainText('software rendering');
  else await expect(badge).not.toContainText('software');
});
