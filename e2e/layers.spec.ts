import { expect, test } from '@playwright/test';
import { button, figure, open, showDepthTab, snapshot } from './playground';

const query = 'depth=6&width=16&activation=sigmoid&lr=0.5&engine=wasm&b.activation=relu';

test('activations per layer are there before a step, and follow the one that is pointed at', async ({
  page,
}) => {
  await open(page, query);
  await showDepthTab(page, 'Layers');
  const panel = figure(page, 'Activations per layer');
  await expect(panel).toHaveAccessibleDescription(
    /Step 0\. Variant A: activations of layer 1 are 0\.\d+ ± 0\.\d+, of layer 6 0\.\d+ ± /,
  );
  await page.evaluate(() => window.playground.step(40));
  await expect(panel).toHaveAccessibleDescription(/^Step 40\./);
  const live = await panel.getAttribute('aria-describedby');
  expect(live).not.toBeNull();

  const pointer = page.getByRole('slider', { name: 'Step shown in all charts' }).first();
  await pointer.focus();
  await page.keyboard.press('Home');
  await expect(panel).toHaveAccessibleDescription(/^Step 0\./);
  await page.keyboard.press('Escape');

  await page.getByRole('radio', { name: 'Gradients', exact: true }).focus();
  await page.keyboard.press('Space');
  await expect(figure(page, 'Weight gradients per layer')).toHaveAccessibleDescription(
    /half of the gradients of layer 1 are under .* × 10⁻/,
  );
});

test('the number of each layer is chosen by keyboard', async ({ page }) => {
  await open(page, query);
  await showDepthTab(page, 'Layers');
  const panel = figure(page, 'Activations per layer');
  await expect(panel).toHaveAccessibleDescription(/Step size of each layer of variant A: from/);
  const choice = page.getByLabel('Statistic per layer');
  await choice.focus();
  await page.keyboard.type('Dead');
  await expect(choice).toHaveValue('deadShares');
  await expect(panel).toHaveAccessibleDescription(/Dead units of variant A: 0\.0 % in every layer/);
  const { layers } = (await snapshot(page))[1].records[0];
  expect(layers?.deadShares).toHaveLength(7);
  expect(layers?.updateRatios[0]).toBeGreaterThan(0);
});

test('network, profile and heatmap are seen at once, and the ridges in their place', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, '');
  const [profile, heatmap] = ['Gradient norm per layer', 'Gradient norm, layer × step'];
  for (const name of ['Network', profile, heatmap]) {
    await expect(figure(page, name)).toBeInViewport({ ratio: 1 });
  }
  await showDepthTab(page, 'Layers');
  for (const name of ['Network', 'Activations per layer']) {
    await expect(figure(page, name)).toBeInViewport({ ratio: 1 });
  }
  for (const name of [profile, heatmap]) await expect(figure(page, name)).toHaveCount(0);
});

test('a gradient is verified: in float64 and by differences of the loss', async ({ page }) => {
  await open(page, 'depth=4&width=8&activation=tanh&dropout=0.2&engine=wasm');
  await page.evaluate(() => window.playground.step(5));
  await showDepthTab(page, 'Layers');
  await button(page, 'Check this gradient…').click();
  const dialog = page.getByRole('dialog', { name: 'Is the gradient of variant A right?' });
  await expect(dialog.getByRole('status')).toContainText('The gradient of step 5 is right', {
    timeout: 30_000,
  });
  const rows = dialog.getByRole('row');
  await expect(rows).toHaveCount(6);
  const text = await dialog.getByRole('status').textContent();
  expect(text).toMatch(/Differences of the loss at \d+ weights agree with float64 within/);
  await expect(dialog.locator('[data-beyond="true"]')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});
