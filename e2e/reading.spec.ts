import { expect, test } from '@playwright/test';
import { button, figure, open, snapshot } from './playground';

const link = 'depth=3&width=8&lr=0.2&engine=wasm&b.activation=tanh';

test('a layer of the profile is read by mouse and keys, and opened by a click', async ({
  page,
}) => {
  await open(page, link);
  const pointer = page.getByRole('slider', { name: 'Layer read in the profile' });
  const norms = (await snapshot(page)).map(({ records }) => records[0].gradientNorms[0]);
  await pointer.focus();
  await page.keyboard.press('ArrowRight');
  await expect(pointer).toHaveAttribute(
    'aria-valuetext',
    /^layer 1\. A: .+, theory .+\. B: .+ of A/,
  );
  const text = (await pointer.getAttribute('aria-valuetext')) ?? '';
  expect(text).toContain(`B: ${Number(norms[1].toPrecision(3))}, × `);
  await page.keyboard.press('End');
  await expect(pointer).toHaveAttribute('aria-valuetext', /^output layer\./);
  await page.keyboard.press('Escape');
  await expect(pointer).toHaveAttribute('aria-valuetext', 'no layer is read');

  const box = (await pointer.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(box.x + 0.4 * box.width, box.y + box.height / 2);
  await expect(figure(page, 'Gradient norm per layer').locator('table').last()).toContainText(
    'layer 2',
  );
  await page.mouse.down();
  await page.mouse.up();
  const dialog = page.getByRole('dialog', { name: 'Layer', exact: true });
  await expect(dialog.getByRole('combobox', { name: 'Inspected layer' })).toHaveValue('1');
});

test('the boundary tells every variant’s class where the pointer is', async ({ page }) => {
  await open(page, link);
  const boundary = figure(page, 'Decision boundary');
  await boundary.locator('canvas').first().hover();
  const read = boundary.locator('[data-answer]');
  await expect(read).toHaveText([/^[12]: [\d.]+ %$/, /^[12]: [\d.]+ %$/]);
  await expect(figure(page, 'Network')).toContainText('each unit’s answer at this place');
  // As the networks answer when they are asked there.
  const told = (await read.allTextContents()).map((text) => text.split(': '));
  await boundary.locator('canvas').first().click();
  const rows = page.getByRole('dialog', { name: 'Ask the networks' }).locator('tbody tr');
  for (const [variant, [answer, share]] of told.entries()) {
    await expect(rows.nth(variant).locator('td').first()).toHaveText(answer);
    await expect(rows.nth(variant)).toContainText(share);
  }
  await page.keyboard.press('Escape');
  await page.mouse.move(2, 2);
  await expect(read).toHaveCount(0);
});

test('nothing moves when a step is pointed at, and training returns to live', async ({ page }) => {
  await open(page, link);
  await page.evaluate(() => window.playground.step(60));
  const boundary = figure(page, 'Decision boundary').locator('canvas').first();
  const pointer = page.getByRole('slider', { name: 'Step shown in all charts' }).first();
  await expect(figure(page, 'Loss').locator('[class*="lineLetter"]')).toHaveCount(2);
  const before = await boundary.boundingBox();
  await pointer.hover();
  await expect(figure(page, 'Decision boundary')).toContainText(/step \d+/);
  expect(await boundary.boundingBox()).toEqual(before);

  const slider = page.getByRole('slider', { name: 'Shown step', exact: true });
  await slider.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', 'step 0');
  await button(page, 'Train').click();
  await expect(slider).toHaveAttribute('aria-valuetext', 'live');
});

test('a tap reads a step that stays, a second one lets it go', async ({ browser }) => {
  const context = await browser.newContext({
    hasTouch: true,
    viewport: { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  await open(page, link);
  await page.evaluate(() => window.playground.step(60));
  const slider = page.getByRole('slider', { name: 'Shown step', exact: true });
  const pointer = page.getByRole('slider', { name: 'Step shown in all charts' }).first();
  await pointer.tap();
  await expect(slider).toHaveAttribute('aria-valuetext', /^step [1-9]/);
  await page.waitForTimeout(300);
  await expect(slider).toHaveAttribute('aria-valuetext', /^step [1-9]/);
  await pointer.tap();
  await expect(slider).toHaveAttribute('aria-valuetext', 'live');
  await context.close();
});

test('a kept run of other data is hidden, and all can be cleared', async ({ page }) => {
  await open(page, 'depth=1&steps=20');
  await button(page, 'Keep this run').click();
  const pins = page.getByRole('region', { name: 'Kept runs' });
  await expect(pins.getByRole('listitem')).toHaveCount(1);
  await page.evaluate(() => window.playground.setSpec({ data: 'spiral' }));
  await expect(pins).toContainText('One run of other data or another preset is hidden.');
  await expect(pins.getByRole('listitem')).toHaveCount(0);
  await pins.getByRole('button', { name: 'Clear all' }).click();
  await expect(pins).toHaveCount(0);
});

test('Share offers to start at once and to stop at a step, and Escape closes it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'depth=1');
  await button(page, 'Share').click();
  await page.getByRole('checkbox', { name: 'Start at once' }).check();
  await page.getByRole('textbox', { name: 'Stop at step' }).last().fill('40');
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/\?depth=1&steps=40&run=1$/);
  await page.keyboard.press('Escape');
  await expect(page.getByText('Link copied')).toHaveCount(0);
});
