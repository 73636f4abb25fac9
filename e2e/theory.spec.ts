import { expect, test } from '@playwright/test';
import { button, figure, open, showDepthTab, slide } from './playground';

test('before any click both variants’ profiles have theory’s band behind them, and factors beside theory’s', async ({
  page,
}) => {
  await open(page);
  const profile = figure(page, 'Gradient norm per layer');
  const row =
    /^[AB]back (\d+(\.\d+)? %|× 1(\.\d+)?) a layerin all .+Theory: (\d+(\.\d+)? %|× 1(\.\d+)?)$/;
  const rows = profile.getByRole('row').filter({ hasText: 'Theory:' });
  await expect(rows).toHaveText([row, row]);
  await expect(profile).toHaveAccessibleDescription(/A: At each layer back .* \(Theory: 23/);

  await expect(profile.locator('[data-theory="A"] path')).toHaveCount(2);
  await expect(profile.locator('[data-theory="B"] path')).toHaveCount(2);
  await expect(profile).toContainText('theory at step 0');
  await expect(profile).toHaveAccessibleDescription(
    /Theory says of variant A at step 0: .* × 10⁻⁷ at layer 1, .* at the last hidden layer\./,
  );

  await showDepthTab(page, 'Backward');
  const backward = figure(page, 'Backward signal per layer');
  await expect(backward.locator('[data-theory] path')).toHaveCount(4);
  await expect(backward).toContainText('theory at step 0');
});

test('where theory says nothing, the reason stands there', async ({ page }) => {
  await open(page, 'depth=4&norm=batch&engine=wasm');
  const profile = figure(page, 'Gradient norm per layer');
  await expect(profile).toContainText('No theory: batch normalization');
  await expect(profile).toHaveAccessibleDescription(/No theory line: batch normalization\./);
  const why = button(page, 'Why there is no theory line');
  await why.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('No theory line: batch normalization.');
  await page.keyboard.press('Escape');
  await expect(why).toBeFocused();
});

test('networks of many seeds before training are shown by keyboard, and follow the depth', async ({
  page,
}) => {
  await open(page, 'depth=20&width=64&init=heNormal&standardize=inputs');
  const tab = (name: string) => page.getByRole('radio', { name, exact: true });
  await tab('Gradient').focus();
  for (let tabs = 0; tabs < 3; tabs++) await page.keyboard.press('ArrowRight');
  await expect(tab('Before training')).toBeChecked();
  const backward = figure(page, 'Backward signal before training');
  await expect(figure(page, 'Forward signal before training')).toHaveAccessibleDescription(
    /Variant A: typically .* eight of ten seeds lie between/,
  );
  await expect(backward).toContainText('19');
  const pathOf = () => backward.locator('path[class*="profileLine"]').first().getAttribute('d');
  await expect.poll(pathOf).not.toBeNull();
  const before = await pathOf();
  await slide(page, 'Depth', 7);
  await expect.poll(pathOf).not.toBe(before);
  await tab('Before training').focus();
  for (let tabs = 0; tabs < 3; tabs++) await page.keyboard.press('ArrowLeft');
  await expect(figure(page, 'Gradient norm per layer')).toBeVisible();
  await expect(page.getByTestId('step')).toHaveText('0');
});
