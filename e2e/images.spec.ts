import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { button, choose, open, ready, snapshot } from './playground';

/** A PNG of 40 × 30 pixels, white but for a black bar on the left or on top. */
async function picture(page: Page, bar: 'left' | 'top', thickness: number): Promise<Buffer> {
  const url = await page.evaluate(
    ([side, pixels]) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [40, 30];
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.fillStyle = 'white';
      context.fillRect(0, 0, 40, 30);
      context.fillStyle = 'black';
      context.fillRect(0, 0, side === 'left' ? pixels : 40, side === 'left' ? 30 : pixels);
      return canvas.toDataURL('image/png');
    },
    [bar, thickness] as const,
  );
  return Buffer.from(url.split(',')[1], 'base64');
}

test('a folder of pictures is shown upright, turned by hand, learnt by its folders and kept', async ({
  page,
}, testInfo) => {
  await open(page, 'depth=1&optimizer=adam&lr=0.01&engine=wasm');
  const folder = testInfo.outputPath('bars');
  for (const bar of ['left', 'top'] as const) {
    mkdirSync(join(folder, bar), { recursive: true });
    for (let index = 0; index < 20; index++) {
      writeFileSync(join(folder, bar, `${index}.png`), await picture(page, bar, 8 + (index % 5)));
    }
  }
  writeFileSync(join(folder, 'left', 'broken.png'), 'no picture');
  writeFileSync(join(folder, 'notes.txt'), 'no picture');

  const dialog = page.getByRole('dialog', { name: 'Your own images' });
  await choose(page, 'Dataset', 'Your own images');
  await dialog.locator('input[webkitdirectory]').setInputFiles(folder);
  await expect(dialog).toContainText('40 images of 28 × 21, 2 classes');
  await expect(dialog).toContainText('1 picture could not be read.');
  const samples = dialog.getByRole('list', { name: 'Some of the images, with their classes' });
  await expect(samples.getByRole('listitem')).toHaveCount(20);
  await expect(samples.getByRole('listitem').first()).toHaveText('left');
  await dialog.getByRole('button', { name: 'Turn by 90°' }).click();
  await dialog.getByRole('button', { name: 'Use these images' }).click();
  await expect(dialog).toHaveCount(0);
  await ready(page);
  const used = page.getByText('40 images of 21 × 28, 2 classes');
  await expect(used).toBeVisible();
  await button(page, 'Train').click();
  await expect
    .poll(async () => (await snapshot(page))[0].records.at(-1)?.validationAccuracy, {
      timeout: 60_000,
    })
    .toBe(1);
  await page.reload();
  await ready(page);
  await expect(used).toBeVisible();
});

test('reading a folder can be cancelled, and then nothing of it is taken', async ({
  page,
}, testInfo) => {
  await open(page, 'depth=1&engine=wasm');
  const folder = testInfo.outputPath('many');
  const png = await picture(page, 'left', 9);
  for (const kind of ['one', 'two']) {
    mkdirSync(join(folder, kind), { recursive: true });
    for (let index = 0; index < 40; index++) writeFileSync(join(folder, kind, `${index}.png`), png);
  }
  // Pictures are then decoded one in a second: a person has the time to press.
  await page.evaluate(() => {
    const decode = window.createImageBitmap.bind(window) as (...given: unknown[]) => unknown;
    window.createImageBitmap = (async (...given: unknown[]) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return decode(...given);
    }) as typeof createImageBitmap;
  });
  const dialog = page.getByRole('dialog', { name: 'Your own images' });
  await choose(page, 'Dataset', 'Your own images');
  await dialog.locator('input[webkitdirectory]').setInputFiles(folder);
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByRole('progressbar')).toHaveCount(0);
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: 'Use these images' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  expect((await page.evaluate(() => window.playground.getSpec())).data).toBe('moons');
});
