import { expect, type Page, test } from '@playwright/test';
import { button, figure, open, snapshot } from './playground';

const query = 'depth=4&width=8&activation=tanh&biasStd=0.3&engine=wasm&b.activation=sigmoid';

/** The line under the figure's title: what is pointed at. */
const reading = (page: Page) => figure(page, 'Network').locator('p[aria-live]');
const column = (page: Page, layer: string) => button(page, `Open ${layer}`);

/** Bytes of the drawing. */
async function drawing(page: Page): Promise<string> {
  const canvas = figure(page, 'Network').locator('canvas');
  return canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL());
}

/** The same once its units are drawn: until the first frame comes columns stand there. */
async function drawingOfUnits(page: Page): Promise<string> {
  await expect.poll(async () => (await drawing(page)).length).toBeGreaterThan(5_000);
  return drawing(page);
}

/** The number after a word in the line of what is pointed at. */
async function numberAfter(page: Page, word: string): Promise<number> {
  const text = (await reading(page).textContent()) ?? '';
  const found = new RegExp(`${word} (−?[\\d.]+)`).exec(text);
  if (found === null) throw new Error(text);
  return Number(found[1].replace('−', '-'));
}

test('the network says what it shows, and is drawn anew with every step', async ({ page }) => {
  await open(page, query);
  const network = figure(page, 'Network');
  await expect(network).toHaveAccessibleDescription(
    /Network A: 4 hidden layers of up to 8 units\. layer 1: 8 units, signal .*, gradient norm /,
  );
  const before = await drawingOfUnits(page);
  await page.evaluate(() => window.playground.step(30));
  await expect.poll(() => drawing(page)).not.toBe(before);
});

test('a network without a hidden layer says so', async ({ page }) => {
  await open(page, 'depth=0&engine=wasm');
  await expect(figure(page, 'Network')).toHaveAccessibleDescription(
    /^Network A: no hidden layer\. output layer: 2 units, signal [^.]*\.[^.]*\.\d+\.$/,
  );
});

test('keys walk layers and units and open a layer; a unit tells the numbers of the engine', async ({
  page,
}) => {
  await open(page, query);
  await column(page, 'layer 1').focus();
  await page.keyboard.press('ArrowRight');
  await expect(reading(page)).toContainText('layer 2: 8 units');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(reading(page)).toContainText('unit 2 of layer 2, bias ');
  const bias = await numberAfter(page, 'bias');
  expect(Math.abs(bias)).toBeGreaterThan(0);
  await page.keyboard.press('End');
  await expect(reading(page)).toContainText('unit 2 of output layer');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(reading(page)).toContainText('output layer: 2 units');
  await page.keyboard.press('Enter');
  const inspector = page.getByRole('dialog', { name: 'Layer', exact: true });
  await expect(inspector).toContainText('8 inputs, 2 units');
  // A click on the page's arrow key is a step: none was made.
  expect((await snapshot(page))[0].step).toBe(0);
});

test('a unit and an edge are read under the pointer', async ({ page }) => {
  await open(page, query);
  await drawingOfUnits(page);
  const box = await column(page, 'layer 2').boundingBox();
  const before = await column(page, 'layer 1').boundingBox();
  if (box === null || before === null) throw new Error('no columns');
  const middle = box.x + box.width / 2;
  // Six units stand evenly around the middle.
  await page.mouse.move(middle, box.y + box.height / 2 + 14);
  await expect(reading(page)).toContainText(/unit 4 of layer 2, bias .*, mean .*, 0 % zeros/);
  const between = (middle + before.x + before.width / 2) / 2;
  await expect(async () => {
    for (let y = box.y + 20; y < box.y + box.height - 20; y += 3) {
      await page.mouse.move(between, y);
      const text = await reading(page).textContent();
      if (text?.includes(' to unit ')) return;
    }
    throw new Error('no edge was found');
  }).toPass();
  await expect(reading(page)).toContainText(
    /unit \d of layer 1 to unit \d of layer 2: weight −?\d.*, gradient −?\d/,
  );
});

