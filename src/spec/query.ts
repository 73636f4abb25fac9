import * as v from 'valibot';
import { isShared, type Lab, normalize, variantNames } from './lab';
import { defaultPage, type PageName, type PageSettings, pageNames, pageSchemas } from './page';
import { isParameterName, type ParameterName, parameterNames, parameters } from './parameters';
import { isPresetName, openingPreset, type PresetName, presets } from './presets';
import { defaultSpec, type Spec } from './spec';

/** The version of the link format that this code writes; it reads this one and older ones. */
export const formatVersion = 1;

export type IgnoredReason =
  | { reason: 'unknown' }
  | { reason: 'repeated' }
  | { reason: 'shared' }
  | { reason: 'version' }
  | { reason: 'notANumber' }
  | { reason: 'notAChoice'; choices: readonly string[] }
  | { reason: 'outOfRange'; minimum: number; maximum: number; integer: boolean };

/** A parameter of the link that was left out, and why. The page goes on with its default. */
export type Ignored = { name: string; value: string } & IgnoredReason;

export interface Link {
  lab: Lab;
  page: PageSettings;
  ignored: Ignored[];
}

type Texts = Map<string, string>;

const keyPattern = /^(?:([bcd])\.)?([A-Za-z][A-Za-z0-9]*)$/;

/** Reads a link's query (with or without `?`). Never throws: what it cannot use is in `ignored`. */
export function parseQuery(query: string): Link {
  const ignored: Ignored[] = [];
  const texts: Texts = new Map();
  for (const [name, value] of new URLSearchParams(query)) {
    if (texts.has(name)) ignored.push({ name, value, reason: 'repeated' });
    else texts.set(name, value);
  }
  readVersion(texts, ignored);
  const page = readPage(texts, ignored);
  const preset = readPreset(texts, ignored);
  const inherited = preset === null ? new Map<string, string>() : textsOf(presets[preset]);
  const lab = readLab(preset, [inherited, texts], ignored);
  return { lab, page, ignored };
}

/** Writes the shortest link that `parseQuery` reads back as the same lab and page, without `?`. */
export function formatQuery(lab: Lab, page: PageSettings = defaultPage): string {
  const pairs = [...labPairs(lab)];
  for (const name of pageNames) {
    if (page[name] !== defaultPage[name]) pairs.push([name, page[name]]);
  }
  return pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
}

function textsOf(query: string): Texts {
  return new Map(new URLSearchParams(query));
}

function readVersion(texts: Texts, ignored: Ignored[]): void {
  const value = texts.get('v');
  if (value === undefined) return;
  texts.delete('v');
  if (value === String(formatVersion)) texts.set('v', value);
  else ignored.push({ name: 'v', value, reason: 'version' });
}

function readPage(texts: Texts, ignored: Ignored[]): PageSettings {
  const page: Record<PageName, string> = { ...defaultPage };
  for (const name of pageNames) {
    const value = texts.get(name);
    if (value === undefined) continue;
    texts.delete(name);
    if (v.is(pageSchemas[name], value)) page[name] = value;
    else ignored.push({ name, value, reason: 'notAChoice', choices: pageSchemas[name].options });
  }
  return page as PageSettings;
}

/** A link that says nothing of the run opens on the opening preset. */
function readPreset(texts: Texts, ignored: Ignored[]): PresetName | null {
  if (texts.size === 0) return openingPreset;
  const value = texts.get('preset');
  if (value === undefined) return null;
  texts.delete('preset');
  if (isPresetName(value)) return value;
  ignored.push({ name: 'preset', value, reason: 'notAChoice', choices: Object.keys(presets) });
  return texts.size === 0 ? openingPreset : null;
}

function readLab(preset: PresetName | null, layers: Texts[], ignored: Ignored[]): Lab {
  const base: Spec = { ...defaultSpec };
  const differences: Partial<Spec>[] = [{}, {}, {}];
  let count = 1;
  for (const [name, value] of layers.flatMap((texts) => [...texts])) {
    if (name === 'v') continue;
    const match = keyPattern.exec(name);
    const parameter = match?.[2] ?? '';
    if (!isParameterName(parameter)) {
      ignored.push({ name, value, reason: 'unknown' });
      continue;
    }
    const variant = match?.[1] === undefined ? 0 : 'bcd'.indexOf(match[1]) + 1;
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

function readValue(name: ParameterName, text: string): { value: unknown } | IgnoredReason {
  const parameter = parameters[name];
  if (parameter.kind === 'choice') {
    const { values: choices } = parameter;
    return v.is(parameter.schema, text) ? { value: text } : { reason: 'notAChoice', choices };
  }
  if (parameter.kind === 'countOrFull' && text === 'full') return { value: 'full' };
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return { reason: 'notANumber' };
  const value = Number(text);
  if (v.is(parameter.schema, value)) return { value };
  const { minimum, maximum } = parameter;
  const integer = parameter.kind === 'countOrFull' || parameter.integer;
  return { reason: 'outOfRange', minimum, maximum, integer };
}

function* labPairs(lab: Lab): Generator<[string, string]> {
  const wanted = textsOfLab(lab);
  const { preset } = lab;
  const inherited = preset === null ? new Map<string, string>() : presetTexts(preset);
  if (preset !== null) {
    const unchanged = wanted.size === inherited.size && changes(wanted, inherited).length === 0;
    if (unchanged && preset === openingPreset) return;
    yield ['preset', preset];
  }
  const pairs = changes(wanted, inherited);
  for (const name of inherited.keys()) {
    if (!wanted.has(name)) pairs.push([name, explicitText(lab, name)]);
  }
  // Without any parameter the page would open on the opening preset instead.
  if (preset === null && pairs.length === 0) yield ['v', String(formatVersion)];
  yield* pairs;
}

function changes(wanted: Texts, inherited: Texts): [string, string][] {
  return [...wanted].filter(([name, value]) => inherited.get(name) !== value);
}

/** What the lab says beyond the defaults. A variant like A in everything repeats one of A's values. */
function textsOfLab(lab: Lab): Texts {
  const texts: Texts = new Map();
  for (const name of parameterNames) {
    if (lab.base[name] !== defaultSpec[name]) texts.set(name, String(lab.base[name]));
  }
  lab.differences.forEach((difference, index) => {
    const prefix = variantPrefix(index + 1);
    const names = parameterNames.filter((name) => difference[name] !== undefined);
    for (const name of names) texts.set(prefix + name, String(difference[name]));
    if (names.length === 0) texts.set(`${prefix}depth`, String(lab.base.depth));
  });
  return texts;
}

function presetTexts(preset: PresetName): Texts {
  return textsOfLab(readLab(preset, [textsOf(presets[preset])], []));
}

function explicitText(lab: Lab, name: string): string {
  return String(lab.base[name.split('.').at(-1) as ParameterName]);
}

function variantPrefix(variant: number): string {
  return variant === 0 ? '' : `${variantNames[variant].toLowerCase()}.`;
}
