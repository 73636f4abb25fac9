import { describe, expect, test } from 'vitest';
import { glossary } from '../i18n/en/glossary';
import { lessons as texts } from '../i18n/en/lessons/lessons';
import { type LessonTexts, piecesOf, type StepTexts } from '../i18n/lessonTexts';
import { glossary as zhGlossary } from '../i18n/zh/glossary';
import { lessons as zhTexts } from '../i18n/zh/lessons/lessons';
import type { StepRecord } from '../record/stepRecord';
import { variantSpecs } from '../spec/lab';
import { lessonLengths, lessonNames } from '../spec/lessonNames';
import { figureNames } from '../spec/link/parts';
import { parseQuery } from '../spec/link/query';
import { isParameterName } from '../spec/parameters';
import { namesOf } from '../spec/table';
import { lessons } from './catalogue/lessons';
import type { Step } from './lesson';
import { walks } from './testing/walks';

/** Digits in the words that are no measurement, and what they are the definition of. */
const definitions: Record<string, string> = { L2: 'the name of a penalty' };
/** Digits in the glossary, which measures nothing: they belong to what a term means. */
const meant: Record<string, string> = {
  '0': 'the lower end of sigmoid, and what a ReLU makes of negative numbers',
  '1': 'the upper end of sigmoid',
};

const digitsOf = (parts: readonly string[]): string[] =>
  parts
    .map((part) => part.replace(/\{\w+\}/g, ''))
    .flatMap((part) => part.match(/[A-Za-z]*[0-9²³⁻⁰¹⁴-⁹０-９½¼¾][\w⁰-⁹]*/g) ?? []);

const wordsOf = (text: string): number =>
  text
    .replace(/\[([^\]|]+)\|[^\]]+\]/g, '$1')
    .split(/\s+/)
    .filter((word) => word !== '').length;
const partsOf = ({ answers, meanings, failures, ...plain }: StepTexts): string[] => [
  ...Object.values(plain),
  ...[answers, meanings, failures].flatMap((table) => Object.values(table ?? {})),
];

const languages = {
  en: { lessons: texts, glossary },
  zh: { lessons: zhTexts, glossary: zhGlossary },
};

describe.each(lessonNames)('%s', (name) => {
  const { steps, minutes } = lessons[name];
  const words: LessonTexts = texts[name];

  test('has the steps that links can name, each with its words', () => {
    expect(namesOf(steps)).toHaveLength(lessonLengths[name]);
    expect(namesOf(words.steps)).toEqual(namesOf(steps));
    expect(lessonLengths[name]).toBeGreaterThanOrEqual(5);
    expect(lessonLengths[name]).toBeLessThanOrEqual(8);
    expect(minutes).toBeGreaterThanOrEqual(4);
    expect(minutes).toBeLessThanOrEqual(8);
    expect(words.goal.match(/[.?!]/g)).toHaveLength(1);
  });

  test.each(namesOf(steps))('%s opens what is there', (step) => {
    const { query, trial, settings, figures, points, guess } = steps[step];
    for (const link of [query, ...(trial?.query === undefined ? [] : [trial.query])]) {
      expect(parseQuery(link).ignored).toEqual([]);
    }
    expect(settings.every(isParameterName)).toBe(true);
    expect(figureNames).toEqual(expect.arrayContaining([...figures]));
    if (typeof points === 'string') expect([...figures, ...settings]).toContain(points);
    const { answers = {}, meanings = {} } = words.steps[step];
    const asked = guess !== undefined && 'answers' in guess ? guess.answers : [];
    expect(Object.keys(answers)).toEqual([...asked]);
    // A number can be wrong in two ways, or in one where its tolerance reaches the track's end.
    if (guess !== undefined && !('answers' in guess)) expect(meanings).toHaveProperty('high');
    else expect(Object.keys(meanings)).toEqual([...asked]);
    if (asked.length > 0) expect(asked.length).toBeGreaterThanOrEqual(2);
    expect(asked.length).toBeLessThanOrEqual(4);
  });

  test.each(namesOf(steps))('%s says what is needed, in few words', (step) => {
    const { guess, trial, check } = steps[step];
    const said = words.steps[step];
    expect(wordsOf(said.text)).toBeLessThanOrEqual(60);
    expect(said.tryIt === undefined).toBe(trial === undefined);
    const asks = guess !== undefined || check !== undefined;
    expect(said.question === undefined).toBe(!asks);
    expect(said.hint === undefined).toBe(!asks);
    expect(said.reveal === undefined).toBe(!asks && trial === undefined);
    for (const part of partsOf(said)) {
      for (const piece of piecesOf(part)) {
        if (piece.kind === 'term') expect(Object.keys(glossary)).toContain(piece.term);
      }
    }
  });

  test.each(['en', 'zh'] as const)('says no number in %s that is not measured', (language) => {
    const { title, goal, steps: said }: LessonTexts = languages[language].lessons[name];
    const digits = digitsOf([title, goal, ...Object.values(said).flatMap(partsOf)]);
    expect(digits.filter((found) => definitions[found] === undefined)).toEqual([]);
  });

  test('is walked where it asks for something', () => {
    const asking = namesOf(steps).filter(
      (step) => steps[step].guess !== undefined || steps[step].check !== undefined,
    );
    expect(namesOf(walks[name])).toEqual(asking);
  });
});