test('the selected variant is drawn: by a click, by a key; and both views of the edges', async ({
  page,
}) => {
  await open(page, query);
  const network = figure(page, 'Network');
  const ofA = await drawingOfUnits(page);
  await network.getByText('B', { exact: true }).click();
  await expect(network).toHaveAccessibleDescription(/^Network B/);
  await expect.poll(() => drawing(page)).not.toBe(ofA);
  await page.keyboard.press('1');
  await expect(network).toHaveAccessibleDescription(/^Network A/);
  await expect.poll(() => drawing(page)).toBe(ofA);
  await network.getByRole('radio', { name: 'Answers' }).focus();
  await page.keyboard.press('Space');
  await expect.poll(() => drawing(page)).not.toBe(ofA);
});

test('an earlier step shows its network again, and that of another variant', async ({ page }) => {
  await open(page, query);
  const atStart = await drawingOfUnits(page);
  /** The mean activation of the first unit; null while its network is not there. */
  const mean = async (): Promise<string | null> => {
    await column(page, 'layer 1').focus();
    if ((await reading(page).filter({ hasText: 'unit 1' }).count()) === 0) {
      await page.keyboard.press('ArrowDown');
    }
    const text = await reading(page).textContent();
    return /mean (−?[\d.]+)/.exec(text ?? '')?.[1] ?? null;
  };
  const ofStart = await mean();
  await page.keyboard.press('2');
  await expect.poll(async () => [null, ofStart].includes(await mean())).toBe(false);
  const ofOther = await mean();
  await page.keyboard.press('1');
  await page.evaluate(() => window.playground.step(40));
  await expect.poll(() => drawing(page)).not.toBe(atStart);
  await expect.poll(async () => [null, ofStart].includes(await mean())).toBe(false);
  const live = await mean();
  const shown = page.getByRole('slider', { name: 'Shown step' });
  await shown.press('Home');
  await expect.poll(mean).toBe(ofStart);
  await page.keyboard.press('2');
  await expect.poll(mean).toBe(ofOther);
  await page.keyboard.press('1');
  await expect.poll(mean).toBe(ofStart);
  await shown.press('End');
  await expect.poll(mean).toBe(live);
});

test('layers are added and removed between columns where widths are a list', async ({ page }) => {
  await open(page, 'widths=8,6,4&engine=wasm');
  await button(page, 'Add a layer after layer 2').click();
  await expect(page).toHaveURL(/widths=8%2C6%2C6%2C4|widths=8,6,6,4/);
  await button(page, 'Remove layer 1').click();
  await expect(page).toHaveURL(/widths=6%2C6%2C4|widths=6,6,4/);
  expect((await snapshot(page))[0].records[0].gradientNorms).toHaveLength(4);
});

test('a network of 100 layers is drawn as columns, each a button', async ({ page }) => {
  await open(page, 'depth=100&width=8&engine=wasm');
  await expect(figure(page, 'Network')).toContainText('one column a layer');
  await column(page, 'layer 1').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect(reading(page)).toContainText('layer 100: 8 units, signal ');
});

test('digits have pictures of weights, attention its matrices', async ({ page }) => {
  await open(page, 'data=digits&depth=2&width=8&samples=100&engine=wasm');
  await drawingOfUnits(page);
  await open(page, 'data=tokens&mixing=attention&depth=2&width=8&samples=100&engine=wasm');
  await expect(figure(page, 'Network')).toContainText('whole weight matrix');
});

test('the gradient of a weight is taken apart by its terms', async ({ page }) => {
  await open(page, 'depth=4&width=8');
  await button(page, 'Open layer 2').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('w');
  const dialog = page.getByRole('dialog', { name: 'One weight of A' });
  await expect(dialog.getByLabel('Layer')).toHaveValue('1');
  const sum = dialog.getByRole('row', { name: /^Sum/ });
  await expect(sum).toBeVisible();
  const engine = dialog.locator('dt', { hasText: 'As the engine computed it' }).locator('+ dd');
  expect(await sum.getByRole('cell').last().innerText()).toBe(await engine.innerText());
  await dialog.getByLabel('Layer').selectOption('0');
  await expect(dialog.getByRole('rowheader', { name: 'output' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});
