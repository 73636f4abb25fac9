import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';

const notAllowed = /This page cannot start here: the frame around it allows no workers/;

/** Sums the shifts of what was seen, from the page's first moment on. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { shifts: () => sum });
  });

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
]) {
  test(`nothing moves while the page loads at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await watchShifts(page);
    await page.goto('/');
    await expect(page.getByRole('figure', { name: 'Network' })).toBeVisible();
    await page.waitForTimeout(1_000);
    expect(await page.evaluate('shifts()')).toBeLessThan(0.02);
  });
}

test('controls can be used while the figures are still on their way', async ({ page }) => {
  let arrive = (): void => undefined;
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/figures-*.js', async (route) => {
    await arrival;
    await route.continue();
  });
  await page.goto('/');
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(page.getByTestId('step')).toHaveText('1');
  await expect(page.getByRole('figure')).toHaveCount(0);
  arrive();
  await expect(page.getByRole('figure', { name: 'Network' })).toBeVisible();
});

test('opened from a file, the page says how to serve it', async ({ page }) => {
  await page.goto(pathToFileURL('dist/index.html').href);
  await expect(page.getByText(/Browsers start no programs from files/)).toBeVisible();
});

test('in a frame that has no origin, the page says what it needs', async ({ page, baseURL }) => {
  await page.route('**/around', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe sandbox="allow-scripts" src="${baseURL}/" width="800" height="600"></iframe>`,
    }),
  );
  await page.goto('/around');
  await expect(page.frameLocator('iframe').getByText(notAllowed)).toBeVisible();
});

for (const [how, script] of [
  ['there are none', 'delete window.Worker'],
  ['a policy forbids them', 'window.Worker = class { constructor() { throw new Error("no") } }'],
]) {
  test(`without workers, the page says what it needs: ${how}`, async ({ page }) => {
    await page.addInitScript(script);
    await page.goto('/');
    await expect(page.getByText(notAllowed)).toBeVisible();
  });
}

test('without scripts, the page says that it needs them', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.getByText(/it needs JavaScript/)).toBeVisible();
  await context.close();
});

test('previews and search engines find what they look for', async ({ page, request }) => {
  const robots = await request.get('/robots.txt');
  expect(await robots.text()).toContain('Allow: /');
  await page.goto('/');
  for (const name of ['og:image', 'og:title', 'twitter:card']) {
    await expect(page.locator(`meta[property="${name}"], meta[name="${name}"]`)).toHaveCount(1);
  }
  expect(await readFile('dist/social.png')).not.toHaveLength(0);
});
