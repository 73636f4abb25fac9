import { expect, type Page, test } from '@playwright/test';
import { determinismCases } from '../src/engine/testing/cases/determinismCases';
import type { VariantSnapshot } from '../src/store/programInterface';
import { button, choose, open, reachStep, snapshot } from './playground';
import {
  beforeWorkers,
  loseContext,
  withContextInReach,
  withFourCores,
  withGraphicsCard,
  withoutWasm,
  withoutWebgl,
  withSlowWasm,
} from './workerScript';

const lastLoss = ({ records }: VariantSnapshot) => records.at(-1)?.trainLoss ?? Number.NaN;
const badge = (page: Page) => page.getByRole('button', { name: /^Engine details/ });

/** Where training went on from after a fault, once the notice says that it did so with this engine. */
async function stepOfRecovery(page: Page, engine: string): Promise<number> {
  const sentence = new RegExp(`from step (\\d[\\d\\s]*) with ${engine}`);
  const notice = page.getByRole('alert');
  await expect(notice).toContainText(sentence);
  const [, count = ''] = sentence.exec(await notice.innerText()) ?? [];
  // Thousands are set apart by spaces.
  return Number(count.replaceAll(/\s/g, ''));
}

test('automatic is never a software renderer, and the badge says why', async ({ page }) => {
  await open(page, 'depth=2');
  const [{ engine }] = await snapshot(page);
  await badge(page).click();
  const isSoftware = page.getByText(/here WebGL runs on the processor/);
  const isMeasured = page.getByText(/both were measured on this network/);
  await expect(isSoftware.or(isMeasured)).toBeVisible();
  if (await isSoftware.isVisible()) expect(engine).toBe('wasm');
});

test('with a graphics card both engines are measured, and the run moves to the faster one', async ({
  page,
}) => {
  await beforeWorkers(page, `${withGraphicsCard};${withSlowWasm}`);
  await open(page, 'depth=2&width=8');
  await page.evaluate(() => window.playground.step(2));
  await expect.poll(async () => (await snapshot(page))[0].engine).toBe('webgl');
  await page.evaluate(() => window.playground.step(3));
  const [{ step, records, renderer }] = await snapshot(page);
  expect([step, records[0].step, renderer]).toEqual([5, 0, 'Card of the test']);
  await badge(page).click();
  const measured = page.getByText(/both were measured on this network/);
  const [, ...figures] =
    /WASM SIMD ([\d\s]+) steps\/s, WebGL ([\d\s]+) steps\/s/.exec(await measured.innerText()) ?? [];
  const [wasm, webgl] = figures.map((figure) => Number(figure.replaceAll(/\s/g, '')));
  expect(wasm).toBeGreaterThan(0);
  expect(webgl).toBeGreaterThan(wasm);
  await page.keyboard.press('Escape');
  await button(page, 'Train').click();
  await reachStep(page, 20);
  await expect(badge(page)).toContainText(/[\d\s.]+ steps\/s/);
});

test('software rendering that was asked for is named on the badge', async ({ page }) => {
  await open(page, 'depth=2&engine=webgl');
  const [{ engine, renderer }] = await snapshot(page);
  expect(engine).toBe('webgl');
  const isSoftware = /swiftshader|llvmpipe|software/i.test(renderer);
  if (isSoftware) await expect(badge(page)).toContainText('software rendering');
  else await expect(badge(page)).not.toContainText('software');
});

test('without WebGL the processor trains, and the badge says why', async ({ page }) => {
  await beforeWorkers(page, withoutWebgl);
  await open(page, 'depth=2&engine=webgl');
  expect((await snapshot(page))[0].engine).toBe('wasm');
  await badge(page).click();
  await expect(page.getByText(/has no WebGL 2/)).toBeVisible();
  await page.keyboard.press('Escape');
  await button(page, 'Train').click();
  await reachStep(page, 20);
});

test('without WebAssembly a graphics card trains, and the badge says why', async ({ page }) => {
  await beforeWorkers(page, `${withoutWasm};${withGraphicsCard}`);
  await open(page, 'depth=2');
  expect((await snapshot(page))[0].engine).toBe('webgl');
  await expect(badge(page)).toContainText('no WASM SIMD here');
  await badge(page).click();
  await expect(page.getByText(/This browser has no WebAssembly with SIMD, so/)).toBeVisible();
  await page.keyboard.press('Escape');
  await button(page, 'Train').click();
  await reachStep(page, 20);
});

test('without WebAssembly and WebGL the reference engine trains, and says so', async ({ page }) => {
  await beforeWorkers(page, `${withoutWasm};${withoutWebgl}`);
  await open(page, 'depth=2');
  expect((await snapshot(page))[0].engine).toBe('reference');
  await badge(page).click();
  await expect(page.getByText(/This browser has no WebAssembly with SIMD, so/)).toBeVisible();
  await page.keyboard.press('Escape');
  await button(page, 'Train').click();
  await reachStep(page, 20);
});

