import { expect, test } from '@playwright/test';
import {
  button,
  choose,
  figure,
  open,
  reachStep,
  ready,
  settingsGroups,
  showAll,
  showDepthTab,
  slide,
  snapshot,
  type,
} from './playground';

test.describe('the first minute', () => {
  test('shows both gradient profiles before any click, and they differ by a factor of thousands', async ({
    page,
  }) => {
    await open(page);
    const [a, b] = await snapshot(page);
    const ratio = ({ records: [{ gradientNorms }] }: typeof a): number =>
      gradientNorms[0] / gradientNorms[gradientNorms.length - 1];
    expect(ratio(a)).toBeLessThan(1e-5);
    expect(ratio(b)).toBeGreaterThan(1e-2);
    await expect(figure(page, 'Gradient norm per layer')).toBeVisible();
    await expect(figure(page, 'Loss')).toBeVisible();
    await expect(figure(page, 'Decision boundary')).toBeVisible();
  });

  test('the space bar trains; B learns and A does not move', async ({ page }) => {
    // At the preset's pace a busy machine comes to its end first, and the second press lets it go on.
    await open(page, 'pace=30');
    await page.keyboard.press('Space');
    await expect(button(page, 'Pause')).toBeVisible();
    await reachStep(page, 150);
    await page.keyboard.press('Space');
    await expect(button(page, 'Train')).toBeVisible();
    const [a, b] = await snapshot(page);
    expect(a.step).toBe(b.step);
    // A busy machine may have let it go on for thousands of steps more.
    const seenThen = a.records.find(({ step }) => step >= 150);
    expect(seenThen?.trainLoss).toBeGreaterThan(0.66);
    expect(b.records.at(-1)?.trainLoss).toBeLessThan(0.4);
  });

  test('a deeper network answers at once with its own profile', async ({ page }) => {
    await open(page);
    await slide(page, 'Depth', 30);
    await expect
      .poll(async () =>
        (await snapshot(page)).map(({ records }) => records[0].gradientNorms.length),
      )
      .toEqual([31, 31]);
    const [a] = await snapshot(page);
    expect(a.step).toBe(0);
    expect(new URL(page.url()).searchParams.get('depth')).toBe('30');
  });
});

test('every control changes the network that it names', async ({ page }) => {
  await open(page, 'v=1');
  for (const group of settingsGroups) await showAll(page, group);
  await slide(page, 'Depth', 3);
  await slide(page, 'Width', 8);
  await choose(page, 'Activation', 'tanh');
  await choose(page, 'Initializer', 'Glorot normal');
  await slide(page, 'Gain', 1.5);
  await slide(page, 'Bias spread', 0.1);
  await choose(page, 'Normalization', 'layer');
  await choose(page, 'Residual', 'x + f');
  await slide(page, 'Dropout rate', 0.25);
  await choose(page, 'Schedule', 'exponential');
  await type(page, 'Stop at step', '500');
  await type(page, 'Warm-up', '10');
  await type(page, 'Mixup', '0.2');
  await choose(page, 'Augmentation', 'jitter');
  await type(page, 'Patience', '1000');
  await choose(page, 'Standardize', 'inputs');
  await choose(page, 'Optimizer', 'Adam');
  await type(page, 'Learning rate', '0.01');
  await type(page, 'Batch size', 'full');
  await type(page, 'L1', '0.0001');
  await type(page, 'L2', '0.001');
  await type(page, 'Gradient clip', '1');
  await choose(page, 'Loss function', 'squared error');
  await type(page, 'Seed', '7');
  await choose(page, 'Dataset', 'Circles');
  await type(page, 'Samples', '100');
  await slide(page, 'Noise', 0.05);
  await slide(page, 'Label noise', 0.1);
  await slide(page, 'Training share', 0.7);
  await type(page, 'Scale of x₂', '10');
  await ready(page);
  expect(await page.evaluate(() => window.playground.getSpec())).toEqual({
    data: 'circle',
    samples: 100,
    noise: 0.05,
    labelNoise: 0.1,
    trainFraction: 0.7,
    unitSpread: 10,
    features: 'x1,x2',
    standardize: 'inputs',
    depth: 3,
    width: 8,
    widths: '',
    activation: 'tanh',
    init: 'glorotNormal',
    gain: 1.5,
    outInit: 'glorotUniform',
    biasStd: 0.1,
    norm: 'layer',
    residual: 'plain',
    mixing: 'none',
    mixingLayers: 1,
    heads: 1,
    dropout: 0.25,
    dropouts: '',
    optimizer: 'adam',
    lr: 0.01,
    schedule: 'exponential',
    warmup: 10,
    batch: 'full',
    loss: 'mse',
    l1: 0.0001,
    l2: 0.001,
    clip: 1,
    mixup: 0.2,
    augment: 'jitter',
    patience: 1000,
    seed: 7,
    steps: 500,
    engine: 'auto',
  });
  await button(page, 'Step').click();
  await reachStep(page, 1);
});

