import { expect, test } from 'vitest';
import { claimNames } from '../../spec/claimNames';
import { changeVariant } from '../../spec/lab';
import { parseQuery } from '../../spec/link/query';
import { claimOf } from './claimOf';
import { claims } from './claims';

test('the comparison of every claim is that of no other one', () => {
  const found = claimNames.map((name) => claimOf(parseQuery(claims[name].open).lab));
  expect(found).toEqual(claimNames);
});

test('with one setting changed it is the comparison of none', () => {
  const { lab } = parseQuery(claims['small-and-large-weights'].open);
  expect(claimOf(changeVariant(lab, 1, { gain: 0.123 }))).toBeNull();
  expect(claimOf(parseQuery('').lab)).toBeNull();
});
