import { describe, expect, test } from 'vitest';
import { defaultPage, readPace } from './page';
import { formatQuery, parseQuery } from './query';

describe('the pace of a link', () => {
  test.each([
    ['slowStart', 'slowStart'],
    ['fastest', 'fastest'],
    ['50', 50],
    ['0.5', 0.5],
    ['1e2', 100],
  ] as const)('%s is read', (text, pace) => {
    expect(readPace(text)).toBe(pace);
    expect(parseQuery(`depth=3&pace=${text}`).page.pace).toBe(pace);
  });

  test.each(['', 'fast', '0', '-5', '1000000', '10 steps', 'easeIn'])('“%s” is refused', (text) => {
    const { page, ignored } = parseQuery(`depth=3&pace=${text}`);
    expect(page.pace).toBe(defaultPage.pace);
    expect(ignored).toMatchObject([{ name: 'pace', value: text, reason: 'notAPace' }]);
  });

  test('is no part of the lab, and of no variant', () => {
    expect(parseQuery('pace=5').lab.preset).not.toBeNull();
    expect(parseQuery('b.pace=5').ignored).toMatchObject([{ name: 'b.pace', reason: 'unknown' }]);
  });

  test('is left out where it is the default', () => {
    const { lab, page } = parseQuery('depth=3&pace=slowStart');
    expect(formatQuery(lab, page)).toBe('depth=3');
    expect(formatQuery(lab, { ...page, pace: 20 })).toBe('depth=3&pace=20');
  });
});
