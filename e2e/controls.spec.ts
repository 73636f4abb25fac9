import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { Spec } from '../src/spec/spec';
import { button, choose, figure, open, settingsGroups, showAll, slide, type } from './playground';

const spec = (page: Page): Promise<Spec> => page.evaluate(() => window.playground.getSpec());
const slider = (page: Page, name: string) => page.getByRole('slider', { name, exact: true });
const choice = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

test.describe('each technique has its control', () => {
  test('in the network, in regularization and in training', async ({ page }) => {
    await open(page, 'depth=3');
    for (const group of settingsGroups) await showAll(page, group);
    await choose(page, 'Normalization', 'batch');
    await choose(page, 'Residual', 'x + f / depth');
    await type(page, 'Mixup', '0.4');
    await choose(page, 'Augmentation', 'rotate');
    await type(page, 'Patience', '20');
    await choose(page, 'Schedule', 'cosine');
    await type(page, 'Warm-up', '50');
    await choose(page, 'Loss function', 'hinge');
    expect(await spec(page)).toMatchObject({
      norm: 'batch',
      residual: 'scaled',
      mixup: 0.4,
      augment: 'rotate',
      patience: 20,
      schedule: 'cosine',
      warmup: 50,
      loss: 'hinge',
    });
    await expect
      .poll(() => new URL(page.url()).search)
      .toBe(
        '?depth=3&norm=batch&residual=scaled&schedule=cosine&warmup=50&loss=hinge&mixup=0.4&augment=rotate&patience=20',
      );
  });

  test('what is fed of a point is chosen by pictures, and one function stays', async ({ page }) => {
    await open(page, 'data=circle&depth=0');
    await showAll(page, 'data');
    const feature = (name: string) => page.getByRole('button', { name, exact: true });
    await expect(feature('x₁')).toHaveAttribute('aria-pressed', 'true');
    await expect(feature('x₁²')).toHaveAttribute('aria-pressed', 'false');
    for (const name of ['x₁²', 'x₂²', 'x₁', 'x₂']) await feature(name).click();
    await feature('x₂²').click();
    await expect(feature('x₁²')).toHaveAttribute('aria-disabled', 'true');
    await feature('x₁²').press('Space');
    await expect(feature('x₁²')).toHaveAttribute('aria-pressed', 'true');
    await feature('x₂²').press('Space');
    expect(await spec(page)).toMatchObject({ features: 'x1^2,x2^2' });
    await expect.poll(() => new URL(page.url()).searchParams.get('features')).toBe('x1^2,x2^2');
    await page.evaluate(() => window.playground.step(300));
    const [{ records }] = await page.evaluate(() => window.playground.snapshot());
    expect(records.at(-1)?.trainAccuracy).toBeGreaterThan(0.9);
    await expect(figure(page, 'Network')).toContainText('x₁²');
  });

  test('the essential ones and those in use are shown, the others behind "all"', async ({
    page,
  }) => {
    await open(page, 'depth=2&l1=0.001');
    await expect(field(page, 'L1')).toBeVisible();
    await expect(field(page, 'Gradient clip')).toHaveCount(0);
    const all = page.getByRole('button', { name: 'all 7 regularization settings' });
    await all.press('Enter');
    const fewer = page.getByRole('button', { name: 'fewer regularization settings' });
    await expect(fewer).toBeFocused();
    await expect(fewer).toHaveAttribute('aria-expanded', 'true');
    await type(page, 'Gradient clip', '1');
    await fewer.press('Space');
    await expect(field(page, 'Gradient clip')).toHaveValue('1');
    await expect(field(page, 'L2')).toHaveCount(0);
    // It does not vanish under the hand that has set it back.
    await type(page, 'L1', '0');
    await expect(field(page, 'L1')).toBeVisible();
    expect(await spec(page)).toMatchObject({ l1: 0, clip: 1 });
  });

  test('mixing where there are positions, heads where there is attention', async ({ page }) => {
    await open(page, 'depth=2');
    await expect(choice(page, 'Mixing')).toHaveCount(0);
    await choose(page, 'Dataset', 'Marked token');
    await showAll(page, 'data');
    await expect(field(page, 'Scale of x₂')).toHaveCount(0);
    await expect(slider(page, 'Mixing layers')).toHaveCount(0);
    await choose(page, 'Mixing', 'average');
    await slide(page, 'Mixing layers', 2);
    await expect(slider(page, 'Heads')).toHaveCount(0);
    await choose(page, 'Mixing', 'attention');
    await slide(page, 'Heads', 4);
    expect(await spec(page)).toMatchObject({ mixing: 'attention', mixingLayers: 2, heads: 4 });
    await choose(page, 'Dataset', 'Two moons');
    await expect(choice(page, 'Mixing')).toHaveCount(0);
    expect(await spec(page)).toMatchObject({ mixing: 'none', mixingLayers: 1, heads: 1 });
  });

  test('what the data cannot take is not to be chosen, and says for what it is', async ({
    page,
  }) => {
    await open(page, 'depth=2');
    await showAll(page, 'regularization');
    const options = choice(page, 'Augmentation').locator('option:disabled');
    await expect(options).toHaveText([
      'shift (pictures only)',
      'contrast (pictures only)',
      'pixel noise (pictures only)',
    ]);
    await choose(page, 'Dataset', 'Handwritten digits');
    await expect(options).toHaveCount(0);
    await choose(page, 'Augmentation', 'shift');
    await choose(page, 'Dataset', 'Circles');
    expect(await spec(page)).toMatchObject({ data: 'circle', augment: 'none' });
  });
});

