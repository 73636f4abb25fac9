import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { button, open, ready, showAll, snapshot } from './playground';
import { bytesOf, dropFile, saveRun } from './savedRun';

/** Chooses a file as a person does. */
async function openFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await button(page, 'Export').click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    button(page, 'Open a saved run or weights…').click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer });
}

function headless(...options: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/headless/main.ts', ...options],
    { encoding: 'utf8' },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

/** What a run is, apart from how fast it went. */
async function told(page: Page) {
  const variants = await snapshot(page);
  return variants.map(({ stepsPerSecond: _, ...variant }) => variant);
}

test('a saved run goes on elsewhere with the bits of one that never stopped', async ({ page }) => {
  const query =
    'depth=3&samples=200&optimizer=adam&norm=batch&dropout=0.2&engine=wasm&b.activation=tanh&b.norm=none';
  await open(page, query);
  await page.evaluate(() => window.playground.step(60));
  const file = await saveRun(page);
  const standing = await told(page);
  await page.evaluate(() => window.playground.step(40));
  const undivided = await told(page);

  const [saved, goneOn] = ['saved', 'gone-on'].map((name) =>
    test.info().outputPath(`${name}.safetensors`),
  );
  await writeFile(saved, file);
  const printed = headless('--load', saved, '--steps', '100', '--save', goneOn);
  expect([printed.digest, printed.variants.B.digest]).toEqual(
    undivided.map(({ digest }) => digest),
  );

  await page.goto('/?depth=5&engine=wasm');
  await ready(page);
  await openFile(page, 'run.safetensors', file);
  await expect.poll(async () => (await snapshot(page)).map(({ step }) => step)).toEqual([60, 60]);
  expect(await told(page)).toEqual(standing);
  expect(page.url()).toContain('b.activation=tanh');
  await page.evaluate(() => window.playground.step(40));
  expect(await told(page)).toEqual(undivided);
  await button(page, 'Reset').click();
  await openFile(page, 'gone-on.safetensors', await readFile(goneOn));
  await expect.poll(async () => (await snapshot(page))[0].step).toBe(100);
  expect(await told(page)).toEqual(undivided);
});

test('a damaged file is refused with its reason, and what is open stays', async ({ page }) => {
  await open(page, 'depth=2&engine=wasm');
  await page.evaluate(() => window.playground.step(5));
  const file = await saveRun(page);
  const before = await told(page);
  file[file.length - 1] ^= 1;
  await openFile(page, 'mine.safetensors', file);
  const notice = page.getByRole('alert').filter({ hasText: 'mine.safetensors is not opened' });
  await expect(notice).toContainText('It is damaged: its bytes are not those that were saved.');
  await dropFile(page, 'mine.safetensors', file.subarray(0, 100));
  await expect(notice).toHaveCount(1);
  await expect(notice).toContainText('It is cut off');
  expect(await told(page)).toEqual(before);
});

test('kept runs outlive their tab, and are saved and opened as a file', async ({
  page,
  context,
  browser,
}) => {
  await open(page, 'depth=2&engine=wasm');
  await page.evaluate(() => window.playground.step(20));
  await button(page, 'Keep this run').click();
  const nameOf = (one: Page) =>
    one.getByRole('region', { name: 'Kept runs' }).getByLabel('Name of P1');
  await expect(nameOf(page)).toBeVisible();
  const second = await context.newPage();
  await page.close();
  await open(second, 'depth=3');
  await expect(nameOf(second)).toHaveValue('ReLU, He normal');

  const third = await context.newPage();
  await open(third);
  await nameOf(third).fill('of the third tab');
  await third.keyboard.press('Enter');
  await expect(nameOf(second)).toHaveValue('of the third tab');

  const [download] = await Promise.all([
    second.waitForEvent('download'),
    button(second, 'Save as a file').click(),
  ]);
  const file = await bytesOf(download);
  const elsewhere = await (await browser.newContext()).newPage();
  await open(elsewhere, 'depth=4');
  await openFile(elsewhere, 'pins.safetensors', file);
  await expect(nameOf(elsewhere)).toHaveValue('of the third tab');
  await elsewhere.context().close();
});

test('a run of one’s own table goes on elsewhere, where the table is kept until it is deleted', async ({
  page,
  browser,
}) => {
  await open(page, 'depth=2&standardize=inputs&engine=wasm');
  const rows = Array.from(
    { length: 40 },
    (_, row) => `${row % 7},${row % 5},${row % 2 ? 'a' : 'b'}`,
  );
  await showAll(page, 'data');
  await button(page, 'Open a table…').click();
  const text = page.getByRole('textbox', { name: 'Table as text' });
  await text.fill(['x,y,kind', ...rows].join('\n'));
  await button(page, 'Read this text').click();
  await button(page, 'Use this table').click();
  await expect.poll(() => page.evaluate(() => window.playground.getSpec().data)).toBe('csv');
  await ready(page);
  await page.evaluate(() => window.playground.step(10));
  const file = await saveRun(page);
  await page.evaluate(() => window.playground.step(10));
  const undivided = await told(page);

  const elsewhere = await (await browser.newContext()).newPage();
  await open(elsewhere);
  await openFile(elsewhere, 'run.safetensors', file);
  await expect.poll(async () => (await snapshot(elsewhere))[0].step).toBe(10);
  await elsewhere.evaluate(() => window.playground.step(10));
  expect(await told(elsewhere)).toEqual(undivided);

  await open(elsewhere, 'depth=2');
  await showAll(elsewhere, 'data');
  await button(elsewhere, 'Open a table…').click();
  const kept = elsewhere.getByRole('region', { name: 'Kept data' });
  await kept.getByRole('button', { name: 'Use it again' }).click();
  await expect(elsewhere.getByText('pasted table: 40 rows')).toBeVisible();
  await elsewhere.reload();
  await ready(elsewhere);
  await expect(elsewhere.getByText('pasted table: 40 rows')).toBeVisible();
  await showAll(elsewhere, 'data');
  await button(elsewhere, 'Open a table…').click();
  await expect(kept).toContainText('pasted table');
  await expect(kept).toContainText('on this device and nowhere else');
  await kept.getByRole('button', { name: 'Delete it' }).click();
  await expect(kept).toContainText('It is deleted from this browser.');
  await elsewhere.reload();
  await ready(elsewhere);
  await expect(elsewhere.getByRole('alert')).toContainText('The table is not in the link');
  // The run brings its table.
  await openFile(elsewhere, 'run.safetensors', file);
  await expect.poll(async () => (await snapshot(elsewhere))[0].step).toBe(10);
  await expect(elsewhere.getByText('The table is not in the link')).toHaveCount(0);
  await elsewhere.context().close();
});

test('an opened run does not take the place of the table that is kept', async ({ page }) => {
  const take = async (name: string): Promise<void> => {
    await open(page, 'depth=1&engine=wasm');
    await showAll(page, 'data');
    await button(page, 'Open a table…').click();
    const rows = Array.from({ length: 24 }, (_, row) => `${row % 7},${row % 2 ? 'a' : 'b'}`);
    await page
      .getByLabel('Table as text')
      .fill([`${name},kind`, ...rows.slice(name.length)].join('\n'));
    await button(page, 'Read this text').click();
    await button(page, 'Use this table').click();
    await expect(page.getByText(`pasted table: ${24 - name.length} rows`)).toBeVisible();
    await ready(page);
  };
  await take('xx');
  const file = await saveRun(page);
  await take('x');
  await openFile(page, 'run.safetensors', file);
  await expect(page.getByText('pasted table: 22 rows')).toBeVisible();
  await expect(page.getByText('stays kept in this browser')).toBeVisible();
  await open(page, 'depth=1&data=csv&engine=wasm');
  await expect(page.getByText('pasted table: 23 rows')).toBeVisible();
});

test('a browser that keeps nothing says so, and all else works', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('not allowed', 'SecurityError');
      },
    });
  });
  await open(page, 'depth=2&engine=wasm');
  await page.evaluate(() => window.playground.step(5));
  await button(page, 'Keep this run').click();
  await expect(page.getByRole('region', { name: 'Kept runs' })).toContainText(
    'This browser keeps nothing beyond the tab',
  );
  await showAll(page, 'data');
  await button(page, 'Open a table…').click();
  await expect(page.getByRole('region', { name: 'Kept data' })).toContainText(
    'This browser keeps nothing for this page',
  );
  await page.getByRole('textbox', { name: 'Table as text' }).fill('a,b\n1,2\n2,4\n3,6\n4,8\n5,10');
  await button(page, 'Read this text').click();
  await button(page, 'Use this table').click();
  await expect(page.getByText('after a reload it has to be opened again')).toBeVisible();
});
