import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { button, choose, figure, open, reachStep, snapshot } from './playground';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Phase map' });
const cells = (page: Page) => page.getByRole('slider', { name: /^Cells of the map/ });

test('a link opens its map, which is made when asked, and a cell opens as a live run, by keys alone', async ({
  page,
}) => {
  const link = 'depth=3&width=8&samples=60&map=depth:1,2,4~lr:0.001:1:x10~30';
  await open(page, link);
  await expect(dialog(page).getByText('Press Start to make this map.')).toBeVisible();
  await expect(figure(page, 'Map of outcomes')).toHaveCount(0);
  await button(page, 'Start').focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByText('Variant A: 12 of 12 cells')).toBeVisible();
  await expect(figure(page, 'Map of outcomes')).toHaveAccessibleDescription(/^12 of 12 cells: /);
  await expect(dialog(page).getByText('Theory has lines for depth × gain only.')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await cells(page).focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowUp', 'ArrowUp']) {
    await page.keyboard.press(key);
  }
  await expect(dialog(page).getByText('Depth 4, learning rate 0.1')).toBeVisible();
  await expect(cells(page)).toHaveAttribute('aria-valuetext', /after 30 steps/);
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await reachStep(page, 10);
  await button(page, 'Pause').click();
  expect(await page.evaluate(() => window.playground.getSpec())).toMatchObject({
    ...{ depth: 4, lr: 0.1, width: 8, samples: 60 },
  });
  // Back is where the map was, and it is still made.
  await page.goBack();
  await expect(dialog(page).getByText('Variant A: 12 of 12 cells')).toBeVisible();
  expect((await page.evaluate(() => window.playground.getSpec())).depth).toBe(3);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
});

test('a map that was made elsewhere is opened with its network; another file is refused', async ({
  page,
}) => {
  const spec = { ...(await specOf(page, 'depth=3&width=8&samples=60')), activation: 'tanh' };
  const cell = { outcome: 'trained', step: 30, loss: 0.2, signalRatio: 1, gradientNorm: 0.1 };
  const map = {
    ...{ spec, engine: 'wasm', steps: 30 },
    axes: [
      { parameter: 'depth', values: [2, 4, 6] },
      { parameter: 'gain', values: [1] },
    ],
    cells: [2, 6].map((depth) => ({ depth, gain: 1, ...cell })),
  };
  await button(page, 'Phase map…').click();
  const input = dialog(page).locator('input[type="file"]');
  await input.setInputFiles(jsonFile({ cells: [] }));
  await expect(dialog(page).getByRole('alert')).toHaveText(/^This file holds no whole map/);
  await input.setInputFiles(jsonFile(map));
  await expect(dialog(page).getByText('Variant A: 2 of 3 cells')).toBeVisible();
  await expect(dialog(page).getByRole('alert')).toHaveCount(0);
  await expect(page).toHaveURL(/activation=tanh.*map=depth:2:6:2~gain:1~30/);
  await expect(figure(page, 'Map of outcomes')).toHaveAccessibleDescription(/^2 of 3 cells: /);
});

async function specOf(page: Page, query: string) {
  await open(page, query);
  return page.evaluate(() => window.playground.getSpec());
}

function jsonFile(value: object) {
  const buffer = Buffer.from(JSON.stringify(value));
  return { name: 'map.json', mimeType: 'application/json', buffer };
}

