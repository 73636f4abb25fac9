import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gunzip } from './gunzip';

/** Value by value, which `toEqual` takes seconds for. */
const isPlain = (found: Awaited<ReturnType<typeof gunzip>>): boolean =>
  !('reason' in found) && found.length === plain.length && found.every((b, i) => b === plain[i]);

const plain = Uint8Array.from({ length: 300_000 }, (_, index) => (index * index) >> 3);
const packed = new Uint8Array(gzipSync(plain));

test('unpacks what gzip packed', async () => {
  expect(isPlain(await gunzip(packed, plain.length))).toBe(true);
  expect(await gunzip(new Uint8Array(gzipSync(new Uint8Array())), 10)).toEqual(new Uint8Array());
});

test('a file that is cut off anywhere is damaged', async () => {
  for (const end of [2, 9, 100, packed.length - 9, packed.length - 1]) {
    expect(await gunzip(packed.subarray(0, end), plain.length)).toEqual({ reason: 'damagedGzip' });
  }
});

test('so is one with a byte changed', async () => {
  const changed = packed.slice();
  changed[packed.length - 6] ^= 1;
  expect(await gunzip(changed, plain.length)).toEqual({ reason: 'damagedGzip' });
});

test('stops where it would unpack to more than it may', async () => {
  const bomb = new Uint8Array(gzipSync(new Uint8Array(20_000_000)));
  expect(await gunzip(bomb, 1_000_000)).toEqual({ reason: 'tooLarge', maximum: 1_000_000 });
  expect(await gunzip(packed, plain.length - 1)).toMatchObject({ reason: 'tooLarge' });
});
