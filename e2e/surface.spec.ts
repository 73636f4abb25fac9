import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { button, figure, open, showAll, snapshot } from './playground';

test('loss surfaces of two variants are drawn and read by keyboard, and a void pick is told', async ({
  page,
}) => {
  await open(page, 'depth=3&samples=200&b.norm=layer');
  await page.evaluate(() => window.playground.step(20));
  const before = await snapshot(page);
  await showAll(page, 'optimization');
  await button(page, 'Loss surface…').click();
  const dialog = page.getByRole('dialog', { name: 'Loss surface' });
  const surfaces = dialog.getByRole('slider', { name: /^Surface of [AB]/ });
  await expect(surfaces).toHaveCount(2);
  await expect(dialog.getByText('7 442 of 7 442 points')).toBeVisible();
  await expect(dialog.getByText(/^\d+ % of the plane curves upwards both ways/)).toHaveCount(2);
  await surfaces.first().focus();
  await page.keyboard.press('Home');
  await expect(dialog.getByText(/^A at \(−1, 0\): loss \d/)).toBeVisible();
  await expect(dialog.getByText(/^B at \(−1, 0\): loss \d/)).toBeVisible();
  await expect(figure(page, 'Loss surface')).toHaveAccessibleDescription(
    /A at step 20: loss 0\.\d+ at the present point.*B at step 20/,
  );
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  // A weight that the network does not have is said to be none; the run stands as it stood.
  await dialog.getByLabel('Plane').selectOption({ label: 'two weights' });
  await dialog.getByLabel('From unit, weight 2').fill('99');
  await button(page, 'Draw').click();
  await expect(dialog.getByRole('alert').first()).toContainText('has no such weight');
  expect((await snapshot(page)).map(({ digest }) => digest)).toEqual(
    before.map(({ digest }) => digest),
  );
});

test('a drawing that is cancelled stays as far as it came, and sharpness has its limit', async ({
  page,
}) => {
  await open(page, 'data=bumps&standardize=all&depth=60&width=48&batch=full&lr=0.01&samples=4000');
  await page.evaluate(() => window.playground.step(3));
  await showAll(page, 'optimization');
  await button(page, 'Loss surface…').click();
  const dialog = page.getByRole('dialog', { name: 'Loss surface' });
  await expect(dialog.getByText(/^\d+ of 3 721 points/)).toBeVisible();
  await button(page, 'Cancel').click();
  await expect(dialog.getByText(/^Cancelled: /)).toBeVisible();
  await expect(dialog.getByText('3 721 of 3 721 points')).toHaveCount(0);
  await page.keyboard.press('Escape');

  await page.evaluate(() => window.playground.setSpec({ depth: 1, width: 8, samples: 100 }));
  await page.evaluate(() => window.playground.ready());
  await page.evaluate(() => window.playground.step(30));
  await button(page, 'Loss surface…').click();
  await dialog.getByText('Sharpness', { exact: true }).click();
  await button(page, 'Measure').click();
  await expect(figure(page, 'Learning rate × sharpness')).toHaveAccessibleDescription(
    /^A: \S+ at step 30 \(sharpness \S+\)\. A’s limit is 2: /,
  );
});

test('the promise of a preset about loss surfaces leads to them', async ({ page }) => {
  await open(page, 'preset=batch-norm-surface');
  await page.getByRole('banner').getByRole('button', { name: 'Loss surface…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Loss surface' });
  await expect(dialog.getByRole('slider', { name: /^Surface of [AB]/ })).toHaveCount(2);
  await dialog.getByLabel('Each on its own scale').check();
  await expect(dialog.getByText('(logarithmic)')).not.toHaveCount(0);
});
