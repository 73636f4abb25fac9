import * as v from 'valibot';
import type { StoreApi } from 'zustand/vanilla';
import { presetNames } from '../../spec/presets/presets';
import { changesSchema, defaultSpec, type Spec } from '../../spec/spec';
import { type OpenStorage, parseJson, persist } from '../browserStorage';
import { type Pin, type PinsState, pinLimit, thinRecords } from './pins';

/** Characters that pins take in the browser's storage at the most; it holds about five million. */
const characterLimit = 2_000_000;

/** Makes pins outlive a reload, for as long as the browser tab is open: they are in no link. */
export function persistPins(
  playground: Pick<StoreApi<PinsState>, 'setState' | 'subscribe'>,
  open: OpenStorage,
): void {
  const format = (pins: Pin[]): string => writePins(pins, characterLimit);
  persist(playground, 'pins', { parse: readPins, format }, open);
}

/** Returns pins as text of at most `limit` characters: of long runs of many layers some records are left out. */
export function writePins(pins: readonly Pin[], limit: number): string {
  const text = exactJson(pins);
  const longest = Math.max(0, ...pins.map(({ records }) => records.length));
  if (text.length <= limit || longest <= 2) return text;
  const fewer = Math.max(2, Math.floor(longest / 2));
  return writePins(
    pins.map((pin) => ({ ...pin, records: thinRecords(pin.records, fewer) })),
    limit,
  );
}

/** Returns the pins that `writePins` has written; none where the text is anything else. */
export function readPins(text: string | null): Pin[] {
  const parsed = v.safeParse(pinsSchema, parseJson(text));
  return parsed.success ? parsed.output : [];
}

/**
 * Returns a value as JSON that loses no number: JSON itself would write one that is not finite as null. It is
 * written as one of the texts "NaN", "Infinity" and "-Infinity", which `Number` reads back.
 */
export function exactJson(value: unknown, indentation = 0): string {
  return JSON.stringify(
    value,
    (_, item: unknown) =>
      typeof item === 'number' && !Number.isFinite(item) ? String(item) : item,
    indentation,
  );
}

const notFiniteTexts = ['NaN', 'Infinity', '-Infinity'] as const;

const number = v.union([v.number(), v.pipe(v.picklist(notFiniteTexts), v.transform(Number))]);
const numbers = v.array(number);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const counts = v.array(count);

const recordSchema = v.object({
  step: count,
  epoch: number,
  learningRate: number,
  trainLoss: number,
  validationLoss: number,
  trainAccuracy: v.nullable(number),
  validationAccuracy: v.nullable(number),
  gradientNorms: numbers,
  forwardSignals: numbers,
  backwardSignals: numbers,
  underflowed: v.object({
    gradientNorms: counts,
    forwardSignals: counts,
    backwardSignals: counts,
  }),
});

const pinSchema = v.object({
  slot: v.pipe(count, v.maxValue(pinLimit - 1)),
  name: v.string(),
  spec: v.pipe(
    changesSchema,
    v.transform((spec): Spec => ({ ...defaultSpec, ...spec })),
  ),
  preset: v.optional(v.nullable(v.picklist(presetNames)), null),
  engine: v.picklist(['webgl', 'wasm', 'reference']),
  layers: v.array(
    v.object({
      name: v.string(),
      kind: v.picklist(['mixing', 'hidden', 'output']),
      fanIn: count,
      fanOut: count,
    }),
  ),
  records: v.pipe(v.array(recordSchema), v.minLength(1)),
  haltStep: v.nullable(count),
});

const pinsSchema = v.pipe(
  v.array(pinSchema),
  v.check((pins) => new Set(pins.map(({ slot }) => slot)).size === pins.length),
);
