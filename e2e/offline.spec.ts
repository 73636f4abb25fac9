import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { button, figure, open, ready } from './playground';

test.use({ serviceWorkers: 'allow' });
// One after the other: the second replaces what the first has registered.
test.describe.configure({ mode: 'default' });

test('after the first visit the page works without a network, and asks no other origin', async ({
  page,
  context,
  baseURL,
}) => {
  const foreign: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${baseURL}/`) && !/^(blob|data):/.test(url)) foreign.push(url);
  });
  await open(page, 'depth=3');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);

  await page.goto('/?lesson=vanishing:1');
  await ready(page);
  await expect(page.getByRole('heading', { name: /^1 · / })).toBeVisible();
  await page.goto('/?claim=all&lang=zh');
  await expect(page.getByRole('dialog')).toContainText('常见说法，实测为准');
  await page.goto('/?map=depth:2:4:2~gain:1:2:1~20');
  await expect(page.getByRole('dialog', { name: 'Phase map' })).toBeVisible();
  await open(page, 'depth=3&width=5');
  await expect(figure(page, 'Network')).toBeVisible();
  await button(page, 'Step').click();
  await expect(page.getByTestId('step')).toHaveText('1');
  expect(foreign).toEqual([]);
});

test('the first visit goes on without a network, with what it has not opened yet', async ({
  page,
  context,
}) => {
  await open(page, 'depth=3');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, {
    timeout: 60_000,
  });
  await context.setOffline(true);
  await button(page, 'Train').click();
  await button(page, 'Claims…').click();
  await expect(page.getByRole('dialog', { name: 'Claims, measured' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('zh');
  await expect(button(page, '暂停')).toBeVisible();
});

test('a new version waits until it is taken, for the end of a run, and for other tabs', async ({
  page,
  context,
}) => {
  await open(page, 'depth=3');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await ready(page);
  const served = await readFile('dist/serviceWorker.js', 'utf8');
  try {
    // Any other byte makes it another version.
    await writeFile('dist/serviceWorker.js', `${served}\n// newer`);
    await button(page, 'Train').click();
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    const notice = page.getByRole('alert').filter({ hasText: 'There is a new version' });
    await expect(notice.getByRole('button', { name: 'Pause to take it' })).toBeDisabled();

    const other = await context.newPage();
    await open(other, 'depth=2');
    await other.evaluate(async () => (await navigator.serviceWorker.ready).update());
    const otherNotice = other.getByRole('alert').filter({ hasText: 'There is a new version' });
    await expect(otherNotice).toBeVisible({ timeout: 30_000 });
    await otherNotice.getByRole('button', { name: 'Take it' }).click();
    await expect(otherNotice).toContainText('Another tab still has this page open');
    await button(page, 'Claims…').click();
    await expect(page.getByRole('dialog', { name: 'Claims, measured' })).toBeVisible();
    await page.keyboard.press('Escape');
    await other.close();

    await button(page, 'Pause').click();
    const loaded = page.waitForEvent('load');
    await notice.getByRole('button', { name: 'Take it' }).click();
    await loaded;
    await ready(page);
    await expect(notice).toHaveCount(0);
  } finally {
    await writeFile('dist/serviceWorker.js', served);
  }
});

test('the page can be installed', async ({ page, context }) => {
  await open(page, 'depth=3');
  const browser = await context.newCDPSession(page);
  const { url, errors } = await browser.send('Page.getAppManifest');
  expect([new URL(url).pathname, errors]).toEqual(['/site.webmanifest', []]);
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
  // A context of tests keeps nothing, and such windows install nothing.
  const own = installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito');
  expect(own).toEqual([]);
});
