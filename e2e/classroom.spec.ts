import { expect, type Page, test } from '@playwright/test';
import jsQr from 'jsqr';
import { stepOf } from '../src/lessons/catalogue/lessons';
import { type LessonName, lessonLengths, lessonNames, lessonStep } from '../src/spec/lessonNames';
import { parseQuery } from '../src/spec/link/query';
import { changesRows } from '../src/spec/spec';
import { figuresByWeight } from '../src/ui/present/figurePlaces';
import { button, figure, open, reachStep, ready, snapshot } from './playground';
import { dropFile, saveRun } from './savedRun';

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

test('what a link has fixed is replaced by nothing, and the page says so', async ({ page }) => {
  await open(page, 'depth=2&seed=77');
  await page.evaluate(() => window.playground.step(5));
  const run = await saveRun(page);
  await open(page, 'depth=3&b.lr=0.5&lock=settings,train,hidden');
  const said = page.getByRole('alert');
  /** Says it once, shows what was there, and is closed again. */
  const stays = async (): Promise<void> => {
    await expect(said).toHaveText(/^Fixed by this link\. The experiment stays as it is\./);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect((await snapshot(page)).map(({ step }) => step)).toEqual([0, 0]);
    expect(await page.evaluate(() => window.playground.getSpec())).toMatchObject({ depth: 3 });
    await button(page, 'Close this notice').click();
    await expect(said).toHaveCount(0);
  };
  await dropFile(page, 'run.safetensors', run);
  await stays();
  await dropFile(page, 'own.csv', Buffer.from('a,b\n1,2\n3,4\n'));
  await stays();
  await button(page, 'Lessons…').click();
  await stays();
  await expect(
    page.getByRole('group', { name: 'Data sets as pictures' }).getByRole('button').first(),
  ).toBeDisabled();

  // The curves of a file would answer the question, and so would those of the runs that it keeps.
  await open(page, 'depth=2&seed=77&lock=train');
  await dropFile(page, 'run.safetensors', run);
  await expect(said).toHaveText(/^Fixed by this link/);
  expect((await snapshot(page)).map(({ step }) => step)).toEqual([0]);
});

