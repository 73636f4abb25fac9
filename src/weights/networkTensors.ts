import { denseLayersOf, type LayerShape, type Plan } from '../network/plan';
import { compact } from '../savedRun/namedTensors';
import type { Tensor, Tensors, TensorValues } from '../savedRun/safetensors';

/** Parameters, then the statistics of batch normalization, one array a slot, as a trainer's state begins with them. */
export type ModelBlocks = readonly (readonly Float64Array[])[];
type NetworkShape = Pick<Plan, 'operations' | 'slots' | 'statistics' | 'layers'>;

/**
 * Returns all that a network's outputs depend on, as arrays that the generated PyTorch program's `load_state_dict`
 * takes: weights are fanOut × fanIn there. `hidden.0.weight`, `norms.0.running_mean`, `mixing.0.query.bias`,
 * `output.weight`.
 */
export function networkTensors(plan: NetworkShape, blocks: ModelBlocks): Tensors {
  return new Map(
    placesOf(plan).map(({ name, shape, block, slot, row }): [string, Tensor] => {
      const all = blocks[block][slot];
      const [units] = shape;
      const values =
        row === null ? transposed(all, units) : all.slice(row * units, (row + 1) * units);
      return [name, { shape, values: compact(values) }];
    }),
  );
}

/** Why arrays are not those of a network. Shapes as in the file. */
export type TensorsMismatch =
  | { reason: 'missing'; name: string }
  /** The network has no such parameter. */
  | { reason: 'unexpected'; name: string }
  | { reason: 'otherShape'; name: string; found: readonly number[]; expected: readonly number[] }
  | { reason: 'notFinite'; name: string };

/** Reads what `networkTensors` writes. */
export function readNetworkTensors(
  plan: NetworkShape,
  tensors: Tensors,
): Float64Array[][] | TensorsMismatch {
  const places = placesOf(plan);
  const blocks = [plan.slots, plan.statistics].map((slots) =>
    slots.map(({ rows, columns }) => new Float64Array(rows * columns)),
  );
  for (const { name, shape, block, slot, row } of places) {
    const found = tensors.get(name);
    if (found === undefined) return { reason: 'missing', name };
    if (String(found.shape) !== String(shape)) {
      return { reason: 'otherShape', name, found: found.shape, expected: shape };
    }
    const { values } = found;
    if (!values.every(Number.isFinite)) return { reason: 'notFinite', name };
    const [units, fanIn] = shape;
    blocks[block][slot].set(
      row === null ? transposed(values, fanIn) : values,
      row === null ? 0 : row * units,
    );
  }
  const known = new Set(places.map(({ name }) => name));
  const unexpected = [...tensors.keys()].find((name) => !known.has(name));
  if (unexpected !== undefined) return { reason: 'unexpected', name: unexpected };
  return plan.statistics.length === 0 ? blocks.slice(0, 1) : blocks;
}

/** Where an array of the file lies among a network's blocks: a row of a slot; null for all of it, transposed. */
interface Place {
  name: string;
  shape: number[];
  block: number;
  slot: number;
  row: number | null;
}

function placesOf(plan: NetworkShape): Place[] {
  const dense = denseLayersOf(plan).flatMap(({ layer, weights, bias, fanIn, fanOut }): Place[] => {
    const name = moduleName(plan.layers[layer]);
    return [
      { name: `${name}.weight`, shape: [fanOut, fanIn], block: 0, slot: weights, row: null },
      ...(bias === null ? [] : [rowPlace(`${name}.bias`, fanOut, [0, bias, 0])]),
    ];
  });
  const norms = plan.operations
    .filter((one) => one.kind === 'normalization')
    .flatMap(({ normalization, units, scale, shift, statistics }, hidden) => [
      rowPlace(`norms.${hidden}.weight`, units, [0, scale, 0]),
      rowPlace(`norms.${hidden}.bias`, units, [0, shift, 0]),
      ...(normalization === 'batch'
        ? [
            rowPlace(`norms.${hidden}.running_mean`, units, [1, statistics, 0]),
            rowPlace(`norms.${hidden}.running_var`, units, [1, statistics, 1]),
          ]
        : []),
    ]);
  return [...dense, ...norms];
}

function rowPlace(
  name: string,
  units: number,
  [block, slot, row]: [block: number, slot: number, row: number],
): Place {
  return { name, shape: [units], block, slot, row };
}

/** What the generated PyTorch program calls each kind of layer; `index` counts from 0. */
const modules: Record<string, (index: number) => string> = {
  hidden: (index) => `hidden.${index}`,
  output: () => 'output',
  average: (index) => `mixing.${index}`,
  query: (index) => `mixing.${index}.query`,
  key: (index) => `mixing.${index}.key`,
  value: (index) => `mixing.${index}.value`,
  mixed: (index) => `mixing.${index}.mixed`,
};

function moduleName({ name }: LayerShape): string {
  const [kind, number] = name.split(' ');
  return modules[kind](Number(number) - 1);
}

/** Returns a matrix of so many columns with its rows as columns. */
export function transposed(values: TensorValues, columns: number): Float64Array {
  const rows = values.length / columns;
  return Float64Array.from(
    { length: values.length },
    (_, at) => values[(at % rows) * columns + Math.floor(at / rows)],
  );
}
