import { about } from './en/about';
import { charts } from './en/charts';
import { controls } from './en/controls';
import { feed } from './en/feed';
import { help } from './en/help';
import { idx } from './en/idx';
import { images } from './en/images';
import { layerPanel } from './en/layerPanel';
import { layers } from './en/layers';
import { notices } from './en/notices';
import { page } from './en/page';
import { presets } from './en/presets';
import { standardization } from './en/standardization';
import { table } from './en/table';
import { tokens } from './en/tokens';
import { tuning } from './en/tuning';
import { verification } from './en/verification';

const en = {
  about,
  charts,
  controls,
  feed,
  help,
  idx,
  images,
  layerPanel,
  layers,
  notices,
  page,
  presets,
  standardization,
  table,
  tokens,
  tuning,
  verification,
};

/** The form of a language: English gives it, every other one must have the same entries. */
export type Texts = typeof en;

export const dictionaries = { en } satisfies Record<string, Texts>;
