import { expect, type Page, test } from '@playwright/test';
import { button, open, reachStep } from './playground';

const specOf = (page: Page, variant: 'A' | 'B' = 'A') =>
  page.evaluate((name) => window.playground.getSpec(name), variant);

test('a network that cannot be trained says why, and one click makes it trainable', async ({
  page,
}) => {
  await open(page, 'depth=2&samples=130&norm=batch&b.lr=0.05');
  await expect(page.getByRole('alert')).toContainText('leave 1 row for the last');
  const insights = page.getByRole('region', { name: 'What is happening' });
  await expect(insights).toContainText('the notice above says why');
  await expect(page.getByText('being built')).toHaveCount(0);
  await button(page, 'Use batches of 33').click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(await specOf(page)).toMatchObject({ batch: 33, norm: 'batch' });
  expect(await specOf(page, 'B')).toMatchObject({ batch: 33, lr: 0.05 });
  await button(page, 'Step').click();
  await reachStep(page, 1);
  await expect(insights).not.toContainText('the notice above says why');
});

test('each obstacle has its button, for the variant that has it', async ({ page }) => {
  await open(page, 'depth=2&b.mixing=average');
  await button(page, 'Use no mixing').click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await open(page, 'depth=2&b.augment=shift');
  await button(page, 'Use no augmentation').click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(await specOf(page, 'B')).toMatchObject({ augment: 'none' });
});

test('a run that is made shorter than its warm-up goes on, and its warm-up can be shortened', async ({
  page,
}) => {
  await open(page, 'depth=2&warmup=100');
  await page.evaluate(() => window.playground.step(5));
  await page.evaluate(() => window.playground.setSpec({ steps: 50 }));
  await button(page, 'Warm up for 5 steps').click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(await specOf(page)).toMatchObject({ warmup: 5, steps: 50 });
  await reachStep(page, 5);
});
