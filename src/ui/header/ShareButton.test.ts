import { expect, test } from 'vitest';
import { parseQuery } from '../../spec/link/query';
import { sharedQuery } from './ShareButton';

const { lab } = parseQuery('depth=3&width=6');
const plain = { lang: 'auto', lesson: '', isStarted: false, stop: '' } as const;

test('a shared link may start at once and stop at a step', () => {
  expect(sharedQuery(lab, plain)).toBe('depth=3&width=6');
  const { lab: opened, page } = parseQuery(
    sharedQuery(lab, { ...plain, isStarted: true, stop: '500' }),
  );
  expect(page.run).toBe('1');
  expect(opened.base).toEqual({ ...lab.base, steps: 500 });
});

test('a language that was chosen goes with the link', () => {
  const { page } = parseQuery(sharedQuery(lab, { ...plain, lang: 'en' }));
  expect(page.lang).toBe('en');
});

test('the step of a lesson that is open goes with the link', () => {
  const step = { ...plain, lesson: 'vanishing:2' } as const;
  expect(sharedQuery(parseQuery('').lab, step)).toBe('lesson=vanishing:2');
  expect(parseQuery(sharedQuery(lab, step))).toMatchObject({
    lab: { base: { depth: 3 } },
    page: { lesson: 'vanishing:2' },
  });
});

test('a step that is none leaves the lab as it is', () => {
  for (const text of ['-3', '1.5', 'soon']) {
    expect(sharedQuery(lab, { ...plain, stop: text })).toBe('depth=3&width=6');
  }
});
