import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { type Download, expect, type Page, test } from '@playwright/test';
import {
  button,
  choose,
  figure,
  open,
  reachStep,
  ready,
  showDepthTab,
  snapshot,
} from './playground';

const pins = (page: Page) => page.getByRole('region', { name: 'Kept runs' });
const lossChart = (page: Page) => figure(page, 'Loss');
/** Lines with the letters of pins on them. */
const ghostLetters = (page: Page) => lossChart(page).locator('svg text', { hasText: /^P\d$/ });

async function pin(page: Page, letter = 'A'): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Keep (this run|run ${letter})$`) }).click();
}

async function save(page: Page, title: string, format: string): Promise<Download> {
  await figure(page, title).hover();
  await button(page, `Save a picture of: ${title}`).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, format).click(),
  ]);
  return download;
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

test('a finished run is pinned and stays as a ghost while settings change', async ({ page }) => {
  await open(page, 'depth=2&steps=40');
  await button(page, 'Train').click();
  await reachStep(page, 40);
  const [{ records }] = await snapshot(page);
  await pin(page);
  await expect(pins(page).getByLabel('Name of P1')).toHaveValue('ReLU, He normal');
  await choose(page, 'Activation', 'tanh');
  await ready(page);
  await expect(ghostLetters(page)).toHaveText(['P1']);
  await expect(
    figure(page, 'Gradient norm per layer').getByText('P1', { exact: true }),
  ).toHaveCount(2);
  await expect(lossChart(page)).toHaveAccessibleDescription(
    /Kept run P1, ReLU, He normal, at step 40: training loss/,
  );
  // The axis of steps is as long as the ghost.
  await expect(lossChart(page).locator('[data-axis="x"]')).toContainText('40');

  await pin(page);
  await expect(pins(page).getByLabel('Name of P2')).toHaveValue('tanh');
  await pins(page).getByLabel('Name of P1').fill('the one with ReLU');
  await page.keyboard.press('Enter');
  await page.reload();
  await ready(page);
  await expect(pins(page).getByLabel('Name of P1')).toHaveValue('the one with ReLU');
  await expect(ghostLetters(page)).toHaveText(['P1', 'P2']);

  await pins(page)
    .getByRole('link', { name: /Open the settings of P1/ })
    .click();
  await ready(page);
  expect(await page.evaluate(() => window.playground.getSpec())).toMatchObject({
    activation: 'relu',
    steps: 40,
  });
  await page.evaluate(() => window.playground.step(40));
  expect((await snapshot(page))[0].records.at(-1)).toEqual(records.at(-1));

  await button(page, 'Remove P1').click();
  await expect(ghostLetters(page)).toHaveText(['P2']);
  await expect(pins(page)).toBeFocused();
  await button(page, 'Remove P2').click();
  await expect(pins(page)).toHaveCount(0);
});

test('six runs can be pinned, by the keyboard too; then the button says why it does nothing', async ({
  page,
}) => {
  await open(page, 'depth=1&b.depth=2&c.depth=3&d.depth=4&theme=dark');
  for (const letter of 'ABCD') {
    await page
      .getByRole('button', { name: `Variant ${letter}` })
      .first()
      .click();
    await pin(page, letter);
  }
  for (const seed of [2, 3]) {
    await page.evaluate((value) => window.playground.setSpec({ seed: value }), seed);
    await ready(page);
    await button(page, 'Keep run D').press('Enter');
  }
  await page.evaluate(() => window.playground.setSpec({ seed: 4 }));
  await ready(page);
  const pinButton = button(page, 'Keep run D');
  await expect(pinButton).toHaveAccessibleDescription(
    'Six runs are kept already: remove one first',
  );
  await pinButton.click({ force: true });
  await expect(pins(page).getByRole('listitem')).toHaveCount(6);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('records are saved as CSV and JSON with the numbers of the run', async ({ page }) => {
  await open(page, 'depth=2&b.depth=1');
  await page.evaluate(() => window.playground.step(5));
  const shown = await snapshot(page);
  await button(page, 'Export').click();
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Measurements (CSV)').click(),
  ]);
  expect(csv.suggestedFilename()).toBe('experiment-records-step-5.csv');
  const [header, ...lines] = (await textOf(csv)).trimEnd().split('\r\n');
  const rows = lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(header.split(',').map((name, index) => [name, cells[index]]));
  });
  const last = rows.filter(({ run }) => run === 'A').at(-1);
  const record = shown[0].records.at(-1);
  expect(Number(last?.step)).toBe(5);
  expect(Number(last?.train_loss)).toBe(record?.trainLoss);
  expect(Number(last?.gradient_norm_hidden_2)).toBe(record?.gradientNorms[1]);
  expect(rows.filter(({ run }) => run === 'B')).toHaveLength(shown[1].records.length);

  await button(page, 'Export').click();
  const [steps] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Numbers of every step (CSV)').click(),
  ]);
  expect(steps.suggestedFilename()).toBe('experiment-steps-step-5.csv');
  const points = (await textOf(steps)).trimEnd().split('\r\n').slice(1);
  expect(points.filter((line) => line.startsWith('A,')).map((line) => line.split(',')[2])).toEqual(
    shown[0].history.batchLoss.map(String),
  );

  await button(page, 'Export').click();
  const [json] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Measurements, settings and layers (JSON)').click(),
  ]);
  const { runs, link } = JSON.parse(await textOf(json));
  expect(link).toContain('?depth=2&b.depth=1');
  expect(runs.map(({ digest }: { digest: string }) => digest)).toEqual(
    shown.map(({ digest }) => digest),
  );
  expect(runs[1].spec.depth).toBe(1);
  expect(runs[0].history).toEqual(shown[0].history);
  expect(runs[0].records.at(-1).validationLoss).toBe(record?.validationLoss);
});

test('figures of the inspector are saved too, pictures of all units among them', async ({
  page,
}) => {
  await open(page, 'depth=2&width=8&engine=wasm');
  await page.evaluate(() => window.playground.step(20));
  await showDepthTab(page, 'Layers');
  await button(page, 'Inspect layer…').click();
  const dialog = page.getByRole('dialog', { name: 'Layer', exact: true });
  await expect(dialog).toContainText('Numbers of step 20, live');
  const weights = await textOf(await save(page, 'Weights', 'Drawing (SVG)'));
  expect(weights).toContain('<desc>Weights: from ');
  expect(weights).toContain('>step 20<');
  const units = await textOf(await save(page, 'What each unit answers', 'Drawing (SVG)'));
  expect(units.match(/href="data:image\/png;base64,/g)).toHaveLength(8);

  await button(page, 'Save a picture of: Weights').press('Enter');
  await expect(button(page, 'Drawing (SVG)')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button(page, 'Drawing (SVG)')).toHaveCount(0);
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('figures are saved as SVG and PNG that need nothing of the page', async ({
  page,
  context,
}) => {
  await open(page, 'depth=3&theme=dark&b.activation=tanh');
  await page.evaluate(() => window.playground.step(20));
  await pin(page);
  const loss = await save(page, 'Loss', 'Drawing (SVG)');
  expect(loss.suggestedFilename()).toBe('experiment-loss-step-20.svg');
  const svg = await textOf(loss);
  expect(svg).not.toMatch(/var\(|class=|currentColor| style=/);
  expect(svg).toMatch(/font-family="[^"]*sans-serif"/);
  for (const text of [
    '>Loss<',
    '>training<',
    '>validation<',
    '>A<',
    '>B<',
    '>P1<',
    '<desc>Step 20.',
  ]) {
    expect(svg).toContain(text);
  }
  // Both variants' curves in their own colours, and the background of the theme.
  for (const color of ['rgb(245, 138, 75)', 'rgb(98, 174, 245)', 'rgb(21, 23, 27)']) {
    expect(svg).toContain(`="${color}"`);
  }
  const alone = await context.newPage();
  await alone.goto(`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`);
  const size = await alone.evaluate(() => {
    const { width, height } = document.documentElement.getBoundingClientRect();
    return { width, height, paths: document.querySelectorAll('path').length };
  });
  expect(size.paths).toBeGreaterThan(6);

  const png = await readFile(await (await save(page, 'Loss', 'Picture (PNG)')).path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // Width and height stand at fixed places: twice those of the drawing.
  expect(png.readUInt32BE(16)).toBe(Math.round(2 * size.width));
  expect(png.readUInt32BE(20)).toBe(Math.round(2 * size.height));

  const heatmap = await textOf(await save(page, 'Gradient norm, layer × step', 'Drawing (SVG)'));
  expect(heatmap.match(/href="data:image\/png;base64,/g)).toHaveLength(2);
  const boundary = await textOf(await save(page, 'Decision boundary', 'Drawing (SVG)'));
  expect(boundary).toContain('href="data:image/png;base64,');
});

test('the ladder is climbed by its first two rungs', async ({ page }) => {
  await open(page, 'preset=ablation-ladder');
  await page.getByRole('slider', { name: 'Pace' }).fill('10');
  const ladder = page.getByRole('region', { name: 'Ladder' });
  await expect(ladder).toContainText('Rung 1 of 5');
  await ladder.getByRole('button', { name: 'Next rung' }).click();
  await expect(ladder).toContainText('Rung 2 of 5', { timeout: 90_000 });
  await expect(pins(page).getByLabel('Name of P1')).toHaveValue('bad start');
  await ladder.getByRole('button', { name: 'Next rung' }).click();
  await expect(ladder).toContainText('Rung 3 of 5', { timeout: 90_000 });
  await expect(pins(page).getByLabel('Name of P2')).toHaveValue('+ initialization');
  expect(await page.evaluate(() => window.playground.getSpec())).toMatchObject({
    init: 'heNormal',
    norm: 'batch',
    residual: 'none',
  });
  const losses = await pins(page).getByRole('listitem').allTextContents();
  expect(losses[0]).toContain('0.69');
  await page.getByRole('slider', { name: 'Depth' }).fill('19');
  await expect(ladder).toContainText('no longer those of a rung');
  await ladder.getByRole('button', { name: 'Back to the first rung' }).click();
  await expect(ladder).toContainText('Rung 1 of 5');
});

test('the drawn network is saved with its labels and says whose it is', async ({
  page,
  context,
}) => {
  await open(page, 'depth=3&width=12&b.activation=tanh');
  await page.evaluate(() => window.playground.step(5));
  await page.keyboard.press('2');
  await expect(figure(page, 'Network')).toHaveAccessibleDescription(/^Network B/);
  const download = await save(page, 'Network', 'Drawing (SVG)');
  expect(download.suggestedFilename()).toBe('experiment-network-step-5.svg');
  const svg = await textOf(download);
  expect(svg).not.toMatch(/var\(|class=|currentColor| style=/);
  expect(svg).toMatch(/<desc>[^<]*Network B: 3 hidden layers/);
  for (const text of ['>Network<', '>B, gradient coming back<', '>x₁<', '>x₂<']) {
    expect(svg).toContain(text);
  }
  expect(svg).toMatch(/>\+\d+</);
  // Its switches are not drawn.
  expect(svg).not.toContain('>Answers<');
  expect(svg.match(/href="data:image\/png;base64,/g)?.length).toBeGreaterThanOrEqual(1);
  const alone = await context.newPage();
  await alone.goto(`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`);
  const size = await alone.evaluate(() => {
    const { width, height } = document.documentElement.getBoundingClientRect();
    return { width, height };
  });
  await alone.close();
  const png = await readFile(await (await save(page, 'Network', 'Picture (PNG)')).path());
  expect(png.readUInt32BE(16)).toBe(Math.round(2 * size.width));
  expect(png.readUInt32BE(20)).toBe(Math.round(2 * size.height));
});

test('the Export menu has every figure that is shown', async ({ page }) => {
  await open(page, 'depth=3');
  await button(page, 'Export').click();
  const menu = page.getByRole('dialog', { name: 'Export' });
  for (const title of ['Network', 'Gradient norm per layer', 'Loss', 'Decision boundary']) {
    await expect(menu.getByRole('button', { name: `${title} (PNG)` })).toBeVisible();
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    menu.getByRole('button', { name: 'Network (SVG)' }).click(),
  ]);
  expect(await textOf(download)).toContain('<svg');
  await expect(menu).toHaveCount(0);
});
