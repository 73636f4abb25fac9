import { describe, expect, it } from 'vitest';
import { effects } from '../../headless/effects/effects';
import { formatQuery, parseQuery } from '../../spec/link/query';
import { presetLengths } from '../../spec/presets/presetLengths';
import { type PresetName, presetNames, presets } from '../../spec/presets/presets';
import { type PresetPromise, presetPromises, promisedPresets } from '../testing/presetPromises';
import { trainPreset } from '../testing/presetRuns';

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

describe('a preset’s length', () => {
  /** Of these the step is promised at which they converge, and not what they are at their end. */
  const converging: PresetName[] = ['bad-scales', 'linear-scales', 'svm-scales', 'digits'];
  const judged = new Map<PresetName, number>(
    promisedPresets.map((name) => [name, presetPromises[name].steps]),
  );
  for (const { preset, pace } of Object.values(effects).flat()) {
    if (preset !== null) judged.set(preset, pace.steps);
  }

  it('is where its promise is judged', () => {
    for (const name of presetNames.filter((preset) => !converging.includes(preset))) {
      expect([name, presetLengths[name]]).toEqual([name, judged.get(name)]);
    }
  });

  it('is no longer than what the step is looked for in, at which it converges', () => {
    for (const name of converging) {
      expect(presetLengths[name]).toBeLessThan(judged.get(name) ?? 0);
    }
  });
});

describe('presets keep their promises over five seeds', { timeout: 600_000 }, () => {
  for (const name of promisedPresets) {
    const promise: PresetPromise = presetPromises[name];
    if (promise.engine === 'reference') continue;
    it(name, async () => promise.check(await trainPreset(name, promise)));
  }
});
