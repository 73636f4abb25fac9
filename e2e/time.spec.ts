import { expect, type Page, test } from '@playwright/test';
import { button, figure, open, reachStep, showDepthTab, snapshot } from './playground';

const slider = (page: Page, name = 'Shown step') => page.getByRole('slider', { name, exact: true });

/** What the figure's text alternative says, once it says it. */
async function told(page: Page, name: string, text: string | RegExp): Promise<void> {
  await expect(figure(page, name)).toHaveAccessibleDescription(text);
}

const link = 'depth=2&width=8&lr=0.2&engine=wasm&b.activation=tanh';

test('the keyboard scrubs a run back to step 0 and to now again, and nothing of it changes', async ({
  page,
}) => {
  await open(page, link);
  const boundary = figure(page, 'Decision boundary');
  const answers = /Variant A predicts .*? accuracy [\d.]+ %/;
  const answersNow = async (): Promise<string> => {
    const id = (await boundary.getAttribute('aria-describedby')) ?? '';
    return answers.exec((await page.locator(`[id="${id}"]`).textContent()) ?? '')?.[0] ?? '';
  };
  await expect.poll(answersNow).not.toBe('');
  const first = await answersNow();
  for (const count of [30, 30, 30, 30, 300]) {
    await page.evaluate((steps) => window.playground.step(steps), count);
  }
  const { digest, records } = (await snapshot(page))[0];
  const last = `accuracy ${(100 * (records.at(-1)?.validationAccuracy ?? 0)).toFixed(1)} %`;
  await expect.poll(answersNow).toContain(last);
  expect(first).not.toContain(last);
  await expect(slider(page)).toHaveAttribute('aria-valuetext', 'live');
  await expect(button(page, 'Back to live')).toBeHidden();

  await slider(page).focus();
  await page.keyboard.press('Home');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', 'step 0');
  await expect(boundary).toContainText('boundary of step 0');
  await expect.poll(answersNow).toBe(first);
  await told(page, 'Loss', /Step 0\./);
  await page.keyboard.press('ArrowRight');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^step [1-9]/);
  const second = (await slider(page).getAttribute('aria-valuetext')) ?? '';
  await expect(boundary).toContainText(`boundary of ${second}`);

  // A held step stays when the pointer has been on a chart.
  await page.getByRole('slider', { name: 'Step shown in all charts' }).first().hover();
  await page.mouse.move(2, 2);
  await expect(slider(page)).toHaveAttribute('aria-valuetext', second);

  await page.keyboard.press('End');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', 'live');
  await expect.poll(answersNow).toContain(last);
  await page.keyboard.press('Home');
  await button(page, 'Back to live').click();
  await expect(slider(page)).toHaveAttribute('aria-valuetext', 'live');
  await expect(boundary).not.toContainText('boundary of step');
  expect((await snapshot(page))[0]).toMatchObject({ digest, step: 420 });
});

test('an earlier step is shown while the run goes on, until it is built anew', async ({ page }) => {
  await open(page, link);
  await button(page, 'Train').click();
  await reachStep(page, 200);
  await slider(page).press('Home');
  await expect(figure(page, 'Decision boundary')).toContainText('boundary of step 0');
  const { step } = (await snapshot(page))[0];
  await reachStep(page, step + 100);
  await expect(slider(page)).toHaveAttribute('aria-valuetext', 'step 0');
  await button(page, 'Reset').click();
  await expect(slider(page)).toHaveAttribute('aria-valuetext', 'live');
});

