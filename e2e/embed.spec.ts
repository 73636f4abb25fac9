import { expect, type Page, test } from '@playwright/test';

const high = '<div style="height: 3000px"></div>';

/** Opens a page that has the playground in a frame. */
async function openHost(page: Page, body: string): Promise<void> {
  await page.route('**/host', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html>${body}` }),
  );
  await page.goto('/host');
}

test('the element trains nothing until it is seen, is as high as it needs, and takes the theme', async ({
  page,
}) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await openHost(
    page,
    // Twice: so does a cell of a notebook that is run again.
    `<script src="/gradient-playground.js"></script><script src="/gradient-playground.js"></script>${high}
     <gradient-playground src="?depth=3&steps=5&run=1" style="display: block; width: 640px"></gradient-playground>`,
  );
  const frame = page.frameLocator('iframe');
  const step = frame.getByTestId('step');
  await expect(step).toHaveText('0');
  await expect(frame.getByRole('banner')).toHaveCount(0);
  await expect(frame.getByRole('figure')).toHaveCount(0);
  const entries = await page.evaluate(() => history.length);

  const element = page.locator('gradient-playground');
  await element.scrollIntoViewIfNeeded();
  await expect(step).toHaveText('5');
  await expect(frame.getByRole('figure', { name: 'Network' })).toBeVisible();
  const room = () =>
    frame.locator('html').evaluate(({ scrollHeight, scrollWidth }) => ({
      overHeight: scrollHeight - innerHeight,
      overWidth: scrollWidth - innerWidth,
    }));
  await expect.poll(room).toEqual({ overHeight: 0, overWidth: 0 });

  await frame.getByRole('button', { name: 'Settings', exact: true }).click();
  await frame.getByRole('slider', { name: 'Depth', exact: true }).fill('4');
  await expect(step).toHaveText('0');
  expect(await page.evaluate(() => history.length)).toBe(entries);
  for (const theme of ['dark', 'light']) {
    await element.evaluate((host, chosen) => host.setAttribute('theme', chosen), theme);
    await expect(frame.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  await element.evaluate((host) => {
    host.removeAttribute('theme');
    host.setAttribute('title', 'Depth');
    host.setAttribute('src', 'http://[');
  });
  await expect(frame.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expect(page.locator('iframe')).toHaveAttribute('title', 'Depth');
  expect(errors).toEqual([]);
});

for (const [rights, isEnough] of [
  ['allow-scripts allow-same-origin', true],
  ['allow-scripts', false],
  ['', false],
] as const) {
  test(`in a frame with “${rights}” the page works or says what is missing`, async ({ page }) => {
    await openHost(
      page,
      `<iframe sandbox="${rights}" src="/?depth=3&embed=1" width="640" height="480"></iframe>`,
    );
    const frame = page.frameLocator('iframe');
    if (isEnough) {
      await frame.getByRole('button', { name: 'Step', exact: true }).click();
      await expect(frame.getByTestId('step')).toHaveText('1');
    } else if (rights === '') await expect(frame.getByText(/it needs JavaScript/)).toBeVisible();
    else await expect(frame.getByText(/allow-scripts allow-same-origin/).first()).toBeVisible();
  });
}
