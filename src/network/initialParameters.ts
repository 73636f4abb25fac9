import { normal, stream } from '../data/rng';
import type { InitializerName, Spec } from '../spec/spec';
import { type Initializer, initializers } from './initializers';
import type { ParameterSlot, Plan } from './plan';

/**
 * The parameters at step 0, one array a slot, row by row. The initializer with its gain applies to
 * the hidden layers, and to the others where `outInit` is `same`; biases of hidden layers are drawn
 * from N(0, biasStd²). Normalization starts with scale 1 and shift 0.
 */
export function initialParameters(
  { slots }: Plan,
  spec: Spec,
  table: Initializers = initializers,
): Float64Array[] {
  return slots.map((slot) => starts[slot.role](slot, spec, table));
}

/** Running statistics of batch normalization before any batch: mean 0 and variance 1. */
export function initialStatistics({ statistics }: Plan): Float64Array[] {
  return statistics.map(initialMeanAndVariance);
}

type Initializers = Record<InitializerName, Initializer>;
type Start = (slot: ParameterSlot, spec: Spec, table: Initializers) => Float64Array;

const starts: Record<ParameterSlot['role'], Start> = {
  weights: initialWeights,
  bias: initialBias,
  scale: ({ columns }) => new Float64Array(columns).fill(1),
  shift: ({ columns }) => new Float64Array(columns),
  statistics: initialMeanAndVariance,
};

function initialWeights(
  { rows, columns, source, start }: ParameterSlot,
  spec: Spec,
  table: Initializers,
): Float64Array {
  const shape = { fanIn: rows, fanOut: columns };
  const draws = stream(spec.seed, 'weights', source);
  if (start === 'output' && spec.outInit !== 'same') return table[spec.outInit](draws, shape);
  return table[spec.init](draws, shape).map((value) => spec.gain * value);
}

function initialBias({ columns, source, start }: ParameterSlot, spec: Spec): Float64Array {
  const values = new Float64Array(columns);
  if (start === 'output' || spec.biasStd === 0) return values;
  const draws = stream(spec.seed, 'biases', source);
  return values.map((_, unit) => spec.biasStd * normal(draws, 0, unit));
}

function initialMeanAndVariance({ columns }: Pick<ParameterSlot, 'columns'>): Float64Array {
  return new Float64Array(2 * columns).fill(1, columns);
}
