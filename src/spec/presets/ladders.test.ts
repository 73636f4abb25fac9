import { describe, expect, test } from 'vitest';
import { changeVariant } from '../lab';
import { formatQuery, parseQuery } from '../link/query';
import { changedFrom } from '../spec';
import { ladders, onRung, rungOf, rungSpecs } from './ladders';
import { type PresetName, presetNames } from './presets';

const labOfPreset = (name: PresetName) => parseQuery(`preset=${name}`).lab;
const preset = 'ablation-ladder';

describe('a ladder', () => {
  test.each(presetNames.filter((name) => name in ladders))(
    '%s starts from its preset, has an end to each rung, and each rung another spec',
    (name) => {
      const specs = rungSpecs(name);
      expect(specs[0]).toEqual(labOfPreset(name).base);
      expect(specs[0].steps).toBeGreaterThan(0);
      const rungs = ladders[name] ?? [];
      for (const [rung, { changes }] of rungs.entries()) {
        if (rung > 0) expect(changedFrom(specs[rung - 1], specs[rung])).toEqual(changes);
      }
      expect(specs).toHaveLength(rungs.length);
    },
  );

  test('is one of rungs that a lab can be found on, through its link too', () => {
    const lab = labOfPreset(preset);
    for (const rung of rungSpecs(preset).keys()) {
      const there = onRung(lab, rung);
      expect(rungOf(there)).toBe(rung);
      expect(rungOf(parseQuery(formatQuery(there)).lab)).toBe(rung);
    }
  });

  test('is climbed with any seed and engine, and left by any other change or by a second variant', () => {
    const lab = onRung(labOfPreset(preset), 2);
    const own = changeVariant(lab, 0, { seed: 7, engine: 'wasm' });
    expect(rungOf(own)).toBe(2);
    expect(onRung(own, 3).base).toMatchObject({ seed: 7, engine: 'wasm', residual: 'plain' });
    expect(rungOf(changeVariant(lab, 0, { depth: 19 }))).toBeNull();
    expect(rungOf({ ...lab, differences: [{}] })).toBeNull();
    expect(rungOf(labOfPreset('layer-norm'))).toBeNull();
    expect(rungOf({ ...lab, preset: null })).toBeNull();
  });
});
