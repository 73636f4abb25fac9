import { expect, test } from '@playwright/test';
import { button, open, ready, slide, snapshot } from './playground';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('the copied link opens the same network with the same figures', async ({ page, context }) => {
  await open(page, 'depth=3&width=6&b.activation=tanh&seed=9');
  await button(page, 'Share').click();
  await expect(page.getByText('Link copied')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).search).toBe('?depth=3&width=6&seed=9&b.activation=tanh');
  const other = await context.newPage();
  await other.goto(link);
  await ready(other);
  const [here, there] = await Promise.all([snapshot(page), snapshot(other)]);
  expect(there.map(({ records }) => records[0])).toEqual(here.map(({ records }) => records[0]));
});

test('Share says what the link lacks, and nothing where it lacks nothing', async ({ page }) => {
  await open(page, 'depth=2');
  await button(page, 'Share').click();
  await expect(page.getByText('Link copied')).toBeVisible();
  await expect(page.getByText(/^Not in the link:/)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.evaluate(() => window.playground.step(5));
  await button(page, 'Keep this run').click();
  await button(page, 'Share').click();
  await expect(
    page.getByText(
      'Not in the link: the training so far, kept runs. Export saves a run with them.',
    ),
  ).toBeVisible();
});

test('Back and Forward go through the changes', async ({ page }) => {
  await open(page, 'depth=3');
  await slide(page, 'Width', 8);
  await expect.poll(() => page.url()).toContain('width=8');
  await page.goBack();
  await expect
    .poll(async () => (await page.evaluate(() => window.playground.getSpec())).width)
    .toBe(16);
  await page.goForward();
  await expect
    .poll(async () => (await page.evaluate(() => window.playground.getSpec())).width)
    .toBe(8);
});

test('an invalid link opens and names each parameter that it ignored', async ({ page }) => {
  await open(page, 'depth=1000&activation=<b>cube</b>&frobnicate=1&b.samples=3&lr=fast&width=7');
  const notice = page.getByRole('alert');
  for (const text of [
    'depth=1000',
    'activation=<b>cube</b>',
    'frobnicate=1',
    'b.samples=3',
    'lr=fast',
  ]) {
    await expect(notice).toContainText(text);
  }
  await expect(notice).not.toContainText('width');
  expect(await page.getByRole('alert').locator('b').count()).toBe(0);
  expect(await page.evaluate(() => window.playground.getSpec())).toMatchObject({
    depth: 10,
    activation: 'relu',
    width: 7,
    lr: 0.1,
  });
  await page.getByRole('button', { name: 'Close this notice' }).click();
  await expect(notice).toHaveCount(0);
});

test('a link full of what cannot be used gets a notice of a few lines', async ({ page }) => {
  const unknown = Array.from({ length: 200 }, (_, index) => `x${index}=${'y'.repeat(50)}`);
  await open(page, `depth=3&fbclid=abc&amp;width=5&${unknown.join('&')}`);
  const notice = page.getByRole('alert');
  await expect(notice).not.toContainText('fbclid');
  const height = async () => (await notice.boundingBox())?.height ?? Number.NaN;
  expect(await height()).toBeLessThan(150);
  await notice.getByText('and 197 more').click();
  await expect(notice).toContainText('x199=');
  expect(await height()).toBeLessThan(600);
  expect(await page.evaluate(() => window.playground.getSpec())).toMatchObject({ width: 5 });
});

test('the link of a preset as it is names the preset', async ({ page }) => {
  await open(page, '');
  await button(page, 'Share').click();
  await expect(page.getByRole('textbox', { name: /link/i })).toHaveValue(
    /\?preset=sigmoid-against-relu$/,
  );
});