test('a network in training takes a new learning rate without starting anew', async ({ page }) => {
  await open(page, 'depth=2&lr=0.000001');
  // At 200 steps a second: with thousands more even the smallest rate gets somewhere.
  await page.getByRole('slider', { name: 'Pace' }).fill('7');
  await button(page, 'Train').click();
  await reachStep(page, 20);
  const [before] = await snapshot(page);
  await type(page, 'Learning rate', '0.5');
  // A large rate leaps now and then: what it has reached counts, not where it happens to stand.
  await expect
    .poll(
      async () => {
        const [{ records }] = await snapshot(page);
        const lowest = Math.min(...records.map(({ trainLoss }) => trainLoss));
        return records[0].trainLoss - lowest;
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThan(0.1);
  await button(page, 'Pause').click();
  const [after] = await snapshot(page);
  expect(after.records[0].step).toBe(0);
  const lossAt = (step: number) =>
    after.records.findLast((record) => record.step <= step)?.trainLoss ?? Number.NaN;
  expect(Math.abs(lossAt(before.step) - after.records[0].trainLoss)).toBeLessThan(0.01);
});

test('step, reset, reload and a new seed: the same start gives the same run', async ({ page }) => {
  await open(page, 'depth=4&dropout=0.2&optimizer=adam');
  const lossAfterFive = async (): Promise<number | undefined> => {
    await page.evaluate(() => window.playground.step(5));
    return (await snapshot(page))[0].records.at(-1)?.trainLoss;
  };
  const first = await lossAfterFive();
  await button(page, 'Reset').click();
  await expect.poll(async () => (await snapshot(page))[0].step).toBe(0);
  expect(await lossAfterFive()).toBe(first);
  await page.reload();
  await ready(page);
  expect(await lossAfterFive()).toBe(first);
  await button(page, 'New seed').click();
  await expect.poll(async () => (await snapshot(page))[0].step).toBe(0);
  expect(await lossAfterFive()).not.toBe(first);
});

test('the slowest pace makes about one step a second', async ({ page }) => {
  await open(page, 'depth=1');
  await page.getByRole('slider', { name: 'Pace' }).fill('0');
  const begun = Date.now();
  await button(page, 'Train').click();
  await reachStep(page, 3);
  const [{ step }] = await snapshot(page);
  const seconds = (Date.now() - begun) / 1_000;
  expect(step).toBeLessThanOrEqual(seconds + 1);
  await button(page, 'Pause').click();
});

test('four variants train in lock-step, each in every chart', async ({ page }) => {
  await open(page, 'depth=3&b.activation=tanh');
  await button(page, 'Add a variant').click();
  await choose(page, 'Activation', 'sigmoid');
  await button(page, 'Add a variant').click();
  await choose(page, 'Activation', 'GELU');
  await expect(button(page, 'Add a variant')).toHaveCount(0);
  await page.evaluate(() => window.playground.step(3));
  const variants = await snapshot(page);
  expect(variants.map(({ variant, step }) => [variant, step])).toEqual([
    ['A', 3],
    ['B', 3],
    ['C', 3],
    ['D', 3],
  ]);
  for (const letter of ['A', 'B', 'C', 'D']) {
    await expect(figure(page, 'Loss')).toContainText(letter);
    await expect(figure(page, 'Decision boundary')).toContainText(letter);
  }
  // The others stay where they are.
  await button(page, 'Remove variant D').click();
  await expect.poll(async () => (await snapshot(page)).length).toBe(3);
  const kept = variants.filter(({ variant }) => variant !== 'D');
  const digests = (all: typeof variants) => all.map(({ step, digest }) => [step, digest]);
  expect(digests(await snapshot(page))).toEqual(digests(kept));
  expect(new URL(page.url()).searchParams.get('c.activation')).toBe('sigmoid');
});

test('the depth view switches to the forward and the backward signal', async ({ page }) => {
  await open(page);
  await showDepthTab(page, 'Forward');
  await expect(figure(page, 'Forward signal per layer')).toBeVisible();
  await showDepthTab(page, 'Backward');
  await expect(figure(page, 'Backward signal per layer')).toBeVisible();
});

test('a step that is pointed at in the loss chart is shown by the others', async ({ page }) => {
  await open(page, 'depth=2');
  for (let look = 0; look < 8; look++) await page.evaluate(() => window.playground.step(8));
  const [loss, profile] = [figure(page, 'Loss'), figure(page, 'Gradient norm per layer')];
  await expect(profile).toContainText('step 64, live');
  const box = await loss.boundingBox();
  if (box === null) throw new Error('the loss chart has no place on the page');
  await page.mouse.move(box.x + box.width / 3, box.y + box.height / 2);
  await expect(loss).toContainText(/step (\d|[1-5]\d)(?!\d|,)/);
  const [, pointed] = /step (\d+)/.exec(await loss.innerText()) ?? [];
  await expect(profile).toContainText(`step ${pointed}`);
  await expect(profile).not.toContainText('live');
  await page.mouse.move(2, 2);
  await expect(profile).toContainText('step 64, live');
});

test('presets open from the menu and change the experiment', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: /^Preset/ }).click();
  await page.getByRole('button', { name: /^Metres and millimetres/ }).click();
  await expect
    .poll(() => new URL(page.url()).searchParams.get('preset'))
    .toBe('metres-and-millimetres');
  await ready(page);
  await button(page, 'Step').click();
  await reachStep(page, 1);
});
