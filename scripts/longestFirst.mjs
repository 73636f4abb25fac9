import { BaseSequencer } from 'vitest/node';

/**
 * Files that take minutes. Without times of an earlier run the largest files come first, and these small
 * ones last: one processor would wait for them alone.
 */
const longest = ['src/headless/effects/effects.test.ts', 'src/engine/experiments/presets.test.ts'];

/** Begins with the files that take longest. */
export class LongestFirst extends BaseSequencer {
  async sort(files) {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

function placeOf({ moduleId }) {
  const index = longest.findIndex((path) => moduleId.endsWith(path));
  return index < 0 ? longest.length : index;
}
