import { describe, expect, test } from 'vitest';
import { addVariant, changeVariant, type Lab } from '../../spec/lab';
import { defaultPage, type PageSettings } from '../../spec/link/page';
import { parseQuery } from '../../spec/link/query';
import { isAllowed, isPrepared, isTrainingLocked, keepsLocked } from './prepared';

const pageOf = (changes: Partial<PageSettings>): PageSettings => ({ ...defaultPage, ...changes });
const { lab } = parseQuery('depth=3&b.lr=0.5');

describe('what a page has fixed', () => {
  const allowed = (lock: string, next: Lab) => isAllowed(pageOf({ lock }), lab, next);

  test('cannot be changed, in no variant', () => {
    expect(allowed('', changeVariant(lab, 1, { lr: 1 }))).toBe(true);
    expect(allowed('lr', changeVariant(lab, 1, { lr: 1 }))).toBe(false);
    expect(allowed('lr', changeVariant(lab, 0, { lr: 1 }))).toBe(false);
    expect(allowed('lr', changeVariant(lab, 0, { depth: 9 }))).toBe(true);
    expect(allowed('settings', changeVariant(lab, 0, { depth: 9 }))).toBe(false);
  });

  test('holds the number of variants only where it is everything', () => {
    expect(allowed('lr', addVariant(lab, 0))).toBe(true);
    expect(allowed('settings', addVariant(lab, 0))).toBe(false);
  });

  test('leaves remedies that change other settings', () => {
    const page = pageOf({ lock: 'activation,init' });
    expect(keepsLocked(page, { lr: 0.01 })).toBe(true);
    expect(keepsLocked(page, { lr: 0.01, init: 'heNormal' })).toBe(false);
  });
});

test('a page is prepared by what a link says of it for others', () => {
  expect(isPrepared(pageOf({ theme: 'dark', run: '1' }))).toBe(false);
  expect(isPrepared(pageOf({ hide: 'loss' }))).toBe(true);
});

describe('training', () => {
  const page = pageOf({ lock: 'train' });
  const lesson = pageOf({ lock: 'train', lesson: 'vanishing:2' });

  test('waits for the guess that the page asks for', () => {
    expect(isTrainingLocked({ page, lessonView: null, trainGuess: null })).toBe(true);
    expect(isTrainingLocked({ page, lessonView: null, trainGuess: 1 })).toBe(false);
    expect(isTrainingLocked({ page: defaultPage, lessonView: null, trainGuess: null })).toBe(false);
  });

  test('waits for that of a lesson’s step, where it has one', () => {
    const waits = (locks: 'none' | 'settings' | 'all') =>
      isTrainingLocked({ page: lesson, lessonView: { settings: null, locks }, trainGuess: null });
    expect([waits('none'), waits('settings'), waits('all')]).toEqual([false, true, true]);
  });
});
