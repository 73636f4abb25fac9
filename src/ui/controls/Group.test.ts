import { describe, expect, test } from 'vitest';
import { plainFacts } from '../../data/testing/plainFacts';
import { dictionaries } from '../../i18n/dictionaries';
import type { Group } from '../../spec/parameter';
import { parameterNames, parameters } from '../../spec/parameters';
import { defaultSpec, type Spec } from '../../spec/spec';
import type { DataSummary } from '../../worker/answers/dataSummary';
import { fieldsOf, groupSummary } from './Group';

const texts = dictionaries.en.controls;

function dataOf(task: DataSummary['task']): DataSummary {
  const split = { rowCount: 200, points: new Float32Array(), labels: new Float32Array() };
  return {
    task,
    featureNames: [],
    targetName: '',
    classNames: [],
    image: null,
    length: 1,
    train: split,
    validation: split,
    facts: plainFacts,
    bounds: null,
  };
}

const summaryOf = (group: Group, changes: Partial<Spec>, data = dataOf('classification')): string =>
  groupSummary[group]({ ...defaultSpec, ...changes }, { data }, texts);

describe.each<[Group, [Partial<Spec>, string][]]>([
  [
    'data',
    [
      [{}, 'Two moons, 200 + 200 rows, noise 0.15'],
      [
        { data: 'xor', noise: 0, standardize: 'inputs' },
        'Exclusive or, 200 + 200 rows, standardized',
      ],
      [{ data: 'csv' }, 'Your own table (CSV), 200 + 200 rows'],
    ],
  ],
  [
    'network',
    [
      [{}, '10 × 16, ReLU, He normal'],
      [{ widths: '64,32,16' }, '64 · 32 · 16, ReLU, He normal'],
      [{ widths: '8,8' }, '2 × 8, ReLU, He normal'],
      [{ widths: '9,8,7,6,5,4' }, '6 layers of 4 to 9, ReLU, He normal'],
      [
        { norm: 'batch', residual: 'scaled' },
        '10 × 16, ReLU, He normal, batch norm, x + f / depth',
      ],
      [{ data: 'tokens', mixing: 'attention' }, 'attention, 10 × 16, ReLU, He normal'],
      [
        { data: 'tokens', mixing: 'average', depth: 0 },
        'average, no hidden layer, ReLU, He normal',
      ],
      // Without tokens mixing means nothing.
      [{ mixing: 'attention' }, '10 × 16, ReLU, He normal'],
      [{ depth: 0 }, 'logistic regression'],
      [{ depth: 0, loss: 'hinge', l2: 0.1 }, 'soft-margin support vector machine'],
    ],
  ],
  [
    'regularization',
    [
      [{}, 'none'],
      [{ dropout: 0.5, l2: 0.001 }, 'dropout rate 0.5, L2 0.001'],
      [{ depth: 3, dropouts: '0.2,0.1' }, 'dropout rate 0–0.2'],
      [{ depth: 0, dropout: 0.5 }, 'none'],
      [
        { augment: 'jitter', mixup: 0.4, patience: 20, clip: 1 },
        'jitter, gradient clip 1, mixup 0.4, patience 20',
      ],
    ],
  ],
  [
    'training',
    [
      [{}, 'SGD, 0.1, batch size 32'],
      [
        {
          optimizer: 'adam',
          lr: 0.001,
          schedule: 'cosine',
          warmup: 1500,
          batch: 'full',
          loss: 'hinge',
        },
        'Adam, 0.001, cosine, warm-up 1 500, batch size full, hinge',
      ],
    ],
  ],
])('%s', (group, cases) => {
  test.each(cases)('of %o: %s', (changes, summary) => {
    expect(summaryOf(group, changes).replaceAll('\u2009', ' ')).toBe(summary);
  });
});

test('a regression without a hidden layer is a linear regression', () => {
  expect(summaryOf('network', { depth: 0 }, dataOf('regression'))).toBe('linear regression');
});

test('every parameter has its one place, in the group that it belongs to', () => {
  const placed = Object.keys(groupSummary).flatMap((group) =>
    fieldsOf(group as Group).map((name) => ({ name, group })),
  );
  const inPlace = new Set(['data', 'widths', 'dropouts']);
  expect(placed.map(({ name }) => name).sort()).toEqual(
    parameterNames.filter((name) => !inPlace.has(name)).sort(),
  );
  for (const { name, group } of placed)
    expect({ name, group: parameters[name].group }).toEqual({ name, group });
});
