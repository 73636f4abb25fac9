import type { Texts } from '../../i18n/dictionaries';
import { formatNumber } from '../../i18n/number';
import { parameterNames } from '../../spec/parameters';
import type { Spec } from '../../spec/spec';

/** Differences that a name tells, at the most. */
const mostParts = 3;
/** What a run is called by where it is like all others, or the only one. */
const plainNames = ['activation', 'init'] as const;
/** Their values say what they are: "tanh", and not "activation tanh". */
const speakForThemselves: readonly (keyof Spec)[] = ['data', 'activation', 'init', 'optimizer'];

/** A name for a run, made from what sets it apart from others. */
export function pinName(spec: Spec, others: readonly Spec[], texts: Texts): string {
  const differing = parameterNames.filter((name) =>
    others.some((other) => other[name] !== spec[name]),
  );
  const told = differing.length > 0 ? differing.slice(0, mostParts) : plainNames;
  return told.map((name) => partOf(name, spec, texts)).join(', ');
}

function partOf(name: keyof Spec, spec: Spec, { controls, pins }: Texts): string {
  const labels: Partial<Record<string, Record<string, string>>> = controls.values;
  const value = spec[name];
  const text = typeof value === 'number' ? formatNumber(value) : value || pins.off;
  const label = labels[name]?.[value] ?? String(text);
  if (speakForThemselves.includes(name)) return label;
  // "Depth" amid a line is "depth", and "L2" stays as it is.
  const parameter = controls.names[name].replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase());
  return pins.parameter(parameter, label);
}
