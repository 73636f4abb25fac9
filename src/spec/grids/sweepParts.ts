import * as v from 'valibot';
import { type EngineName, type Spec, storedSpecSchema } from '../spec';
import { type Axis, axisNames, readAxis } from './axis';
import { mostCells } from './phaseGrid';

/** A share of a sweep's cells: the third of sixteen is 3 of 16. */
export interface Shard {
  number: number;
  count: number;
}

/** The most shares of a sweep: every one has a cell or none. */
export const mostShards = mostCells;

/** Says what a sweep is of; parts of one sweep differ in their shard alone. */
export interface SweepHeader {
  spec: Spec;
  engine: EngineName;
  axes: [Axis, Axis];
  steps: number;
  /** Training loss of the best constant output. */
  constantLoss: number;
  /** Of the prepared data: a table of the same name may be another one. */
  dataChecksum: string;
  shard: Shard;
}

const axisSchema = v.object({ parameter: v.picklist(axisNames), values: v.array(v.number()) });

/** The file of a map and the parts of a sweep say these alike. */
export const sweepEntries = {
  spec: storedSpecSchema,
  engine: v.picklist(['webgl', 'wasm', 'reference'] satisfies EngineName[]),
  axes: v.tuple([axisSchema, axisSchema]),
  steps: v.number(),
};

const measured = v.nullable(v.number());

/** They say these of a cell, beside which one it is. */
export const cellEntries = {
  outcome: v.picklist(['refused', 'notFinite', 'trained', 'exploded', 'vanished', 'stuck']),
  step: v.number(),
  loss: measured,
  signalRatio: measured,
  gradientNorm: measured,
};

const counted = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const headerSchema = v.object({
  ...sweepEntries,
  constantLoss: v.number(),
  dataChecksum: v.string(),
  shard: v.pipe(
    v.object({ number: counted, count: counted }),
    v.check(({ number, count }) => number >= 1 && number <= count && count <= mostShards),
  ),
});

/** Reads what a part of a sweep is of; null where it cannot be one. */
export function readSweepHeader(value: unknown): SweepHeader | null {
  const read = v.safeParse(headerSchema, value);
  if (!read.success) return null;
  const { axes } = read.output;
  const isGood = axes.every(({ parameter, values }) => readAxis(parameter, values.join()) !== null);
  return isGood ? read.output : null;
}

const cellSchema = v.object({ cell: counted, ...cellEntries });

/** Reads a cell of a sweep, with its number; null where it is none. */
export function readSweepCell(value: unknown): v.InferOutput<typeof cellSchema> | null {
  const read = v.safeParse(cellSchema, value);
  return read.success ? read.output : null;
}
