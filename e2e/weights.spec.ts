import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { button, open, ready, slide, snapshot } from './playground';

interface NamedBytes {
  name: string;
  buffer: Buffer;
}

/** Saves the network as it is now in a form of the Code dialog. */
async function saved(page: Page, form: string, count = 1): Promise<NamedBytes[]> {
  const downloads: Promise<NamedBytes>[] = [];
  page.on('download', (download) => {
    const read = async (): Promise<NamedBytes> => ({
      name: download.suggestedFilename(),
      buffer: await readFile(await download.path()),
    });
    downloads.push(read());
  });
  await page.getByRole('dialog').getByRole('button', { name: form, exact: true }).click();
  await expect.poll(() => downloads.length).toBe(count);
  page.removeAllListeners('download');
  return Promise.all(downloads);
}

/** Chooses files as a person does. */
async function choose(page: Page, files: NamedBytes[]): Promise<void> {
  await button(page, 'Export').click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    button(page, 'Open a saved run or weights…').click(),
  ]);
  await chooser.setFiles(
    files.map(({ name, buffer }) => ({ name, buffer, mimeType: 'application/octet-stream' })),
  );
}

/** Lets files fall on the page, as from the desktop. */
async function drop(page: Page, files: NamedBytes[]): Promise<void> {
  const contents = files.map(({ name, buffer }) => [name, [...buffer]] as const);
  const transfer = await page.evaluateHandle((dropped) => {
    const data = new DataTransfer();
    for (const [name, bytes] of dropped) data.items.add(new File([new Uint8Array(bytes)], name));
    return data;
  }, contents);
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

async function norms(page: Page, step: number): Promise<number[]> {
  const [{ records }] = await snapshot(page);
  const record = records.at(-1);
  expect(record?.step).toBe(step);
  return record?.gradientNorms ?? [];
}

const mark = (page: Page) => page.getByRole('region', { name: 'Begins from a file' });
const alert = (page: Page) => page.getByRole('alert');

test('a network that was saved opens again in each form, and the run begins from it', async ({
  page,
}) => {
  test.slow();
  await open(page, 'depth=2&width=5&activation=tanh&batch=full&engine=wasm');
  await page.evaluate(() => window.playground.step(40));
  const last = await norms(page, 40);
  await button(page, 'Export').click();
  await button(page, 'Code: Keras, PyTorch, TensorFlow.js…').click();
  const tensors = await saved(page, '.safetensors');
  const json = await saved(page, 'JSON');
  const model = await saved(page, 'TensorFlow.js model', 2);
  for (const [files, give] of [
    [tensors, choose],
    [json, drop],
    [model, choose],
    [model.toReversed(), drop],
  ] as const) {
    await open(page, 'data=circle&depth=3&seed=4');
    await give(page, files);
    const name = files.find((file) => file.name.endsWith('.json'))?.name ?? files[0].name;
    await expect(mark(page)).toContainText(`begins from ${name}`);
    await ready(page);
    expect(await page.evaluate(() => window.playground.getSpec())).toMatchObject({
      data: 'moons',
      depth: 2,
      activation: 'tanh',
      seed: 1,
    });
    expect(await norms(page, 0)).toEqual(last);
    await page.evaluate(() => window.playground.step(3));
    await button(page, 'Reset').click();
    await ready(page);
    await expect(mark(page)).toBeVisible();
    expect(await norms(page, 0)).toEqual(last);
  }
  await slide(page, 'Depth', 3);
  await expect(alert(page)).toContainText('The weights are drawn anew');
  await expect(mark(page)).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(mark(page)).toContainText('begins from model.json');
  await expect(alert(page)).toHaveCount(0);
  await button(page, 'Share').click();
  await expect(page.getByText('Not in the link: weights of a file')).toBeVisible();
});

/** A model of dense layers, as the converter of Keras writes it. */
function kerasModel(sizes: number[]): NamedBytes[] {
  const layers = sizes.slice(1).map((units, index) => ({
    class_name: 'Dense',
    config: {
      name: `dense_${index}`,
      units,
      activation: index === sizes.length - 2 ? 'softmax' : 'tanh',
      use_bias: true,
    },
  }));
  const weights = sizes.slice(1).flatMap((units, index) => [
    { name: `sequential/dense_${index}/kernel`, shape: [sizes[index], units], dtype: 'float32' },
    { name: `sequential/dense_${index}/bias`, shape: [units], dtype: 'float32' },
  ]);
  const count = weights
    .map(({ shape }) => shape.reduce((product, one) => product * one, 1))
    .reduce((sum, one) => sum + one, 0);
  const numbers = Float32Array.from({ length: count }, (_, at) => Math.sin(at));
  const value = {
    format: 'layers-model',
    modelTopology: { model_config: { class_name: 'Sequential', config: { layers } } },
    weightsManifest: [{ paths: ['group1-shard1of1.bin'], weights }],
  };
  return [
    { name: 'model.json', buffer: Buffer.from(JSON.stringify(value)) },
    { name: 'group1-shard1of1.bin', buffer: Buffer.from(numbers.buffer) },
  ];
}

test('a model of another program sets depth and widths, or is refused by a sentence', async ({
  page,
}) => {
  await open(page, 'data=circle&depth=3&seed=4&lr=0.05');
  await drop(page, kerasModel([2, 6, 4, 2]));
  await expect(mark(page)).toContainText('begins from model.json');
  expect(await page.evaluate(() => window.playground.getSpec())).toMatchObject({
    data: 'circle',
    widths: '6,4',
    activation: 'tanh',
    seed: 4,
    lr: 0.05,
  });
  const begun = await page.evaluate(() => window.playground.getSpec());
  const refusals: [NamedBytes[], string][] = [
    [
      kerasModel([784, 6, 10]),
      'Its network has 784 inputs and 10 outputs, and these data have 2 inputs and 2 outputs.',
    ],
    [kerasModel([2, 6, 2]).slice(0, 1), 'It belongs together with group1-shard1of1.bin'],
    [[{ name: 'cut.safetensors', buffer: Buffer.from('{"cut') }], 'It does not begin as'],
    [[{ name: 'other.json', buffer: Buffer.from('[1, 2') }], 'It is neither weights that were'],
  ];
  for (const [files, sentence] of refusals) {
    await drop(page, files);
    await expect(alert(page)).toContainText(
      `${files.map(({ name }) => name).join(' + ')} is not opened`,
    );
    await expect(alert(page)).toContainText(sentence);
    await expect(mark(page)).toBeVisible();
  }
  expect(await page.evaluate(() => window.playground.getSpec())).toEqual(begun);
});

test('a saved run that began from a file goes on, and begins from it again', async ({ page }) => {
  await open(page, 'data=circle&engine=wasm');
  await drop(page, kerasModel([2, 6, 4, 2]));
  await expect(mark(page)).toBeVisible();
  await ready(page);
  const first = await norms(page, 0);
  await page.evaluate(() => window.playground.step(20));
  await button(page, 'Export').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Save this run, to go on later').click(),
  ]);
  const buffer = await readFile(await download.path());
  await open(page);
  await drop(page, [{ name: 'run.safetensors', buffer }]);
  await expect(mark(page)).toContainText('begins from model.json');
  await norms(page, 20);
  await button(page, 'Reset').click();
  await ready(page);
  expect(await norms(page, 0)).toEqual(first);
});
