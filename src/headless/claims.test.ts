import { expect, test } from 'vitest';
import { claims } from '../claims/catalogue/claims';
import type { Claim } from '../claims/claim';
import { outcomeOf } from '../claims/verdict';
import type { ClaimName } from '../spec/claimNames';
import { measureClaim } from './claims';
import { measuredVerdicts, sabotages, withArms } from './testing/claimVerdicts';

const quick: ClaimName[] = ['small-and-large-weights', 'bounded-derivative', 'equal-weights'];

test.each(quick)('%s is measured and decided', async (name) => {
  const { verdict } = outcomeOf(claims[name], await measureClaim(claims[name]));
  expect(verdict).toBe(measuredVerdicts[name].verdict);
});

test('a claim without its technique is another one', async () => {
  const sabotaged: Claim = withArms('equal-weights', sabotages['equal-weights']);
  const { verdict } = outcomeOf(sabotaged, await measureClaim(sabotaged));
  expect(verdict).not.toBe(measuredVerdicts['equal-weights'].verdict);
});
