import type { LossPlane } from './lossPlane';
import { symmetricEigen } from './symmetricEigen';
import type { ParameterValues } from './trainingLoss';

/** The plane that lies best along a run, and how much of the run's way lies in it. */
export interface DescentPlane extends LossPlane {
  /** Share of the squared distances from the earlier steps to the present one that the plane holds, 0 to 1. */
  share: number;
}

/** Below this share of the first direction's length the second one is rounding. */
const negligible = 1e-12;

/**
 * Returns the two main directions of a run (as Li et al. 2018, section 7, have them): the principal components of the
 * earlier steps' parameters less the present ones, which the plane goes through. Null where the steps lie on a line.
 *
 * @param present the parameters now
 * @param earlier those of earlier steps
 */
export function descentPlane(
  present: ParameterValues,
  earlier: readonly ParameterValues[],
): DescentPlane | null {
  const steps = earlier.map((values) =>
    values.map((slot, s) => slot.map((v, i) => v - present[s][i])),
  );
  const n = steps.length;
  const products = new Float64Array(n * n);
  for (let row = 0; row < n; row++) {
    for (let column = 0; column <= row; column++) {
      const product = dot(steps[row], steps[column]);
      products[row * n + column] = product;
      products[column * n + row] = product;
    }
  }
  // The matrix of all differences is never squared the large way: its n × n products have the same eigenvalues.
  const [first, second, ...rest] = symmetricEigen(products, n);
  if (second === undefined || !(second.value > negligible * first.value)) return null;
  const total = rest.reduce(
    (sum, { value }) => sum + Math.max(0, value),
    first.value + second.value,
  );
  const along = ({ vector, value }: typeof first): ParameterValues =>
    present.map((slot, s) => {
      const direction = new Float64Array(slot.length);
      steps.forEach((step, index) => {
        const factor = vector[index] / Math.sqrt(value);
        for (let i = 0; i < direction.length; i++) direction[i] += factor * step[s][i];
      });
      return direction;
    });
  return {
    origin: present,
    directions: [along(first), along(second)],
    share: (first.value + second.value) / total,
  };
}

/** Returns the coordinates of a point's projection onto a plane whose directions are at right angles and of length 1. */
export function projected(
  { origin, directions: [right, up] }: LossPlane,
  parameters: ParameterValues,
): { x: number; y: number } {
  const away = parameters.map((slot, s) => slot.map((value, i) => value - origin[s][i]));
  return { x: dot(away, right), y: dot(away, up) };
}

function dot(a: ParameterValues, b: ParameterValues): number {
  let sum = 0;
  for (let slot = 0; slot < a.length; slot++) {
    const [of, other] = [a[slot], b[slot]];
    for (let i = 0; i < of.length; i++) sum += of[i] * other[i];
  }
  return sum;
}
