import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normal, permutation, randomBits, type Stream, stream, streams, uniform } from './rng';

/** pcg4d as Jarzynski and Olano print it, in whole numbers modulo 2³². */
function pcg4d(v: bigint[]): bigint {
  const wrap = (value: bigint): bigint => value & 0xffff_ffffn;
  let [x, y, z, w] = v.map((value) => wrap(value * 1_664_525n + 1_013_904_223n));
  const mix = (): void => {
    x = wrap(x + y * w);
    y = wrap(y + z * x);
    z = wrap(z + x * y);
    w = wrap(w + y * z);
  };
  mix();
  [x, y, z, w] = [x, y, z, w].map((value) => value ^ (value >> 16n));
  mix();
  return x;
}

describe('random bits', () => {
  test('are those of pcg4d', () => {
    const word = fc.integer({ min: 0, max: 2 ** 32 - 1 });
    fc.assert(
      fc.property(word, word, word, word, (seed, id, step, index) => {
        const expected = pcg4d([seed, id, step, index].map(BigInt));
        expect(BigInt(randomBits({ seed, id }, step, index))).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  test('stay what they were: links depend on them', () => {
    const source = stream(1, 'points');
    const bits = [0, 1, 2].map((index) => randomBits(source, 0, index));
    expect(bits).toEqual([0, 1, 2].map((index) => Number(pcg4d([1n, 65_536n, 0n, BigInt(index)]))));
    expect(bits).toEqual([902_218_536, 1_687_085_119, 3_996_289_642]);
    expect(normal(source, 0, 0)).toBe(-0.8061987746614349);
  });

  test('have a stream of its own for each purpose and layer', () => {
    const purposes = Object.keys(streams) as (keyof typeof streams)[];
    const ids = purposes.flatMap((purpose) =>
      Array.from({ length: 101 }, (_, layer) => stream(3, purpose, layer).id),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('take 0 as a seed like any other', () => {
    const draws = [0, 1].map((seed) =>
      Array.from({ length: 50 }, (_, index) => randomBits(stream(seed, 'points'), 0, index)),
    );
    expect(new Set(draws.flat()).size).toBe(100);
  });
});

/** Pearson's χ² of equally likely cells, in standard deviations from what chance gives. */
function surprise(counts: number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const expected = total / counts.length;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const freedom = counts.length - 1;
  return Math.abs(chiSquare - freedom) / Math.sqrt(2 * freedom);
}

/** How numbers are drawn here: along an index, a step, a layer or a seed. */
const walks: Record<string, (n: number) => [Stream, number, number]> = {
  index: (n) => [stream(7, 'weights', 3), 0, n],
  row: (n) => [stream(7, 'points'), n, 0],
  step: (n) => [stream(7, 'dropout', 1), n, 5],
  layer: (n) => [stream(7, 'biases', n), 0, 0],
  seed: (n) => [stream(n, 'split'), 0, 9],
};

describe.each(Object.entries(walks))('along the %s', (_, at) => {
  const count = 65_536;
  const draws = Float64Array.from({ length: count }, (_, n) => uniform(...at(n)));
  const bins = 16;
  const binOf = (value: number): number => Math.floor(value * bins);

  test.each([8, 16, 24])('bits from %i on are uniform', (shift) => {
    const counts = Array.from({ length: 256 }, () => 0);
    for (let n = 0; n < count; n++) counts[(randomBits(...at(n)) >>> shift) & 255]++;
    expect(surprise(counts)).toBeLessThan(5);
  });

  test.each([1, 2, 16, 256])('a number tells nothing of the one %i later', (lag) => {
    const counts = Array.from({ length: bins * bins }, () => 0);
    for (let n = lag; n < count; n++) counts[binOf(draws[n]) * bins + binOf(draws[n - lag])]++;
    expect(surprise(counts)).toBeLessThan(5);
  });

  test('a number tells nothing of the same one of another stream, step or seed', () => {
    const others: ((source: Stream, step: number, index: number) => number)[] = [
      ({ seed, id }, step, index) => uniform({ seed, id: id + 65_536 }, step, index),
      ({ seed, id }, step, index) => uniform({ seed, id: id + 1 }, step, index),
      ({ seed, id }, step, index) => uniform({ seed: seed + 1, id }, step, index),
      (source, step, index) => uniform(source, step + 1, index),
      (source, step, index) => uniform(source, step, index + 1),
    ];
    for (const other of others) {
      const counts = Array.from({ length: bins * bins }, () => 0);
      for (let n = 0; n < count; n++) counts[binOf(draws[n]) * bins + binOf(other(...at(n)))]++;
      expect(surprise(counts)).toBeLessThan(5);
    }
  });
});

test('normal numbers have the moments and the tails of N(0, 1)', () => {
  const count = 200_000;
  const source = stream(5, 'noise');
  const draws = Float64Array.from({ length: count }, (_, n) => normal(source, n, 0));
  const moment = (power: number): number =>
    draws.reduce((sum, draw) => sum + draw ** power, 0) / count;
  // Each moment's own standard deviation, (E[z²ᵏ] − E[zᵏ]²) / n, five times.
  expect(Math.abs(moment(1))).toBeLessThan(5 * Math.sqrt(1 / count));
  expect(Math.abs(moment(2) - 1)).toBeLessThan(5 * Math.sqrt(2 / count));
  expect(Math.abs(moment(3))).toBeLessThan(5 * Math.sqrt(15 / count));
  expect(Math.abs(moment(4) - 3)).toBeLessThan(5 * Math.sqrt(96 / count));
  const beyond = (limit: number): number =>
    draws.filter((draw) => Math.abs(draw) > limit).length / count;
  expect(beyond(2)).toBeCloseTo(0.0455, 2);
  expect(beyond(3)).toBeCloseTo(0.0027, 3);
  expect(beyond(4)).toBeGreaterThan(0);
});

describe('permutation', () => {
  test('holds every number once', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(), fc.nat(50), (length, seed, step) => {
        const order = permutation(stream(seed, 'split'), step, length);
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length }, (_, n) => n));
      }),
    );
  });

  test('has every order equally often', () => {
    const counts = new Map<string, number>();
    for (let step = 0; step < 24_000; step++) {
      const order = permutation(stream(2, 'batchOrder'), step, 4).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    expect(surprise([...counts.values()])).toBeLessThan(5);
  });
});
