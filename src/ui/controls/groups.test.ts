import { expect, test } from 'vitest';
import { parameterNames, parameters } from '../../spec/parameters';
import { groups } from './groups';

test('every parameter has its one place, in the group that it belongs to', () => {
  const placed = Object.entries(groups).flatMap(([group, { fields, more }]) =>
    [...fields, ...more].map((name) => ({ name, group })),
  );
  const inPlace = new Set(['data', 'widths', 'dropouts']);
  expect(placed.map(({ name }) => name).sort()).toEqual(
    parameterNames.filter((name) => !inPlace.has(name)).sort(),
  );
  for (const { name, group } of placed)
    expect({ name, group: parameters[name].group }).toEqual({ name, group });
});
