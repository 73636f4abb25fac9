import { expect, test } from 'vitest';
import { rowFields } from './rowFields';

test('a column of texts is one field, every number another', () => {
  expect(rowFields(['age', 'city = Bern', 'city = Rome', 'height', 'x = 1'])).toEqual([
    { kind: 'number', name: 'age', feature: 0 },
    { kind: 'choice', name: 'city', features: [1, 2], choices: ['Bern', 'Rome'] },
    { kind: 'number', name: 'height', feature: 3 },
    { kind: 'number', name: 'x = 1', feature: 4 },
  ]);
});
