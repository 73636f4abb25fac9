import type { Page } from '@playwright/test';
import { variantSpecs } from '../../src/spec/lab';
import { parseQuery } from '../../src/spec/link/query';
import { type ExperimentName, experimentNames, experiments } from '../experiments';
import type { PageResult } from '../results';
import { ratioOf, spreadOf } from '../statistics';
import type { Workbench } from '../workbench';

const mostRounds = 5;
/** Milliseconds of training before a stretch: what the first frames cost is not what training costs. */
const warmUp = 1_000;

/** Steps a second of the built page, and of as many engines alone as it has variants, in turn. */
export async function measurePage(bench: Workbench): Promise<Record<ExperimentName, PageResult>> {
  const found = {} as Record<ExperimentName, PageResult>;
  for (const name of experimentNames) {
    const { query } = experiments[name];
    found[name] = await bench.withPlayground(`${query}&pace=fastest`, 'plain', (page) =>
      takeTurns(bench, page, query),
    );
    const { stepsPerSecond, bare, share } = found[name];
    const rates = bare.map(({ median }) => median.toFixed(0)).join(' and ');
    bench.log(
      `${name}: the page ${stepsPerSecond.median.toFixed(0)} steps/s, alone ${rates}: ${share.median.toFixed(3)}`,
    );
  }
  return found;
}

async function takeTurns(bench: Workbench, page: Page, query: string): Promise<PageResult> {
  const specs = variantSpecs(parseQuery(query).lab);
  const ids = await bench.page.evaluate((all) => window.bench.createBare(all), specs);
  const length = 1_000 * bench.effort.watch;
  /** One after another, each for its share of the time. */
  async function timeBare(milliseconds: number): Promise<number[]> {
    const found: number[] = [];
    for (const id of ids) {
      const own = milliseconds / ids.length;
      found.push(await bench.page.evaluate(([i, ms]) => window.bench.time(i, ms), [id, own]));
    }
    return found;
  }

  await timeBare(warmUp);
  await timePage(page, warmUp);
  const rates = { page: [] as number[], bare: [] as number[][] };
  for (let round = 0; round < Math.min(mostRounds, bench.effort.rounds); round++) {
    rates.page.push(await timePage(page, length));
    rates.bare.push(await timeBare(length));
  }
  await bench.page.evaluate(() => window.bench.dismiss());
  const together = rates.bare.map(inLockStep);
  return {
    stepsPerSecond: spreadOf(rates.page),
    bare: specs.map((_, variant) => spreadOf(rates.bare.map((round) => round[variant]))),
    share: ratioOf(rates.page, together),
  };
}

/** Lets the page train from step 0. */
async function timePage(page: Page, milliseconds: number): Promise<number> {
  await page.evaluate(() => window.playground.reset());
  await page.evaluate(() => window.playground.ready());
  await page.evaluate(() => window.playground.train());
  await page.waitForTimeout(warmUp);
  const first = await standingOf(page);
  await page.waitForTimeout(milliseconds);
  const last = await standingOf(page);
  await page.evaluate(() => window.playground.pause());
  return (1_000 * (last.step - first.step)) / (last.time - first.time);
}

/** The clock is the page's. Throws where a variant has ceased to train: the others would be the faster for it. */
function standingOf(page: Page): Promise<{ step: number; time: number }> {
  return page.evaluate(async () => {
    const variants = await window.playground.snapshot();
    const still = variants.find(({ status }) => status !== 'training');
    if (still !== undefined) throw new Error(`Variant ${still.variant} is ${still.status}.`);
    return { step: variants[0].step, time: performance.now() };
  });
}

/** Steps a second of all variants where one processor computes them in turn, as the page does on two cores. */
function inLockStep(rates: readonly number[]): number {
  return 1 / rates.reduce((seconds, rate) => seconds + 1 / rate, 0);
}
