import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { idxBytes } from '../src/data/testing/idxBytes';
import { button, choose, figure, open, reachStep, ready, showAll, snapshot } from './playground';

/** What the figure's text alternative says, once it says it. */
async function told(page: Page, name: string, text: string | RegExp): Promise<void> {
  await expect(figure(page, name)).toHaveAccessibleDescription(text);
}

/** Draws a straight line from one share of the pad to another. */
async function drawLine(page: Page, from: [number, number], to: [number, number]): Promise<void> {
  const pad = page.getByLabel('Drawing pad');
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (box === null) throw new Error('no pad');
  const place = ([x, y]: [number, number]) =>
    [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...place(from));
  await page.mouse.down();
  await page.mouse.move(...place(to), { steps: 12 });
  await page.mouse.up();
}

const digits =
  'data=digits&samples=1000&depth=2&width=48&optimizer=adam&lr=0.003&engine=wasm&b.activation=sigmoid';

test('a digit that is drawn is read while the networks train, and when they pause', async ({
  page,
}) => {
  await open(page, digits);
  await told(page, 'Draw one yourself', 'Nothing is drawn.');
  await button(page, 'Train').click();
  await reachStep(page, 300);
  await drawLine(page, [0.5, 0.12], [0.5, 0.88]);
  await told(page, 'Draw one yourself', /Variant A takes the drawing for 1 with \d/);
  await button(page, 'Pause').click();
  await expect(
    page
      .getByRole('list', { name: 'Pictures that variant A gets wrong' })
      .getByRole('listitem')
      .first(),
  ).toHaveText(/^\d → \d$/);

  await button(page, 'Clear the pad').click();
  await told(page, 'Draw one yourself', 'Nothing is drawn.');
  const { step } = (await snapshot(page))[0];

  // A seven, cell by cell: the keys draw, and neither train nor step.
  await page.getByLabel('Drawing pad').focus();
  const keys = [
    ...['ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', ' '],
    ...Array(5).fill(['ArrowRight', ' ']).flat(),
    ...Array(3).fill(['ArrowDown', 'ArrowLeft', ' ', 'ArrowDown', ' ']).flat(),
  ];
  for (const key of keys) await page.keyboard.press(key);
  await told(page, 'Draw one yourself', /Variant A takes the drawing for 7 with \d/);
  expect((await snapshot(page))[0]).toMatchObject({ step, status: 'paused' });
});

test('of sequences accuracy is told by position, and attention is drawn for a chosen sample', async ({
  page,
}) => {
  await open(
    page,
    'data=tokens&samples=600&depth=2&noise=0&optimizer=adam&lr=0.01&engine=wasm&mixing=attention&heads=2&b.mixing=none',
  );
  const name = 'Accuracy by position';
  await expect(
    page.getByRole('list', { name: 'Attention of variant A' }).getByRole('listitem'),
  ).toHaveCount(2);
  await expect(page.getByRole('list', { name: 'Attention of variant B' })).toHaveCount(0);
  await button(page, 'Next sample').click();
  await expect(figure(page, name)).toContainText('validation sample 2 of 300');
  await button(page, 'Previous sample').click();
  await button(page, 'Previous sample').click();
  await expect(figure(page, name)).toContainText('validation sample 300 of 300');
  await button(page, 'Train').click();
  await reachStep(page, 400);
  await button(page, 'Pause').click();
  const [attention, none] = (await snapshot(page)).map(
    ({ records }) => records[records.length - 1].validationAccuracy ?? 0,
  );
  expect(attention).toBeGreaterThan(0.95);
  expect(none).toBeLessThan(0.62);
  await told(page, name, /Variant A is right at 8 of its 8 positions/);
  await told(page, 'Gradient norm per layer', /query 1/);
});

