import { about } from './en/about';
import { charts } from './en/charts';
import { controls } from './en/controls';
import { help } from './en/help';
import { layers } from './en/layers';
import { notices } from './en/notices';
import { page } from './en/page';
import { presets } from './en/presets';
import { table } from './en/table';

const en = { about, charts, controls, help, layers, notices, page, presets, table };

/** The form of a language: English gives it, every other one must have the same entries. */
export type Texts = typeof en;

export const dictionaries = { en } satisfies Record<string, Texts>;
