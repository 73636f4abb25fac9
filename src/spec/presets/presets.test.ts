import { expect, test } from 'vitest';
import { presetGroups, presetNames } from './presets';

test('every preset is in one group', () => {
  const grouped: string[] = Object.values(presetGroups).flat();
  expect(grouped.toSorted()).toEqual(presetNames.toSorted());
});
