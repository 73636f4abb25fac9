import { describe, expect, it } from 'vitest';
import { presetNames, presets } from '../spec/presets';
import { formatQuery, parseQuery } from '../spec/query';
import { presetPromises } from './testing/presetPromises';
import { isDeep, trainPreset } from './testing/presetRuns';

describe('presets', () => {
  it('are written as links are: in order, defaults left out', () => {
    for (const name of presetNames) {
      const { lab } = parseQuery(presets[name]);
      expect(formatQuery({ ...lab, preset: null })).toBe(presets[name]);
    }
  });
});

describe('presets keep their promises over five seeds', { timeout: 600_000 }, () => {
  for (const name of presetNames.filter((preset) => !isDeep(preset))) {
    it(name, async () => {
      const promise = presetPromises[name];
      promise.check(await trainPreset(name, promise));
    });
  }
});
