import { expect, test } from 'vitest';
import { missingTraits } from '../../spec/applicability';
import { parameters } from '../../spec/parameters';
import { defaultSpec } from '../../spec/spec';
import { generateDataset, isGenerated } from '../generated/generate';
import { augmentationProblem } from './augmentation';

const cases = parameters.data.values
  .filter(isGenerated)
  .flatMap((data) => parameters.augment.values.map((augment) => ({ data, augment })));

test.each(cases)('what the page offers for $data is what can change them: $augment', (change) => {
  const { data, augment } = change;
  const dataset = generateDataset(data, { ...defaultSpec, ...change, samples: 20 });
  const shape = { ...dataset, featureCount: dataset.featureNames.length };
  const isOffered = missingTraits(augment, data) === null;
  expect(isOffered).toBe(augmentationProblem(augment, shape) === null);
});
