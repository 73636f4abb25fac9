import { controls } from './controls';
import { exporting } from './exporting';
import { faults } from './faults';
import { layers } from './layers';
import { page } from './page';
import { pins } from './pins';
import { presets } from './presets';
import { time } from './time';

/** These can be read before the first figure stands. */
export const firstTexts = {
  controls,
  exporting,
  faults,
  layers,
  page,
  pins,
  presets,
  time,
};
