import { normal, stream } from '../data/rng';
import type { InitializerName, Spec } from '../spec/spec';
import { type Initializer, initializers } from './initializers';
import type { ParameterSlot, Plan } from './plan';

/**
 * Returns the parameters at step 0, one array a slot, row by row. The initializer with its gain applies to
 * the hidden layers, and to the others where `outInit` is `same`; biases of hidden layers are drawn
 * from N(0, biasStd²). Normalization starts with scale 1 and shift 0. Numbers that the plan is given stand for all of this.
 *
 * @param room is written and returned, for networks that are drawn again and again
 */
export function initialParameters(
  { slots, given }: Plan,
  spec: Spec,
  table: Initializers = initializers,
  room = slots.map(emptySlot),
): Float64Array[] {
  slots.forEach((slot, index) => {
    if (given === undefined) starts[slot.role](room[index], slot, spec, table);
    else room[index].set(given.blocks[0][index]);
  });
  return room;
}

/** Returns the running statistics of batch normalization before any batch: those that are given, or mean 0 and variance 1. */
export function initialStatistics({ statistics, given }: Plan): Float64Array[] {
  return statistics.map(
    (slot, index) => given?.blocks[1][index].slice() ?? emptySlot(slot).fill(1, slot.columns),
  );
}

type Initializers = Record<InitializerName, Initializer>;
type Start = (values: Float64Array, slot: ParameterSlot, spec: Spec, table: Initializers) => void;

const starts: Record<ParameterSlot['role'], Start> = {
  weights: startWeights,
  bias: startBias,
  scale: (values) => values.fill(1),
  shift: (values) => values.fill(0),
  statistics: (values, { columns }) => values.fill(0).fill(1, columns),
};

function emptySlot({ rows, columns }: ParameterSlot): Float64Array {
  return new Float64Array(rows * columns);
}

function startWeights(
  values: Float64Array,
  { rows, columns, source, start }: ParameterSlot,
  spec: Spec,
  table: Initializers,
): void {
  const shape = { fanIn: rows, fanOut: columns };
  const [init, gain] =
    start === 'output' && spec.outInit !== 'same' ? [spec.outInit, 1] : [spec.init, spec.gain];
  const drawn = table[init](stream(spec.seed, 'weights', source), shape);
  for (let index = 0; index < values.length; index++) values[index] = gain * drawn[index];
}

function startBias(
  values: Float64Array,
  { source, start }: ParameterSlot,
  { seed, biasStd }: Spec,
): void {
  values.fill(0);
  if (start === 'output' || biasStd === 0) return;
  const draws = stream(seed, 'biases', source);
  for (let unit = 0; unit < values.length; unit++) values[unit] = biasStd * normal(draws, 0, unit);
}
