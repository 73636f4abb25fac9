import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { lessons } from '../src/lessons/catalogue/lessons';
import type { Step } from '../src/lessons/lesson';
import { type Attempt, type StepWalk, walks } from '../src/lessons/testing/walks';
import { variantNames, variantSpecs } from '../src/spec/lab';
import { type LessonName, lessonNames } from '../src/spec/lessonNames';
import { parseQuery } from '../src/spec/link/query';
import { button, choose, open, ready, type as typeNumber } from './playground';
import { findTextFaults } from './textFaults';

const panel = (page: Page, lesson: LessonName, place: number) =>
  page.locator(`[data-lesson="${lesson}:${place}"]`);

/** Answers by the keys, which are the same in every language. */
async function guess(
  page: Page,
  { guess: asked }: Step,
  { right }: StepWalk,
  by: 'right' | 'wrong',
) {
  if (asked === undefined) return;
  if ('answers' in asked) {
    const wrong = asked.answers.findIndex((answer) => answer !== right);
    const chosen = by === 'right' ? asked.answers.indexOf(String(right)) : wrong;
    return page.keyboard.press(String(chosen + 1));
  }
  const { minimum, maximum } = asked.slider;
  const isLow = Number(right) - minimum < maximum - Number(right);
  const track = page.locator('[data-lesson] input[type="range"]');
  await track.fill(String(by === 'right' ? right : isLow ? maximum : minimum));
  await track.press('Enter');
}

async function attempt(page: Page, { changes, steps }: Attempt): Promise<void> {
  for (const [variant, changed] of changes) {
    await page.evaluate(([name, change]) => window.playground.setSpec(change, name), [
      variant,
      changed,
    ] as const);
  }
  if (steps > 0) await page.evaluate((count) => window.playground.step(count), steps);
}

/** Waits for the networks that a step opens with, at step 0. */
async function begun(page: Page, { query }: Step): Promise<void> {
  const specs = variantSpecs(parseQuery(query).lab);
  const shown = () =>
    page.evaluate(
      (letters) => letters.map((letter) => window.playground.getSpec(letter)),
      variantNames.slice(0, specs.length),
    );
  await expect.poll(shown).toEqual(specs);
  await ready(page);
  const steps = () =>
    page.evaluate(async () => (await window.playground.snapshot()).map(({ step }) => step));
  await expect.poll(steps).toEqual(specs.map(() => 0));
}

interface Task {
  step: Step;
  asked: StepWalk;
  by: 'right' | 'wrong';
}

/** Passes a task, after failing it where that is wanted. */
async function doTask(page: Page, shown: Locator, { step, asked, by }: Task): Promise<void> {
  const { pass, fail } = asked;
  if (pass === undefined || fail === undefined) throw new Error('nobody walks it');
  await expect(shown).toHaveAttribute('data-at', 'task');
  if (by === 'wrong') {
    await attempt(page, fail);
    await expect(shown.locator('[data-check]')).toHaveAttribute('data-check', fail.check);
    await shown.locator('[data-way="again"]').click();
    await begun(page, step);
    await expect(shown).toHaveAttribute('data-at', step.guess === undefined ? 'task' : 'guess');
    await guess(page, step, asked, by);
    await expect(shown).toHaveAttribute('data-at', 'task');
  }
  await attempt(page, pass);
}

/** The name of Train where it is looked for. */
const train = { en: 'Train', zh: '训练' };

interface Walk {
  lesson: LessonName;
  by: 'right' | 'wrong';
  lang: keyof typeof train;
}

