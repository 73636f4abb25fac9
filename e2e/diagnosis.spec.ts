import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { button, figure, open, reachStep, showDepthTab, showPart, snapshot } from './playground';

const column = (page: Page) => page.getByRole('region', { name: 'What is happening' });
/** What is said first of a variant. */
const heading = (page: Page, letter: string) =>
  column(page).getByRole('heading', { level: 3, name: new RegExp(`^${letter}: `) });
/** The first remedy of what is said first of a variant. */
const firstRemedy = (page: Page, letter: string) =>
  column(page)
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { level: 3, name: new RegExp(`^${letter}: `) }) })
    .getByRole('button')
    .first();
const spec = (page: Page) => page.evaluate(() => window.playground.getSpec());
const otherSpec = (page: Page) => page.evaluate(() => window.playground.getSpec('B'));

test('the page opens with the right diagnosis, its numbers and its remedies', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  await expect(heading(page, 'A')).toHaveText('A: the gradient vanishes');
  await expect(heading(page, 'B')).toHaveText('B: ready to train');
  await expect(column(page)).toContainText(
    /gradient is \d\.\d\s×\s10⁻[⁵⁶⁷]\sof the last hidden layer’s/u,
  );
  await expect(column(page)).toContainText('10 layers');
  const box = await column(page).boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(1440);
  const overflow = await column(page).evaluate((node) => node.scrollHeight - node.clientHeight);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('from “vanishing” to “healthy” by remedies alone, training on; Undo and Back lead back', async ({
  page,
}) => {
  await open(page);
  const before = await spec(page);
  const beforeOther = await otherSpec(page);
  await button(page, 'Train').click();
  await reachStep(page, 30);
  await expect(heading(page, 'A')).toHaveText('A: the gradient vanishes');
  for (let clicks = 0; clicks < 3; clicks++) {
    await expect(heading(page, 'A')).not.toHaveText('A: ready to train');
    // A batch may just have thrown it back: it learns all the same.
    if (/: (healthy|the loss has risen)$/.test(await heading(page, 'A').innerText())) break;
    await firstRemedy(page, 'A').click();
    await reachStep(page, 1);
    await reachStep(page, 100);
    await page.waitForTimeout(600);
  }
  await expect(heading(page, 'A')).toHaveText('A: healthy');
  const [a] = await snapshot(page);
  expect(a.status).toBe('training');
  expect(a.records[a.records.length - 1].trainLoss).toBeLessThan(0.6);
  expect(await spec(page)).toMatchObject({ activation: 'relu', init: 'heNormal', lr: 0.1 });
  expect(await otherSpec(page)).toEqual(beforeOther);

  await column(page).getByRole('button', { name: /^Undo/ }).click();
  expect(await spec(page)).toEqual(before);
  await expect(heading(page, 'A')).toHaveText('A: the gradient vanishes');
  await expect(column(page).getByRole('button', { name: /^Undo/ })).toHaveCount(0);
});

test('a remedy changes what it names, of its variant alone, by keyboard; Back takes it back', async ({
  page,
}) => {
  await open(page, 'depth=10&standardize=inputs&activation=sigmoid&init=glorotNormal&b.lr=0.5');
  const remedy = column(page).getByRole('button', {
    name: /^Add batch normalization\s+for variant A$/,
  });
  await remedy.focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await spec(page)).norm).toBe('batch');
  expect((await otherSpec(page)).norm).toBe('none');
  await expect(column(page)).toContainText('A: Add batch normalization.');
  await page.goBack();
  await expect.poll(async () => (await spec(page)).norm).toBe('none');
  await expect(heading(page, 'A')).toHaveText('A: the gradient vanishes');
});

test('a remedy keeps the former run as a ghost, or becomes a variant; the focus follows', async ({
  page,
}) => {
  await open(page, 'depth=10&standardize=inputs&activation=sigmoid&init=glorotNormal');
  await page.evaluate(() => window.playground.step(20));
  const remedy = column(page).getByRole('button', { name: /^Add batch normalization/ });
  await remedy.press('Enter');
  await expect(column(page)).toContainText('The run before stays as P1.');
  await expect(column(page).getByRole('button', { name: /^Undo/ })).toBeFocused();
  await button(page, 'As variant B').press('Enter');
  await expect(heading(page, 'A')).toBeFocused();
  expect((await spec(page)).norm).toBe('none');
  expect((await otherSpec(page)).norm).toBe('batch');
  await expect(page.getByRole('heading', { name: 'Kept runs' })).toHaveCount(0);
});

