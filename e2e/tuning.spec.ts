import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { button, figure, open, reachStep, showAll, snapshot } from './playground';
import { beforeWorkers } from './workerScript';

/** The script of the jobs' worker is not where it should be. */
const withoutJobWorkers = `{
  const { Worker } = self;
  if (Worker) self.Worker = class extends Worker {
    constructor(address, options) {
      super(String(address).includes('jobMain') ? '/assets/missing.js' : address, options);
    }
  };
}`;

test('a range test finds a learning rate, and one click applies it', async ({ page }) => {
  await open(page, 'depth=3&lr=0.0001&b.optimizer=adam');
  await page.evaluate(() => window.playground.step(5));
  const before = await snapshot(page);
  await showAll(page, 'optimization');
  await button(page, 'Find a learning rate…').click();
  const dialog = page.getByRole('dialog', { name: 'Find a learning rate' });
  const use = dialog.getByRole('button', { name: /^Use / });
  await expect(use).toBeVisible();
  await expect(figure(page, 'Loss over learning rate')).toBeVisible();
  const rate = Number((await use.textContent())?.replace('Use ', ''));
  expect(rate).toBeGreaterThan(0.005);
  expect(rate).toBeLessThan(2);
  await expect(dialog.getByText(/^Suggested: /)).toBeVisible();
  // The run on the page stands where it stood.
  expect((await snapshot(page)).map(({ digest }) => digest)).toEqual(
    before.map(({ digest }) => digest),
  );
  await use.click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => window.playground.getSpec('A').lr)).toBe(rate);
  expect((await snapshot(page))[0].step).toBe(5);
});

test('an axis of huge losses says of which power of ten its labels are multiples', async ({
  page,
}) => {
  await open(page, 'data=houses&standardize=inputs&depth=2');
  await showAll(page, 'optimization');
  await button(page, 'Find a learning rate…').click();
  const chart = figure(page, 'Loss over learning rate');
  await expect(chart.getByText('training loss × 10¹¹')).toBeVisible();
  // It blows up at once, and no rate is suggested for that.
  await expect(page.getByRole('dialog').getByRole('status')).toContainText(
    /^No rate to suggest: the loss blew up after \d+ rates/,
  );
  await expect(page.getByRole('button', { name: /^Use / })).toHaveCount(0);
});

test('a cross-validation compares values, and its best is applied', async ({ page }) => {
  await open(page, 'depth=1&width=8&samples=100&theme=dark');
  await showAll(page, 'optimization');
  await button(page, 'Cross-validate…').click();
  const dialog = page.getByRole('dialog', { name: 'Cross-validation' });
  await dialog.getByLabel('Values').fill('0.00001, 0.3, 0.3');
  await expect(dialog.getByText(/different numbers/)).toBeVisible();
  await expect(button(page, 'Start')).toBeDisabled();
  await dialog.getByLabel('Values').fill('0.00001, 0.3');
  await dialog.getByLabel('Folds').fill('3');
  await dialog.getByLabel('Steps each').fill('60');
  await dialog.getByLabel('Steps each').press('Enter');
  await expect(dialog.getByText('6 of 6 trainings done')).toBeVisible();
  await expect(dialog.getByRole('row', { name: /^0\.3 \(best\)/ })).toContainText('3 of 3');
  await expect(dialog.getByRole('row', { name: /\d ± \d/ })).toHaveCount(2);
  await expect(figure(page, 'Validation loss per value')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await button(page, 'Use 0.3').click();
  await expect.poll(() => page.evaluate(() => window.playground.getSpec().lr)).toBe(0.3);
});

test('a cross-validation that is cancelled half-way keeps what is done, and the run goes on', async ({
  page,
}) => {
  await open(page, 'depth=3&width=16');
  await button(page, 'Train').click();
  await showAll(page, 'optimization');
  await button(page, 'Cross-validate…').click();
  const dialog = page.getByRole('dialog', { name: 'Cross-validation' });
  await dialog.getByLabel('Values').fill('0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08');
  await dialog.getByLabel('Folds').fill('10');
  await dialog.getByLabel('Steps each').fill('2000');
  await dialog.getByLabel('Steps each').press('Enter');
  // At 0 % it has no width, and counts as hidden.
  await expect(dialog.getByRole('progressbar', { name: 'Trainings done' })).toHaveCount(1);
  await expect(dialog.getByText(/ [1-9]\d* of 80 trainings done/)).toBeVisible({ timeout: 60_000 });
  await button(page, 'Cancel').click();
  await expect(dialog.getByText(/^Cancelled/)).toBeVisible();
  await expect(dialog.getByRole('progressbar')).toHaveCount(0);
  await expect(dialog.getByText(/ [1-9]\d* of 80 trainings done/)).toBeVisible();
  await expect(dialog.getByRole('row').nth(1)).toContainText(/[1-9]\d* of 10/);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  const [{ step }] = await snapshot(page);
  await reachStep(page, step + 10);
  await button(page, 'Pause').click();
  // What is done is there when the dialog is opened again.
  await button(page, 'Cross-validate…').click();
  await expect(dialog.getByText(/ [1-9]\d* of 80 trainings done/)).toBeVisible();
});

test('more folds than training rows: one sentence, nothing lost', async ({ page }) => {
  await open(page, 'depth=1&samples=20&trainFraction=0.1');
  await page.evaluate(() => window.playground.step(3));
  await showAll(page, 'optimization');
  await button(page, 'Cross-validate…').click();
  await button(page, 'Start').click();
  await expect(page.getByRole('dialog').getByRole('alert')).toHaveText(
    '5 folds cannot be made of 2 training rows.',
  );
  expect((await snapshot(page))[0].step).toBe(3);
});

test('a worker of a job that does not start fails the job alone', async ({ page }) => {
  await beforeWorkers(page, withoutJobWorkers);
  await open(page, 'depth=1');
  await page.evaluate(() => window.playground.step(3));
  await showAll(page, 'optimization');
  await button(page, 'Find a learning rate…').click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('It failed');
  expect((await snapshot(page))[0].step).toBe(3);
});
