import { describe, expect, it } from 'vitest';
import { effects } from '../headless/effects/effects';
import { presetNames, presets } from '../spec/presets';
import { formatQuery, parseQuery } from '../spec/query';
import { type PresetPromise, presetPromises, promisedPresets } from './testing/presetPromises';
import { isDeep, trainPreset } from './testing/presetRuns';

describe('presets', () => {
  it('are written as links are: in order, defaults left out', () => {
    for (const name of presetNames) {
      const { lab } = parseQuery(presets[name]);
      expect(formatQuery({ ...lab, preset: null })).toBe(presets[name]);
    }
  });

  it('have each a promise that is checked, here or as an effect', () => {
    const kept = Object.values(effects)
      .flat()
      .flatMap(({ preset }) => preset ?? []);
    expect([...promisedPresets, ...kept].toSorted()).toEqual(presetNames.toSorted());
  });
});

describe('presets keep their promises over five seeds', { timeout: 600_000 }, () => {
  for (const name of promisedPresets.filter((preset) => !isDeep(preset))) {
    it(name, async () => {
      const promise: PresetPromise = presetPromises[name];
      promise.check(await trainPreset(name, promise));
    });
  }
});
