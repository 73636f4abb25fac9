import { about } from './en/about';
import { batchPreview } from './en/batchPreview';
import { charts } from './en/charts';
import { controls } from './en/controls';
import { diagnosis } from './en/diagnosis';
import { exporting } from './en/exporting';
import { faults } from './en/faults';
import { help } from './en/help';
import { idx } from './en/idx';
import { images } from './en/images';
import { inspector } from './en/inspector';
import { layerPanel } from './en/layerPanel';
import { layers } from './en/layers';
import { map } from './en/map';
import { network } from './en/network';
import { notices } from './en/notices';
import { page } from './en/page';
import { pins } from './en/pins';
import { presets } from './en/presets';
import { standardization } from './en/standardization';
import { table } from './en/table';
import { theory } from './en/theory';
import { time } from './en/time';
import { tokens } from './en/tokens';
import { tuning } from './en/tuning';
import { verification } from './en/verification';

const en = {
  about,
  charts,
  controls,
  exporting,
  diagnosis,
  faults,
  batchPreview,
  help,
  idx,
  images,
  inspector,
  layerPanel,
  layers,
  map,
  network,
  notices,
  page,
  pins,
  presets,
  standardization,
  table,
  time,
  theory,
  tokens,
  tuning,
  verification,
};

/** The form of a language: English gives it, every other one must have the same entries. */
export type Texts = typeof en;

export const dictionaries = { en } satisfies Record<string, Texts>;
