import { expect, test } from 'vitest';
import { gunzip } from './gunzip';

/** Value by value, which `toEqual` takes seconds for. */
const isPlain = (found: Awaited<ReturnType<typeof gunzip>>): boolean =>
  !('reason' in found) && found.length === plain.length && found.every((b, i) => b === plain[i]);

const plain = Uint8Array.from({ length: 300_000 }, (_, index) => (index * index) >> 3);

async function packed(): Promise<Uint8Array> {
  const stream = new Blob([plain]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

test('a browser unpacks what gzip packed, and tells a file that is cut off or too large', async () => {
  const whole = await packed();
  expect(isPlain(await gunzip(whole, plain.length))).toBe(true);
  for (const end of [2, 9, 100, whole.length - 9, whole.length - 1]) {
    const cut = await gunzip(whole.subarray(0, end), plain.length);
    expect(cut).toEqual({ reason: 'damagedGzip' });
  }
  expect(await gunzip(whole, 100)).toEqual({ reason: 'tooLarge', maximum: 100 });
});
