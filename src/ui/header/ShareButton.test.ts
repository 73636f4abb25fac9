import { expect, test } from 'vitest';
import { parseQuery } from '../../spec/link/query';
import { sharedQuery } from './ShareButton';

const { lab } = parseQuery('depth=3&width=6');

test('a shared link may start at once and stop at a step', () => {
  expect(sharedQuery(lab, false, '')).toBe('depth=3&width=6');
  const { lab: opened, page } = parseQuery(sharedQuery(lab, true, '500'));
  expect(page.run).toBe('1');
  expect(opened.base).toEqual({ ...lab.base, steps: 500 });
});

test('a step that is none leaves the lab as it is', () => {
  for (const text of ['-3', '1.5', 'soon']) {
    expect(sharedQuery(lab, false, text)).toBe('depth=3&width=6');
  }
});