test('a lesson under fixed settings opens those that its step is about, and no others', async ({
  page,
}) => {
  await open(page, 'lesson=exploding:5&lock=settings,hidden');
  await expect(page.getByLabel('Learning rate', { exact: true })).toBeEnabled();
  await expect(button(page, 'Show all settings')).toHaveCount(0);
  const deeper = page.evaluate(() => window.playground.setSpec({ depth: 3 }));
  await expect(deeper).rejects.toThrow(/has fixed a setting/);
  await page.evaluate(() => window.playground.setSpec({ init: 'heNormal' }));
  expect(await page.evaluate(() => window.playground.getSpec())).toMatchObject({
    init: 'heNormal',
  });
  // The lesson goes on, for the link itself has opened it.
  await button(page, '‹ Back').click();
  await expect(page.getByText('4 / 6')).toBeVisible();
  await button(page, 'Leave for the playground').click();
  await expect(page.getByLabel('Learning rate', { exact: true })).toBeDisabled();
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

  // A demo opens on its first preset.
  await expect(page.getByText('1 of 2')).toBeVisible();
  await ready(page);
  const promise = page.getByText('then they learn.');
  await expect(promise).toBeHidden();
  for (const key of ['b', 'b', 'a', 'a', 'Shift+A', 'd']) await page.keyboard.press(key);
  const hands = page.getByRole('status', { name: 'Hands of the class' });
  await expect(hands).toHaveText('‹ A 1 · B 2 · C 0 · D 1 ›');
  await expect(button(page, 'Train')).toBeDisabled();
  await page.keyboard.press('PageDown');
  const guess = page.getByRole('region', { name: 'Guess first.' });
  await expect(guess.getByRole('button', { pressed: true })).toHaveText(/^B.*gain/);
  await expect(promise).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(button(page, 'Pause')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(guess.getByText(/^Measured: /)).toBeVisible();
  await expect(hands).toHaveText('‹ A 1 · B 2 · C 0 · D 1 ›');
  await page.keyboard.press('PageDown');
  await expect(page.getByText('2 of 2')).toBeVisible();
  await ready(page);
  await expect(hands).toHaveText('‹ A 0 · B 0 ›');
  await page.keyboard.press('PageDown');
  await expect(page.getByText('No hand is counted yet.')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(button(page, 'Pause')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(guess.getByText(/^Measured: /)).toBeVisible();
  await expect(guess.getByText('You')).toHaveCount(0);
  await page.keyboard.press('PageUp');
  await expect(page.getByText('1 of 2')).toBeVisible();

  await open(page, 'present=1&lesson=vanishing:1');
  await expect(page.getByText('1 / 7')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page.getByText('2 / 7')).toBeVisible();
  await page.keyboard.press('PageUp');
  await expect(page.getByText('1 / 7')).toBeVisible();

  // A question of a lesson keeps its hands beside the answer, and its task is passed by pressing twice.
  await open(page, 'present=1&lesson=vanishing:2');
  await expect(hands).toHaveText('‹ A 0 · B 0 · C 0 ›');
  for (const key of ['a', 'a', 'c', 'PageDown', 'PageDown']) await page.keyboard.press(key);
  await expect(page.locator('[data-verdict="wrong"]')).toContainText('The answer is B:');
  await expect(hands).toHaveText('‹ A 2 · B 0 · C 1 ›');
  await expect(
    page.getByRole('group', { name: 'Your answer' }).getByRole('button').nth(1),
  ).toContainText('✓');
  await open(page, 'present=1&lesson=vanishing:5');
  await expect(page.getByText('5 / 7')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page.getByText('Page Down once more leaves it.')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page.getByText('6 / 7')).toBeVisible();
});

/** Expects what the class is asked about, in a lesson's step at a projector, to be wholly in view. */
async function expectInView(page: Page, name: LessonName, place: number): Promise<void> {
  await open(page, `present=1&lesson=${lessonStep(name, place)}`);
  await expect(page.locator('[data-lesson]')).toBeVisible();
  const { step } = stepOf(lessonStep(name, place));
  // Variant A is chosen at first, and where its rows are those of the data, nothing shows what it is fed.
  const isFed = changesRows(parseQuery(step.query).lab.base);
  const [first] = figuresByWeight(step).filter((figure) => figure !== 'feed' || isFed);
  const shown = page.locator(`[data-row="${first}"] :is(figure, [role="figure"])`).first();
  await expect(shown, `${name} ${place}: ${first}`).toBeInViewport({ ratio: 0.99 });
}

test('at a projector the settings come and go by a key, and a claim is decided by the class', async ({
  page,
}) => {
  await open(page, 'present=1&preset=mixup');
  await expect(figure(page, 'Decision boundary')).toBeVisible();
  const depth = page.getByRole('slider', { name: 'Depth', exact: true });
  await expect(depth).toBeHidden();
  await page.keyboard.press('s');
  await expect(depth).toBeVisible();
  await page.keyboard.press('s');
  await expect(depth).toBeHidden();

  await open(page, 'present=1&claim=zero-weights');
  await expect(page.locator('[data-claim]')).toHaveCount(1);
  await expect(page.getByRole('status', { name: 'Hands of the class' })).toHaveText(
    '‹ A 0 · B 0 · C 0 ›',
  );
  for (const key of ['a', 'b', 'b']) await page.keyboard.press(key);
  await expect(page.getByRole('status', { name: 'Hands of the class' })).toHaveText(
    '‹ A 1 · B 2 · C 0 ›',
  );
  await page.keyboard.press('PageDown');
  await expect(page.locator('[data-claim] button[aria-pressed="true"]')).toHaveText(/^B/);
  await page.keyboard.press('PageDown');
  await expect(page.locator('[data-claim] [data-verdict]').first()).toBeVisible({
    timeout: 120_000,
  });
});

test('at a projector a step shows what it asks about, wholly', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await expectInView(page, 'vanishing', 5);
  await expectInView(page, 'overfitting', 2);
  await expectInView(page, 'scales', 1);
});

for (const name of lessonNames) {
  test(`at a projector each step of ${name} shows what it asks about @deep`, async ({ page }) => {
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
    ]) {
      await page.setViewportSize({ width, height });
      for (let place = 1; place <= lessonLengths[name]; place++) {
        await expectInView(page, name, place);
      }
    }
  });
}

/** Returns what is wrong with the keyboard's way through the page: what Tab does not reach, and rings too thin to be seen. */
async function keyboardFaults(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement).blur();
    const all =
      'button, a[href], input, select, textarea, summary, [role="slider"], [role="application"]';
    for (const [index, node] of document.querySelectorAll<HTMLElement>(all).entries()) {
      const isSeen = node.checkVisibility({ visibilityProperty: true });
      const isOff = node.matches(':disabled');
      // The layers of the network are one stop, and arrow keys walk them; of a radio group one is chosen.
      const isWalked = node.tabIndex < 0 || node.matches('[type="radio"]:not(:checked)');
      if (isSeen && !isOff && !isWalked) node.dataset.awaited = String(index);
    }
  });
  const faults: string[] = [];
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate(() => {
      const node = document.activeElement as HTMLElement;
      if (node === document.body || node.dataset.awaited === undefined) return null;
      delete node.dataset.awaited;
      const label = `${node.localName} ${node.getAttribute('aria-label') ?? node.textContent}`;
      const ringed = node.matches('[type="radio"], [type="checkbox"]')
        ? [node, node.nextElementSibling ?? node]
        : [node];
      const widest = Math.max(
        ...ringed.map((one) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(one);
          return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
        }),
      );
      const ring = Math.round(widest * Number(getComputedStyle(document.body).zoom));
      return ring < 5 ? `${label}: a ring of ${ring} px` : '';
    });
    if (fault === null) continue;
    if (fault !== '') faults.push(fault);
  }
  const missed = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-awaited]')].map(
      (node) => `${node.localName} ${node.getAttribute('aria-label') ?? node.textContent}: no Tab`,
    ),
  );
  return [...faults, ...missed];
}

