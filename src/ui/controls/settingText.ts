import type { FirstTexts } from '../../i18n/dictionaries';
import { formatSetting } from '../../i18n/number';
import { hiddenDepth, hiddenWidths } from '../../spec/hiddenLayers';
import { type Lab, variantNames, variantSpecs } from '../../spec/lab';
import { type ParameterName, parameters } from '../../spec/parameters';
import { changedNames, type Spec } from '../../spec/spec';

/** Their values say what they are: "tanh", and not "activation tanh". */
const speakForThemselves: readonly ParameterName[] = ['data', 'activation', 'init', 'optimizer'];
/** Widths of single layers that are told one by one, at the most. */
const mostWidths = 5;

/** Returns a parameter's value as a person reads it, exactly. */
export function valueText(name: ParameterName, spec: Spec, { controls, pins }: FirstTexts): string {
  const labels: Partial<Record<string, Record<string, string>>> = controls.values;
  const value = name === 'depth' ? hiddenDepth(spec) : spec[name];
  const widths = name === 'widths' && value !== '' ? hiddenWidths(spec) : [];
  if (widths.length > mostWidths) return controls.summaries.widths(widths);
  if (parameters[name].kind === 'subset') {
    const shown = String(value)
      .split(',')
      .map((part) => labels[name]?.[part] ?? part);
    return controls.list(shown);
  }
  const text = typeof value === 'number' ? formatSetting(value) : value || pins.off;
  return labels[name]?.[String(value)] ?? text;
}

/** Returns a value with its parameter's name, where the value alone does not say what it is. */
export function settingText(name: ParameterName, spec: Spec, texts: FirstTexts): string {
  const value = valueText(name, spec, texts);
  if (speakForThemselves.includes(name)) return value;
  const { names, named } = texts.controls;
  return named(names[name], value);
}

/**
 * Returns a name for each variant: all that it differs in from A, and for A what the others differ in. No two
 * are alike.
 */
export function variantSummaries(lab: Lab, texts: FirstTexts): string[] {
  const names = lab.differences.map(changedNames);
  const ofOthers = [...new Set(names.flat())];
  const told = [ofOthers.length === 0 ? (['activation'] as const) : ofOthers, ...names];
  const summaries: string[] = [];
  variantSpecs(lab).forEach((spec, variant) => {
    const parts = told[variant].map((name) => settingText(name, spec, texts));
    const text = parts.length === 0 ? texts.controls.likeVariant('A') : texts.controls.parts(parts);
    const isAlike = summaries.includes(text);
    summaries.push(isAlike ? texts.controls.alike(text, variantNames[variant]) : text);
  });
  return summaries;
}
