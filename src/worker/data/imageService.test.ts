import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { idxBytes } from '../../data/testing/idxBytes';
import { createImageService } from './imageService';

const count = 30;
const pixels = Array.from({ length: count * 12 }, (_, index) => (index * 7) % 256);
const images = {
  name: 'images.gz',
  bytes: new Uint8Array(gzipSync(idxBytes([count, 3, 4], pixels))),
};
const classes = Array.from({ length: count }, (_, index) => index % 3);
const labels = { name: 'labels', bytes: idxBytes([count], classes) };

test('images and labels, in either order, become the data', async () => {
  for (const files of [
    [images, labels],
    [labels, images],
  ]) {
    const desk = createImageService();
    expect(await desk.read(files)).toEqual({
      kind: 'used',
      rowCount: count,
      leftOut: 0,
      width: 4,
      height: 3,
      classCount: 3,
      validationCount: 0,
    });
    expect(desk.dataset()?.features[13]).toBeCloseTo(pixels[13] / 255, 12);
  }
});

test('of two pairs the smaller one validates', async () => {
  const desk = createImageService();
  const test = [
    { name: 't10k-images', bytes: idxBytes([10, 3, 4], pixels.slice(0, 120)) },
    { name: 't10k-labels', bytes: idxBytes([10], classes.slice(0, 10)) },
  ];
  const read = await desk.read([...test, labels, images]);
  expect(read).toMatchObject({ kind: 'used', rowCount: count + 10, validationCount: 10 });
  expect(desk.dataset()?.split).toMatchObject({ kind: 'given' });
});

test('one file alone waits for the other', async () => {
  const desk = createImageService();
  expect(await desk.read([labels])).toEqual({ kind: 'half', holds: 'labels', count });
  expect(desk.dataset()).toBeNull();
});

test('what is refused leaves the data as they were', async () => {
  const desk = createImageService();
  await desk.read([images, labels]);
  const before = desk.dataset();
  const cut = { name: 'cut.gz', bytes: images.bytes.subarray(0, images.bytes.length - 40) };
  expect(await desk.read([cut, labels])).toEqual({
    kind: 'refused',
    refusal: { reason: 'damagedGzip', file: 'cut.gz' },
  });
  const fewer = { name: 'fewer', bytes: idxBytes([count - 1], classes.slice(1)) };
  expect(await desk.read([fewer, images])).toEqual({
    kind: 'refused',
    refusal: { reason: 'countsDiffer', images: count, labels: count - 1 },
  });
  expect(await desk.read([images, labels, fewer])).toMatchObject({
    refusal: { reason: 'unpaired', images: 1, labels: 2 },
  });
  expect(await desk.read([images, labels, fewer, labels, images])).toMatchObject({
    refusal: { reason: 'tooManyFiles', count: 5 },
  });
  expect(desk.dataset()).toBe(before);
});