test('the essential controls need no scrolling at 1440 × 900', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const query of ['', 'depth=0', 'data=tokens&mixing=attention']) {
    await open(page, query);
    const box = await page.getByLabel('Batch size', { exact: true }).boundingBox();
    expect((box?.y ?? Number.NaN) + (box?.height ?? Number.NaN)).toBeLessThan(900);
  }
});

test('no value of a choice and no button is cut', async ({ page }) => {
  await open(page, 'data=tokens&mixing=attention');
  for (const group of settingsGroups) await showAll(page, group);
  const cut = await page.evaluate(() => {
    const pencil = document.createElement('canvas').getContext('2d');
    const isCut = (select: HTMLSelectElement): boolean => {
      const { font, paddingLeft, paddingRight } = getComputedStyle(select);
      if (pencil === null) return true;
      pencil.font = font;
      const room =
        select.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      return [...select.options].some(
        ({ text, disabled }) => !disabled && pencil.measureText(text).width > room + 1,
      );
    };
    const controls = document.querySelector('aside');
    return [
      ...[...(controls?.querySelectorAll('select') ?? [])]
        .filter(isCut)
        .map(({ id }) => document.querySelector(`label[for="${id}"]`)?.textContent),
      ...[...(controls?.querySelectorAll('button, button span') ?? [])]
        .filter(
          (node) =>
            !node.matches('.visually-hidden') &&
            node.scrollWidth > node.clientWidth + 1 &&
            node.clientWidth > 0,
        )
        .map(({ textContent }) => textContent),
    ];
  });
  expect(cut).toEqual([]);
});

test.describe('a number beside its track', () => {
  test('is typed, and says its bounds when it refuses', async ({ page }) => {
    await open(page, 'depth=3');
    await type(page, 'Depth, number', '73');
    await expect(slider(page, 'Depth')).toHaveValue('73');
    const number = field(page, 'Depth, number');
    await type(page, 'Depth, number', '173');
    await expect(number).toHaveValue('173');
    await expect(number).toHaveAccessibleDescription('A whole number from 0 to 100');
    await type(page, 'Depth, number', '17');
    await expect(number).toHaveAccessibleDescription('');
    expect((await spec(page)).depth).toBe(17);
    await type(page, 'Learning rate', '1e-3');
    await showAll(page, 'optimization');
    await type(page, 'Seed', '12 500');
    expect(await spec(page)).toMatchObject({ lr: 0.001, seed: 12_500 });
    await showAll(page, 'regularization');
    await type(page, 'Gradient clip', '1,000');
    await expect(field(page, 'Gradient clip')).toHaveValue('1,000');
    await expect(field(page, 'Gradient clip')).toHaveAccessibleDescription(/1 or 1000/);
    expect((await spec(page)).clip).toBe(0);
  });

  test('a finger that goes down over a slider scrolls, and slides nothing', async ({ page }) => {
    await open(page, 'depth=3');
    await expect(slider(page, 'Depth')).toHaveCSS('touch-action', 'pan-y');
  });
});