async function walk(page: Page, { lesson, by, lang }: Walk): Promise<void> {
  await open(page, `lesson=${lesson}:1&pace=fastest&lang=${lang}`);
  const steps = Object.entries(lessons[lesson].steps);
  for (const [index, [name, step]] of steps.entries()) {
    const shown = panel(page, lesson, index + 1);
    await expect(shown).toBeVisible();
    await ready(page);
    const asked = walks[lesson][name] ?? {};
    if (step.guess !== undefined) {
      await expect(shown).toHaveAttribute('data-at', 'guess');
      // In Chinese a term of the glossary has its name.
      const trainButton = button(page, train[lang]).first();
      if (step.guess.locks === 'all') await expect(trainButton).toBeDisabled();
      await guess(page, step, asked, by);
    }
    if (step.trial !== undefined) {
      await expect(shown).toHaveAttribute('data-at', /trial|end/);
      // One that trains nothing is at its end as soon as its network stands.
      if ((await shown.getAttribute('data-at')) === 'trial') await page.keyboard.press('Enter');
    }
    if (step.check !== undefined) await doTask(page, shown, { step, asked, by });
    await expect(shown).toHaveAttribute('data-at', 'end', { timeout: 20_000 });
    if (step.guess !== undefined) {
      await expect(shown.locator('[data-verdict]')).toHaveAttribute('data-verdict', by);
    }
    await page.keyboard.press('>');
  }
  await expect(page.locator(`[data-lesson-row="${lesson}"] [data-done]`)).toBeVisible();
}

for (const lesson of lessonNames) {
  test(`lesson ${lesson} is walked to its end by right answers`, ({ page }) =>
    walk(page, { lesson, by: 'right', lang: 'en' }));
  for (const [by, lang] of [
    ['wrong', 'en'],
    ['right', 'zh'],
    ['wrong', 'zh'],
  ] as const) {
    test(`lesson ${lesson} is walked to its end by ${by} answers in ${lang} @deep`, ({ page }) =>
      walk(page, { lesson, by, lang }));
  }
}

test('a lesson is found, guessed, done by its settings, left, and taken up again', async ({
  page,
}) => {
  await open(page);
  await button(page, 'Lessons…').click();
  await page
    .getByRole('dialog', { name: 'Lessons' })
    .getByRole('button', { name: /^Begin: Where did/ })
    .click();
  await expect(page).toHaveURL(/\?lesson=vanishing:1$/);
  await button(page, 'Next ›').click();
  await expect(page).toHaveURL(/\?lesson=vanishing:2$/);
  await expect(page.getByRole('slider', { name: 'Width' })).toHaveCount(0);
  await expect(page.locator('#settings [inert] input[type="range"]')).toHaveCount(1);
  await expect(page.getByRole('figure', { name: 'Accuracy' })).toHaveCount(0);
  await page.goBack();
  await expect(panel(page, 'vanishing', 1)).toBeVisible();
  await page.goForward();
  await expect(panel(page, 'vanishing', 2)).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  for (const width of [1024, 390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    // What is drawn anew for another size takes a moment.
    await expect.poll(() => page.evaluate(findTextFaults), `at ${width}`).toEqual([]);
  }
  await page.goto('/?lesson=vanishing:5');
  await ready(page);
  await page.getByRole('button', { name: /^Variant B/ }).click();
  await choose(page, 'Activation', 'ReLU');
  await choose(page, 'Initializer', 'He normal');
  await typeNumber(page, 'Learning rate', '0.1');
  await button(page, 'Train').click();
  await expect(page.getByText(/^Done\. At step/)).toBeVisible({ timeout: 20_000 });
  // It trains on: begun again, the step knows nothing of that.
  await button(page, 'Begin this step again').click();
  await begun(page, lessons.vanishing.steps.rescue);
  await expect(panel(page, 'vanishing', 5)).toHaveAttribute('data-at', 'task');
  await button(page, 'Leave for the playground').click();
  await expect(page).not.toHaveURL(/lesson/);
  await expect(page.getByRole('slider', { name: 'Width' })).toBeVisible();
  await page.reload();
  await ready(page);
  await button(page, 'Lessons…').click();
  await page.getByRole('button', { name: /^Go on at step 5/ }).click();
  await expect(panel(page, 'vanishing', 5)).toBeVisible();
});
