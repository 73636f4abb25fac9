import * as v from 'valibot';

/** What a change does to a running network: `tune` acts on it, `rebuild` starts it anew at step 0. */
export type Effect = 'tune' | 'rebuild';
/** `shared` values are the same for every variant: one data set, one seed, one number of steps. */
export type Scope = 'shared' | 'variant';
export type Group = 'data' | 'network' | 'regularization' | 'training';

export interface Traits {
  group: Group;
  effect: Effect;
  scope: Scope;
}

export type Kind =
  | { kind: 'number'; minimum: number; maximum: number; integer: boolean }
  | { kind: 'choice'; values: readonly string[] }
  | { kind: 'countOrFull'; minimum: number; maximum: number };

/** One named value of an experiment: its URL text, its bounds and its default in one place. */
export type Parameter<T> = Traits &
  Kind & {
    schema: v.GenericSchema<T>;
    default: T;
  };

interface Bounds {
  minimum: number;
  maximum: number;
}

export function real(
  traits: Traits,
  initial: number,
  { minimum, maximum }: Bounds,
): Parameter<number> {
  const schema = v.pipe(v.number(), v.finite(), v.minValue(minimum), v.maxValue(maximum));
  return { ...traits, kind: 'number', integer: false, minimum, maximum, schema, default: initial };
}

export function count(
  traits: Traits,
  initial: number,
  { minimum, maximum }: Bounds,
): Parameter<number> {
  const schema = v.pipe(v.number(), v.integer(), v.minValue(minimum), v.maxValue(maximum));
  return { ...traits, kind: 'number', integer: true, minimum, maximum, schema, default: initial };
}

/** The first value is the default. */
export function choice<const T extends readonly [string, ...string[]]>(
  traits: Traits,
  values: T,
): Parameter<T[number]> {
  return { ...traits, kind: 'choice', values, schema: v.picklist(values), default: values[0] };
}

export function countOrFull(
  traits: Traits,
  initial: number,
  { minimum, maximum }: Bounds,
): Parameter<number | 'full'> {
  const schema = v.union([
    v.pipe(v.number(), v.integer(), v.minValue(minimum), v.maxValue(maximum)),
    v.literal('full'),
  ]);
  return { ...traits, kind: 'countOrFull', minimum, maximum, schema, default: initial };
}
