import { expect, test } from '@playwright/test';
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
