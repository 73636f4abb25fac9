import { type ParameterName, parameterNames } from '../parameters';
import { presetNames } from '../presets/presets';
import { namesOf } from '../table';

/** The figures of the page, which lessons and links show or leave away. */
export const figureNames = [
  'network',
  'profile',
  'heatmap',
  'loss',
  'accuracy',
  'learningRate',
  'output',
  'feed',
] as const;
export type FigureName = (typeof figureNames)[number];

/** What else of the page a link can leave away: the header, all settings, the switch of the layers' numbers, … */
export const otherPanels = ['header', 'settings', 'tabs', 'ladder', 'pins', 'guide'] as const;
export type PanelName = FigureName | (typeof otherPanels)[number];
export const panelNames: readonly PanelName[] = [...figureNames, ...otherPanels];

/** Settings that can be shown and left away: `loss` is the figure of that name. */
const settingNames = parameterNames.filter((name) => !isPanelName(name));

function isPanelName(name: string): boolean {
  return panelNames.some((panel) => panel === name);
}

/** `settings` stands for all of them, `train` for training before a guess, `hidden` for what is not shown. */
export const otherLocks = ['settings', 'train', 'hidden'] as const;
export type LockName = ParameterName | (typeof otherLocks)[number];

/** The settings of the page that are lists, and the names that each can hold. */
export const pageLists = {
  show: [...panelNames, ...settingNames],
  hide: [...panelNames, ...settingNames],
  lock: [...otherLocks, ...parameterNames],
  demo: presetNames,
} as const satisfies Record<string, readonly string[]>;
export type PageListName = keyof typeof pageLists;
export const pageListNames = namesOf(pageLists);

/** A name of a list that is left out of it, and why. */
export interface LeftOut {
  value: string;
  reason: 'repeated' | 'notOfList';
}

/** Reads a list's known names, each once, and says which texts are none. */
export function readPageList(
  name: PageListName,
  text: string,
): { value: string; leftOut: LeftOut[] } {
  const known: readonly string[] = pageLists[name];
  const names: string[] = [];
  const leftOut: LeftOut[] = [];
  for (const value of text.split(',')) {
    if (!known.includes(value)) leftOut.push({ value, reason: 'notOfList' });
    else if (names.includes(value)) leftOut.push({ value, reason: 'repeated' });
    else names.push(value);
  }
  return { value: names.join(','), leftOut };
}

const readLists = new Map<string, readonly string[]>();

/** Returns the names that a list of the page holds; the same array for the same list. */
export function namesIn(list: string): readonly string[] {
  const known = readLists.get(list);
  if (known !== undefined) return known;
  const names = list === '' ? [] : list.split(',');
  readLists.set(list, names);
  return names;
}

/** What a page shows of itself, by its lists. */
interface ShownLists {
  show: string;
  hide: string;
}

/**
 * Returns true for a panel that a page leaves away. A list of what is shown that names no figure is about settings
 * alone, for a page without figures shows nothing; the header and the guide stay unless they are hidden by name.
 */
export function isPanelHidden({ show, hide }: ShownLists, panel: PanelName): boolean {
  if (namesIn(hide).includes(panel)) return true;
  const shown = namesIn(show);
  if (shown.length === 0 || shown.includes(panel)) return false;
  if (panel === 'settings') return settingsIn(show).length === 0;
  return (
    panel !== 'header' && panel !== 'guide' && figureNames.some((name) => shown.includes(name))
  );
}

const listedSettings = new Map<string, readonly string[]>();

/** Returns the settings among the names that a list shows or hides; the same array for the same list. */
export function settingsIn(list: string): readonly string[] {
  const known = listedSettings.get(list);
  if (known !== undefined) return known;
  const settings = namesIn(list).filter((name) => !isPanelName(name));
  listedSettings.set(list, settings);
  return settings;
}

/** Returns the settings that a page shows and no others; null where it shows those that its groups choose. */
export function onlySettings({ show }: Pick<ShownLists, 'show'>): readonly string[] | null {
  return show === '' || namesIn(show).includes('settings') ? null : settingsIn(show);
}

/**
 * Returns true for a setting that is shown and cannot be changed.
 *
 * @param opened settings that are fixed only where the link names them, and not by `settings`
 */
export function isSettingLocked(
  { lock }: { lock: string },
  name: ParameterName,
  opened: readonly ParameterName[] = [],
): boolean {
  const locked = namesIn(lock);
  return locked.includes(name) || (locked.includes('settings') && !opened.includes(name));
}

/** Returns true for a page that has fixed at least one setting. */
export function areSettingsLocked(page: { lock: string }): boolean {
  return parameterNames.some((name) => isSettingLocked(page, name));
}
