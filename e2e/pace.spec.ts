import { expect, test } from '@playwright/test';
import { button, open, reachStep, ready, snapshot } from './playground';

test('a slow start lets the first hundred steps be seen, and a preset pauses at its length', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await open(page);
  const begun = Date.now();
  await button(page, 'Train').click();
  for (let look = 0; look < 8; look++) {
    await page.waitForTimeout(200);
    const [{ step }] = await snapshot(page);
    // A machine that is busy is behind the pace, and none is ahead of it.
    expect(step).toBeLessThanOrEqual(1 + (50 * (Date.now() - begun)) / 1_000);
  }
  await reachStep(page, 300);
  await expect(button(page, 'Train')).toBeVisible();
  const seconds = (Date.now() - begun) / 1_000;
  expect(seconds).toBeGreaterThan(6);
  for (const { step, status } of await snapshot(page)) {
    expect([step, status]).toEqual([300, 'paused']);
  }

  await button(page, 'Continue past step 300').click();
  await reachStep(page, 400);
  await button(page, 'Pause').click();
  await expect(button(page, 'Train')).toBeVisible();
  await button(page, 'Reset').click();
  await expect(button(page, 'Continue past step 300')).toHaveCount(0);
});

test('a preset that has been changed pauses nowhere', async ({ page }) => {
  await open(page, 'preset=symmetry&pace=fastest');
  await page.evaluate(() => window.playground.setSpec({ lr: 0.02 }));
  await button(page, 'Train').click();
  await reachStep(page, 400);
  await button(page, 'Pause').click();
});

test('the pace is in the link, and Back brings it back to the running network', async ({
  page,
}) => {
  await open(page, 'depth=2&pace=7');
  const pace = page.getByRole('slider', { name: 'Pace' });
  await expect(pace).toHaveAttribute('aria-valuetext', '7 steps/s');
  await page.evaluate(() => window.playground.step(3));
  await pace.press('End');
  await expect.poll(() => page.url()).toContain('pace=fastest');
  await page.goBack();
  await expect(pace).toHaveAttribute('aria-valuetext', '7 steps/s');
  expect((await snapshot(page))[0].step).toBe(3);
  await page.goForward();
  await expect(pace).toHaveAttribute('aria-valuetext', 'as fast as it goes');
  await page.reload();
  await ready(page);
  await expect(pace).toHaveAttribute('aria-valuetext', 'as fast as it goes');
});

test('a pace that is none is named, and the page starts slowly', async ({ page }) => {
  await open(page, 'depth=2&pace=warp');
  await expect(page.getByRole('alert')).toContainText('pace=warp');
  await expect(page.getByRole('slider', { name: 'Pace' })).toHaveAttribute(
    'aria-valuetext',
    'slow start, then fast',
  );
});
