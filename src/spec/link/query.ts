import { isShared, type Lab, normalize, variantCount, variantNames } from '../lab';
import { isParameterName, type ParameterName } from '../parameters';
import { isPresetName, openingPreset, type PresetName, presets } from '../presets/presets';
import { changedFrom, changedNames, defaultSpec, type Spec } from '../spec';
import { isForeign } from './foreignParameters';
import { defaultPage, type PageName, type PageSettings, pageNames, readSetting } from './page';
import { namesIn, type PageListName, pageLists, readPageList } from './parts';
import { type Ignored, readValue } from './value';

/** The version of the link format that this code writes; it reads this one and older ones. */
export const formatVersion = 1;

export interface Link {
  lab: Lab;
  page: PageSettings;
  ignored: Ignored[];
}

type Texts = Map<string, string>;

const namePattern = /^(?:([bcd])\.)?([A-Za-z][A-Za-z0-9]*)$/;

/**
 * Reads a link's query (with or without `?`). Never throws: what it cannot use is in `ignored`, but for what other
 * sites have appended. `&amp;`, as a link has it that was copied from HTML, is `&`.
 */
export function parseQuery(query: string): Link {
  const ignored: Ignored[] = [];
  const texts: Texts = new Map();
  for (const [name, value] of new URLSearchParams(query.replace(/&(?:amp;)+/gi, '&'))) {
    if (isForeign(name)) continue;
    if (texts.has(name)) ignored.push({ name, value, reason: 'repeated' });
    else texts.set(name, value);
  }
  readVersion(texts, ignored);
  const page = readPage(texts, ignored);
  const preset = readPreset(texts, openingOf(page), ignored);
  const inherited = preset === null ? new Map<string, string>() : textsOf(presets[preset]);
  const lab = readLab(preset, [inherited, texts], ignored);
  return { lab, page, ignored };
}

/** Writes the shortest link that `parseQuery` reads back as the same lab and page, without `?`. */
export function formatQuery(lab: Lab, page: PageSettings = defaultPage): string {
  const pairs = [...labPairs(lab, openingOf(page))];
  for (const name of pageNames) {
    if (page[name] !== defaultPage[name]) pairs.push([name, String(page[name])]);
  }
  return pairs.map(([name, value]) => `${name}=${encodeValue(value)}`).join('&');
}

/** Commas of a list and colons of a range may stand in a query as they are. */
function encodeValue(value: string): string {
  return encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':');
}

function textsOf(query: string): Texts {
  return new Map(new URLSearchParams(query));
}

function readVersion(texts: Texts, ignored: Ignored[]): void {
  const value = taken(texts, 'v');
  if (value === undefined) return;
  if (value === String(formatVersion)) texts.set('v', value);
  else ignored.push({ name: 'v', value, reason: 'version' });
}

function readPage(texts: Texts, ignored: Ignored[]): PageSettings {
  const page: Record<PageName, unknown> = { ...defaultPage };
  for (const name of pageNames) {
    const value = taken(texts, name);
    if (value === undefined) continue;
    if (isPageList(name)) {
      const { value: list, leftOut } = readPageList(name, value);
      page[name] = list;
      ignored.push(...leftOut.map((item) => ({ name, ...item, choices: pageLists[name] })));
      continue;
    }
    const read = readSetting(name, value);
    if ('reason' in read) ignored.push({ name, value, ...read });
    else page[name] = read.value;
  }
  return page as PageSettings;
}

function isPageList(name: PageName): name is PageListName {
  return Object.hasOwn(pageLists, name);
}

function taken(texts: Texts, name: string): string | undefined {
  const value = texts.get(name);
  texts.delete(name);
  return value;
}

/** Returns the preset on which a link opens that says nothing of the run: the first of its demo, where it has one. */
function openingOf({ demo, lesson }: PageSettings): PresetName {
  const first = lesson === '' ? namesIn(demo).find(isPresetName) : undefined;
  return first ?? openingPreset;
}

