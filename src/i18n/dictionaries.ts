import { about } from './en/about';
import { charts } from './en/charts';
import { controls } from './en/controls';
import { diagnosis } from './en/diagnosis';
import { feed } from './en/feed';
import { help } from './en/help';
import { idx } from './en/idx';
import { images } from './en/images';
import { layers } from './en/layers';
import { notices } from './en/notices';
import { page } from './en/page';
import { presets } from './en/presets';
import { standardization } from './en/standardization';
import { table } from './en/table';
import { tokens } from './en/tokens';
import { tuning } from './en/tuning';

const en = {
  about,
  charts,
  controls,
  diagnosis,
  feed,
  help,
  idx,
  images,
  layers,
  notices,
  page,
  presets,
  standardization,
  table,
  tokens,
  tuning,
};

/** The form of a language: English gives it, every other one must have the same entries. */
export type Texts = typeof en;

export const dictionaries = { en } satisfies Record<string, Texts>;