test('at a projector Tab reaches whatever a mouse does, with a ring that is seen from afar', async ({
  page,
}) => {
  await open(page, 'present=1&demo=plateau&lock=train');
  expect(await keyboardFaults(page)).toEqual([]);
  await open(page, 'present=1&lesson=vanishing:2');
  await expect(page.getByText('2 / 7')).toBeVisible();
  expect(await keyboardFaults(page)).toEqual([]);
});

for (const { lang, hands, number, counted, agreed, keys } of [
  {
    lang: 'en',
    hands: 'Hands of the class',
    number: 'Number of the class',
    counted: '‹ A 0 · B 2 · C 1 ›',
    agreed: '‹ 60 % ›',
    keys: 'count a hand for an answer',
  },
  {
    lang: 'zh',
    hands: '全班举手',
    number: '全班的数',
    counted: '‹ A 0 · B 2 · C 1 ›',
    agreed: '‹ 60% ›',
    keys: '给一个答案计一票',
  },
]) {
  test(`an hour is held with keys alone: presets, hands, a number, and what they reveal, ${lang}`, async ({
    page,
  }) => {
    const panel = page.locator('[data-lesson]');
    const counts = page.getByRole('status', { name: hands });
    await open(page, `present=1&demo=plateau,mixup&lang=${lang}`);
    await page.keyboard.press('Space');
    await reachStep(page, 5);
    await page.keyboard.press('Space');
    await page.keyboard.press('PageDown');
    await expect.poll(() => page.url()).toContain('preset=mixup');

    await open(page, `present=1&lesson=vanishing:1&lang=${lang}`);
    await expect(panel).toHaveAttribute('data-lesson', 'vanishing:1');
    await page.keyboard.press('PageDown');
    await expect(panel).toHaveAttribute('data-lesson', 'vanishing:2');
    // Nothing is told before hands are counted.
    await page.keyboard.press('PageDown');
    await expect(panel).toHaveAttribute('data-at', 'guess');
    for (const key of ['b', 'c', 'b', 'a', 'Shift+A', 'Shift+C', 'c']) {
      await page.keyboard.press(key);
    }
    await expect(counts).toHaveText(counted);
    await page.keyboard.press('PageDown');
    await expect(counts).toHaveText(counted);
    await expect(panel.locator('button[aria-pressed="true"]')).toHaveText(/^B/);
    // The class sees its guess before it is tried.
    await page.waitForTimeout(500);
    expect((await snapshot(page)).map(({ step }) => step)).toEqual([0, 0]);
    await page.keyboard.press('PageDown');
    await expect(panel.locator('[data-verdict="right"]')).toBeVisible({ timeout: 60_000 });
    await page.keyboard.press('PageDown');
    await expect(panel).toHaveAttribute('data-lesson', 'vanishing:3');
    // Begun again, the step is answered by one press, and the next is not opened by it.
    await page.keyboard.press('PageUp');
    await expect(panel).toHaveAttribute('data-lesson', 'vanishing:2');
    await page.keyboard.press('1');
    await expect(panel).toHaveAttribute('data-at', 'trial');
    await panel.locator('[data-way="again"]').press('Enter');
    await expect(panel).toHaveAttribute('data-at', 'guess');
    await page.keyboard.press('a');
    await page.keyboard.press('PageDown');
    await expect(panel.locator('button[aria-pressed="true"]')).toHaveText(/^A/);
    await page.waitForTimeout(500);
    await expect(panel).toHaveAttribute('data-lesson', 'vanishing:2');

    await open(page, `present=1&lesson=weights:4&lang=${lang}`);
    await expect(panel).toHaveAttribute('data-at', 'guess');
    for (const key of ['ArrowRight', 'ArrowUp', 'ArrowUp', 'ArrowLeft']) {
      await page.keyboard.press(key);
    }
    await expect(page.getByRole('status', { name: number })).toHaveText(agreed);
    await page.keyboard.press('PageDown');
    await expect(page.getByRole('status', { name: number })).toHaveCount(0);
    await expect(panel.getByRole('slider')).toHaveValue('0.6');
    // It is measured before training: the guess reveals it.
    await expect(panel.locator('[data-verdict]')).toBeVisible();
    await page.keyboard.press('PageDown');
    await expect(panel).toHaveAttribute('data-lesson', 'weights:5');

    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toContainText(keys);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
}
