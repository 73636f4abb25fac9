import type { ParameterRole } from '../../spec/interventions';
import type { LayerParameter } from '../../store/run/timeTravel';

/** The order of the units, from left to right. */
export const unitOrders = ['none', 'norm', 'mean', 'similarity'] as const;
export type UnitOrder = (typeof unitOrders)[number];

/** A layer's parameters as one matrix: a row an input, then a row each of what a unit has one of; a column a unit. */
export interface ParameterMatrix {
  rows: MatrixRow[];
  /** The units from left to right. */
  units: number[];
}

export interface MatrixRow {
  role: ParameterRole;
  /** The row within its own parameter: the input, for weights. */
  row: number;
  /** One number a unit, in the order of the layer. */
  values: Float64Array;
  /** The largest finite magnitude of its parameter, which has the full colour; 0 where there is none. */
  reach: number;
}

/** Puts a layer's parameters, weights first, together in an order of its units. */
export function parameterMatrix(
  parameters: readonly LayerParameter[],
  unitCount: number,
  order: UnitOrder,
): ParameterMatrix {
  const rows = parameters.flatMap(({ role, values }) => {
    const reach = values.reduce(
      (most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most),
      0,
    );
    return Array.from({ length: values.length / unitCount }, (_, row) => ({
      role,
      row,
      values: values.subarray(row * unitCount, (row + 1) * unitCount),
      reach,
    }));
  });
  return { rows, units: orders[order](parameters[0].values, unitCount) };
}

/** Returns the units in each order, from fanIn × units weights. */
const orders: Record<UnitOrder, (weights: Float64Array, units: number) => number[]> = {
  none: (_, units) => Array.from({ length: units }, (_, unit) => unit),
  norm: (weights, units) => byLargest(unitProducts(weights, units, 'norm')),
  mean: (weights, units) => byLargest(unitProducts(weights, units, 'mean')),
  similarity: bySimilarity,
};

function byLargest(keys: Float64Array): number[] {
  // What is not finite has no place among the others: it comes last.
  const keyOf = (unit: number): number => (Number.isFinite(keys[unit]) ? keys[unit] : -Infinity);
  return Array.from(keys.keys()).sort((a, b) => Math.sign(keyOf(b) - keyOf(a)) || a - b);
}

/** Returns ‖w‖₂ or the mean of each unit's incoming weights. */
function unitProducts(weights: Float64Array, units: number, key: 'norm' | 'mean'): Float64Array {
  const sums = new Float64Array(units);
  weights.forEach((weight, index) => {
    sums[index % units] += key === 'norm' ? weight * weight : weight;
  });
  const fanIn = weights.length / units;
  return sums.map((sum) => (key === 'norm' ? Math.sqrt(sum) : sum / fanIn));
}

/**
 * Begins with the unit of the largest norm; after each unit comes, of those that are left, the one whose incoming
 * weights have the largest cosine with its own.
 */
function bySimilarity(weights: Float64Array, units: number): number[] {
  const left = byLargest(unitProducts(weights, units, 'norm'));
  const norms = unitProducts(weights, units, 'norm');
  const directions = weights.map((weight, index) => weight / norms[index % units] || 0);
  const ordered = left.splice(0, 1);
  while (left.length > 0) {
    const cosines = cosinesWith(directions, units, ordered[ordered.length - 1]);
    const next = left.reduce((best, unit) => (cosines[unit] > cosines[best] ? unit : best));
    left.splice(left.indexOf(next), 1);
    ordered.push(next);
  }
  return ordered;
}

function cosinesWith(directions: Float64Array, units: number, unit: number): Float64Array {
  const cosines = new Float64Array(units);
  for (let row = 0; row < directions.length; row += units) {
    const own = directions[row + unit];
    for (let other = 0; other < units; other++) cosines[other] += own * directions[row + other];
  }
  return cosines;
}
