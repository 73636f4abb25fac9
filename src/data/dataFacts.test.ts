import { expect, it } from 'vitest';
import { defaultSpec } from '../spec/spec';
import { factsOf } from './dataFacts';
import { generateDataset } from './generated/generate';
import { prepareTraining } from './trainingData';

const factsFor = (changes: Partial<typeof defaultSpec>) => {
  const spec = { ...defaultSpec, ...changes };
  if (spec.data === 'csv' || spec.data === 'idx') throw new Error('drawn data only');
  return factsOf(prepareTraining(generateDataset(spec.data, spec), spec), 2_048);
};

it('tells the scales of raw features, whatever the network is fed', () => {
  const { featureScales } = factsFor({ unitSpread: 1_000, standardize: 'inputs' });
  const [first, second] = featureScales?.deviations ?? [];
  expect(second / first).toBeGreaterThan(300);
  expect(second / first).toBeLessThan(3_000);
});

it('tells how much the nearest rows know of a row', () => {
  expect(factsFor({ noise: 0.05 }).neighbourScore).toBeGreaterThan(0.98);
  const guessed = factsFor({ labelNoise: 0.5 }).neighbourScore;
  expect(guessed).toBeGreaterThan(0.3);
  expect(guessed).toBeLessThan(0.7);
  expect(factsFor({ data: 'plane', noise: 0 }).neighbourScore).toBeGreaterThan(0.9);
});

it('says nothing of scales and neighbours where all features have one unit', () => {
  expect(factsFor({ data: 'digits', samples: 100 })).toMatchObject({
    featureScales: null,
    neighbourScore: null,
    classNames: { length: 10 },
  });
});

it('tells the target of a regression, and the shares of classes', () => {
  const houses = factsFor({ data: 'houses' });
  expect(houses.target?.mean).toBeGreaterThan(1e4);
  expect(houses.classShares).toEqual([]);
  const { classShares, target } = factsFor({});
  expect(target).toBeNull();
  expect(classShares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
});
