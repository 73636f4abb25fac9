import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  addVariant,
  changeVariant,
  isShared,
  type Lab,
  labOf,
  removeVariant,
  variantCount,
  variantSpecs,
} from './lab';
import { changesSchema, defaultSpec, isLive } from './spec';

const lab: Lab = {
  preset: 'naive-relu',
  base: { ...defaultSpec, depth: 5 },
  differences: [{ depth: 7 }, { activation: 'tanh', lr: 1 }],
};

test('a variant is A with its own differences', () => {
  const [a, b, c] = variantSpecs(lab);
  expect(a).toEqual({ ...defaultSpec, depth: 5 });
  expect(b).toEqual({ ...defaultSpec, depth: 7 });
  expect(c).toEqual({ ...defaultSpec, depth: 5, activation: 'tanh', lr: 1 });
  expect(variantCount(lab)).toBe(3);
});

describe('a change', () => {
  test('of A is taken over by all that do not differ in it', () => {
    const depths = variantSpecs(changeVariant(lab, 0, { depth: 9 })).map(({ depth }) => depth);
    expect(depths).toEqual([9, 7, 9]);
  });

  test('of another variant is its own', () => {
    const changed = changeVariant(lab, 1, { width: 3 });
    expect(changed.differences).toEqual([{ depth: 7, width: 3 }, lab.differences[1]]);
    expect(changed.base).toEqual(lab.base);
    expect(changed.preset).toBe('naive-relu');
  });

  test('back to A’s value, or of A to a variant’s, leaves no difference', () => {
    expect(changeVariant(lab, 1, { depth: 5 }).differences[0]).toEqual({});
    expect(changeVariant(lab, 0, { depth: 7 }).differences[0]).toEqual({});
  });

  test('of what all share is made in A, whichever variant asks', () => {
    expect(isShared('seed')).toBe(true);
    const changed = changeVariant(lab, 2, { seed: 9, data: 'xor', lr: 2 });
    expect(changed.base).toMatchObject({ seed: 9, data: 'xor', lr: defaultSpec.lr });
    expect(changed.differences[1]).toEqual({ activation: 'tanh', lr: 2 });
  });

  test('leaves the former lab as it was', () => {
    const before = structuredClone(lab);
    changeVariant(lab, 0, { depth: 1 });
    addVariant(lab, 1);
    removeVariant(lab, 0);
    expect(lab).toEqual(before);
  });
});

describe('variants', () => {
  test('are added as a copy, up to four', () => {
    const four = addVariant(lab, 2);
    expect(four.differences[2]).toEqual(lab.differences[1]);
    expect(four.differences[2]).not.toBe(lab.differences[1]);
    expect(addVariant(lab, 0).differences[2]).toEqual({});
    expect(addVariant(four, 0)).toBe(four);
  });

  test('are removed without a change to the others', () => {
    for (const removed of [0, 1, 2]) {
      const rest = removeVariant(lab, removed);
      expect(variantSpecs(rest)).toEqual(variantSpecs(lab).filter((_, index) => index !== removed));
      expect(rest.preset).toBeNull();
    }
  });

  test('the last one stays', () => {
    const alone = labOf([defaultSpec]);
    expect(removeVariant(alone, 0)).toBe(alone);
  });

  test('of whole specs share what must be shared', () => {
    const made = labOf([defaultSpec, { ...defaultSpec, seed: 8, width: 4 }]);
    expect(made.differences).toEqual([{ width: 4 }]);
  });
});

describe('changes of a spec', () => {
  test('are checked by name and by bounds', () => {
    const accepts = (changes: object): boolean => v.is(changesSchema, changes);
    expect(accepts({})).toBe(true);
    expect(accepts({ depth: 0, batch: 'full', activation: 'gelu' })).toBe(true);
    for (const changes of [
      { depth: 101 },
      { depth: 1.5 },
      { depth: '3' },
      { lr: Number.NaN },
      { lr: Number.POSITIVE_INFINITY },
      { batch: 'all' },
      { activation: 'none' },
      { deep: 3 },
    ]) {
      expect(accepts(changes), JSON.stringify(changes)).toBe(false);
    }
  });

  test('act on a running network where nothing needs a rebuild', () => {
    expect(isLive({ lr: 1, dropout: 0.5, l1: 1, l2: 1, clip: 1, steps: 3, engine: 'wasm' })).toBe(
      true,
    );
    expect(isLive({ lr: 1, depth: 3 })).toBe(false);
    expect(isLive({ lr: 1, depth: undefined })).toBe(true);
  });
});
