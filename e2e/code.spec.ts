import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { button, open } from './playground';

/** Saves a file as the dialog does, and returns its text. */
async function saved(page: Page, label: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: label, exact: true }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  return { name: download.suggestedFilename(), text };
}

/** Returns what the command line prints, and the files that it writes. */
function headless(query: string, framework: string) {
  const folder = mkdtempSync(join(tmpdir(), 'code-'));
  const [weights, data] = ['weights.json', 'data.csv'].map((name) => join(folder, name));
  const texts = [query, '--code', framework, '--weights', weights, '--data', data];
  const { stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/headless/main.ts', ...texts],
    { encoding: 'utf8' },
  );
  const files = [weights, data].map((file) => readFileSync(file, 'utf8'));
  rmSync(folder, { recursive: true });
  return { program: stdout, weights: files[0], data: files[1] };
}

test('the page shows and saves the program that the command line prints, with the files that it reads', async ({
  page,
}) => {
  const query = 'depth=3&width=5&dropout=0.2&optimizer=adam&steps=50';
  await open(page, `${query}&engine=wasm`);
  await button(page, 'Export').click();
  await button(page, 'Code: Keras, PyTorch, TensorFlow.js…').click();
  const dialog = page.getByRole('dialog', { name: 'Code of A' });
  await expect(dialog.getByRole('region', { name: 'Program' })).toContainText('import torch');
  const printed = headless(`${query}&engine=wasm`, 'tensorflowjs');
  await dialog.getByRole('radiogroup', { name: 'Library' }).getByText('TensorFlow.js').click();
  await expect(dialog.getByRole('radiogroup', { name: 'Form' })).toHaveCount(0);
  await expect(dialog.locator('pre')).toHaveText(printed.program, { useInnerText: false });
  expect(await saved(page, 'Save')).toEqual({ name: 'experiment.mjs', text: printed.program });
  expect(await saved(page, 'Save weights')).toEqual({
    name: 'weights.json',
    text: printed.weights,
  });
  expect((await saved(page, 'Save data')).text).toBe(printed.data);
  const network = await saved(page, 'JSON');
  expect(network.name).toBe('experiment-network-step-0.json');
  expect(JSON.parse(network.text)).toMatchObject({
    query: expect.stringContaining('depth=3'),
    step: 0,
    tensors: { 'output.bias': [0, 0] },
  });
  await dialog.getByRole('radiogroup', { name: 'Library' }).getByText('Keras').click();
  await dialog.getByRole('radiogroup', { name: 'Form' }).getByText('Notebook').click();
  const notebook = await saved(page, 'Save');
  expect(notebook.name).toBe('experiment.ipynb');
  expect(JSON.parse(notebook.text)).toMatchObject({ nbformat: 4 });
});
