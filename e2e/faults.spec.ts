import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { button, figure, open, reachStep, ready, snapshot } from './playground';

test('a diverging run pauses itself, names layer and step, and keeps its charts', async ({
  page,
}) => {
  await open(page, 'depth=6&gain=4&lr=10&loss=mse');
  await button(page, 'Train').click();
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('Variant A is not finite any more');
  await expect(notice).toContainText(
    /At step \d+ the (activations|gradient) of (hidden layer \d|the output layer)/,
  );
  await expect(button(page, 'Train')).toBeVisible();
  await expect(figure(page, 'Gradient norm per layer')).toBeVisible();
  const [variant] = await snapshot(page);
  expect(variant.status).toBe('notFinite');
  expect(variant.records[0].step).toBe(0);
});

test('a worker that dies is replaced by one with the same networks, and says so', async ({
  page,
}) => {
  await open(page, 'depth=2&width=5');
  await page.evaluate(() => window.playground.step(3));
  const [before] = await snapshot(page);
  const [worker] = page.workers();
  await worker.evaluate(() => {
    setTimeout(() => {
      throw new Error('killed by the test');
    });
  });
  await expect(page.getByRole('alert')).toContainText('The engine was restarted');
  await ready(page);
  await page.evaluate(() => window.playground.step(3));
  const [after] = await snapshot(page);
  expect(after.records.at(-1)?.trainLoss).toBe(before.records.at(-1)?.trainLoss);
});

test('an error in one chart leaves the rest of the page, and the chart can be tried again', async ({
  page,
}) => {
  const logged: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') logged.push(message.text());
  });
  await page.addInitScript(() => {
    const { observe } = ResizeObserver.prototype;
    ResizeObserver.prototype.observe = function (target, options) {
      const isBroken = !document.documentElement.hasAttribute('data-mended');
      if (isBroken && target.closest('figure')?.textContent.includes('Decision boundary')) {
        throw new Error('no canvas today');
      }
      observe.call(this, target, options);
    };
  });
  await open(page, 'depth=2');
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('What the model answers cannot be shown');
  await expect(notice).toContainText('no canvas today');
  expect(logged.join()).toContain('no canvas today');
  await expect(figure(page, 'Decision boundary')).toHaveCount(0);
  await expect(figure(page, 'Loss')).toBeVisible();
  await button(page, 'Step').click();
  await expect(page.getByTestId('step')).toHaveText('1');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await notice.getByRole('button', { name: 'Try again' }).click();
  await expect(notice).toContainText('no canvas today');
  await page.evaluate(() => document.documentElement.setAttribute('data-mended', ''));
  await notice.getByRole('button', { name: 'Try again' }).click();
  await expect(figure(page, 'Decision boundary')).toBeVisible();
  await expect(notice).toHaveCount(0);
});

for (const missing of ['ClaimsDialog-*.js', 'Dialog-*.css', 'otherTexts-*.js']) {
  test(`without ${missing} a dialog says so, the run goes on, and it can be tried again`, async ({
    page,
  }) => {
    const url = `**/assets/${missing}`;
    await page.route(url, (route) => route.fulfill({ status: 404 }));
    await open(page, 'depth=2&pace=20');
    await button(page, 'Train').click();
    await button(page, 'Claims…').click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(/This dialog cannot be shown\s*It could not be fetched/);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await expect(dialog).toContainText('This dialog cannot be shown');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await button(page, 'Claims…').click();
    await expect(dialog).toContainText('This dialog cannot be shown');

    await page.unroute(url);
    const [{ step }] = await snapshot(page);
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await expect(dialog.getByRole('heading', { name: 'Claims, measured' })).toBeVisible();
    // Dialog.css has arrived: without it the dialog would stand at the end of the page.
    await expect(dialog.getByRole('heading', { name: 'Claims, measured' })).toBeInViewport();
    await reachStep(page, step + 5);
  });
}

test('an error in the page itself is told, and loaded again the page has the same experiment', async ({
  page,
}) => {
  await page.addInitScript(() => {
    if (sessionStorage.getItem('broken') !== null) return;
    sessionStorage.setItem('broken', '');
    const { addEventListener } = window;
    window.addEventListener = (...[type, ...rest]: Parameters<typeof addEventListener>) => {
      if (type === 'keydown') throw new Error('no keys today');
      addEventListener.call(window, type, ...rest);
    };
  });
  await page.goto('/?depth=3&width=5');
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('The page cannot be shown');
  await expect(notice).toContainText('no keys today');
  await expect(button(page, 'Train')).toHaveCount(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press('Tab');
  await expect(button(page, 'Load the page again')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Train')).toBeVisible();
  await ready(page);
  await expect(page.getByRole('slider', { name: 'Depth', exact: true })).toHaveValue('3');
  await expect(notice).toHaveCount(0);
});
