import { expect, test } from 'vitest';
import { idxPairs, type NamedIdx } from './idxPairs';

const images = (name: string, count: number): NamedIdx => ({
  name,
  sizes: [count, 1, 1],
  values: new Uint8Array(count),
});
const labels = (name: string, count: number): NamedIdx => ({
  name,
  sizes: [count],
  values: new Float64Array(count),
});

/** The names of the pairs that files make. */
function pairsOf(...files: NamedIdx[]): (string | undefined)[] {
  const pairs = idxPairs(files);
  if ('reason' in pairs) throw new Error(pairs.reason);
  const { training, validation } = pairs;
  return [training, validation].flatMap((pair) => [pair?.images.name, pair?.labels.name]);
}

test('two files, in either order, are a pair', () => {
  const [one, other] = [images('i', 5), labels('l', 5)];
  expect(pairsOf(one, other)).toEqual(['i', 'l', undefined, undefined]);
  expect(pairsOf(other, one)).toEqual(['i', 'l', undefined, undefined]);
});

test('the four files of MNIST are two, of which the test validates', () => {
  const names = ['t10k-images-idx3', 't10k-labels-idx1', 'train-images-idx3', 'train-labels-idx1'];
  const [t, tl, r, rl] = names;
  const files = [labels(rl, 60), images(t, 10), images(r, 60), labels(tl, 10)];
  for (const order of [files, files.toReversed()])
    expect(pairsOf(...order)).toEqual([r, rl, t, tl]);
});

test('pairs of one count are told apart by their names', () => {
  const found = pairsOf(
    ...[labels('emnist-test-labels.gz', 8), images('emnist-train-images.gz', 8)],
    ...[labels('emnist-train-labels.gz', 8), images('emnist-test-images.gz', 8)],
  );
  expect(found).toEqual([
    ...['emnist-train-images.gz', 'emnist-train-labels.gz'],
    ...['emnist-test-images.gz', 'emnist-test-labels.gz'],
  ]);
});

test('where no name says so, the smaller pair validates', () => {
  const files = [images('a', 3), labels('b', 3), images('c', 9), labels('d', 9)];
  expect(pairsOf(...files)).toEqual(['c', 'd', 'a', 'b']);
});

test('what is no pair is refused with its reason', () => {
  expect(idxPairs([images('a', 4), images('b', 4)])).toEqual({ reason: 'twoImageFiles' });
  expect(idxPairs([labels('a', 4), labels('b', 4)])).toEqual({ reason: 'twoLabelFiles' });
  const three = [images('a', 4), labels('b', 4), images('c', 2)];
  expect(idxPairs(three)).toEqual({ reason: 'unpaired', images: 2, labels: 1 });
  const odd = { reason: 'countsDiffer', images: 5, labels: 4 };
  expect(idxPairs([images('a', 5), labels('b', 4)])).toEqual(odd);
  const four = [
    images('train-i', 5),
    labels('train-l', 4),
    images('test-i', 3),
    labels('test-l', 3),
  ];
  expect(idxPairs(four)).toEqual(odd);
});
