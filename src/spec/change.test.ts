import { describe, expect, it, test } from 'vitest';
import { changeAlone, changeExperiment } from './change';
import { hiddenDepth, hiddenWidths } from './hiddenLayers';
import { variantSpecs } from './lab';
import { formatQuery, parseQuery } from './link/query';
import { defaultSpec, type Spec } from './spec';

/** Every variant's spec after a change to one of those that a link describes. */
function changed(query: string, changes: Partial<Spec>, variant = 0): Spec[] {
  return variantSpecs(changeExperiment(parseQuery(query).lab, variant, changes));
}

describe('lists of single layers', () => {
  test.each<[string, Partial<Spec>, Partial<Spec>]>([
    ['widths=64,32,16', { depth: 2 }, { depth: 2, widths: '64,32' }],
    ['widths=64,32,16', { depth: 5 }, { depth: 5, widths: '64,32,16,16,16' }],
    // The default depth is what the list stands in for: asking for it is a change all the same.
    ['widths=64,32', { depth: 10 }, { depth: 10, widths: `64${',32'.repeat(9)}` }],
    ['widths=64,32,16', { depth: 0 }, { depth: 0, widths: '' }],
    ['widths=64,32,16', { width: 8 }, { depth: 3, width: 8, widths: '' }],
    ['widths=64,32,16', { width: 16 }, { depth: 3, width: 16, widths: '' }],
    ['widths=64,32,16', { width: 8, depth: 2 }, { depth: 2, width: 8, widths: '' }],
    ['widths=64,32,16', { widths: '' }, { depth: 3, width: 16, widths: '' }],
    ['widths=64,32,16', { widths: '8,8', depth: 4 }, { depth: 4, widths: '8,8' }],
    ['widths=64,32,16', { lr: 1 }, { depth: 10, widths: '64,32,16' }],
    ['depth=3', { widths: '4,5,6' }, { depth: 3, widths: '4,5,6' }],
    ['depth=3', { depth: 4, width: 5 }, { depth: 4, width: 5, widths: '' }],
    ['dropouts=0.2,0.1', { dropout: 0.5 }, { dropout: 0.5, dropouts: '' }],
    ['dropouts=0.2,0.1', { dropout: 0 }, { dropout: 0, dropouts: '' }],
    ['dropouts=0.2,0.1', { dropout: 0.5, dropouts: '0.3' }, { dropout: 0.5, dropouts: '0.3' }],
    ['dropouts=0.2,0.1', { depth: 4 }, { depth: 4, dropouts: '0.2,0.1' }],
  ])('%s, then %o', (query, changes, expected) => {
    expect(changed(query, changes)[0]).toMatchObject(expected);
  });

  test('a whole spec is taken as it is', () => {
    const [present] = variantSpecs(parseQuery('widths=64,32&dropouts=0.5').lab);
    expect(changed('depth=3', present)).toEqual([present]);
    expect(changed('widths=64,32&dropouts=0.5', { ...present, lr: 1 })).toEqual([
      { ...present, lr: 1 },
    ]);
  });

  test('a variant has a list of its own', () => {
    const [a, b] = changed('widths=64,32&b.activation=tanh', { depth: 3 }, 1);
    expect(hiddenWidths(a)).toEqual([64, 32]);
    expect(hiddenWidths(b)).toEqual([64, 32, 32]);
  });

  test('a list of A’s leaves a variant with a depth or a rate of its own as it is', () => {
    const query = 'depth=3&b.depth=5&c.dropout=0.5&d.activation=tanh';
    const [, b, c, d] = changed(query, { widths: '4,5,6', dropouts: '0.1' });
    expect(hiddenWidths(b)).toEqual([16, 16, 16, 16, 16]);
    expect(b.dropouts).toBe('0.1');
    expect(hiddenWidths(c)).toEqual([4, 5, 6]);
    expect(c).toMatchObject({ dropout: 0.5, dropouts: '' });
    expect(d).toMatchObject({ widths: '4,5,6', dropouts: '0.1' });
    const lab = changeExperiment(parseQuery(query).lab, 0, { widths: '4,5,6' });
    expect(parseQuery(formatQuery(lab)).lab).toEqual(lab);
  });

  test('the Depth slider’s value is the list’s length', () => {
    for (const depth of [0, 1, 7, 100]) {
      expect(hiddenDepth(changed('widths=9,8,7', { depth })[0])).toBe(depth);
    }
  });
});

describe('what has lost its meaning', () => {
  test('goes with the data, in every variant', () => {
    const query = 'data=tokens&mixing=attention&heads=2&mixingLayers=3&b.mixing=average';
    const [a, b] = changed(query, { data: 'moons' }, 1);
    expect(a).toEqual(defaultSpec);
    expect(b).toEqual(defaultSpec);
  });

  test('an augmentation of pictures goes with the pictures', () => {
    const query = 'data=digits&augment=rotate&b.augment=shift';
    expect(changed(query, { data: 'moons' }).map(({ augment }) => augment)).toEqual([
      'rotate',
      'none',
    ]);
    expect(changed(query, { data: 'idx' }).map(({ augment }) => augment)).toEqual([
      'rotate',
      'shift',
    ]);
  });

  test('units of the plane go with the plane', () => {
    expect(changed('unitSpread=1000', { data: 'houses' })[0].unitSpread).toBe(1);
    expect(changed('unitSpread=1000', { data: 'plane' })[0].unitSpread).toBe(1000);
  });

  test('heads go with attention', () => {
    const query = 'data=tokens&mixing=attention&heads=2&mixingLayers=3';
    expect(changed(query, { mixing: 'average' })[0]).toMatchObject({ heads: 1, mixingLayers: 3 });
    expect(changed(query, { mixing: 'none' })[0]).toMatchObject({ heads: 1, mixingLayers: 1 });
  });

  test('but not what the change itself names', () => {
    const [spec] = changed('data=digits', { data: 'moons', augment: 'shift' });
    expect(spec.augment).toBe('shift');
  });

  test('nor what had no meaning before: another change does not touch it', () => {
    expect(changed('heads=2', { lr: 1 })).toEqual([{ ...defaultSpec, heads: 2, lr: 1 }]);
  });
});

const labOf = (query: string) => parseQuery(query).lab;

it('changes A, and not the variants that follow it', () => {
  const lab = labOf('depth=10&activation=sigmoid&b.activation=relu&c.lr=0.5');
  const [a, b, c] = variantSpecs(changeAlone(lab, 0, { activation: 'tanh', norm: 'batch' }));
  expect(a).toMatchObject({ activation: 'tanh', norm: 'batch' });
  expect(b).toEqual(variantSpecs(lab)[1]);
  expect(c).toEqual(variantSpecs(lab)[2]);
});

it('changes another variant alone', () => {
  const lab = labOf('depth=10&b.activation=relu');
  const [a, b] = variantSpecs(changeAlone(lab, 1, { depth: 2 }));
  expect(a).toEqual(lab.base);
  expect(b.depth).toBe(2);
});

it('changes what is shared for all', () => {
  const lab = labOf('depth=10&b.depth=3');
  const specs = variantSpecs(changeAlone(lab, 1, { seed: 7 }));
  expect(specs.map(({ seed }) => seed)).toEqual([7, 7]);
  expect(specs.map(({ depth }) => depth)).toEqual([10, 3]);
});
