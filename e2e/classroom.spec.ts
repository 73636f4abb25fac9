import { expect, test } from '@playwright/test';
import jsQr from 'jsqr';
import { button, figure, open, ready, snapshot } from './playground';

test('a link shows some of the page, fixes settings, and lets training wait for a guess', async ({
  page,
}) => {
  await open(page, 'depth=3&b.activation=tanh&show=loss,depth,lr&lock=lr,train');
  await expect(figure(page, 'Loss')).toBeVisible();
  await expect(figure(page, 'Network')).toBeHidden();
  await expect(page.getByRole('slider', { name: 'Width', exact: true })).toHaveCount(0);
  const rate = page.getByLabel('Learning rate', { exact: true });
  await expect(rate).toBeDisabled();
  await expect(page.getByRole('slider', { name: 'Depth', exact: true })).toBeEnabled();
  const change = page.evaluate(() => window.playground.setSpec({ lr: 5 }));
  await expect(change).rejects.toThrow(/has fixed a setting/);
  expect(await page.evaluate(() => window.playground.getSpec())).toMatchObject({ lr: 0.1 });

  await expect(button(page, 'Train')).toBeDisabled();
  await page.keyboard.press('Space');
  await page.evaluate(() => window.playground.step(1));
  expect((await snapshot(page)).map(({ step }) => step)).toEqual([0, 0]);
  await page
    .getByRole('region', { name: 'Guess first.' })
    .getByRole('button', { name: 'B' })
    .click();
  await button(page, 'Step').click();
  await expect(page.getByTestId('step')).toHaveText('1');
  await expect(
    page.getByText(/^Measured: A 0\.\d+, B 0\.\d+\. The answer is [AB]\./),
  ).toBeVisible();

  await button(page, 'Show all').click();
  await expect(figure(page, 'Network')).toBeVisible();
  await expect(page.getByRole('slider', { name: 'Width', exact: true })).toBeVisible();
  await expect(rate).toBeDisabled();
  await page.goBack();
  await ready(page);
  await expect(figure(page, 'Network')).toBeHidden();
});

test('a link for a class is built by ticking, its code can be scanned, and it opens as ticked', async ({
  page,
  context,
}) => {
  await open(page, 'preset=plateau');
  await button(page, 'Share').click();
  await button(page, 'Teach…').click();
  const dialog = page.getByRole('dialog', { name: 'Teach: a link for a class' });
  await dialog.getByLabel('Gradient norm, layer × step').uncheck();
  await dialog.getByLabel('All settings are fixed').check();
  await dialog.getByLabel('Train waits until a guess is made').check();
  const link = await dialog.getByLabel('Link', { exact: true }).inputValue();
  expect(new URL(link).search).toBe('?preset=plateau&hide=heatmap&lock=settings,train');
  await expect(
    dialog.frameLocator('iframe').getByRole('region', { name: 'Guess first.' }),
  ).toBeVisible();
  const { pixels, width } = await dialog
    .getByRole('img', { name: 'QR code of the link' })
    .evaluate(async (svg) => {
      const image = new Image(400, 400);
      const sized = svg.cloneNode(true) as Element;
      sized.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
      sized.setAttribute('width', '400');
      sized.setAttribute('height', '400');
      image.src = `data:image/svg+xml,${encodeURIComponent(sized.outerHTML)}`;
      await image.decode();
      const canvas = new OffscreenCanvas(400, 400);
      const context2d = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      context2d.drawImage(image, 0, 0);
      return { pixels: [...context2d.getImageData(0, 0, 400, 400).data], width: 400 };
    });
  expect(jsQr(Uint8ClampedArray.from(pixels), width, width)?.data).toBe(link);

  const pupil = await context.newPage();
  await pupil.goto(link);
  await ready(pupil);
  await expect(figure(pupil, 'Gradient norm, layer × step')).toBeHidden();
  await expect(pupil.getByRole('slider', { name: 'Depth', exact: true })).toBeDisabled();
  await expect(button(pupil, 'Train')).toBeDisabled();
  // The keys alone: to the first answer, and then Space.
  const answer = pupil.getByRole('region', { name: 'Guess first.' }).getByRole('button').first();
  for (let presses = 0; presses < 60; presses++) {
    await pupil.keyboard.press('Tab');
    if (await answer.evaluate((node) => node === document.activeElement)) break;
  }
  await pupil.keyboard.press('Enter');
  await expect(button(pupil, 'Train')).toBeEnabled();
  await pupil.evaluate(() => (document.activeElement as HTMLElement).blur());
  await pupil.keyboard.press('Space');
  await expect(button(pupil, 'Pause')).toBeVisible();
});

test('at a projector the type is large, and keys alone walk presets, count hands and reveal', async ({
  page,
}) => {
  await open(page, 'present=1&demo=plateau,mixup&lock=train');
  const smallest = await page.evaluate(() =>
    Math.min(
      ...[...document.querySelectorAll('main *, section *')]
        .filter((node) => node.checkVisibility() && node.childNodes[0]?.nodeType === Node.TEXT_NODE)
        .map((node) => Number.parseFloat(getComputedStyle(node).fontSize)),
    ),
  );
  const zoom = await page.evaluate(() => Number(getComputedStyle(document.body).zoom));
  expect(smallest * zoom).toBeGreaterThanOrEqual(20);
  expect(await page.getByRole('figure').count()).toBeLessThanOrEqual(3);

  await page.keyboard.press('PageDown');
  await expect(page.getByText('1 of 2')).toBeVisible();
  await ready(page);
  for (const key of ['b', 'b', 'a', 'a', 'Shift+A']) await page.keyboard.press(key);
  await expect(page.getByRole('status', { name: 'Hands of the class' })).toHaveText(
    '‹ A 1 · B 2 ›',
  );
  await expect(button(page, 'Train')).toBeDisabled();
  await page.keyboard.press('PageDown');
  const guess = page.getByRole('region', { name: 'Guess first.' });
  await expect(guess.getByRole('button', { pressed: true })).toHaveText('B');
  await page.keyboard.press('Space');
  await expect(button(page, 'Pause')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(guess.getByText(/^Measured: /)).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page.getByText('2 of 2')).toBeVisible();
  await page.keyboard.press('PageUp');
  await expect(page.getByText('1 of 2')).toBeVisible();

  await open(page, 'present=1&lesson=vanishing:1');
  await page.keyboard.press('PageDown');
  await expect(page.getByText('2 / 7')).toBeVisible();
  await page.keyboard.press('PageUp');
  await expect(page.getByText('1 / 7')).toBeVisible();
});