function readPreset(texts: Texts, opening: PresetName, ignored: Ignored[]): PresetName | null {
  const value = taken(texts, 'preset');
  if (value !== undefined && isPresetName(value)) return value;
  if (value !== undefined) {
    ignored.push({ name: 'preset', value, reason: 'notAChoice', choices: Object.keys(presets) });
  }
  const saysMore = [...texts.keys()].some((name) => name === 'v' || readName(name) !== null);
  return saysMore ? null : opening;
}

function readLab(preset: PresetName | null, layers: Texts[], ignored: Ignored[]): Lab {
  const base: Spec = { ...defaultSpec };
  const differences: Partial<Spec>[] = [{}, {}, {}];
  let count = 1;
  for (const [name, value] of layers.flatMap((texts) => [...texts])) {
    if (name === 'v') continue;
    const known = readName(name);
    if (known === null) {
      ignored.push({ name, value, reason: 'unknown' });
      continue;
    }
    const { variant, parameter } = known;
    if (variant > 0 && isShared(parameter)) {
      ignored.push({ name, value, reason: 'shared' });
      continue;
    }
    const read = readValue(parameter, value);
    if ('reason' in read) {
      ignored.push({ name, value, ...read });
      continue;
    }
    Object.assign(variant === 0 ? base : differences[variant - 1], { [parameter]: read.value });
    count = Math.max(count, variant + 1);
  }
  return normalize({ preset, base, differences: differences.slice(0, count - 1) });
}

/** The variant (0 is A) and the parameter that a name in the link means; null for an unknown one. */
function readName(name: string): { variant: number; parameter: ParameterName } | null {
  const match = namePattern.exec(name);
  const parameter = match?.[2] ?? '';
  if (!isParameterName(parameter)) return null;
  return { variant: match?.[1] === undefined ? 0 : 'bcd'.indexOf(match[1]) + 1, parameter };
}

function* labPairs(lab: Lab, opening: PresetName): Generator<[string, string]> {
  const { preset } = lab;
  const wanted = textsOfLab(lab);
  const inherited: Texts = preset === null ? new Map() : textsOf(presets[preset]);
  const pairs = [...wanted].filter(([name, value]) => inherited.get(name) !== value);
  for (const [name, value] of inherited) {
    const own = explicitText(lab, name);
    if (!wanted.has(name) && own !== value) pairs.push([name, own]);
  }
  const lastVariant = variantCount(lab) - 1;
  const variants = [...inherited.keys(), ...pairs.map(([name]) => name)].map(
    (name) => readName(name)?.variant ?? 0,
  );
  // A last variant that is like A in everything repeats one of A's values, so that it is there.
  if (Math.max(0, ...variants) < lastVariant) {
    pairs.push([`${variantPrefix(lastVariant)}depth`, String(lab.base.depth)]);
  }
  if (preset !== null && (preset !== opening || pairs.length > 0)) yield ['preset', preset];
  // Without any parameter the page would open on the opening preset instead.
  if (preset === null && pairs.length === 0) yield ['v', String(formatVersion)];
  yield* pairs;
}

/** Returns the lab's settings that are not the defaults. */
function textsOfLab({ base, differences }: Lab): Texts {
  const changes = [changedFrom(defaultSpec, base), ...differences];
  const pairs = changes.flatMap((changed, variant) =>
    changedNames(changed).map(
      (name) => [variantPrefix(variant) + name, String(changed[name])] as const,
    ),
  );
  return new Map(pairs);
}

/** The value of A that the parameter `name` of any variant stands for in `lab`. */
function explicitText(lab: Lab, name: string): string {
  return String(lab.base[name.split('.').at(-1) as ParameterName]);
}

function variantPrefix(variant: number): string {
  return variant === 0 ? '' : `${variantNames[variant].toLowerCase()}.`;
}
