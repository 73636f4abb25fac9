import { expect, it, test } from 'vitest';
import { efforts, partNames, readOptions } from './options';

it('measures everything at full length by default', () => {
  const expected = { parts: partNames, effort: efforts.full, isCheck: false, isQuick: false };
  expect(readOptions([])).toEqual(expected);
});

it('measures what is asked for', () => {
  const options = readOptions(['--only', 'scaling,rows', '--quick', '--check']);
  const expected = {
    parts: ['scaling', 'rows'],
    effort: efforts.quick,
    isCheck: true,
    isQuick: true,
  };
  expect(options).toEqual(expected);
  expect(readOptions(['--help'])).toBeNull();
});

test.each([['--only', 'row'], ['--only', ''], ['--fast'], ['rows']])('refuses %s %s', (...args) => {
  expect(() => readOptions(args)).toThrow();
});