test.describe('changes of settings', () => {
  test('are undone and made again, by button and by keys', async ({ page }) => {
    await open(page, 'depth=3');
    await page.evaluate(() => window.playground.step(5));
    await slide(page, 'Depth', 6);
    await expect(page.getByText('Depth: back to step 0')).toBeVisible();
    await choose(page, 'Activation', 'tanh');
    await button(page, 'Undo').click();
    await expect(choice(page, 'Activation')).toHaveValue('relu');
    await page.keyboard.press('Control+z');
    await expect(slider(page, 'Depth')).toHaveValue('3');
    await expect(button(page, 'Undo')).toHaveAttribute('aria-disabled', 'true');
    await expect(button(page, 'Undo')).toBeFocused();
    await page.keyboard.press('Control+Shift+Z');
    await page.keyboard.press('Control+y');
    expect(await spec(page)).toMatchObject({ depth: 6, activation: 'tanh' });
    await expect(button(page, 'Redo')).toHaveAttribute('aria-disabled', 'true');
  });

  test('of A reach who follows it; differences are marked and reset', async ({ page }) => {
    await open(page, 'depth=3&b.depth=50&b.optimizer=adam');
    const tabs = page.getByRole('group', { name: 'Variants' }).getByRole('button');
    await expect(page.getByText('Editing A; B follows where not marked')).toBeVisible();
    await expect(tabs.filter({ hasText: /^B/ })).toHaveAccessibleName('Variant B: depth 50 · Adam');
    await slide(page, 'Width', 9);
    expect(await page.evaluate(() => window.playground.getSpec('B'))).toMatchObject({
      width: 9,
      depth: 50,
    });
    await page.keyboard.press('2');
    const reset = button(page, 'Reset Depth, as A: 3');
    await expect(reset).toBeVisible();
    await reset.press('Enter');
    await expect(slider(page, 'Depth')).toBeFocused();
    await expect(reset).toHaveCount(0);
    await expect(tabs.filter({ hasText: /^B/ })).toHaveAccessibleName('Variant B: Adam');
    await button(page, 'Remove variant B').press('Enter');
    await expect(tabs.filter({ hasText: /^A/ })).toBeFocused();
  });
});

test('without a hidden layer the page says which model it is', async ({ page }) => {
  await open(page, 'depth=0');
  for (const group of ['regularization', 'optimization'] as const) await showAll(page, group);
  const note = page.getByText(/^No hidden layer:/);
  await expect(note).toContainText('this is a logistic regression');
  await choose(page, 'Loss function', 'squared error');
  await expect(note).toContainText('linear least-squares classifier');
  await choose(page, 'Loss function', 'hinge');
  await expect(note).toContainText('linear support vector machine');
  await type(page, 'L2', '0.01');
  await expect(note).toContainText('soft-margin support vector machine');
  await choose(page, 'Dataset', 'Plane (regression)');
  await expect(note).toContainText('linear regression');
  await slide(page, 'Depth', 1);
  await expect(note).toHaveCount(0);
});

