import { describe, expect, test } from 'vitest';
import type { GeneratedName } from '../../spec/datasets';
import { defaultSpec, type Spec } from '../../spec/spec';
import type { Dataset } from '../dataset';
import { generateDataset } from './generate';

const datasetNames: GeneratedName[] = [
  'moons',
  'spiral',
  'circle',
  'xor',
  'gauss',
  'checkerboard',
  'plane',
  'bumps',
  'houses',
  'digits',
  'tokens',
];
const planes = datasetNames.filter((name) => !['houses', 'digits', 'tokens'].includes(name));

function draw(name: GeneratedName, changes: Partial<Spec> = {}): Dataset {
  return generateDataset(name, { ...defaultSpec, ...changes });
}

const column = ({ features, featureNames }: Dataset, index: number): number[] =>
  [...features].filter((_, n) => n % featureNames.length === index);

describe.each(datasetNames)('%s', (name) => {
  test.each([20, 21, 1_000])('has %i rows of finite numbers', (samples) => {
    const dataset = draw(name, { samples });
    expect(dataset.rowCount).toBe(samples);
    const tokens = samples * dataset.length;
    expect(dataset.features).toHaveLength(tokens * dataset.featureNames.length);
    expect(dataset.targets).toHaveLength(tokens);
    expect([...dataset.features, ...dataset.targets].every(Number.isFinite)).toBe(true);
  });

  test('is the same for the same seed, and another for another', () => {
    expect(draw(name)).toEqual(draw(name));
    expect(draw(name, { seed: 0 }).features).not.toEqual(draw(name).features);
  });

  test('does not change with what is no setting of the data', () => {
    expect(draw(name, { depth: 50, width: 64, lr: 1, trainFraction: 0.9 })).toEqual(draw(name));
  });

  test('keeps its rows when more are drawn', () => {
    const [few, many] = [draw(name, { samples: 30 }), draw(name, { samples: 60 })];
    expect(many.features.slice(0, few.features.length)).toEqual(few.features);
    expect(many.targets.slice(0, few.targets.length)).toEqual(few.targets);
  });

  test('has classes of about one size, or a target that varies', () => {
    const { task, classNames, targets, length } = draw(name, { samples: 1_000 });
    if (task === 'regression') {
      expect(classNames).toEqual([]);
      expect(new Set(targets).size).toBeGreaterThan(900);
    } else {
      const counts = classNames.map((_, klass) => targets.filter((t) => t === klass).length);
      expect(counts.reduce((sum, count) => sum + count)).toBe(1_000 * length);
      const share = 1 / classNames.length;
      for (const count of counts) {
        const chance = Math.sqrt(1_000 * share * (1 - share));
        expect(Math.abs(count / length - 1_000 * share)).toBeLessThan(5 * chance);
      }
    }
  });
});

describe.each(planes)('%s in the plane', (name) => {
  test('has coordinates of the order of one, about the origin', () => {
    const dataset = draw(name, { samples: 2_000, noise: 0 });
    for (const index of [0, 1]) {
      const values = column(dataset, index);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      expect(Math.abs(mean)).toBeLessThan(0.1);
      expect(Math.max(...values.map(Math.abs))).toBeLessThan(3);
      expect(Math.max(...values.map(Math.abs))).toBeGreaterThan(0.5);
    }
  });

  test('a unit spread multiplies the second feature and leaves all else', () => {
    const [plain, spread] = [draw(name), draw(name, { unitSpread: 1_000 })];
    expect(column(spread, 0)).toEqual(column(plain, 0));
    expect(column(spread, 1)).toEqual(column(plain, 1).map((value) => 1_000 * value));
    expect(spread.targets).toEqual(plain.targets);
  });

  test('noise moves points or values by its own standard deviation', () => {
    const samples = 4_000;
    const clean = draw(name, { samples, noise: 0 });
    const noisy = draw(name, { samples, noise: 0.2 });
    const [before, after] =
      clean.task === 'regression'
        ? [clean.targets, noisy.targets]
        : [clean.features, noisy.features];
    const moves = [...after].map((value, index) => value - before[index]);
    const deviation = Math.sqrt(moves.reduce((sum, move) => sum + move * move, 0) / moves.length);
    expect(deviation).toBeGreaterThan(0.19);
    expect(deviation).toBeLessThan(0.21);
  });
});

test('the classes lie where their shapes are', () => {
  const points = (name: GeneratedName) => {
    const dataset = draw(name, { samples: 500, noise: 0 });
    const [xs, ys] = [column(dataset, 0), column(dataset, 1)];
    return xs.map((x, row) => ({ x, y: ys[row], klass: dataset.targets[row] }));
  };
  for (const { x, y, klass } of points('circle')) {
    expect(Math.hypot(x, y)).toBeCloseTo(klass === 0 ? 0.5 : 1, 12);
  }
  for (const { x, y, klass } of points('moons')) {
    const sign = klass === 0 ? 1 : -1;
    expect(Math.hypot(x + 0.5 * sign, y + 0.25 * sign)).toBeCloseTo(1, 12);
    expect(sign * (y + 0.25 * sign)).toBeGreaterThanOrEqual(0);
  }
  for (const { x, y, klass } of points('xor')) expect(x * y > 0).toBe(klass === 0);
  for (const { x, y, klass } of points('checkerboard')) {
    const field = Math.floor(2 * (x + 1)) + Math.floor(2 * (y + 1));
    expect(field % 2).toBe(klass);
  }
});

test('houses keep the units of a land registry', () => {
  const houses = draw('houses', { samples: 2_000, noise: 0, unitSpread: 1_000 });
  expect(houses).toEqual(draw('houses', { samples: 2_000, noise: 0 }));
  const [area, rooms, age, distance] = [0, 1, 2, 3].map((index) => column(houses, index));
  expect(Math.min(...area)).toBeGreaterThanOrEqual(40);
  expect(rooms.every((count) => Number.isInteger(count) && count >= 1)).toBe(true);
  expect(Math.max(...age)).toBeLessThan(100);
  expect(Math.max(...distance)).toBeGreaterThan(10_000);
  for (const [row, price] of houses.targets.entries()) {
    const fair =
      90_000 + 2_400 * area[row] + 9_000 * rooms[row] - 900 * age[row] - 6 * distance[row];
    expect(price).toBeCloseTo(fair, 6);
  }
});

test('points stay where they were: links depend on them', () => {
  expect([...draw('moons').features.slice(0, 4)]).toEqual([
    0.24741961915523916, 0.1132239624039475, -0.43909104160226226, -0.2912489498937226,
  ]);
});
