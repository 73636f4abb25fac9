import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createTableService } from './tableService';

const text = ['a,k', ...Array.from({ length: 12 }, (_, n) => `${n},${n % 2 ? 'p' : 'q'}`)].join(
  '\n',
);
const packed = new Uint8Array(gzipSync(text));

test('a table that is packed with gzip is read as the plain one', async () => {
  const plain = await createTableService().read([new TextEncoder().encode(text)]);
  expect(plain).toHaveProperty('rowCount', 12);
  const service = createTableService();
  expect(await service.read([packed])).toEqual(plain);
  expect(await service.newRows(packed, ['a'])).toEqual(
    Float64Array.from({ length: 12 }, (_, n) => n),
  );
});

test('one that is cut off is refused with the reason', async () => {
  const cut = packed.subarray(0, packed.length - 12);
  expect(await createTableService().read([cut])).toEqual({ reason: 'damagedGzip' });
});
