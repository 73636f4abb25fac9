import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTensors, type Tensor, type TensorFile, writeTensors } from './safetensors';

const float64 = fc.float64Array({ maxLength: 30 });
const values = fc.oneof(
  float64,
  fc.float32Array({ maxLength: 30 }),
  fc.uint32Array({ maxLength: 30 }),
  fc.uint8Array({ maxLength: 30 }),
);
const tensor = values.map((array): Tensor => ({ shape: [array.length], values: array }));
const file = fc
  .record({
    metadata: fc.dictionary(fc.string(), fc.string({ unit: 'binary' }), { noNullPrototype: true }),
    tensors: fc.array(fc.tuple(fc.string({ minLength: 1 }), tensor), { maxLength: 8 }),
  })
  .map(({ metadata, tensors }): TensorFile => ({ metadata, tensors: new Map(tensors) }))
  .filter(({ tensors }) => !tensors.has('__metadata__'));

const small: TensorFile = {
  metadata: { format: 'test' },
  tensors: new Map([
    ['bytes', { shape: [3], values: Uint8Array.of(1, 2, 3) }],
    ['wide', { shape: [1, 2], values: Float64Array.of(Math.PI, Number.NaN) }],
  ]),
};

test('what was written is what is read, numbers that are not finite too', () => {
  fc.assert(
    fc.property(file, (written) => {
      const read = readTensors(writeTensors(written)) as TensorFile;
      expect(read.metadata).toEqual(written.metadata);
      const byName = ([a]: [string, Tensor], [b]: [string, Tensor]) => (a < b ? -1 : 1);
      expect([...read.tensors].sort(byName)).toEqual([...written.tensors].sort(byName));
    }),
  );
});

test('the bytes are those of the published format', () => {
  const bytes = writeTensors(small);
  const header =
    '{"__metadata__":{"format":"test"},"wide":{"dtype":"F64","shape":[1,2],"data_offsets":[0,16]},"bytes":{"dtype":"U8","shape":[3],"data_offsets":[16,19]}}';
  const length = Math.ceil(header.length / 8) * 8;
  const view = new DataView(bytes.buffer);
  expect(view.getBigUint64(0, true)).toBe(BigInt(length));
  expect(new TextDecoder().decode(bytes.subarray(8, 8 + length))).toBe(header.padEnd(length));
  expect(view.getFloat64(8 + length, true)).toBe(Math.PI);
  expect([...bytes.subarray(8 + length + 16)]).toEqual([1, 2, 3]);
});

test('arrays are read wherever the file begins in memory', () => {
  const bytes = writeTensors(small);
  const shifted = new Uint8Array(bytes.length + 3).subarray(3);
  shifted.set(bytes);
  expect(readTensors(shifted)).toEqual(readTensors(bytes));
});

function headed(header: string, dataBytes = 0): Uint8Array {
  const bytes = new Uint8Array(8 + header.length + dataBytes);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(header.length), true);
  bytes.set(new TextEncoder().encode(header), 8);
  return bytes;
}

test.each([
  ['no bytes', new Uint8Array(), { reason: 'notTensors' }],
  ['a text', new TextEncoder().encode('{"a": 1, "b": 2, "c": 3}'), { reason: 'notTensors' }],
  ['a header of a list', headed('{"a":[]'), { reason: 'notTensors' }],
  [
    'an unknown type',
    headed('{"a":{"dtype":"BF16","shape":[1],"data_offsets":[0,2]}}', 2),
    { reason: 'unknownType', name: 'a', type: 'BF16' },
  ],
  [
    'fewer bytes than the shape',
    headed('{"a":{"dtype":"U8","shape":[3],"data_offsets":[0,2]}}', 2),
    { reason: 'badTensor', name: 'a' },
  ],
  [
    'a gap',
    headed('{"a":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}}', 2),
    { reason: 'badTensor', name: 'a' },
  ],
  [
    'an end before the beginning',
    headed(
      '{"a":{"dtype":"U8","shape":[0],"data_offsets":[0,0]},"b":{"dtype":"U8","shape":[1],"data_offsets":[2,1]}}',
      1,
    ),
    { reason: 'badTensor', name: 'b' },
  ],
  [
    'a negative size',
    headed('{"a":{"dtype":"U8","shape":[-1,-1],"data_offsets":[0,1]}}', 1),
    { reason: 'badTensor', name: 'a' },
  ],
  [
    'a byte too many',
    headed('{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}}', 2),
    { reason: 'wrongLength', found: 63, expected: 62 },
  ],
])('%s is refused', (_, bytes, refusal) => {
  expect(readTensors(bytes)).toEqual(refusal);
});

test('a file that is cut off anywhere is refused, and with the length that it should have', () => {
  const bytes = writeTensors(small);
  for (let length = 0; length < bytes.length; length++) {
    expect(readTensors(bytes.subarray(0, length))).toHaveProperty('reason');
  }
  expect(readTensors(bytes.subarray(0, bytes.length - 1))).toEqual({
    reason: 'wrongLength',
    found: bytes.length - 1,
    expected: bytes.length,
  });
});
