import { describe, expect, test } from 'vitest';
import { changeVariant } from '../lab';
import { parseQuery } from '../link/query';
import { presetLengthOf, presetLengths } from './presetLengths';
import { presetNames } from './presets';

const lengthOf = (query: string) => presetLengthOf(parseQuery(query).lab);

describe('a preset’s length', () => {
  test('is that of every preset, and of what opens without a link', () => {
    for (const name of presetNames) expect(lengthOf(`preset=${name}`)).toBe(presetLengths[name]);
    expect(lengthOf('')).toBe(presetLengths['sigmoid-against-relu']);
  });

  test('is where its own steps end, if it has an end', () => {
    for (const name of presetNames) {
      const { steps } = parseQuery(`preset=${name}`).lab.base;
      if (steps > 0) expect(presetLengths[name]).toBe(steps);
    }
  });

  test('stays with another seed, engine or pace', () => {
    expect(lengthOf('preset=plateau&seed=7&engine=wasm&pace=fastest&run=1')).toBe(2_500);
  });

  test('is none of an experiment that is no preset, or no longer one', () => {
    expect(lengthOf('depth=10')).toBeNull();
    expect(lengthOf('preset=plateau&lr=0.2')).toBeNull();
    expect(lengthOf('preset=plateau&b.gain=0.7')).toBeNull();
    const { lab } = parseQuery('preset=plateau');
    const changed = changeVariant(lab, 1, { gain: 0.7 });
    expect(presetLengthOf(changed)).toBeNull();
    expect(presetLengthOf(changeVariant(changed, 1, { gain: 0.6 }))).toBe(2_500);
  });
});
