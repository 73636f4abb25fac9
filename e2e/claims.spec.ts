import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { button, open, reachStep, ready } from './playground';
import { findTextFaults } from './textFaults';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Claims, measured' });
const row = (page: Page, name: string) => page.locator(`[data-claim="${name}"]`);

test('a claim is guessed, measured, read and opened as a run', async ({ page }) => {
  await open(page, 'depth=2&claim=small-and-large-weights&theme=dark&lang=en');
  const claim = row(page, 'small-and-large-weights');
  await expect(claim.getByText('What is compared')).toBeVisible();
  const run = claim.getByRole('button', { name: /^Run/ });
  await expect(run).toBeDisabled();
  await claim.getByRole('button', { name: 'half true', exact: true }).click();
  await run.click();
  await expect(claim.locator('[data-verdict]')).toHaveText('true');
  await expect(claim.getByText('you guessed half true')).toBeVisible();
  await expect(claim.getByRole('img', { name: /^Backward signal/ })).toBeVisible();
  await expect(claim.getByRole('row')).toHaveCount(9);
  await expect(dialog(page).getByText(/^1 of \d+ run · guessed right 0$/)).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  for (const width of [1024, 390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(findTextFaults), `at ${width}`).toEqual([]);
  }
  await claim.getByRole('button', { name: /^Open the comparison/ }).click();
  await expect(dialog(page)).toHaveCount(0);
  await reachStep(page, 1);
  expect(await page.evaluate(() => window.playground.getSpec('C').gain)).toBe(2);
  // What the reader has chosen for the page stays.
  const { searchParams } = new URL(page.url());
  expect([searchParams.get('theme'), searchParams.get('lang')]).toEqual(['dark', 'en']);
  await page.goBack();
  await expect(claim.locator('[data-verdict]')).toHaveText('true');
  await page.goForward();
  // The run is named by the claim, also to whom its link is sent, until its settings are others.
  const header = page.getByRole('banner');
  await header.getByRole('button', { name: /^Claim: “.*”$/ }).click();
  await expect(claim.locator('[data-verdict]')).toHaveText('true');
  await page.keyboard.press('Escape');
  await page.reload();
  await ready(page);
  await expect(header.getByRole('button', { name: /^Claim: “.*”$/ })).toBeVisible();
  await page.getByRole('combobox', { name: 'Language' }).selectOption('zh');
  await expect(header.getByRole('button', { name: /^说法：“.*”$/ })).toBeVisible();
  const compared = new URL(page.url()).search.slice(1);
  await page.evaluate(() => window.playground.setSpec({ lr: 0.2 }));
  await expect(header).not.toContainText('说法：');
  await open(page, `${compared}&present=1`);
  await expect(page.getByRole('button', { name: /^说法：“.*”$/ })).toBeVisible();
});

test('all are run one after another until they are cancelled, and no verdict comes before its guess', async ({
  page,
}) => {
  await open(page);
  await button(page, 'Claims…').click();
  await expect(page).toHaveURL(/claim=all/);
  await dialog(page)
    .getByRole('button', { name: /^Run all/ })
    .click();
  await expect(dialog(page).getByText(/left for all$/)).toBeVisible();
  await expect(dialog(page).getByText('measured: guess to see').first()).toBeVisible();
  await expect(dialog(page).locator('[data-verdict]')).toHaveCount(0);
  await dialog(page).getByRole('button', { name: 'Cancel' }).first().click();
  await expect(dialog(page).getByRole('button', { name: /^Run the rest/ })).toBeVisible();
  await row(page, 'small-and-large-weights')
    .getByRole('button', { name: 'true', exact: true })
    .click();
  await expect(dialog(page).locator('[data-verdict]')).toHaveText('true');
  await expect(dialog(page).getByText(/guessed right 1$/)).toBeVisible();
});

test('all claims are decided within six minutes, none within more than twenty seconds @deep', async ({
  page,
}) => {
  test.setTimeout(420_000);
  await open(page, 'claim=all');
  const rows = page.locator('[data-claim]');
  await expect(rows.first()).toBeVisible();
  const count = await rows.count();
  for (const one of await rows.all()) {
    await one.getByRole('button', { name: 'half true', exact: true }).click();
  }
  const begin = Date.now();
  await dialog(page)
    .getByRole('button', { name: /^Run all/ })
    .click();
  let last = begin;
  for (const one of await rows.all()) {
    await expect(one.locator('[data-verdict]')).toHaveText(/^(true|half true|false)$/, {
      timeout: 20_000 - (Date.now() - last),
    });
    last = Date.now();
  }
  expect(last - begin).toBeLessThan(360_000);
  await expect(dialog(page).getByText(`${count} of ${count} run`, { exact: false })).toBeVisible();
});
