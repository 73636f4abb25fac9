import { symmetricEigen } from '../../data/symmetricEigen';
import type { LossPlane } from './lossPlane';
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
  if (steps.length < 2) return null;
  // The matrix of all differences is never squared the large way: its n × n products have the same eigenvalues.
  const { values, vectorAt } = symmetricEigen(steps.length, (i, j) => dot(steps[i], steps[j]));
  const [first, second, ...rest] = values;
  if (!(second > negligible * first)) return null;
  const total = rest.reduce((sum, value) => sum + Math.max(0, value), first + second);
  const along = (place: number): ParameterValues => {
    const vector = vectorAt(place);
    return present.map((slot, s) => {
      const direction = new Float64Array(slot.length);
      steps.forEach((step, index) => {
        const factor = vector[index] / Math.sqrt(values[place]);
        for (let i = 0; i < direction.length; i++) direction[i] += factor * step[s][i];
      });
      return direction;
    });
  };
  return {
    origin: present,
    directions: [along(0), along(1)],
    share: (first + second) / total,
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
