import type { Spec } from '../spec/spec';
import type { Dataset } from './dataset';
import { permutation, stream } from './rng';

/** The rows of both splits, each in the order in which they were drawn. */
export interface SplitRows {
  train: Uint32Array;
  validation: Uint32Array;
}

/** Parts the rows of a data set as its `split` says; what is drawn depends on the seed and the fraction alone. */
export function splitRows(
  { rowCount, targets, split = { kind: 'drawn' } }: Dataset,
  { seed, trainFraction }: Pick<Spec, 'seed' | 'trainFraction'>,
): SplitRows {
  const order = permutation(stream(seed, 'split'), 0, rowCount);
  const trainCount = Math.min(rowCount - 1, Math.max(1, Math.round(rowCount * trainFraction)));
  const drawn = { train: order.subarray(0, trainCount), validation: order.subarray(trainCount) };
  switch (split.kind) {
    case 'drawn':
      return drawn;
    case 'byClass':
      return byClass(drawn, targets);
    case 'whole':
      return { train: order, validation: order };
    case 'given':
      return {
        train: order.filter((row) => split.validates[row] === 0),
        validation: order.filter((row) => split.validates[row] === 1),
      };
    default:
      return split satisfies never;
  }
}

/** Returns what was drawn, but of a class of two rows or more that is in one split alone, the last row moves to the other. */
function byClass({ train, validation }: SplitRows, targets: Float64Array): SplitRows {
  const movedTo = (taking: Uint32Array, giving: Uint32Array): number[] => {
    const taken = new Set(Array.from(taking, (row) => targets[row]));
    const rowsOf = new Map<number, number[]>();
    for (const row of giving) {
      if (taken.has(targets[row])) continue;
      const rows = rowsOf.get(targets[row]);
      if (rows === undefined) rowsOf.set(targets[row], [row]);
      else rows.push(row);
    }
    return [...rowsOf.values()].flatMap((rows) => (rows.length > 1 ? rows.slice(-1) : []));
  };
  const trains = movedTo(train, validation);
  const validates = movedTo(validation, train);
  return {
    train: Uint32Array.from([...train.filter((row) => !validates.includes(row)), ...trains]),
    validation: Uint32Array.from([
      ...validation.filter((row) => !trains.includes(row)),
      ...validates,
    ]),
  };
}
