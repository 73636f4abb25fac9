import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { Spec } from '../src/spec/spec';
import { button, choose, figure, open, slide, type } from './playground';

const spec = (page: Page): Promise<Spec> => page.evaluate(() => window.playground.getSpec());
const showMore = (page: Page, group: string) =>
  page.getByRole('button', { name: `More ${group} settings` }).click();
const slider = (page: Page, name: string) => page.getByRole('slider', { name, exact: true });
const choice = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

test.describe('each technique has its control', () => {
  test('in the network, in regularization and in training', async ({ page }) => {
    await open(page, 'depth=3');
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

  test('seldom used ones behind "More", which says how many are in use', async ({ page }) => {
    await open(page, 'depth=2&l1=0.001');
    await expect(field(page, 'L1')).toBeHidden();
    const more = page.getByRole('button', { name: /^More regularization settings/ });
    await expect(more).toHaveAccessibleName('More regularization settings, 1 in use');
    await more.press('Enter');
    await expect(more).toHaveAttribute('aria-expanded', 'true');
    await type(page, 'Gradient clip', '1');
    await expect(more).toHaveAccessibleName('More regularization settings, 2 in use');
    await more.press('Space');
    await expect(field(page, 'L1')).toBeHidden();
    expect(await spec(page)).toMatchObject({ l1: 0.001, clip: 1 });
  });

  test('mixing where there are positions, heads where there is attention', async ({ page }) => {
    await open(page, 'depth=2');
    await expect(choice(page, 'Mixing')).toHaveCount(0);
    await choose(page, 'Dataset', 'Marked token');
    await showMore(page, 'data');
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

test('the controls are all in sight at 1440 × 900', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const query of ['', 'depth=0', 'data=tokens&mixing=attention&b.depth=20']) {
    await open(page, query);
    const box = await choice(page, 'Engine').boundingBox();
    expect((box?.y ?? Number.NaN) + (box?.height ?? Number.NaN)).toBeLessThan(900);
  }
});

test('without a hidden layer the page says which model it is', async ({ page }) => {
  await open(page, 'depth=0');
  const note = page.getByText(/^No hidden layer:/);
  await expect(note).toContainText('this is a logistic regression');
  await choose(page, 'Loss function', 'mean squared error');
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
    await expect(width).toHaveValue('16');
    expect((await spec(page)).widths).toBe('');
  });
});

test('every (i) opens by keyboard with its formula, and Escape goes back to it', async ({
  page,
}) => {
  test.slow();
  await open(page, 'depth=2&data=moons');
  for (const group of ['data', 'network', 'regularization']) await showMore(page, group);
  await button(page, 'Per-layer width and dropout').click();
  const buttons = page.getByRole('button', { name: /^About / });
  const count = 26;
  await expect(buttons).toHaveCount(count);
  for (let index = 0; index < count; index++) {
    const about = buttons.nth(index);
    await about.press('Enter');
    const text = page.getByRole('dialog');
    await expect(text).toBeVisible();
    await expect(text.locator('[class*="formula"]')).not.toBeEmpty();
    await text.locator('summary').press('Enter');
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
    for (const group of ['data', 'network', 'regularization', 'optimization']) {
      await showMore(page, group);
    }
    await button(page, 'About Optimizer').click();
    await expect(page.getByRole('dialog', { name: 'About Optimizer' })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}