test.describe('single layers', () => {
  test('have a field each, under their columns', async ({ page }) => {
    await open(page, 'depth=3&width=16');
    await button(page, 'Per-layer width and dropout').click();
    await type(page, 'Width of layer 3', '8');
    await type(page, 'Dropout rate of layer 2', '0.25');
    await expect
      .poll(() => new URL(page.url()).search)
      .toBe('?depth=3&widths=16,16,8&dropouts=0,0.25,0');
    const tick = figure(page, 'Gradient norm per layer').locator('text', { hasText: /^3$/ });
    const [ofField, ofTick] = await Promise.all(
      [field(page, 'Width of layer 3'), tick].map((place) => place.boundingBox()),
    );
    if (ofField === null || ofTick === null) throw new Error('layer 3 has no place on the page');
    const middle = (box: typeof ofField): number => box.x + box.width / 2;
    expect(Math.abs(middle(ofField) - middle(ofTick))).toBeLessThan(2);
    await button(page, 'One width for all').click();
    await button(page, 'One dropout rate for all').click();
    expect(await spec(page)).toMatchObject({ depth: 3, width: 16, widths: '', dropouts: '' });
  });

  test('follow the Depth slider, and give way to the Width and the Dropout slider', async ({
    page,
  }) => {
    await open(page, 'widths=64,32,16&dropouts=0.2,0.1,0');
    await expect(slider(page, 'Depth')).toHaveValue('3');
    await expect(field(page, 'Width of layer 2')).toHaveValue('32');
    await slide(page, 'Depth', 4);
    await expect(field(page, 'Width of layer 4')).toHaveValue('16');
    expect(await spec(page)).toMatchObject({ depth: 4, widths: '64,32,16,16' });
    await slide(page, 'Dropout rate', 0.5);
    await expect(field(page, 'Dropout rate of layer 1')).toHaveValue('0.5');
    await slide(page, 'Width', 8);
    await expect(field(page, 'Width of layer 1')).toHaveValue('8');
    expect(await spec(page)).toMatchObject({ depth: 4, width: 8, widths: '', dropouts: '' });
  });

  test('of a very deep network are chosen by their number', async ({ page }) => {
    await open(page, 'depth=60&width=8');
    await button(page, 'Per-layer width and dropout').press('Enter');
    await expect(field(page, 'Width of layer 1')).toBeVisible();
    await expect(field(page, 'Width of layer 2')).toHaveCount(0);
    await type(page, 'Layer', '30');
    await button(page, 'Next layer').click();
    await field(page, 'Width of layer 31').press('ArrowUp');
    await field(page, 'Dropout rate of layer 31').press('ArrowUp');
    const { widths, dropouts } = await spec(page);
    expect(widths.split(',').map(Number)).toEqual(
      Array.from({ length: 60 }, (_, layer) => (layer === 30 ? 9 : 8)),
    );
    expect(dropouts.split(',')[30]).toBe('0.05');
    await type(page, 'Layer', '61');
    await expect(field(page, 'Width of layer 31')).toBeVisible();
  });

  test('take no number out of bounds', async ({ page }) => {
    await open(page, 'depth=2');
    await button(page, 'Per-layer width and dropout').click();
    const width = field(page, 'Width of layer 1');
    await width.fill('257');
    await expect(width).toHaveAttribute('aria-invalid', 'true');
    await width.press('Enter');
    await expect(width).toHaveValue('257');
    expect((await spec(page)).widths).toBe('');
    await width.press('Escape');
    await expect(width).toHaveValue('16');
  });
});

test('every (i) opens by keyboard with its formula, and Escape goes back to it', async ({
  page,
}) => {
  test.slow();
  await open(page, 'depth=2&data=moons');
  for (const group of settingsGroups) await showAll(page, group);
  await button(page, 'Per-layer width and dropout').click();
  const buttons = page.getByRole('button', { name: /^About / });
  const count = 27;
  await expect(buttons).toHaveCount(count);
  for (let index = 0; index < count; index++) {
    const about = buttons.nth(index);
    await about.press('Enter');
    const text = page.getByRole('dialog');
    await expect(text).toBeVisible();
    await expect(text.locator('[class*="formula"]')).not.toBeEmpty();
    await text.getByText('Details', { exact: true }).press('Enter');
    await expect(text.locator('details p')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(text).toHaveCount(0);
    await expect(about).toBeFocused();
  }
});

for (const theme of ['light', 'dark']) {
  test(`axe finds nothing to complain of in the ${theme} theme`, async ({ page }) => {
    test.slow();
    await open(page, `theme=${theme}&depth=3&widths=8,4,2&dropouts=0.1&b.activation=tanh`);
    for (const group of settingsGroups) await showAll(page, group);
    await button(page, 'About Optimizer').click();
    await expect(page.getByRole('dialog', { name: 'About Optimizer' })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}
