import * as v from 'valibot';
import { formatList, type ListBounds, readList } from './numberList';

/** The effect of a change on a running network: `live` acts on it, `rebuild` starts it anew at step 0. */
export type Effect = 'live' | 'rebuild';
/** `shared` values are the same for every variant: one data set, one seed, one number of steps. */
export type Scope = 'shared' | 'variant';
export type Group = 'data' | 'network' | 'regularization' | 'training';

export interface Traits {
  group: Group;
  effect: Effect;
  scope: Scope;
}

interface Bounds {
  minimum: number;
  maximum: number;
}

/** A parameter is one named value of an experiment: its bounds, its schema and its default in one place. */
export function real(traits: Traits, initial: number, bounds: Bounds) {
  const schema = v.pipe(v.number(), ...within(bounds));
  const kind = 'number';
  return { ...traits, ...bounds, kind, integer: false, schema, default: initial } as const;
}

export function count(traits: Traits, initial: number, bounds: Bounds) {
  const schema = v.pipe(v.number(), v.integer(), ...within(bounds));
  const kind = 'number';
  return { ...traits, ...bounds, kind, integer: true, schema, default: initial } as const;
}

/** Describes a count, or the text `full`. */
export function countOrFull(traits: Traits, initial: number | 'full', bounds: Bounds) {
  const schema = v.union([v.pipe(v.number(), v.integer(), ...within(bounds)), v.literal('full')]);
  const kind = 'countOrFull';
  return { ...traits, ...bounds, kind, integer: true, schema, default: initial } as const;
}

function within({ minimum, maximum }: Bounds) {
  return [v.minValue<number, number>(minimum), v.maxValue<number, number>(maximum)] as const;
}

/** Describes one of several names; the first is the default. */
export function choice<const T extends string>(traits: Traits, values: readonly T[]) {
  const schema = v.picklist(values);
  return { ...traits, kind: 'choice', values, schema, default: values[0] } as const;
}

/** Returns those of `values` that a text such as `x1,x2` names, in their own order; null where it names others. */
export function readSubset(text: string, values: readonly string[]): string[] | null {
  const named = text.split(',').map((part) => part.trim());
  const isGood =
    named.every((name) => values.includes(name)) && new Set(named).size === named.length;
  return isGood ? values.filter((value) => named.includes(value)) : null;
}

/** Describes some of several names, one at the least, written as in a link in the order of the names. */
export function subset<const T extends string>(
  traits: Traits,
  values: readonly T[],
  initial: string,
) {
  const isWhole = (text: string): boolean => readSubset(text, values)?.join(',') === text;
  const schema = v.pipe(v.string(), v.check(isWhole));
  return { ...traits, kind: 'subset', values, schema, default: initial } as const;
}

/**
 * Describes numbers written as in a link, `64,32,16`, in the form alone that `formatList` gives them. The empty
 * text is no list, which is the default.
 */
export function list(traits: Traits, bounds: ListBounds) {
  const isWhole = (text: string): boolean => {
    const numbers = readList(text, bounds);
    return numbers !== null && formatList(numbers) === text;
  };
  const schema = v.pipe(v.string(), v.check(isWhole));
  return { ...traits, ...bounds, kind: 'list', schema, default: '' as string } as const;
}
