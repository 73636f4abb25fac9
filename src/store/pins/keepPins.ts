import * as v from 'valibot';
import { changesSchema, defaultSpec, type Spec } from '../../spec/spec';
import { attempt } from '../attempt';
import type { Playground } from '../playground';
import { exactJson, notFiniteTexts } from './exactJson';
import { type Pin, pinLimit } from './pins';
import { thinRecords } from './thinRecords';

/** Characters that pins take in the browser's store at the most; it holds about five million. */
const characterLimit = 2_000_000;
const key = 'pins';

type Store = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * Pins outlive a reload, for as long as the browser tab is open: they are in no link. A browser that keeps
 * nothing, or has no room, loses them with the page.
 *
 * @param open throws where the browser forbids its store
 */
export function keepPins(playground: Playground, open: () => Store): void {
  const kept = readPins(attempt(() => open().getItem(key)));
  if (kept.length > 0) playground.setState({ pins: kept });
  playground.subscribe(({ pins }, former) => {
    if (pins !== former.pins) attempt(() => open().setItem(key, writePins(pins, characterLimit)));
  });
}

/** As text of at most `limit` characters: of long runs of many layers some records are left out. */
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

/** What `writePins` has written; none where it is anything else. */
export function readPins(text: string | null): Pin[] {
  if (text === null) return [];
  try {
    return v.parse(pinsSchema, JSON.parse(text));
  } catch {
    return [];
  }
}

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
