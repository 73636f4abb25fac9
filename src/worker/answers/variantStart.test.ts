import { expect, test } from 'vitest';
import { generateDataset } from '../../data/generated/generate';
import { defaultSpec, type Spec } from '../../spec/spec';
import { prepareVariant } from '../data/preparedVariant';
import { inputMomentsOf } from './variantStart';

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