/** Lets files fall on the page, as from the desktop. */
async function drop(page: Page, files: Record<string, Uint8Array>): Promise<void> {
  const contents = Object.entries(files).map(([name, bytes]) => [name, [...bytes]] as const);
  const transfer = await page.evaluateHandle((dropped) => {
    const data = new DataTransfer();
    for (const [name, bytes] of dropped) data.items.add(new File([new Uint8Array(bytes)], name));
    return data;
  }, contents);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

/** Bright on the left, or on the right: 8 × 6 pixels, 80 of them. */
function halves(): { images: Uint8Array; labels: Uint8Array } {
  const count = 80;
  const labels = Array.from({ length: count }, (_, row) => row % 2);
  const pixels = labels.flatMap((label, row) =>
    Array.from({ length: 48 }, (_, pixel) => {
      const isRight = pixel % 8 >= 4;
      return (isRight === (label === 1) ? 200 : 20) + ((7 * row + 3 * pixel) % 40);
    }),
  );
  return { images: idxBytes([count, 6, 8], pixels), labels: idxBytes([count], labels) };
}

test('a pair of IDX files is learnt, kept by the browser, and a broken pair changes nothing', async ({
  page,
}) => {
  const { images, labels } = halves();
  await open(page, 'depth=1&optimizer=adam&lr=0.01&engine=wasm');
  const dialog = page.getByRole('dialog', { name: 'Your own images' });
  const before = (await snapshot(page))[0].digest;

  await drop(page, { 'cut.gz': gzipSync(images).subarray(0, 60), labels });
  await expect(dialog.getByRole('alert')).toHaveText(
    'cut.gz is packed with gzip, but cut off or damaged.',
  );
  await drop(page, { images, fewer: idxBytes([79], Array(79).fill(1)) });
  await expect(dialog.getByRole('alert')).toHaveText('There are 80 images, but 79 labels.');
  expect((await snapshot(page))[0].digest).toBe(before);

  await drop(page, { 'labels.gz': gzipSync(labels) });
  await expect(dialog).toContainText('labels.gz holds 80 labels.');
  await drop(page, { images });
  await button(page, 'Use these images').click();
  await expect(dialog).toHaveCount(0);
  await ready(page);
  const used = page.getByText('80 images of 8 × 6, 2 classes');
  await expect(used).toBeVisible();
  await button(page, 'Train').click();
  await expect
    .poll(async () => (await snapshot(page))[0].records.at(-1)?.validationAccuracy, {
      timeout: 60_000,
    })
    .toBe(1);
  await button(page, 'Pause').click();
  await drawLine(page, [0.2, 0.1], [0.2, 0.9]);
  await told(page, 'Draw one yourself', /Variant A takes the drawing for \d with/);

  await page.reload();
  await ready(page);
  await expect(used).toBeVisible();
  await choose(page, 'Dataset', 'Your own images');
  await expect(dialog).toBeVisible();
});

test('what is fed is shown while it is augmented or mixed, at the step that is shown', async ({
  page,
}) => {
  await open(page, 'depth=1&engine=wasm');
  const strip = figure(page, 'What the network is fed');
  await expect(strip).toHaveCount(0);
  await page.evaluate(() => window.playground.setSpec({ mixup: 0.4 }));
  await told(page, 'What the network is fed', /\d is fed as \d \d+ %, \d \d+ %/);
  await expect(strip).toContainText('variant A, step 0');
  await button(page, 'Step').click();
  // What is not seen is not drawn.
  await strip.scrollIntoViewIfNeeded();
  await expect(strip).toContainText('variant A, step 1');
});

test('standardization is shown before and after, with correlations that stay', async ({ page }) => {
  await open(page, 'data=houses&depth=1&standardize=all&engine=wasm');
  await showAll(page, 'data');
  await button(page, 'Standardization…').click();
  const dialog = page.getByRole('dialog', { name: 'Standardization of variant A' });
  await expect(dialog.getByRole('row', { name: /^target: / })).toBeVisible();
  await expect(dialog).toContainText(/the largest difference is ([\d.]+ × 10⁻¹[⁴⁵⁶⁷⁸⁹])/);
  await expect(dialog.getByRole('table')).toHaveCount(3);
});

test('early stopping marks its best step, and the run goes on without it', async ({ page }) => {
  await open(
    page,
    'samples=60&labelNoise=0.3&depth=2&width=64&optimizer=adam&lr=0.01&patience=5&schedule=cosine&engine=wasm',
  );
  await expect(figure(page, 'Learning rate per step')).toBeVisible();
  await button(page, 'Train').click();
  await expect
    .poll(async () => (await snapshot(page))[0].status, { timeout: 60_000 })
    .toBe('paused');
  const stopped = (await snapshot(page))[0].step;
  await told(page, 'Loss', /Early stopping ended variant A at step .*; its best network, of step/);
  const without = page.getByRole('switch', { name: 'Without early stopping' });
  await without.click();
  await expect(without).toBeChecked();
  await button(page, 'Train').click();
  await reachStep(page, stopped + 50);
  await button(page, 'Pause').click();
  await told(page, 'Loss', /Early stopping ended variant A at step/);
  await without.click();
  expect((await page.evaluate(() => window.playground.getSpec())).patience).toBe(5);
});

test('every network answers a row that is typed, and a point of the plane that is clicked', async ({
  page,
}) => {
  await open(page, 'depth=2&b.depth=0&data=gauss');
  await page.evaluate(() => window.playground.step(200));
  await showAll(page, 'data');
  await button(page, 'Ask the networks…').click();
  const dialog = page.getByRole('dialog', { name: 'Ask the networks' });
  const answers = dialog.getByRole('row').filter({ hasText: /^[AB]/ });
  const x1 = dialog.getByRole('textbox', { name: 'x₁' });
  const x2 = dialog.getByRole('textbox', { name: 'x₂' });
  for (const [value, expected] of [
    ['-2', '1'],
    ['2', '2'],
  ]) {
    await x1.fill(value);
    await x2.fill(value);
    const answer = answers.getByRole('cell').nth(0);
    await expect(answers).toHaveCount(2);
    await expect(answer).toHaveText(expected);
  }
  await x1.fill('two');
  await expect(dialog.getByText('A number', { exact: true })).toBeVisible();
  await expect(dialog.getByRole('alert')).toHaveText('No answer: type a number for x₁.');
  await expect(answers).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  const plane = figure(page, 'Decision boundary').locator('canvas').first();
  await plane.click({ position: { x: 3, y: 3 } });
  await expect(x1).toHaveValue(/^-/);
  await expect(answers).toHaveCount(2);
});

test('the rows of a table without target are answered as CSV, or a sentence says why not', async ({
  page,
}) => {
  await open(page, 'depth=2&b.depth=0&data=gauss');
  await page.evaluate(() => window.playground.step(200));
  await showAll(page, 'data');
  await button(page, 'Ask the networks…').click();
  const dialog = page.getByRole('dialog', { name: 'Ask the networks' });
  const give = async (text: string): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'A table of rows…' }).click();
    await (await chooser).setFiles({
      name: 'rows.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
  };
  await give('name,x₁,x₂\na,-2,-2\nb,2,\n');
  await expect(dialog.getByRole('alert')).toHaveText('Row 3 has no value in column “x₂”.');
  const saved = page.waitForEvent('download');
  await give('name,x₂,x₁\na,-2,-2\nb,2,2\n');
  const download = await saved;
  expect(download.suggestedFilename()).toBe('experiment-predictions-step-200.csv');
  const lines = readFileSync(await download.path(), 'utf8')
    .trim()
    .split(/\r?\n/);
  expect(lines[0]).toBe('network,row,class,probability of 1,probability of 2');
  expect(lines.slice(1).map((line) => line.split(',').slice(0, 3).join(' '))).toEqual([
    'A 1 1',
    'A 2 2',
    'B 1 1',
    'B 2 2',
  ]);
  await expect(dialog.getByRole('alert')).toHaveCount(0);
});
