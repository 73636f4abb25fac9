import { describe, it } from 'vitest';
import { type PresetPromise, presetPromises, promisedPresets } from '../testing/presetPromises';
import { trainPreset } from '../testing/presetRuns';

describe('presets keep their promises in float64 over five seeds', { timeout: 1_200_000 }, () => {
  for (const name of promisedPresets) {
    const promise: PresetPromise = presetPromises[name];
    if (promise.engine !== 'reference') continue;
    it(name, async () => promise.check(await trainPreset(name, promise)));
  }
});
