import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { idxBytes } from '../testing/idxBytes';
import { type Gunzip, readIdxFile } from './idxFile';

const gunzip: Gunzip = async (packed) => {
  try {
    return new Uint8Array(gunzipSync(packed));
  } catch {
    return { reason: 'damagedGzip' };
  }
};

const read = (bytes: Uint8Array) => readIdxFile(bytes, gunzip);

describe('reads', () => {
  test('what was written, plain and packed, of any size', async () => {
    const size = fc.integer({ min: 0, max: 5 });
    const sizes = fc.oneof(fc.tuple(size), fc.tuple(size, size, size));
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(255), async (sizes, start) => {
        const count = sizes.reduce((product, n) => product * n, 1);
        const values = Uint8Array.from({ length: count }, (_, index) => start + 31 * index);
        const bytes = idxBytes(sizes, values);
        for (const file of [bytes, new Uint8Array(gzipSync(bytes))]) {
          const held = sizes.length === 1 ? Float64Array.from(values) : values;
          expect(await read(file)).toEqual({ sizes, values: held });
        }
      }),
    );
  });

  test('bytes that lie amid others', async () => {
    const bytes = idxBytes([3], [7, 8, 9]);
    const around = new Uint8Array(bytes.length + 10);
    around.set(bytes, 5);
    const file = await read(around.subarray(5, 5 + bytes.length));
    expect(file).toEqual({ sizes: [3], values: Float64Array.of(7, 8, 9) });
  });

  test('sizes of more than one byte, the high byte first', async () => {
    const bytes = idxBytes([259], new Uint8Array(259));
    expect([...bytes.subarray(0, 8)]).toEqual([0, 0, 8, 1, 0, 0, 1, 3]);
    expect(await read(bytes)).toMatchObject({ sizes: [259] });
  });
});

describe('labels', () => {
  const wide = (values: number[], set: 'setInt32' | 'setFloat32', sizes = [values.length]) => {
    const view = new DataView(new ArrayBuffer(4 * values.length));
    for (const [place, value] of values.entries()) view[set](4 * place, value);
    const type = set === 'setInt32' ? 12 : 13;
    return read(idxBytes(sizes, new Uint8Array(view.buffer), type));
  };

  test('of 32 bits are whole numbers, the high byte first', async () => {
    const values = [7, 70_000, -1];
    for (const set of ['setInt32', 'setFloat32'] as const) {
      expect(await wide(values, set)).toEqual({ sizes: [3], values: Float64Array.from(values) });
    }
    const found = await wide([1, 2.5], 'setFloat32');
    expect(found).toEqual({ reason: 'unsupportedType', type: 'float32' });
  });

  test('that are the first of several numbers, as those of QMNIST', async () => {
    const found = await wide([5, 900, 3, 901], 'setInt32', [2, 2]);
    expect(found).toEqual({ sizes: [2], values: Float64Array.of(5, 3) });
  });

  test('that are cut off are told so', async () => {
    const whole = idxBytes([3], new Uint8Array(12), 12);
    const found = await read(whole.subarray(0, 19));
    expect(found).toEqual({ reason: 'truncated', found: 19, expected: 20 });
  });
});

describe('refuses', () => {
  test.each([
    ['an empty file', []],
    ['three zeros', [0, 0, 8]],
    ['a text', [...'label,pixel\n1,2\n'].map((character) => character.charCodeAt(0))],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]],
    ['no dimension', [0, 0, 8, 0]],
    ['a type that the format does not have', [0, 0, 7, 1, 0, 0, 0, 0]],
  ])('%s', async (_, bytes) => {
    expect(await read(Uint8Array.from(bytes))).toEqual({ reason: 'notIdx' });
  });

  test('pictures of other types than unsigned bytes, by name', async () => {
    const types = { 9: 'int8', 11: 'int16', 12: 'int32', 13: 'float32', 14: 'float64' };
    for (const [code, type] of Object.entries(types)) {
      const bytes = idxBytes([1, 1, 1], [1], Number(code));
      expect(await read(bytes)).toEqual({ reason: 'unsupportedType', type });
    }
  });

  test('two dimensions, and four', async () => {
    for (const sizes of [
      [2, 2],
      [1, 2, 2, 1],
    ]) {
      const found = await read(idxBytes(sizes, [1, 2, 3, 4]));
      expect(found).toEqual({ reason: 'wrongDimensions', count: sizes.length });
    }
  });

  test('a file that ends early, in its header or in its values, or late', async () => {
    const bytes = idxBytes([2, 2, 2], [1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await read(bytes.subarray(0, 9))).toEqual({
      reason: 'truncated',
      found: 9,
      expected: 16,
    });
    expect(await read(bytes.subarray(0, 23))).toEqual({
      reason: 'truncated',
      found: 23,
      expected: 24,
    });
    expect(await read(Uint8Array.of(...bytes, 0))).toEqual({
      reason: 'overlong',
      found: 25,
      expected: 24,
    });
  });

  test('a header that promises more than there can be', async () => {
    const huge = 2 ** 32 - 1;
    const found = await read(idxBytes([huge, huge, huge], [1]));
    expect(found).toMatchObject({ reason: 'truncated', found: 17 });
  });

  test('what its unpacking refuses, and hands it the bound', async () => {
    const refusing = vi.fn<Gunzip>(async (_, maximum) => ({ reason: 'tooLarge', maximum }));
    const packed = new Uint8Array(gzipSync(idxBytes([1], [1])));
    expect(await readIdxFile(packed, refusing)).toEqual({
      reason: 'tooLarge',
      maximum: 128 * 1_048_576,
    });
    expect(refusing.mock.calls[0][0]).toBe(packed);
  });

  test('a packed file that is cut off or damaged', async () => {
    const packed = new Uint8Array(gzipSync(idxBytes([1_000], new Uint8Array(1_000).fill(3))));
    expect(await read(packed.subarray(0, packed.length - 9))).toEqual({ reason: 'damagedGzip' });
  });
});
