import { expect, type Page, test } from '@playwright/test';
import { button, figure, open, reachStep, ready, showPart } from './playground';

/** Where the points of a path are from left to right, in CSS pixels. */
function pointsOf(path: string | null): number[] {
  return [...(path ?? '').matchAll(/[ML](-?[\d.]+),/g)].map(([, x]) => Number(x));
}

const band = (page: Page) => figure(page, 'Loss').locator('path[class*="batchBand"]').last();
const bandPoints = async (page: Page): Promise<number[]> =>
  pointsOf(await band(page).getAttribute('d'));
const ticks = (page: Page, name: string) => figure(page, name).locator('[data-axis="x"] text');

test('the loss has a point for each of the first steps, on axes that are kept', async ({
  page,
}) => {
  await open(page, 'depth=2&schedule=cosine&steps=200&engine=wasm');
  await page.evaluate(() => window.playground.step(200));
  // Up along the upper edge and back along the lower one: as many points on each.
  await expect.poll(async () => (await bandPoints(page)).length / 2).toBeGreaterThanOrEqual(65);
  const upper = (await bandPoints(page)).slice(0, 65);
  expect(new Set(upper).size).toBe(65);
  await expect(ticks(page, 'Accuracy')).toHaveText(['0', '50', '100', '150', '200']);

  await page.getByRole('switch', { name: 'Log steps' }).click();
  await page.getByRole('switch', { name: 'Log loss' }).click();
  for (const name of ['Loss', 'Accuracy', 'Learning rate per step']) {
    await expect(ticks(page, name)).toHaveText(['0', '1', '10', '100']);
    await expect(figure(page, name)).toHaveAccessibleDescription(/logarithmic axis/);
  }
  // The first ten steps take two fifths of the width: 11 to 201, as logarithms.
  await expect
    .poll(async () => {
      const [first, ...others] = (await bandPoints(page)).slice(0, 65);
      return (others[9] - first) / (others[63] - first);
    })
    .toBeCloseTo(Math.log(11) / Math.log(65), 2);

  await page.reload();
  await ready(page);
  await expect(page.getByRole('switch', { name: 'Log steps' })).toBeChecked();
  await expect(page.getByRole('switch', { name: 'Log loss' })).toBeChecked();
  await expect(ticks(page, 'Loss')).toHaveText(['0', '1', '10']);
});

test('every recorded step is shown with its own profile and batch', async ({ page }) => {
  await open(page, 'depth=2&engine=wasm');
  await page.evaluate(() => window.playground.step(200));
  const { history, records } = (await page.evaluate(() => window.playground.snapshot()))[0];
  const steps = [...new Set([...history.steps, ...records.map(({ step }) => step)])];
  const slider = page.getByRole('slider', { name: 'Shown step', exact: true });
  await expect(slider).toHaveAttribute('max', String(steps.length - 1));
  await slider.press('Home');
  for (let step = 1; step <= 23; step++) await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', 'step 23');
  const row = history.steps.indexOf(23);
  const written = (value: number) => value.toPrecision(3).replace(/\.?0+$/, '');
  await expect(figure(page, 'Loss')).toHaveAccessibleDescription(
    new RegExp(
      `Step 23\\. Measured at .*batch of that step has a loss of ${written(history.batchLoss[row])} `,
    ),
  );
  await expect(figure(page, 'Gradient norm per layer')).toHaveAccessibleDescription(
    new RegExp(`Step 23\\..*${written(history.gradientNorms[row][0])} at layer 1`),
  );
});

