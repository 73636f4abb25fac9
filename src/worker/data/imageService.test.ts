import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { idxBytes } from '../../data/testing/idxBytes';
import { createImageService, type ImageFile } from './imageService';

const count = 30;
const pixels = Array.from({ length: count * 12 }, (_, index) => (index * 7) % 256);
const images = {
  name: 'images.gz',
  bytes: new Uint8Array(gzipSync(idxBytes([count, 3, 4], pixels))),
};
const classes = Array.from({ length: count }, (_, index) => index % 3);
const labels = { name: 'labels', bytes: idxBytes([count], classes) };

const upright = { isMirrored: false, turns: 0, isNegative: false } as const;
const source = (files: ImageFile[]) => ({
  files,
  fileNames: files.map(({ name }) => name),
  classNames: null,
});

test('images and labels, in either order, become the data', async () => {
  for (const files of [
    [images, labels],
    [labels, images],
  ]) {
    const desk = createImageService();
    const facts = {
      ...{ rowCount: count, leftOut: 0, validationCount: 0 },
      ...{ width: 4, height: 3, classCount: 3 },
    };
    const read = await desk.read(source(files));
    expect(read).toEqual({ kind: 'read', facts, suggestion: upright });
    expect(desk.dataset()).toBeNull();
    expect(await desk.choose(upright)).toEqual(facts);
    expect(desk.dataset()?.features[13]).toBeCloseTo(pixels[13] / 255, 12);
  }
});

test('of two pairs the smaller one validates', async () => {
  const desk = createImageService();
  const test = [
    { name: 't10k-images', bytes: idxBytes([10, 3, 4], pixels.slice(0, 120)) },
    { name: 't10k-labels', bytes: idxBytes([10], classes.slice(0, 10)) },
  ];
  const read = await desk.read(source([...test, labels, images]));
  expect(read).toMatchObject({ facts: { rowCount: count + 10, validationCount: 10 } });
  await desk.choose(upright);
  expect(desk.dataset()?.split).toMatchObject({ kind: 'given' });
});

test('one file alone waits for the other', async () => {
  const desk = createImageService();
  expect(await desk.read(source([labels]))).toEqual({ kind: 'half', holds: 'labels', count });
  expect(desk.dataset()).toBeNull();
});

test('what is refused leaves the data as they were', async () => {
  const desk = createImageService();
  await desk.read(source([images, labels]));
  await desk.choose(upright);
  const before = desk.dataset();
  expect(before).not.toBeNull();
  const cut = { name: 'cut.gz', bytes: images.bytes.subarray(0, images.bytes.length - 40) };
  expect(await desk.read(source([cut, labels]))).toEqual({
    kind: 'refused',
    refusal: { reason: 'damagedGzip', file: 'cut.gz' },
  });
  const fewer = { name: 'fewer', bytes: idxBytes([count - 1], classes.slice(1)) };
  expect(await desk.read(source([fewer, images]))).toEqual({
    kind: 'refused',
    refusal: { reason: 'countsDiffer', images: count, labels: count - 1 },
  });
  expect(await desk.read(source([images, labels, fewer]))).toMatchObject({
    refusal: { reason: 'unpaired', images: 1, labels: 2 },
  });
  expect(await desk.read(source([images, labels, fewer, labels, images]))).toMatchObject({
    refusal: { reason: 'tooManyFiles', count: 5 },
  });
  expect(desk.dataset()).toBe(before);
});

test('what is chosen is what was shown: turned, and dark on bright', async () => {
  const desk = createImageService();
  await desk.read(source([images, labels]));
  const orientation = { isMirrored: true, turns: 1, isNegative: true } as const;
  const samples = await desk.samples(orientation);
  await desk.choose(orientation);
  const dataset = desk.dataset();
  expect(samples).toMatchObject({ width: 3, height: 4 });
  expect(dataset?.image).toEqual({ width: 3, height: 4 });
  expect(samples?.pictures[0].className).toBe('0');
  for (const [pixel, ink] of samples?.pictures[0].ink.entries() ?? []) {
    expect(ink).toBeCloseTo(dataset?.features[pixel] ?? Number.NaN, 6);
  }
});

test('pictures of EMNIST are proposed upright', async () => {
  const desk = createImageService();
  const emnist = { ...images, name: 'emnist-letters-train-images-idx3-ubyte.gz' };
  const read = await desk.read(source([emnist, labels]));
  expect(read).toMatchObject({ suggestion: { isMirrored: true, turns: 3 } });
});
