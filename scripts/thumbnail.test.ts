import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dataTraits } from '../src/spec/datasets';
import { featureFiles, planarFeatures } from '../src/spec/planarFeatures';
import { presetNames } from '../src/spec/presets/presets';
import { dataPicture } from './dataPicture';
import { featurePicture } from './featurePicture';
import { thumbnail } from './thumbnail';

const folder = new URL('../public/presets/', import.meta.url);

test('every preset has a picture, and no picture is without its preset', () => {
  expect(readdirSync(folder).sort()).toEqual(presetNames.map((name) => `${name}.svg`).sort());
});

/** Those that are quick to train; an engine or a preset that has changed shows in them. */
test.each(['symmetry', 'bad-scales'] as const)(
  'the picture of %s is what `npm run thumbnails` draws',
  { timeout: 60_000 },
  async (name) => {
    const kept = readFileSync(new URL(`${name}.svg`, folder), 'utf8');
    expect(await thumbnail(name)).toBe(kept);
  },
);

test.each(Object.keys(dataTraits) as (keyof typeof dataTraits)[])(
  'the picture of the data set %s is what `npm run thumbnails` draws',
  (name) => {
    const kept = readFileSync(new URL(`../data/${name}.svg`, folder), 'utf8');
    expect(dataPicture(name)).toBe(kept);
  },
);

test.each(planarFeatures)('the picture of the feature %s is drawn likewise', (feature) => {
  const kept = new URL(`../features/${featureFiles[feature]}.svg`, folder);
  expect(featurePicture(feature)).toBe(readFileSync(kept, 'utf8'));
});
