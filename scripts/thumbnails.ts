import { mkdirSync, writeFileSync } from 'node:fs';
import { presetNames } from '../src/spec/presets/presets';
import { thumbnail } from './thumbnail';

const folder = new URL('../public/presets/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const name of presetNames) {
  writeFileSync(new URL(`${name}.svg`, folder), await thumbnail(name));
  console.log(`${name}.svg`);
}
