import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { button, figure, open, ready } from './playground';

const violations = async (page: Page, builder = new AxeBuilder({ page })) =>
  (await builder.analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );

/** Names the rules that another theme may break, where all else is known to be in order. */
const colorRules = ['color-contrast', 'link-in-text-block'];
const colorViolations = (page: Page) =>
  violations(page, new AxeBuilder({ page }).withRules(colorRules));

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

test('axe finds nothing at any size, in both themes, with 100 layers and with the sheet open', async ({
  page,
}) => {
  // A theme that fades in has other colours for a moment.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, 'depth=100&width=8&b.residual=plain');
  await page.evaluate(() => window.playground.step(5));
  for (const [width, height] of [
    [1920, 1080],
    [1440, 900],
    [1280, 720],
    [1024, 768],
    [768, 1024],
    [390, 844],
  ]) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await violations(page), `${width} px, light`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await colorViolations(page), `${width} px, dark`).toEqual([]);
  }
  await button(page, 'Explain this step').click();
  await expect(button(page, 'Next stop')).toBeVisible();
  expect(await violations(page), 'explained').toEqual([]);
  const tabs = page.getByRole('navigation', { name: 'Parts of the page' });
  for (const part of ['Curves', 'Guide', 'Settings']) {
    await tabs.getByRole('button', { name: part }).click();
    expect(await violations(page), part).toEqual([]);
  }
});

test('the first Tab stops lead to the picture, the settings and the guide', async ({ page }) => {
  await open(page, 'depth=2');
  for (const [stops, link, region] of [
    [1, 'Go to the picture', 'Depth view'],
    [2, 'Go to the settings', 'Controls'],
    [3, 'Go to the guide', 'What is happening'],
  ] as const) {
    await page.reload();
    await ready(page);
    await expect(page.getByRole('complementary', { name: 'New here?' })).toBeVisible();
    for (let stop = 0; stop < stops; stop += 1) await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: link })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel(region, { exact: true })).toBeFocused();
  }
});

test('menus answer arrow keys', async ({ page }) => {
  await open(page, 'depth=2');
  const menus = [
    page.getByRole('button', { name: /^Preset/ }),
    button(page, 'Export'),
    figure(page, 'Loss').getByRole('button', { name: /^Save/ }),
  ];
  for (const opener of menus) {
    await opener.focus();
    const choices = page.locator('[role="dialog"] button');
    for (const key of ['Enter', 'ArrowDown']) {
      await page.keyboard.press('Escape');
      await expect(choices).toHaveCount(0);
      await expect(opener).toBeFocused();
      await page.keyboard.press(key);
      await expect(choices.first()).toBeFocused();
    }
    await page.keyboard.press('ArrowDown');
    await expect(choices.nth(1)).toBeFocused();
    await page.keyboard.press('End');
    await expect(choices.last()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(choices.first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(choices).toHaveCount(0);
  }
  expect((await page.evaluate(() => window.playground.snapshot()))[0].step).toBe(0);
});

test('arrow keys read what every variant answers at a place of the plane', async ({ page }) => {
  await open(page, 'depth=2&b.activation=tanh');
  const boundary = figure(page, 'Decision boundary');
  await boundary.getByRole('application').focus();
  const spoken = boundary.locator('[aria-live="polite"]');
  await page.keyboard.press('ArrowRight');
  await expect(spoken).toHaveText(/^At [^≈]+ and [^≈]+: A [^≈]+ %, B [^≈]+ %\.$/);
  const middle = await spoken.textContent();
  for (let press = 0; press < 12; press += 1) await page.keyboard.press('ArrowRight');
  await expect(spoken).not.toHaveText(middle ?? '');
  await expect(spoken).not.toContainText('≈');
  // Read as under a pointer, in both planes, at the plane's right edge.
  await expect(boundary.locator('[data-answer]')).toHaveCount(2);
  const [first] = await boundary.locator('[data-answer]').allTextContents();
  await expect(spoken).toContainText(first.split(': ').at(-1) ?? '');
  await expect(boundary.locator('[style*="left: 100%"]')).toHaveCount(2);
  await expect(page.getByTestId('step')).toHaveText('0');
  await page.keyboard.press('Escape');
  await expect(boundary.locator('[data-answer]')).toHaveCount(0);
  await expect(spoken).toHaveText('');
});

test('the losses at some steps can be read as a table', async ({ page }) => {
  await open(page, 'depth=2&b.activation=tanh');
  await page.evaluate(() => window.playground.step(40));
  const table = figure(page, 'Loss').getByRole('table', { name: 'Loss at some steps' });
  await expect(table.getByRole('columnheader')).toHaveText([
    'Step',
    'A, training',
    'A, validation',
    'B, training',
    'B, validation',
  ]);
  await expect(table.getByRole('rowheader').first()).toHaveText('0');
  await expect(table.getByRole('rowheader').last()).toHaveText('40');
  const [{ records }] = await page.evaluate(() => window.playground.snapshot());
  const { trainLoss } = records[0];
  const first = Number(await table.getByRole('cell').first().textContent());
  expect(first).toBeCloseTo(trainLoss ?? Number.NaN, 2);
});

test('in forced colours what is chosen is told apart, and figures keep their colours', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, 'depth=3&b.activation=tanh');
  const styleOf = (selector: string, property: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  const chosen = '[data-segments] :checked + span';
  const other = '[data-segments] :not(:checked) + span';
  expect(await styleOf(chosen, 'background-color')).not.toBe(
    await styleOf(other, 'background-color'),
  );
  const logSteps = page.getByRole('switch', { name: 'Log steps' });
  const switchStyle = (property: string) =>
    logSteps.evaluate(
      (element, name) => getComputedStyle(element).getPropertyValue(name),
      property,
    );
  expect(Number.parseFloat(await switchStyle('border-top-width'))).toBeGreaterThan(0);
  const isOff = await switchStyle('background-color');
  await logSteps.click();
  await expect.poll(() => switchStyle('background-color')).not.toBe(isOff);
  expect(await styleOf('button[aria-pressed="true"]', 'outline-style')).toBe('solid');
  expect(await styleOf('button[aria-pressed="false"]', 'outline-style')).toBe('none');
  const bar = figure(page, 'Gradient norm, layer × step').locator('i').first();
  expect(await bar.evaluate((element) => getComputedStyle(element).backgroundImage)).toContain(
    'gradient',
  );
});

test('nothing moves for those who want no motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, 'depth=2');
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return animationName !== 'none' || /[1-9]/.test(transitionDuration);
      })
      .map(({ className }) => String(className)),
  );
  expect(moving).toEqual([]);
});

test('every control that has the focus shows the same ring', async ({ page }) => {
  await open(page, 'depth=2');
  const rings = new Set<string>();
  for (let stop = 0; stop < 45; stop += 1) {
    await page.keyboard.press('Tab');
    rings.add(
      await page.evaluate(() => {
        const active = document.activeElement ?? document.body;
        // A radio and a switch are seen by what stands after them.
        const isDrawn = active.matches('[type="radio"], [type="checkbox"]');
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(
          (isDrawn ? active.nextElementSibling : null) ?? active,
        );
        return `${outlineStyle} ${outlineWidth} ${outlineColor}`;
      }),
    );
  }
  expect([...rings]).toHaveLength(1);
});

for (const [width, height] of [
  [1440, 900],
  [1280, 720],
  [1024, 768],
]) {
  test(`the page of ${width} × ${height} pixels does not scroll into emptiness`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    await page.evaluate(() => window.playground.step(10));
    await expect(figure(page, 'Loss')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
  });
}
