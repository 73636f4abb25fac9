import { describe, expect, test } from 'vitest';
import { hasMeaning, isApplicable, missingTraits } from './applicability';
import { parameterNames, parameters } from './parameters';
import { defaultSpec, type Spec } from './spec';

const spec = (changes: Partial<Spec>): Spec => ({ ...defaultSpec, ...changes });
/** The parameters without a meaning. */
const without = (changes: Partial<Spec>): string[] =>
  parameterNames.filter((name) => !hasMeaning(name, spec(changes)));
const augmentations = (data: Spec['data']): string[] =>
  parameters.augment.values.filter((augment) => missingTraits(augment, data) === null);

describe('parameters', () => {
  test.each<[Partial<Spec>, string[]]>([
    [{ data: 'moons' }, ['mixing', 'mixingLayers', 'heads']],
    [{ data: 'moons', mixing: 'attention' }, ['mixing', 'mixingLayers', 'heads']],
    [{ data: 'houses' }, ['unitSpread', 'features', 'mixing', 'mixingLayers', 'heads']],
    [{ data: 'digits' }, ['unitSpread', 'features', 'mixing', 'mixingLayers', 'heads']],
    [{ data: 'csv' }, ['samples', 'noise', 'unitSpread', 'mixing', 'mixingLayers', 'heads']],
    [
      { data: 'idx' },
      ['samples', 'noise', 'unitSpread', 'features', 'mixing', 'mixingLayers', 'heads'],
    ],
    [{ data: 'tokens' }, ['unitSpread', 'features', 'mixingLayers', 'heads']],
    [{ data: 'tokens', mixing: 'average' }, ['unitSpread', 'features', 'heads']],
    [{ data: 'tokens', mixing: 'attention' }, ['unitSpread', 'features']],
  ])('%o leaves %o without a meaning', (changes, names) => {
    expect(without(changes)).toEqual(names);
  });
});

describe('augmentations', () => {
  test.each<[Spec['data'], string[]]>([
    ['moons', ['none', 'jitter', 'rotate', 'learned']],
    ['bumps', ['none', 'jitter', 'rotate', 'learned']],
    ['houses', ['none', 'jitter', 'learned']],
    // A table can be points of a plane.
    ['csv', ['none', 'jitter', 'rotate', 'learned']],
    ['tokens', ['none', 'jitter']],
    ['digits', ['none', 'jitter', 'rotate', 'shift', 'contrast', 'noise', 'learned']],
    ['idx', ['none', 'jitter', 'rotate', 'shift', 'contrast', 'noise', 'learned']],
  ])('%s takes %o', (data, names) => {
    expect(augmentations(data)).toEqual(names);
  });

  test('what is missing is named', () => {
    expect(missingTraits('shift', 'moons')).toEqual(['picture']);
    expect(missingTraits('rotate', 'houses')).toEqual(['planar', 'picture']);
    expect(missingTraits('learned', 'tokens')).toEqual(['row']);
  });

  test('a value can be out of place where its parameter is not', () => {
    const shifted = spec({ augment: 'shift' });
    expect(hasMeaning('augment', shifted)).toBe(true);
    expect(isApplicable('augment', shifted)).toBe(false);
    expect(isApplicable('augment', { ...shifted, data: 'idx' })).toBe(true);
    expect(isApplicable('mixing', shifted)).toBe(false);
  });
});
