import { expect, test } from 'vitest';
import { generateDataset } from '../../data/generated/generate';
import { defaultSpec, type Spec } from '../../spec/spec';
import { prepareVariant } from '../data/preparedVariant';
import { inputMomentsOf, startOf } from './variantStart';

function moments(changes: Partial<Spec>) {
  const spec = { ...defaultSpec, ...changes };
  return inputMomentsOf(prepareVariant(generateDataset('moons', spec), spec));
}

test('a standardized training split as one batch has mean 0 and mean square 1', () => {
  const { count, mean, meanSquare } = moments({ standardize: 'inputs', batch: 'full' });
  expect(count).toBe(2);
  expect(mean).toBeCloseTo(0, 12);
  expect(meanSquare).toBeCloseTo(1, 12);
});

test('they are those of the first batch, as it is augmented', () => {
  const [plain, jittered] = [moments({}), moments({ augment: 'jitter' })];
  expect(plain.meanSquare).not.toBe(moments({ batch: 'full' }).meanSquare);
  expect(jittered.meanSquare).not.toBe(plain.meanSquare);
});

test('inputs have the names of what the network is fed, pixels none', () => {
  const namesOf = (data: 'moons' | 'houses' | 'digits', changes: Partial<Spec> = {}) => {
    const spec = { ...defaultSpec, data, ...changes };
    return startOf(prepareVariant(generateDataset(data, spec), spec)).inputNames;
  };
  expect(namesOf('moons', { features: 'x1^2,sin(x2)' })).toEqual(['x₁²', 'sin x₂']);
  expect(namesOf('houses').length).toBeGreaterThan(2);
  expect(namesOf('digits')).toEqual([]);
});
