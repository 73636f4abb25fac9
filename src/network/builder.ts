import type { NormalizationName, Spec } from '../spec/spec';
import type { Dense, LayerShape, Operation, ParameterSlot, Plan } from './plan';

interface DenseParts extends LayerShape {
  start: ParameterSlot['start'];
  source: number;
  /** False where a bias would do nothing. */
  hasBias?: boolean;
}

interface MixingParts {
  /** Counts the mixing layers from 0. */
  index: number;
  fanIn: number;
  fanOut: number;
  /** Number of the first of four random streams. */
  source: number;
}

/** Puts a plan together, operation by operation. */
export interface Builder {
  parts: Pick<Plan, 'operations' | 'slots' | 'statistics' | 'layers'>;
  add(operation: Operation): void;
  dense(parts: DenseParts): Dense;
  normalization(name: NormalizationName, units: number, source: number): void;
  /** A dense layer with its activation, and then the mean over positions. */
  average(parts: MixingParts): void;
  /** Queries, keys and values, attention among the positions, and the output matrix. */
  attention(parts: MixingParts): void;
}

export function createBuilder({ activation, heads }: Spec, length: number): Builder {
  const operations: Operation[] = [];
  const slots: ParameterSlot[] = [];
  const statistics: ParameterSlot[] = [];
  const layers: LayerShape[] = [];
  const add = (operation: Operation): void => {
    operations.push(operation);
  };

  function planDense({ start, source, hasBias = true, ...shape }: DenseParts): Dense {
    const { fanIn, fanOut } = shape;
    const slot = (role: ParameterSlot['role'], rows: number): number =>
      slots.push({ role, start, source, rows, columns: fanOut }) - 1;
    const weights = slot('weights', fanIn);
    const bias = hasBias ? slot('bias', 1) : null;
    const layer = layers.push(shape) - 1;
    return { kind: 'dense', layer, fanIn, fanOut, weights, bias };
  }

  function dense(parts: DenseParts): Dense {
    const planned = planDense(parts);
    add(planned);
    return planned;
  }

  return {
    parts: { operations, slots, statistics, layers },
    add,
    dense,
    normalization(normalization, units, source) {
      const common = { start: 'hidden' as const, source, columns: units };
      const scale = slots.push({ role: 'scale', rows: 1, ...common }) - 1;
      const shift = slots.push({ role: 'shift', rows: 1, ...common }) - 1;
      const place = statistics.length;
      if (normalization === 'batch') statistics.push({ role: 'statistics', rows: 2, ...common });
      add({ kind: 'normalization', normalization, units, scale, shift, statistics: place });
    },
    average({ index, source, fanIn, fanOut }) {
      const name = `average ${index + 1}`;
      const { layer } = dense({ name, kind: 'mixing', start: 'hidden', source, fanIn, fanOut });
      add({ kind: 'activation', layer, units: fanOut, activation });
      add({ kind: 'average', length, units: fanOut });
    },
    attention({ index, source, fanIn, fanOut }) {
      // Heads have equally many columns: where they do not divide the width, a few more.
      const units = heads * Math.ceil(fanOut / heads);
      const part = (name: string, which: number): DenseParts => ({
        name: `${name} ${index + 1}`,
        kind: 'mixing',
        start: 'output',
        source: source + which,
        fanIn,
        fanOut: units,
      });
      const query = planDense(part('query', 0));
      // It would add the same to all scores of a position, which their softmax does not see.
      const key = planDense({ ...part('key', 1), hasBias: false });
      const value = planDense(part('value', 2));
      add({ kind: 'attention', query, key, value, length, heads, units });
      dense({ ...part('mixed', 3), fanIn: units, fanOut });
    },
  };
}
