import { expect, test } from 'vitest';
import { dictionaries } from '../../i18n/dictionaries';
import { parseQuery } from '../../spec/link/query';
import { variantSummaries } from './settingText';

const summaries = (query: string) => variantSummaries(parseQuery(query).lab, dictionaries.en);

test.each([
  ['depth=3', ['ReLU']],
  ['depth=3&b.depth=50&b.optimizer=adam', ['depth 3 · SGD', 'depth 50 · Adam']],
  [
    'b.norm=batch&c.lr=0.12345',
    ['normalization none · learning rate 0.1', 'normalization batch', 'learning rate 0.12345'],
  ],
  ['depth=2&b.widths=64,32', ['widths none', 'widths 64,32']],
  ['b.widths=1,2,3,4,5,6', ['widths none', 'widths 6 layers of 1 to 6']],
])('a variant is called by all its differences: %s', (query, expected) => {
  expect(summaries(query)).toEqual(expected);
});

test('no two variants are called alike', () => {
  const lists = 'b.widths=1,2,3,4,5,6&c.widths=6,5,4,3,2,1';
  expect(summaries(lists).slice(1)).toEqual([
    'widths 6 layers of 1 to 6',
    'widths 6 layers of 1 to 6 (C)',
  ]);
});
