import { expect, test } from '@playwright/test';
import { button, figure, open } from './playground';

const figures = [
  'Network',
  'Gradient norm per layer',
  'Gradient norm, layer × step',
  'Loss',
  'Decision boundary',
];

for (const [width, height] of [
  [1440, 900],
  [1920, 1080],
  [1280, 720],
]) {
  test(`all of the first minute is seen at ${width} by ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    for (const step of [0, 100]) {
      if (step > 0) {
        // Findings of a trained network need the room that the welcome has until it is read.
        await button(page, 'Close the welcome for good').click();
        await page.evaluate((count) => window.playground.step(count), step);
      }
      await expect(figure(page, 'Gradient norm, layer × step').locator('canvas')).toHaveCount(2);
      for (const name of figures) await expect(figure(page, name)).toBeInViewport({ ratio: 1 });
      await expect(page.getByRole('region', { name: 'What is happening' })).toBeInViewport();
      await expect
        .poll(() =>
          page.evaluate(() =>
            [...document.querySelectorAll('main > section')].map(
              ({ scrollHeight, clientHeight }) => scrollHeight - clientHeight,
            ),
          ),
        )
        .toEqual([0, 0, 0]);
      // No chart is drawn beyond its box.
      for (const name of ['Gradient norm per layer', 'Loss']) {
        await expect
          .poll(() =>
            figure(page, name).evaluate((element) => {
              const frame = element.querySelector('[class*="frame"]');
              const drawing = frame?.querySelector('svg');
              if (!frame || !drawing) return false;
              const box = frame.getBoundingClientRect();
              return drawing.getBoundingClientRect().bottom <= box.bottom + 1;
            }),
          )
          .toBe(true);
      }
    }
  });
}