test('a chart that is not seen is drawn when it comes into view, or is printed', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1000, height: 400 });
  await open(page, 'depth=2&width=8');
  await expect(band(page)).toBeAttached();
  /** Tells in one number where all points of a drawing are. */
  const drawn = async (): Promise<number> =>
    (await bandPoints(page)).reduce((sum, x) => sum + x, 0);
  await page.getByRole('main').evaluate((views) => views.scrollTo(0, views.scrollHeight));
  await expect(figure(page, 'Loss')).not.toBeInViewport();
  await button(page, 'Train').click();
  await reachStep(page, 300);
  const before = await drawn();
  expect(before).toBeLessThan(1_000);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect.poll(drawn).toBeGreaterThan(10 * before);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  // Until the browser has told that it is out of view, and what was queued before is drawn.
  await reachStep(page, 1_000);
  const printed = await drawn();
  await reachStep(page, 3_000);
  expect(await drawn()).toBe(printed);
  await band(page).scrollIntoViewIfNeeded();
  await expect.poll(drawn).not.toBe(printed);
});

test('on a phone the part that is shown is drawn, and on paper all parts are', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await open(page, 'depth=2&width=8&engine=wasm');
  await expect(figure(page, 'Loss')).toBeHidden();
  await page.evaluate(() => window.playground.step(200));
  await showPart(page, 'Curves');
  await expect.poll(async () => (await bandPoints(page)).length).toBeGreaterThan(50);
  await expect(figure(page, 'Network')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  for (const name of ['Network', 'Gradient norm per layer', 'Loss', 'Decision boundary']) {
    await expect(figure(page, name)).toBeVisible();
  }
});

/** Returns which letters of lines lie on numbers of an axis, by their ink: a line of text has room above and below. */
function lettersOnNumbers(): string[] {
  const inkOf = (text: Element) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    const edge = (bottom - top) / 6;
    return { left, right, top: top + edge, bottom: bottom - edge };
  };
  return [...document.querySelectorAll('figure svg')].flatMap((chart) => {
    const numbers = [...chart.querySelectorAll('[data-axis] text')];
    return [...chart.querySelectorAll('text[class*="lineLetter"]')].flatMap((letter) =>
      numbers
        .filter((number) => {
          const [a, b] = [inkOf(letter), inkOf(number)];
          return (
            a.left < b.right && b.left < a.right && a.top < b.bottom + 1 && b.top < a.bottom + 1
          );
        })
        .map((number) => `${letter.textContent} on ${number.textContent}`),
    );
  });
}

test('no letter of a line lies on a number of an axis', async ({ page }) => {
  await open(page, 'depth=1&width=8&lr=1&b.activation=tanh&steps=400');
  await page.evaluate(() => window.playground.step(2));
  await button(page, 'Keep run A').click();
  await button(page, 'Train').click();
  await reachStep(page, 400);
  // The kept run is two steps at the left of 400, both letters are at the axis.
  await expect(figure(page, 'Loss').locator('svg text', { hasText: 'P1' })).toBeVisible();
  for (const size of [
    { width: 1280, height: 720 },
    { width: 1440, height: 900 },
    { width: 1920, height: 1080 },
  ]) {
    await page.setViewportSize(size);
    await expect.poll(() => page.evaluate(lettersOnNumbers)).toEqual([]);
  }
  // As many columns that the kept run's line is at the edge.
  await page.evaluate(() => window.playground.setSpec({ depth: 60 }));
  await ready(page);
  await expect.poll(() => page.evaluate(lettersOnNumbers)).toEqual([]);
});

test('of three planes, each column has its axis under its last one', async ({ page }) => {
  await open(page, 'depth=1&b.activation=tanh&c.activation=sigmoid');
  const planes = figure(page, 'Decision boundary').locator('canvas');
  await expect(planes).toHaveCount(3);
  const axes = figure(page, 'Decision boundary').getByText('x₁', { exact: true });
  await expect(axes).toHaveCount(2);
  for (const [axis, plane] of [
    [0, 1],
    [1, 2],
  ]) {
    const above = await planes.nth(plane).boundingBox();
    const below = await axes.nth(axis).boundingBox();
    if (above === null || below === null) throw new Error('they are not drawn');
    expect(below.x).toBeGreaterThan(above.x);
    expect(below.x + below.width).toBeLessThan(above.x + above.width);
    const gap = below.y - above.y - above.height;
    expect(gap).toBeGreaterThanOrEqual(0);
    expect(gap).toBeLessThan(12);
  }
});