const record = { step: 5_000, trainLoss: 0.1, validationLoss: 0.1, validationAccuracy: 0.95 };

/** A run whose variants have come to a record, with the specs that the step opened with but for a change. */
function runOf(
  { query }: Step,
  { latest = {}, change = {} }: { latest?: object; change?: object },
) {
  const opened = variantSpecs(parseQuery(query).lab);
  const variants = opened.map((spec, variant) => {
    const isLast = variant === opened.length - 1;
    const reached = { ...record, ...(isLast ? latest : {}) } as StepRecord;
    const shown = { initial: reached, measured: [], latest: reached };
    return {
      ...shown,
      spec: { ...spec, ...(isLast ? change : {}) },
      isHalted: false,
      isOver: false,
    };
  });
  return { variants, opened, before: null };
}

test('a task is not passed by waiting, nor by a loss that is low for a moment', () => {
  const { first } = lessons.patients.steps;
  expect(first.check?.(runOf(first, {}))).toBe('ill');
  expect(first.check?.(runOf(first, { change: { lr: 0.1 } }))).toBe('met');
  const { sigmoid } = lessons.activations.steps;
  expect(sigmoid.check?.(runOf(sigmoid, {}))).toBe('late');
  expect(sigmoid.check?.(runOf(sigmoid, { latest: { step: 400 } }))).toBe('met');
  const { way } = lessons.normalization.steps;
  expect(way.check?.(runOf(way, {}))).toBe('waiting');
  expect(way.check?.(runOf(way, { change: { residual: 'plain' } }))).toBe('met');
  const { rescue } = lessons.vanishing.steps;
  expect(rescue.check?.(runOf(rescue, { latest: { step: 41 } }))).toBe('waiting');
  expect(rescue.check?.(runOf(rescue, { latest: { step: 300, trainLoss: 0.69 } }))).toBe('stuck');
  expect(rescue.check?.(runOf(rescue, { latest: { step: 300 } }))).toBe('met');
});

test.each(Object.values(languages))('the glossary says no number but definitions', (language) => {
  const digits = digitsOf(Object.values(language.glossary).map(({ meaning }) => meaning));
  const named = { ...definitions, ...meant };
  expect(digits.filter((found) => named[found] === undefined)).toEqual([]);
});

/** A name is a whole word; others come in the plural too. */
function wordPattern(term: string): RegExp {
  return /^[A-Z]/.test(term) ? new RegExp(`\\b${term}\\b`) : new RegExp(`\\b${term}`, 'i');
}

test('each word of the glossary is explained where it first comes', () => {
  const parts = lessonNames.flatMap((name) =>
    Object.values((texts[name] as LessonTexts).steps).flatMap(partsOf),
  );
  const terms = parts.map((part) =>
    piecesOf(part).flatMap((piece) => (piece.kind === 'term' ? [piece.term] : [])),
  );
  expect([...new Set(terms.flat())].toSorted()).toEqual(Object.keys(glossary).toSorted());
  for (const term of namesOf(glossary)) {
    const first = parts.findIndex((part) => wordPattern(glossary[term].term).test(part));
    const explained = terms.findIndex((ofPart) => ofPart.includes(term));
    if (first >= 0) expect(explained, term).toBeLessThanOrEqual(first);
  }
});