test('a map that is cancelled keeps its cells, and is read, saved and opened', async ({ page }) => {
  await open(page, 'width=16&standardize=inputs&outInit=same');
  await button(page, 'Phase map…').click();
  // Theory's edge, gain 1, is in the middle.
  await expect(page).toHaveURL(/map=depth:2:59:3~gain:0.5:1.5:0.05/);
  await expect(dialog(page).getByRole('progressbar')).toHaveCount(0);
  await button(page, 'Start').click();
  await expect(dialog(page).getByRole('progressbar', { name: 'Cells done' })).toHaveCount(1);
  await expect(dialog(page).getByText(/of 420 cells, about \d+ (s|min) left/)).toBeVisible();
  await button(page, 'Cancel').click();
  await expect(dialog(page).getByText(/^Cancelled/)).toBeVisible();
  const done = dialog(page).getByText(/^Variant A: [1-9]\d* of 420 cells$/);
  await expect(done).toBeVisible();
  const count = Number(/: (\d+) of/.exec((await done.textContent()) ?? '')?.[1]);
  await expect(dialog(page).getByText(/the edge of chaos is at gain 1 /)).toBeVisible();
  const saved = async (name: string): Promise<Buffer> => {
    const download = page.waitForEvent('download');
    await button(page, name).click();
    return readFile(await (await download).path());
  };
  const lines = (await saved('CSV')).toString().trim().split('\r\n');
  expect(lines).toHaveLength(count + 1);
  expect(lines[0]).toBe('depth,gain,outcome,step,loss,signalRatio,gradientNorm');
  expect(JSON.parse((await saved('JSON')).toString()).cells).toHaveLength(count);
  expect((await saved('PNG')).subarray(1, 4).toString()).toBe('PNG');
  await choose(page, 'Colour', 'training loss at the end');
  await expect(dialog(page).getByText(/^≤ /)).toBeVisible();
});

test('the form asks for other axes, and says what is wrong with them', async ({ page }) => {
  await open(page, 'depth=2&width=8&samples=60&norm=batch&map=depth:1,2~gain:1~5');
  await button(page, 'Start').click();
  await expect(dialog(page).getByText('Variant A: 2 of 2 cells')).toBeVisible();
  await expect(dialog(page).getByText(/the layers are normalized/)).toBeVisible();
  await choose(page, 'Vertical axis', 'Depth');
  await expect(dialog(page).getByRole('alert')).toHaveText('Choose two different parameters.');
  await expect(button(page, 'Start')).toBeDisabled();
  await choose(page, 'Vertical axis', 'Batch size');
  await dialog(page).getByLabel('Vertical values').fill('1,600');
  await expect(dialog(page).getByText(/whole numbers from 1 to 512/)).toBeVisible();
  await dialog(page).getByLabel('Vertical values').fill('1,10');
  await dialog(page).getByLabel('Vertical values').press('Enter');
  await expect(page).toHaveURL(/map=depth:1,2~batch:1,10~5/);
  await expect(dialog(page).getByText('Variant A: 4 of 4 cells')).toBeVisible();
  // Batches of one row cannot be normalized: of those cells it says so.
  await expect(figure(page, 'Map of outcomes')).toHaveAccessibleDescription(/2 cannot be trained/);
  expect((await snapshot(page))[0].step).toBe(0);
});

test('a map that is none is named, and the page opens without it', async ({ page }) => {
  await open(page, 'depth=3&map=depth:1:9:1');
  await expect(page.getByRole('alert')).toContainText('map=depth:1:9:1');
  await expect(dialog(page)).toHaveCount(0);
});

test('the map is of the variant that one picks, around the edge of its own', async ({ page }) => {
  await open(page, 'depth=3&outInit=same&b.activation=tanh&b.init=lecunNormal&b.biasStd=0.2236');
  await button(page, 'Phase map…').click();
  const gains = dialog(page).getByLabel('Vertical values');
  await expect(gains).toHaveValue('0.5:1.5:0.05');
  await choose(page, 'Variant', 'B');
  await expect(gains).toHaveValue('0.63:2.03:0.07');
  await dialog(page).getByLabel('Horizontal values').fill('1,2');
  await dialog(page).getByLabel('Steps of each cell').fill('3');
  await button(page, 'Start').click();
  await expect(dialog(page).getByText('Variant B: 42 of 42 cells')).toBeVisible();
  // Nothing of the other variant has been made.
  await choose(page, 'Variant', 'A');
  await expect(dialog(page).getByText('Press Start to make this map.')).toBeVisible();
});