test('a weight is edited and a unit switched off: all that is shown answers, until the run is reset', async ({
  page,
}) => {
  await open(page, link);
  await page.evaluate(() => window.playground.step(20));
  await showDepthTab(page, 'Layers');
  await button(page, 'Inspect layer…').click();
  const dialog = page.getByRole('dialog', { name: 'Layer', exact: true });
  const matrix = dialog.getByRole('slider', { name: 'Weights and biases' });
  await dialog.getByLabel('Order of the units').selectOption({ label: 'by size of weights' });
  await matrix.press('End');
  const last = (await matrix.getAttribute('aria-valuetext'))?.match(/to unit (\d+)/)?.[1] ?? '';
  // The largest weights come first: it moves there, and what is picked moves with it.
  await dialog.getByLabel(`Weight from x₁ to unit ${last}, new value`).fill('90');
  await page.keyboard.press('Enter');
  await expect(matrix).toHaveAttribute('aria-valuetext', `Weight from x₁ to unit ${last}: 90`);
  await expect(matrix).toHaveAttribute('aria-valuenow', '1');
  await dialog.getByRole('button', { name: 'Undo the last change of A' }).click();
  await dialog.getByLabel('Order of the units').selectOption({ label: 'as they are' });
  await matrix.press('Home');
  await matrix.press('ArrowRight');
  await expect(matrix).toHaveAttribute('aria-valuetext', /^Weight from x₁ to unit 2: −?[\d.]+$/);
  const digestOf = () => page.evaluate(async () => (await window.playground.snapshot())[0].digest);
  const before = await digestOf();
  await dialog.getByLabel('Weight from x₁ to unit 2, new value').fill('1,5');
  await page.keyboard.press('Enter');
  await expect(matrix).toHaveAttribute('aria-valuetext', 'Weight from x₁ to unit 2: 1.5');
  expect(await digestOf()).not.toBe(before);
  await dialog.getByRole('button', { name: 'Undo the last change of A' }).click();
  await expect(matrix).not.toHaveAttribute('aria-valuetext', 'Weight from x₁ to unit 2: 1.5');
  expect(await digestOf()).toBe(before);
  await dialog.getByLabel('Weight from x₁ to unit 2, new value').fill('1,5');
  await page.keyboard.press('Enter');
  await expect(matrix).toHaveAttribute('aria-valuetext', 'Weight from x₁ to unit 2: 1.5');
  await dialog.getByRole('button', { name: 'Switch unit 2 off' }).click();
  await expect(dialog.getByRole('button', { name: 'Enlarge Unit 2, off' })).toBeVisible();
  await page.keyboard.press('Escape');
  const mark = page.getByRole('region', { name: 'Edited by hand' });
  await expect(mark).toContainText('unit 2 = 1.5; step 20, layer 1: unit 2 off.');
  await expect(mark).toContainText('The link cannot hold this.');
  await page.evaluate(() => window.playground.step(5));
  await expect(mark).toBeVisible();
  await button(page, 'Reset').click();
  await expect(mark).toBeHidden();
  await page.evaluate(() => window.playground.step(20));
  expect(await digestOf()).toBe(before);
});

test('a layer is inspected by the keyboard: numbers against step 0, and a unit enlarged', async ({
  page,
}) => {
  await open(page, link);
  await page.evaluate(() => window.playground.step(50));
  await showDepthTab(page, 'Layers');
  await button(page, 'Inspect layer…').focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Layer', exact: true });
  await expect(dialog).toContainText('Numbers of step 50, live');
  await told(page, 'Weights', /^Weights: from −?[\d.]+ to .* At step 0: from/);
  await told(page, 'Gradients ∂L/∂W', /standard deviation .* At step 0: from/);
  await told(page, 'Activations', /^Activations: from 0 to/);

  await button(page, 'Inspect next layer').press('Enter');
  await expect(dialog.getByRole('combobox', { name: 'Inspected layer' })).toHaveValue('1');
  await expect(dialog).toContainText('8 inputs, 8 units');
  await told(page, 'What each unit answers', /^8 units; \d dead, \d constant\./);

  await dialog.getByRole('button', { name: /^Enlarge Unit 1/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const enlarged = dialog.getByRole('figure', { name: /^Unit 2.* over the plane$/ });
  await expect(enlarged).toHaveAccessibleDescription(
    /Unit 2.* goes from .* \(dark\) to .* \(bright\)\. Horizontally x₁ from −2/,
  );

  await slider(page, 'Inspected step').press('Home');
  await expect(dialog).toContainText('Numbers of step 0 ·');
  await page.keyboard.press('End');
  await expect(dialog).toContainText('Numbers of step 50, live');
  await dialog
    .getByRole('combobox', { name: 'Inspected variant' })
    .selectOption({ label: 'Variant B' });
  await told(page, 'Activations', /^Activations: from −/);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('a shown step that is no number is refused with a sentence, at a desk and on a phone', async ({
  page,
}) => {
  await open(page, 'depth=1&engine=wasm');
  await page.evaluate(() => window.playground.step(30));
  const field = page.getByLabel('Shown step, by its number');
  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    if (!(await field.isVisible()))
      await page.getByRole('button', { name: 'More of the run' }).click();
    await field.fill('abc');
    await field.press('Enter');
    const problem = page.getByRole('alert');
    await expect(problem).toHaveText('A whole number from 0 to 30');
    await expect(problem).toBeInViewport({ ratio: 1 });
    await expect(field).toHaveAccessibleDescription('A whole number from 0 to 30');
    await field.fill('7');
    await field.press('Enter');
    await expect(problem).toHaveCount(0);
    await expect(field).toHaveValue('7');
    await button(page, 'Back to live').click();
  }
});
