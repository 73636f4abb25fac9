import { expect, test } from 'vitest';
import { claims } from '../claims/catalogue/claims';
import type { Claim } from '../claims/claim';
import { outcomeOf } from '../claims/verdict';
import { generateDataset, isGenerated } from '../data/generated/generate';
import { prepareTraining } from '../data/trainingData';
import { findTrainingRefusal } from '../engine/training/specConflict';
import { planNetwork } from '../network/plan';
import { type ClaimName, claimNames } from '../spec/claimNames';
import { variantSpecs } from '../spec/lab';
import { parseQuery } from '../spec/link/query';
import { measureClaim } from './claims';
import { measuredVerdicts, sabotages, withArms } from './testing/claimVerdicts';

const quick: ClaimName[] = ['small-and-large-weights', 'bounded-derivative', 'equal-weights'];

test.each(quick)('%s is measured and decided', async (name) => {
  const { verdict } = outcomeOf(claims[name], await measureClaim(claims[name]));
  expect(verdict).toBe(measuredVerdicts[name].verdict);
});

test.each(claimNames)('what %s opens can be trained', (name) => {
  const specs = variantSpecs(parseQuery(claims[name].open).lab);
  expect(specs.length).toBeGreaterThanOrEqual(2);
  for (const spec of specs) {
    if (!isGenerated(spec.data)) throw new Error(`data=${spec.data}`);
    const data = prepareTraining(generateDataset(spec.data, spec), spec);
    expect(findTrainingRefusal({ spec, data, plan: planNetwork(spec, data) })).toBeNull();
  }
});

test('a claim without its technique is another one', async () => {
  const sabotaged: Claim = withArms('equal-weights', sabotages['equal-weights']);
  const { verdict } = outcomeOf(sabotaged, await measureClaim(sabotaged));
  expect(verdict).not.toBe(measuredVerdicts['equal-weights'].verdict);
});
