import { expect, test } from 'vitest';
import { judgeBits } from './judgeBits';

const cases = [
  { changes: { depth: 1 }, digest: 'aa' },
  { changes: { depth: 2 }, digest: 'bb' },
];

test('all bits as they are known', () => {
  const { lines, isSame } = judgeBits(cases, { digests: ['aa', 'bb'], browser: 'Some browser' });
  expect(isSame).toBe(true);
  expect(lines).toEqual(['Some browser: 2 of 2 runs the same.']);
});

test('other bits, or none, are named with their run', () => {
  const { lines, isSame } = judgeBits(cases, { digests: ['cc'], browser: 'Some browser' });
  expect(isSame).toBe(false);
  expect(lines).toEqual([
    '{"depth":1}: cc, not aa',
    '{"depth":2}: undefined, not bb',
    'Some browser: 0 of 2 runs the same.',
  ]);
});

test('a page that fails', () => {
  expect(judgeBits(cases, { fault: 'no SIMD' }).isSame).toBe(false);
});
