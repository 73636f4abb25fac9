import * as v from 'valibot';
import { exactJson, exactNumber } from '../../savedRun/exactJson';
import { presetNames } from '../../spec/presets/presets';
import { storedSpecSchema } from '../../spec/spec';
import { parseJson } from '../browserStorage';
import { type Pin, pinLimit, thinRecords } from './pins';

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
  return checkedPins(parseJson(text));
}

/** Returns what a browser or a file has kept, where it is pins; else none. */
export function checkedPins(kept: unknown): Pin[] {
  const parsed = v.safeParse(pinsSchema, kept);
  return parsed.success ? parsed.output : [];
}

const number = exactNumber;
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
  spec: storedSpecSchema,
  preset: v.optional(v.nullable(v.picklist(presetNames)), null),
  table: v.optional(v.string()),
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