test('a run that is not finite any more starts again with its remedy', async ({ page }) => {
  await open(page, 'standardize=inputs&depth=3&width=32&lr=3');
  await expect(heading(page, 'A')).toHaveText('A: the learning rate is too high');
  await button(page, 'Train').click();
  await expect(heading(page, 'A')).toHaveText('A: not finite any more', { timeout: 30_000 });
  await firstRemedy(page, 'A').click();
  await expect.poll(async () => (await snapshot(page))[0].step).toBe(0);
  await expect(heading(page, 'A')).not.toHaveText('A: not finite any more');
});

for (const [width, height, theme] of [
  [390, 844, 'light'],
  [1100, 800, 'dark'],
] as const) {
  test(`it has its place at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, `theme=${theme}&b.activation=sigmoid`);
    if (width < 900) await showPart(page, 'Guide');
    await heading(page, 'B').scrollIntoViewIfNeeded();
    await expect(heading(page, 'B')).toBeInViewport();
    const isWide = await page.evaluate(() => document.body.scrollWidth > window.innerWidth);
    expect(isWide).toBe(false);
    const { violations } = await new AxeBuilder({ page })
      .include('section[aria-label="What is happening"]')
      .analyze();
    expect(violations).toEqual([]);
  });
}

test('the welcome is closed by the keyboard, and is gone for good', async ({ page }) => {
  await open(page);
  const welcome = page.getByRole('complementary', { name: 'New here?' });
  await expect(welcome).toBeVisible();
  await button(page, 'Close the welcome for good').focus();
  await page.keyboard.press('Enter');
  await expect(welcome).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'What is happening' })).toBeFocused();
  await page.reload();
  await expect(heading(page, 'A')).toBeVisible();
  await expect(welcome).toHaveCount(0);
});

test('a finding says more to whoever asks why', async ({ page }) => {
  await open(page);
  const reason = column(page).getByText(/multiplies the gradient by its weights/);
  await expect(reason).toBeHidden();
  await column(page)
    .getByText(/^Why\?/)
    .first()
    .click();
  await expect(reason).toBeVisible();
});

for (const [width, height] of [
  [1440, 900],
  [1280, 720],
  [390, 844],
] as const) {
  test(`a preset’s promise and its figure are seen at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, 'preset=symmetry');
    const promise = page.getByText(/^With equal weights a layer is one unit/);
    await expect(promise).toBeInViewport();
    await expect(figure(page, 'Accuracy')).toBeInViewport();
    await page.evaluate(() => window.playground.setSpec({ depth: 3 }));
    await expect(promise).toHaveCount(0);
    await expect(page.getByText(/^Changed: what this preset promises/)).toBeInViewport();
    await page.evaluate(() => window.playground.setSpec({ depth: 2 }));
    await expect(promise).toHaveCount(1);
  });
}

test('the tab of a preset’s figure is shown when it is opened, and another one stays chosen', async ({
  page,
}) => {
  await open(page, 'depth=3');
  await showDepthTab(page, 'Layers');
  await button(page, 'Preset: Your own experiment').click();
  await page.getByRole('button', { name: /^Naive small weights/ }).click();
  await expect(figure(page, 'Gradient norm per layer')).toBeInViewport();
  await showDepthTab(page, 'Layers');
  await button(page, 'Reset').click();
  await page.evaluate(() => window.playground.ready());
  await expect(figure(page, 'Gradient norm per layer')).toHaveCount(0);
});

test('a finding and an (i) lead to the lesson and the claims that are about them', async ({
  page,
}) => {
  await open(page, 'depth=20&activation=sigmoid&init=glorotNormal');
  const finding = page.locator('[data-finding]').first();
  await finding.locator('summary').first().click();
  await finding.getByRole('button', { name: /^Claim: .*never/ }).click();
  await expect(page).toHaveURL(/claim=vanishing-never-learns/);
  await page.goBack();
  await button(page, 'About Initializer').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Lesson: 3 · / })
    .click();
  await expect(page).toHaveURL(/lesson=weights:1/);
  await expect(page.locator('[data-lesson="weights:1"]')).toBeVisible();
});
