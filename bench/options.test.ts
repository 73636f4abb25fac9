import { expect, it, test } from 'vitest';
import { efforts, partNames, readOptions } from './options';

it('measures everything at full length by default', () => {
  const expected = { parts: partNames, effort: efforts.full, isCheck: false, folder: null };
  expect(readOptions([])).toEqual(expected);
});

it('measures what is asked for', () => {
  const options = readOptions(['--only', 'scaling,rows', '--quick', '--check']);
  const expected = {
    parts: ['scaling', 'rows'],
    effort: efforts.quick,
    isCheck: true,
    folder: '.cache/bench',
  };
  expect(options).toEqual(expected);
  expect(readOptions(['--quick', '--to', 'elsewhere'])?.folder).toBe('elsewhere');
  expect(readOptions(['--help'])).toBeNull();
});

test.each([['--only', 'row'], ['--only', ''], ['--fast'], ['rows']])('refuses %s %s', (...args) => {
  expect(() => readOptions(args)).toThrow();
});
