import { describe, it } from 'vitest';
import { type PresetPromise, presetPromises, promisedPresets } from '../testing/presetPromises';
import { isDeep, trainPreset } from '../testing/presetRuns';

/** In a file of their own, so that they run beside the others and not after them. */
describe('deep presets keep their promises over five seeds', { timeout: 600_000 }, () => {
  for (const name of promisedPresets.filter(isDeep)) {
    it(name, async () => {
      const promise: PresetPromise = presetPromises[name];
      promise.check(await trainPreset(name, promise));
    });
  }
});
