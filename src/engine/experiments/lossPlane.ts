import { normal, stream } from '../../data/rng';
import type { ParameterSlot, Plan } from '../../network/plan';
import type { ParameterValues } from './trainingLoss';

/** A plane in the space of all parameters: the origin, and the two directions that x and y count. */
export interface LossPlane {
  origin: ParameterValues;
  directions: readonly [ParameterValues, ParameterValues];
}

/** One weight: of a layer of the plan, from a unit of the layer below to one of its own, all counted from 0. */
export interface WeightPick {
  layer: number;
  from: number;
  to: number;
}

/** Writes the parameters at a place of the plane. */
export function writePlace(
  { origin, directions: [right, up] }: LossPlane,
  { x, y }: { x: number; y: number },
  into: ParameterValues,
): void {
  for (let slot = 0; slot < into.length; slot++) {
    const [target, at, dx, dy] = [into[slot], origin[slot], right[slot], up[slot]];
    for (let i = 0; i < target.length; i++) target[i] = at[i] + x * dx[i] + y * dy[i];
  }
}

/** Returns the plane of two weights and nothing else. */
export function weightPlane(
  weights: readonly [slot: number, index: number][],
  origin: ParameterValues,
): LossPlane {
  const along = ([slot, index]: readonly [number, number]): ParameterValues =>
    origin.map((values, other) => {
      const direction = new Float64Array(values.length);
      if (other === slot) direction[index] = 1;
      return direction;
    });
  return { origin, directions: [along(weights[0]), along(weights[1])] };
}

/**
 * Returns the plane of two random directions, normalized unit by unit (Li et al. 2018, "Visualizing the Loss
 * Landscape of Neural Nets", section 4): what a direction holds for the weights that come into a unit has the norm of
 * these weights. As in the paper's figures, biases and the scales and shifts of normalization stay where they are.
 * Null where all weights are 0, and with them the directions.
 */
export function randomPlane(plan: Plan, origin: ParameterValues, seed: number): LossPlane | null {
  const along = (direction: number): ParameterValues =>
    origin.map((values, slot) => {
      const drawn = new Float64Array(values.length);
      const { role, source, columns } = plan.slots[slot];
      if (role !== 'weights') return drawn;
      const from = stream(seed, 'surface', source);
      for (let i = 0; i < drawn.length; i++) drawn[i] = normal(from, direction, i);
      normalizeUnits(drawn, values, columns);
      return drawn;
    });
  const directions = [along(0), along(1)] as const;
  const isNone = directions[0].every((values) => values.every((value) => value === 0));
  return isNone ? null : { origin, directions };
}

/** Gives each column of a direction the norm of the weights' one. */
function normalizeUnits(
  direction: Float64Array,
  weights: Float64Array,
  columns: ParameterSlot['columns'],
): void {
  for (let unit = 0; unit < columns; unit++) {
    let [drawn, wanted] = [0, 0];
    for (let i = unit; i < direction.length; i += columns) {
      drawn += direction[i] * direction[i];
      wanted += weights[i] * weights[i];
    }
    const factor = Math.sqrt(wanted / drawn);
    for (let i = unit; i < direction.length; i += columns) direction[i] *= factor;
  }
}
