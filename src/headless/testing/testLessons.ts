import { expect, test } from 'vitest';
import type { FindingId } from '../../diagnosis/diagnose';
import { lessons as texts } from '../../i18n/en/lessons/lessons';
import type { StepTexts } from '../../i18n/lessonTexts';
import { piecesOf } from '../../i18n/lessonTexts';
import { lessons } from '../../lessons/catalogue/lessons';
import { isRight, stepProgress } from '../../lessons/stepProgress';
import { walks } from '../../lessons/testing/walks';
import { variantNames } from '../../spec/lab';
import { lessonNames } from '../../spec/lessonNames';
import { parseQuery } from '../../spec/link/query';
import { namesOf } from '../../spec/table';
import { diagnosedRun } from './diagnosedRun';
import { attempted, triedRun } from './lessonRuns';

const steps = lessonNames.flatMap((lesson) =>
  namesOf(lessons[lesson].steps).map((name) => ({
    lesson,
    name,
    step: lessons[lesson].steps[name],
  })),
);
const placeholders = (text: string): string[] =>
  piecesOf(text).flatMap((piece) =>
    piece.kind === 'number' && !variantNames.some((letter) => letter === piece.name)
      ? [piece.name]
      : [],
  );

/** What the diagnosis, which the last lesson hides, says of each of its illnesses. */
const findings: Record<string, FindingId> = {
  vanishing: 'vanishingSlope',
  rateLow: 'learningRateTooLow',
  scales: 'featuresNotStandardized',
  symmetry: 'symmetric',
  dropout: 'dropoutTooStrong',
  exploding: 'exploding',
};

/** Walks every lesson on the engine: what is promised of a guess, a trial and a task is so with these seeds. */
export function testLessons(seeds: readonly number[]): void {
  const tried = steps.filter(({ step }) => step.trial !== undefined);
  test.each(tried)('$lesson, $name: what is measured', async ({ lesson, name, step }) => {
    const words: StepTexts = (texts[lesson].steps as Record<string, StepTexts>)[name];
    const { right } = walks[lesson][name] ?? {};
    for (const seed of seeds) {
      const run = await triedRun(step, seed);
      const progress = stepProgress(step, run, right ?? null);
      if (progress.at !== 'end') throw new Error(`it is at ${progress.at}`);
      const { numbers } = progress.outcome;
      for (const said of placeholders(words.reveal ?? '')) {
        expect(numbers, `${said}, seed ${seed}`).toHaveProperty(said);
        expect(numbers[said].value, `${said}, seed ${seed}`).not.toBeNaN();
      }
      if (step.guess === undefined || right === undefined || progress.outcome.right === null) {
        expect(step.guess).toBeUndefined();
        continue;
      }
      const found = progress.outcome.right;
      expect(isRight(step.guess, right, found), `${found}, seed ${seed}`).toBe(true);
    }
  });

  const patients = namesOf(walks.patients);
  test.each(patients)('patients, %s: the diagnosis finds its illness first', async (name) => {
    const { query } = lessons.patients.steps[name];
    const illness = String(walks.patients[name].right);
    for (const seed of seeds) {
      const [said] = await diagnosedRun({ ...parseQuery(query).lab.base, seed }, [0]);
      expect(said.findings[0].id, `seed ${seed}`).toBe(findings[illness]);
    }
  });

  const tasks = steps.filter(({ step }) => step.check !== undefined);
  test.each(tasks)('$lesson, $name: can fail and be passed', async ({ lesson, name, step }) => {
    const { pass, fail, right = null } = walks[lesson][name] ?? {};
    if (pass === undefined || fail === undefined) throw new Error('nobody walks it');
    const words: StepTexts = (texts[lesson].steps as Record<string, StepTexts>)[name];
    for (const seed of seeds) {
      const failed = await attempted(step, fail, { seed, answer: right });
      expect(failed, `seed ${seed}`).toEqual({ at: 'task', check: fail.check });
      const passed = await attempted(step, pass, { seed, answer: right });
      if (passed.at !== 'end') throw new Error(`seed ${seed}: ${JSON.stringify(passed)}`);
      if (right !== null) expect(passed.outcome.right, `seed ${seed}`).toBe(right);
      for (const said of placeholders(words.reveal ?? '')) {
        expect(passed.outcome.numbers[said]?.value, `${said}, seed ${seed}`).not.toBeNaN();
      }
    }
  });
}
