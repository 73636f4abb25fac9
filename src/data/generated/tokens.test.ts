import { expect, test } from 'vitest';
import { tokenCount, tokens } from './generate';

/** One sequence taken apart. */
function sequences(samples: number, noise: number, seed = 1) {
  const { features, targets } = tokens({ samples, noise, seed });
  return Array.from({ length: samples }, (_, row) => {
    const places = Array.from({ length: tokenCount }, (_, place) => row * tokenCount + place);
    return {
      values: places.map((token) => features[2 * token]),
      markers: places.map((token) => features[2 * token + 1]),
      labels: places.map((token) => targets[token]),
    };
  });
}

test('one sample after another, each token’s value beside its marker', () => {
  const dataset = tokens({ samples: 30, noise: 0, seed: 1 });
  expect(dataset).toMatchObject({
    featureNames: ['value', 'marker'],
    classNames: ['−1', '+1'],
    length: 8,
    rowCount: 30,
    image: null,
  });
  expect(dataset.features).toHaveLength(30 * 8 * 2);
  expect(dataset.targets).toHaveLength(30 * 8);
  for (const { values, markers } of sequences(30, 0)) {
    expect(values.every((value) => value === 1 || value === -1)).toBe(true);
    expect(markers.filter((marker) => marker === 1)).toHaveLength(1);
    expect(markers.filter((marker) => marker === 0)).toHaveLength(7);
  }
});

test('at every place the class is the marked token’s value, also with noise', () => {
  for (const { values, markers, labels } of sequences(20_000, 0.15)) {
    const marked = values.reduce((sum, value, place) => sum + value * markers[place], 0);
    expect(labels.every((label) => label === (marked > 0 ? 1 : 0))).toBe(true);
  }
});

test('each place is marked equally often', () => {
  const rows = sequences(8_000, 0);
  for (let place = 0; place < tokenCount; place++) {
    const count = rows.filter(({ markers }) => markers[place] === 1).length;
    expect(Math.abs(count - 1_000)).toBeLessThan(5 * Math.sqrt(8_000 * (1 / 8) * (7 / 8)));
  }
});

test('a token alone is right in 0.5625 of the cases at best', () => {
  const counts = { marked: [0, 0, 0, 0], other: [0, 0, 0, 0] };
  const rows = sequences(8_000, 0);
  for (const { values, markers, labels } of rows) {
    values.forEach((value, place) => {
      counts[markers[place] === 1 ? 'marked' : 'other'][2 * labels[place] + (value > 0 ? 1 : 0)]++;
    });
  }
  const best = ([a, b, c, d]: number[]): number => Math.max(a, c) + Math.max(b, d);
  const ceiling = (best(counts.marked) + best(counts.other)) / (8 * rows.length);
  expect(best(counts.marked)).toBe(rows.length);
  expect(ceiling).toBeGreaterThan(0.5625 - 0.01);
  expect(ceiling).toBeLessThan(0.5625 + 0.01);
});

test('noise has the deviation asked for and leaves the markers alone', () => {
  const [clean, noisy] = [sequences(2_000, 0), sequences(2_000, 0.3)];
  const moves = noisy.flatMap(({ values }, row) =>
    values.map((value, place) => value - clean[row].values[place]),
  );
  const deviation = Math.sqrt(moves.reduce((sum, move) => sum + move * move, 0) / moves.length);
  expect(Math.abs(deviation / 0.3 - 1)).toBeLessThan(5 / Math.sqrt(2 * moves.length));
  expect(noisy.map(({ markers }) => markers)).toEqual(clean.map(({ markers }) => markers));
});
