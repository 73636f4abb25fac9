import { describe, expect, test } from 'vitest';
import { addVariant, changeVariant, type Lab } from '../../spec/lab';
import { defaultPage, type PageSettings } from '../../spec/link/page';
import { parseQuery } from '../../spec/link/query';
import type { Spec } from '../../spec/spec';
import type { RunState } from '../run/run';
import {
  isPrepared,
  isTrainingLocked,
  keepsFixed,
  measuredGuess,
  type ReplacementKind,
  replacements,
} from './prepared';

const pageOf = (changes: Partial<PageSettings>): PageSettings => ({ ...defaultPage, ...changes });
const { lab } = parseQuery('depth=3&b.lr=0.5');

/** The step of a lesson that is about the learning rate. */
const lessonView = { settings: ['lr'], showsAllSettings: false, locks: 'none' } as const;

describe('what a page has fixed', () => {
  const allowed = (lock: string, next: Lab) =>
    replacements.experiment({ page: pageOf({ lock }), lessonView: null, lab }, next);

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
    const fixing = { page: pageOf({ lock: 'activation,init' }), lessonView: null };
    expect(keepsFixed(fixing, { lr: 0.01 })).toBe(true);
    expect(keepsFixed(fixing, { lr: 0.01, init: 'heNormal' })).toBe(false);
  });

  test('leaves a lesson’s step what it is about, unless the link names that itself', () => {
    const keeps = (lock: string, changes: Partial<Spec>) =>
      keepsFixed({ page: pageOf({ lock, lesson: 'rates:2' }), lessonView }, changes);
    expect(keeps('settings', { lr: 1 })).toBe(true);
    expect(keeps('settings', { lr: 1, depth: 9 })).toBe(false);
    expect(keeps('settings,lr', { lr: 1 })).toBe(false);
  });
});

describe('what would take the place of what a page shows', () => {
  const permitted = (kind: ReplacementKind, page: Partial<PageSettings>, next = lab) =>
    replacements[kind]({ page: pageOf(page), lessonView: null, lab }, next);
  const other = parseQuery('preset=plateau').lab;

  test('is a file’s run that changes nothing fixed, and answers no question', () => {
    expect(permitted('run', {}, other)).toBe(true);
    expect(permitted('run', { lock: 'hidden' }, other)).toBe(true);
    expect(permitted('run', { lock: 'settings' }, other)).toBe(false);
    expect(permitted('run', { lock: 'settings' })).toBe(true);
    expect(permitted('run', { lock: 'train' })).toBe(false);
    expect(permitted('experiment', { lock: 'train' }, other)).toBe(true);
  });

  test('is weights of a file, unless the initialization is fixed', () => {
    expect(permitted('weights', { lock: 'lr,train' })).toBe(true);
    expect(permitted('weights', { lock: 'init' })).toBe(false);
    expect(permitted('weights', { lock: 'lr' }, other)).toBe(false);
  });

  test('is data of one’s own, unless the data are fixed, be they one’s own already', () => {
    const own = changeVariant(lab, 0, { data: 'csv' });
    const ownToOwn = (lock: string) =>
      replacements.ownData({ page: pageOf({ lock }), lessonView: null, lab: own }, own);
    expect(permitted('ownData', { lock: 'lr' }, own)).toBe(true);
    expect(permitted('ownData', { lock: 'data' }, own)).toBe(false);
    expect(ownToOwn('lr')).toBe(true);
    expect(ownToOwn('settings')).toBe(false);
  });

  test('is a lesson where nothing is fixed, or the link has opened one', () => {
    const locks = ['', 'hidden', 'lr', 'settings', 'train'];
    expect(locks.filter((lock) => permitted('lesson', { lock }))).toEqual(['', 'hidden']);
    expect(permitted('lesson', { lock: 'settings,train', lesson: 'rates:2' })).toBe(true);
    expect(permitted('lesson', { lock: 'settings', lesson: 'all' })).toBe(true);
  });
});

test('a page is prepared by what a link says of it for others', () => {
  expect(isPrepared(pageOf({ theme: 'dark', run: '1' }))).toBe(false);
  expect(isPrepared(pageOf({ hide: 'loss' }))).toBe(true);
});

test('the variant with the lowest loss on new data is the answer, one alone learns or stays', () => {
  const variant = (validation: number, train: number, halt: object | null = null) => ({
    initial: { trainLoss: 1, validationLoss: 1 },
    history: { latest: { trainLoss: train, validationLoss: validation } },
    halt,
  });
  const measured = (...variants: object[]) => measuredGuess(variants as RunState['variants']);
  expect(measured(variant(0.9, 0.1), variant(0.2, 0.3))).toBe(1);
  expect(measured(variant(0.9, 0.1), variant(Number.NaN, Number.NaN, {}))).toBe(0);
  const unvalidated = (train: number) => ({
    ...variant(Number.NaN, train),
    initial: { trainLoss: 1, validationLoss: Number.NaN },
  });
  expect(measured(unvalidated(0.1), unvalidated(0.3))).toBe(0);
  expect(measured(variant(0.2, 0.9))).toBe('stays');
  expect(measured(variant(0.9, 0.4))).toBe('learns');
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
      isTrainingLocked({ page: lesson, lessonView: { ...lessonView, locks }, trainGuess: null });
    expect([waits('none'), waits('settings'), waits('all')]).toEqual([false, true, true]);
  });
});
