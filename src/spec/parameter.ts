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

/** One named value of an experiment: its URL text, its bounds and its default in one place. */
export interface Parameter<T> extends Traits {
  schema: v.GenericSchema<T>;
  default: T;
}

interface Bounds {
  minimum: number;
  maximum: number;
}

export interface NumberParameter extends Parameter<number>, Bounds {
  kind: 'number';
  integer: boolean;
}

export interface ChoiceParameter<T extends string> extends Parameter<T> {
  kind: 'choice';
  values: readonly T[];
}

export interface CountOrFullParameter extends Parameter<number | 'full'>, Bounds {
  kind: 'countOrFull';
  integer: true;
}

/** Numbers written as in a link, `64,32,16`; the empty text is no list. */
export interface ListParameter extends Parameter<string>, ListBounds {
  kind: 'list';
}

export function real(traits: Traits, initial: number, bounds: Bounds): NumberParameter {
  const schema = v.pipe(v.number(), ...within(bounds));
  return { ...traits, ...bounds, kind: 'number', integer: false, schema, default: initial };
}

export function count(traits: Traits, initial: number, bounds: Bounds): NumberParameter {
  const schema = v.pipe(v.number(), v.integer(), ...within(bounds));
  return { ...traits, ...bounds, kind: 'number', integer: true, schema, default: initial };
}

export function countOrFull(traits: Traits, initial: number, bounds: Bounds): CountOrFullParameter {
  const schema = v.union([count(traits, initial, bounds).schema, v.literal('full')]);
  return { ...traits, ...bounds, kind: 'countOrFull', integer: true, schema, default: initial };
}

function within({ minimum, maximum }: Bounds) {
  return [v.minValue<number, number>(minimum), v.maxValue<number, number>(maximum)] as const;
}

/** The first value is the default. */
export function choice<const T extends string>(
  traits: Traits,
  values: readonly T[],
): ChoiceParameter<T> {
  return { ...traits, kind: 'choice', values, schema: v.picklist(values), default: values[0] };
}

/** No list is the default. A list is valid in the form alone that `formatList` gives it. */
export function list(traits: Traits, bounds: ListBounds): ListParameter {
  const isWhole = (text: string): boolean => {
    const numbers = readList(text, bounds);
    return numbers !== null && formatList(numbers) === text;
  };
  const schema = v.pipe(v.string(), v.check(isWhole));
  return { ...traits, ...bounds, kind: 'list', schema, default: '' };
}
