import { expect, test } from '@playwright/test';
import { button, open, snapshot } from './playground';

test('a run that its steps end says so, and gives back its best network', async ({ page }) => {
  await open(
    page,
    'samples=60&noise=0.4&labelNoise=0.2&depth=2&batch=10&optimizer=adam&lr=0.02' +
      '&patience=500&steps=150&pace=fastest&engine=wasm&b.patience=0',
  );
  await button(page, 'Train').click();
  const insights = page.getByRole('region', { name: 'What is happening' });
  await expect(insights).toContainText('A ended at step 150 and keeps its last network.');
  await expect(insights).not.toContainText('B ended');
  const [last, other] = await snapshot(page);
  await insights.getByRole('button', { name: /^Restore step \d+ for variant A$/ }).click();
  await expect(page.getByRole('alert')).toContainText('Variant A has its best network back');
  await expect(insights).not.toContainText('keeps its last network');
  const [best, same] = await snapshot(page);
  expect(best.step).toBe(150);
  expect(best.digest).not.toBe(last.digest);
  expect(same.digest).toBe(other.digest);

  await page.evaluate(() => window.playground.setSpec({ steps: 160 }));
  await page.evaluate(() => window.playground.step(10));
  const [further] = await snapshot(page);
  expect(further.step).toBe(160);
  await page.evaluate(() => window.playground.reset());
  await page.evaluate(() => window.playground.step(160));
  expect((await snapshot(page))[0].digest).toBe(further.digest);
});