test('kernels that do not arrive are told as that, and are tried again with the next network', async ({
  page,
}) => {
  await beforeWorkers(page, withoutWebgl);
  const isModule = /\.wasm$/;
  await page.route(isModule, (route) => route.fulfill({ status: 404, body: 'not here' }));
  await open(page, 'depth=2');
  expect((await snapshot(page))[0].engine).toBe('reference');
  await expect(badge(page)).toContainText('WASM not loaded');
  await badge(page).click();
  await expect(
    page.getByText(/The file with the WASM kernels could not be loaded, so/),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await page.unroute(isModule);
  await page.evaluate(() => window.playground.setSpec({ depth: 3 }));
  await expect.poll(async () => (await snapshot(page))[0].engine).toBe('wasm');
});

test('a run moves from engine to engine with all that it has learnt', async ({ page }) => {
  const network = 'depth=3&activation=tanh&optimizer=adam&lr=0.001';
  await open(page, `${network}&engine=wasm`);
  // At 20 steps a second, so that every engine keeps up and looks come close together.
  await page.getByRole('slider', { name: 'Pace' }).fill('4');
  await button(page, 'Train').click();
  await reachStep(page, 20);
  for (const [label, name] of [
    ['reference', 'reference'],
    ['WebGL', 'webgl'],
    ['WASM SIMD', 'wasm'],
  ]) {
    await choose(page, 'Engine', label);
    await expect.poll(async () => (await snapshot(page))[0].engine).toBe(name);
    const [{ step }] = await snapshot(page);
    await reachStep(page, step + 20);
  }
  await page.evaluate(() => window.playground.pause());
  const [moved] = await snapshot(page);
  expect(moved.records[0].step).toBe(0);
  // Back to where it began: the run goes on from where it is.
  await page.goBack();
  await expect.poll(async () => (await snapshot(page))[0].engine).toBe('webgl');
  expect((await snapshot(page))[0].step).toBe(moved.step);
  await open(page, `${network}&engine=reference`);
  await page.evaluate((count) => window.playground.step(count), moved.step);
  const [stayed] = await snapshot(page);
  expect(Math.abs(lastLoss(moved) / lastLoss(stayed) - 1)).toBeLessThan(0.001);
  expect(lastLoss(stayed)).toBeLessThan(0.9 * stayed.records[0].trainLoss);
});

test('a WebGL context that is lost in the midst of a run costs not a step', async ({ page }) => {
  await beforeWorkers(page, withContextInReach);
  const network = 'depth=2&width=8&activation=tanh&lr=0.02&engine=webgl';
  await open(page, network);
  // At 50 steps a second: all of them are made a second time at the end.
  await page.getByRole('slider', { name: 'Pace' }).fill('5');
  await button(page, 'Train').click();
  await reachStep(page, 60);
  await loseContext(page);
  await expect(page.getByRole('alert')).toContainText('Variant A goes on after a fault of the GPU');
  // A second of training has been saved by then.
  expect(await stepOfRecovery(page, 'WebGL')).toBeGreaterThan(0);
  const [{ step }] = await snapshot(page);
  await reachStep(page, step + 30);
  await loseContext(page);
  // A device that fails again so soon is given up.
  expect(await stepOfRecovery(page, 'WASM SIMD')).toBeGreaterThan(0);
  await page.evaluate(() => window.playground.pause());
  const [lost] = await snapshot(page);
  expect(lost.engine).toBe('wasm');
  const steps = lost.records.map((record) => record.step);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  await open(page, network);
  await page.evaluate((count) => window.playground.step(count), lost.step);
  const [whole] = await snapshot(page);
  expect(whole.step).toBe(lost.step);
  expect(Math.abs(lastLoss(lost) / lastLoss(whole) - 1)).toBeLessThan(0.001);
});

test('two variants on the context that is lost go on together, on the same new one', async ({
  page,
}) => {
  await beforeWorkers(page, withContextInReach);
  const lab = 'depth=2&width=8&lr=0.02&engine=webgl&b.activation=tanh';
  await open(page, lab);
  await page.getByRole('slider', { name: 'Pace' }).fill('5');
  await button(page, 'Train').click();
  await reachStep(page, 60);
  await loseContext(page);
  for (const letter of ['A', 'B']) {
    const notice = page.getByRole('alert').filter({ hasText: `Variant ${letter} goes on` });
    await expect(notice).toContainText('with WebGL');
  }
  const [{ step }] = await snapshot(page);
  await reachStep(page, step + 30);
  await page.evaluate(() => window.playground.pause());
  const lost = await snapshot(page);
  expect(lost.map(({ engine }) => engine)).toEqual(['webgl', 'webgl']);
  await open(page, lab);
  await page.evaluate((count) => window.playground.step(count), lost[0].step);
  const whole = await snapshot(page);
  expect(lost.map(({ digest }) => digest)).toEqual(whole.map(({ digest }) => digest));
});

test('with more cores each variant has a worker of its own, and the same bits', async ({
  page,
}) => {
  const link = 'depth=4&engine=wasm&b.activation=tanh&c.optimizer=adam&d.depth=8';
  await open(page, link);
  await page.evaluate(() => window.playground.step(500));
  const alone = await snapshot(page);
  await beforeWorkers(page, withFourCores);
  await open(page, link);
  await page.evaluate(() => window.playground.step(500));
  const beside = await snapshot(page);
  expect(page.workers()).toHaveLength(5);
  expect(beside.map(({ step }) => step)).toEqual([500, 500, 500, 500]);
  expect(beside.map(({ digest }) => digest)).toEqual(alone.map(({ digest }) => digest));
  await button(page, 'Train').click();
  await reachStep(page, 700);
  await page.evaluate(() => window.playground.pause());
  const paused = await snapshot(page);
  expect(new Set(paused.map(({ step }) => step)).size).toBe(1);
});

test('the digest is the one that every machine gets', async ({ page }) => {
  const { changes, digest } = determinismCases[0];
  const query = new URLSearchParams(
    Object.entries({ ...changes, engine: 'wasm' }).map(([name, value]) => [name, String(value)]),
  );
  await open(page, query.toString());
  await page.evaluate(() => window.playground.step(1_000));
  expect((await snapshot(page))[0].digest).toBe(digest);
});
