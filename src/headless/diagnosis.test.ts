import { expect, test } from 'vitest';
import { rules } from '../diagnosis/diagnose';
import { allCases, testDiagnoses } from './testing/testDiagnoses';

test('the table has forty experiments and more, and every finding in it', () => {
  const cases = Object.values(allCases).flat();
  expect(cases.length).toBeGreaterThanOrEqual(40);
  expect(new Set(cases.map(({ query, table }) => `${query} ${table?.name}`)).size).toBe(
    cases.length,
  );
  const expected = new Set(cases.flatMap((each) => Object.values(each.expected).flat()));
  expect([...expected].toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
});

// The other seeds take as long again each: diagnosis.deep.test.ts trains them.
testDiagnoses((seeds) => seeds.slice(0, 1));
