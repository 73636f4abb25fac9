import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { type Browser, expect, type Page, test } from '@playwright/test';
import type { VariantSnapshot } from '../src/store/programInterface';
import { button, open, reachStep, ready, showAll, snapshot } from './playground';

/** As the page gives it to a file: what is not finite is null there. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

async function trained(
  browser: Browser,
  throttling: number,
): Promise<{ page: Page; steps: () => Promise<number> }> {
  const page = await browser.newPage();
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: throttling });
  await open(page, 'engine=wasm&b.engine=wasm&pace=fastest&preset=sigmoid-against-relu');
  await button(page, 'Train').click();
  await page.waitForTimeout(3_000);
  const pause = button(page, 'Pause');
  if (await pause.isVisible()) await pause.click();
  await expect(button(page, 'Train')).toBeVisible();
  const steps = async (): Promise<number> => (await snapshot(page))[0].step;
  return { page, steps };
}

test('a fast and a slow machine have the same record and diagnosis at the same step', async ({
  browser,
}) => {
  const [fast, slow] = [await trained(browser, 1), await trained(browser, 6)];
  const last = Math.max(await fast.steps(), await slow.steps());
  for (const { page, steps } of [fast, slow]) {
    const missing = last - (await steps());
    if (missing > 0) await page.evaluate((count) => window.playground.step(count), missing);
  }
  const [a, b] = [await snapshot(fast.page), await snapshot(slow.page)];
  for (const [index, { records, history, diagnosis, digest }] of a.entries()) {
    expect(b[index].digest).toBe(digest);
    expect(asJson(b[index].records)).toEqual(asJson(records));
    expect(asJson(b[index].history)).toEqual(asJson(history));
    expect(asJson(b[index].diagnosis)).toEqual(asJson(diagnosis));
    expect(history.steps.slice(0, 65)).toEqual([...Array(65).keys()]);
  }
});

test('one step at a time, many at once and every pace give the same record', async ({ page }) => {
  const at = async (reach: () => Promise<void>): Promise<VariantSnapshot[]> => {
    await open(page, 'engine=wasm&depth=3&dropout=0.2&steps=90');
    await reach();
    await reachStep(page, 90);
    return (await snapshot(page)).map(({ records, history, diagnosis, digest, ...rest }) => {
      return { ...rest, stepsPerSecond: 0, status: 'paused', records, history, diagnosis, digest };
    });
  };
  const once = await at(() => page.evaluate(() => window.playground.step(90)));
  const single = await at(async () => {
    for (let step = 0; step < 90; step++) await page.evaluate(() => window.playground.step(1));
  });
  const paced = await at(() => button(page, 'Train').click());
  expect(single).toEqual(once);
  expect(paced).toEqual(once);
});

/** Link, and the step at which the page and the command line are asked. */
const experiments: [string, number][] = [
  ['preset=sigmoid-against-relu', 300],
  ['standardize=inputs&depth=2&loss=hinge&lr=10', 200],
  ['data=houses&depth=2&optimizer=adam&lr=0.01', 150],
  ['labelNoise=0.5&standardize=inputs&depth=2&width=8&lr=0.03', 400],
  [
    'samples=160&noise=0.3&labelNoise=0.15&standardize=inputs&depth=2&width=64&optimizer=adam&lr=0.003&batch=full',
    700,
  ],
  ['depth=50&width=8&gain=0.8&standardize=inputs', 120],
  ['width=32&gain=2&outInit=same&lr=0.05&batch=full&standardize=inputs', 60],
  ['depth=10&width=2&standardize=inputs', 200],
  ['depth=3&init=zeros', 60],
  ['depth=3&width=32&dropout=0.8&standardize=inputs', 150],
  ['schedule=plateau&depth=2&standardize=inputs&lr=0.3', 900],
  ['data=digits&samples=400&trainFraction=0.2&depth=2&width=32&optimizer=adam&lr=0.003', 130],
];

function headless(...options: string[]): { records: unknown; diagnosis: unknown; digest: string } {
  const run = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/headless/main.ts', ...options, '--engine', 'wasm'],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  expect(run.status, run.stderr).toBe(0);
  return JSON.parse(run.stdout);
}

for (const [index, [query, steps]] of experiments.entries()) {
  // Every other one: a training on the page and one in Node take seconds each.
  const tag = index % 2 === 0 ? [] : ['@deep'];
  test(`page and command line say the same: ${query}`, { tag }, async ({ page }) => {
    await open(page, `${query}&engine=wasm`);
    await page.evaluate((count) => window.playground.step(count), steps);
    const [{ records, diagnosis, digest }] = await snapshot(page);
    const found = headless(query, '--steps', String(steps));
    expect(found.digest).toBe(digest);
    expect(found.records).toEqual(asJson(records));
    expect(found.diagnosis).toEqual(asJson(diagnosis));
  });
}

test('a diagnosis does not depend on how many records are asked for', () => {
  const [query, steps] = experiments[4];
  const all = headless(query, '--steps', String(steps));
  for (const every of [1, steps]) {
    const asked = headless(query, '--steps', String(steps), '--every', String(every));
    expect(asked.diagnosis).toEqual(all.diagnosis);
  }
});

const rare = '../shared/data/awkward/rare.csv';

test('a table has one diagnosis, too, on the page and the command line', async ({ page }) => {
  test.skip(!existsSync(rare), 'the shared tables are not here');
  const query = 'standardize=inputs&depth=2&seed=1';
  await open(page, `${query}&engine=wasm`);
  await showAll(page, 'data');
  await button(page, 'Open a table…').click();
  await page.getByRole('textbox', { name: 'Table as text' }).fill(readFileSync(rare, 'utf8'));
  await button(page, 'Read this text').click();
  await page.getByRole('combobox', { name: 'Target' }).selectOption('k');
  await button(page, 'Use this table').click();
  await expect.poll(() => page.evaluate(() => window.playground.getSpec().data)).toBe('csv');
  await ready(page);
  await page.evaluate(() => window.playground.step(500));
  const [{ diagnosis, records, digest }] = await snapshot(page);
  const found = headless(query, '--steps', '500', '--csv', rare, '--target', 'k');
  expect(found.digest).toBe(digest);
  expect(found.records).toEqual(asJson(records));
  expect(found.diagnosis).toEqual(asJson(diagnosis));
});
