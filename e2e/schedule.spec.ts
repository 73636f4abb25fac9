import { expect, test } from '@playwright/test';
import { figure, open } from './playground';

test('a cosine that leaps because the run was made longer is marked, and said', async ({
  page,
}) => {
  await open(page, 'depth=2&schedule=cosine&steps=60&b.schedule=constant');
  await page.evaluate(() => window.playground.step(60));
  const chart = figure(page, 'Learning rate per step');
  await expect(chart).not.toContainText('jumps');
  await page.evaluate(() => window.playground.setSpec({ steps: 120 }));
  await page.evaluate(() => window.playground.step(10));
  await expect(chart).toContainText(/A: at step \d+ the learning rate jumps from 0 to 0\.0/);
  await expect(chart).toContainText('“Stop at step” went from 60 to 120');
  await expect(chart).not.toContainText('B: at step');
  await page.evaluate(() => window.playground.reset());
  await expect(chart).not.toContainText('jumps');
});
