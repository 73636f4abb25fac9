import { expect, test } from 'vitest';
import { everyAbove, everyBelow } from './demands';
import { effect, linksOf, presetEffect } from './effect';
import { failedFigures, formatNumber, reportOf } from './report';

const pace = { steps: 10, every: 5 };
const example = effect({
  id: 'example',
  claim: 'A claim.',
  compared: { deep: 'depth=3&lr=0.2', flat: 'depth=0' },
  pace,
  figures: [],
});

test('numbers as people write them', () => {
  expect([0.69301, 12, 1.5e-15, 4.56e9, Infinity, 0].map(formatNumber)).toEqual([
    '0.693',
    '12',
    '1.5 × 10⁻¹⁵',
    '4.6 × 10⁹',
    '∞',
    '0',
  ]);
});

test('the links of an effect open what it compares', () => {
  expect(linksOf(example)).toEqual(['depth=3&lr=0.2', 'depth=0']);
  const ofPreset = presetEffect('twice-he', ['once', 'twice'], {
    claim: '',
    pace,
    figures: [],
  });
  expect(linksOf(ofPreset)).toEqual(['preset=twice-he']);
  expect(ofPreset.compared.twice.gain).toBe(2);
});

test('a query with a fault in it is no experiment', () => {
  expect(() => effect({ ...example, compared: { wrong: 'depht=3' }, figures: [] })).toThrow(
    'depht',
  );
});

test('the report holds our figures beside the reference, and says which demands do not hold', () => {
  const figures = [
    { name: 'loss', values: [0.1, 0.2, 0.3], demand: everyBelow(0.5), reference: '0.25' },
    { name: 'accuracy', values: [0.4, 0.5, 0.6], demand: everyAbove(0.5) },
  ];
  const outcome = { effect: example, technique: 'Examples', figures };
  const report = reportOf([outcome]);
  expect(report).toContain('## Examples\n\n### example\n\nA claim.');
  expect(report).toContain('| loss | 0.2 | 0.1 … 0.3 | 0.25 | each < 0.5 | yes |');
  expect(report).toContain('| accuracy | 0.5 | 0.4 … 0.6 |  | each > 0.5 | **NO** |');
  expect(failedFigures(outcome)).toEqual([figures[1]]);
});
