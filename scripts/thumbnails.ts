import { mkdirSync, writeFileSync } from 'node:fs';
import { dataTraits } from '../src/spec/datasets';
import { featureFiles, planarFeatures } from '../src/spec/planarFeatures';
import { presetNames } from '../src/spec/presets/presets';
import { dataPicture } from './dataPicture';
import { featurePicture } from './featurePicture';
import { thumbnail } from './thumbnail';

const folder = new URL('../public/presets/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const name of presetNames) {
  writeFileSync(new URL(`${name}.svg`, folder), await thumbnail(name));
  console.log(`${name}.svg`);
}

const dataFolder = new URL('../public/data/', import.meta.url);
mkdirSync(dataFolder, { recursive: true });
for (const name of Object.keys(dataTraits) as (keyof typeof dataTraits)[]) {
  writeFileSync(new URL(`${name}.svg`, dataFolder), dataPicture(name));
  console.log(`data/${name}.svg`);
}

const featureFolder = new URL('../public/features/', import.meta.url);
mkdirSync(featureFolder, { recursive: true });
for (const feature of planarFeatures) {
  const file = `${featureFiles[feature]}.svg`;
  writeFileSync(new URL(file, featureFolder), featurePicture(feature));
  console.log(`features/${file}`);
}
