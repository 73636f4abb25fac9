import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { button, open } from './playground';

for (const theme of ['light', 'dark']) {
  test.describe(`in the ${theme} theme`, () => {
    test('axe finds nothing to complain of on the page', async ({ page }) => {
      await open(page, `theme=${theme}&depth=5&b.activation=tanh&nonsense=1`);
      await page.evaluate(() => window.playground.step(10));
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });

    test('nor with a dialog or a menu open', async ({ page }) => {
      await open(page, `theme=${theme}&depth=2`);
      await button(page, 'Help').click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Preset/ }).click();
      await expect(page.getByRole('button', { name: /Edge of chaos/ })).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  });
}

test('the keyboard alone trains, steps, resets and opens the help', async ({ page }) => {
  await open(page, 'depth=2');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('step')).toHaveText('1');
  await page.keyboard.press('r');
  await expect(page.getByTestId('step')).toHaveText('0');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'What this page shows' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Space');
  await expect(button(page, 'Pause')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(button(page, 'Train')).toBeVisible();
});
