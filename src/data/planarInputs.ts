import sin from '@stdlib/math-base-special-sin';
import type { PlanarFeature } from '../spec/planarFeatures';
import { type Scale, standardize } from './scale';

/** How points of the plane become what a network is fed. */
export interface InputMap {
  /** Functions of a point, in the order of the inputs; null where features are fed as they are. */
  planarFeatures: PlanarFeature[] | null;
  /** Null where the inputs are left in their own units. */
  inputScale: Scale | null;
}

const functions: Record<PlanarFeature, (x1: number, x2: number) => number> = {
  x1: (x1) => x1,
  x2: (_, x2) => x2,
  'x1^2': (x1) => x1 * x1,
  'x2^2': (_, x2) => x2 * x2,
  'x1*x2': (x1, x2) => x1 * x2,
  'sin(x1)': (x1) => sin(x1),
  'sin(x2)': (_, x2) => sin(x2),
};

const names: Record<PlanarFeature, (x1: string, x2: string) => string> = {
  x1: (x1) => x1,
  x2: (_, x2) => x2,
  'x1^2': (x1) => `${x1}²`,
  'x2^2': (_, x2) => `${x2}²`,
  'x1*x2': (x1, x2) => `${x1}·${x2}`,
  'sin(x1)': (x1) => `sin ${x1}`,
  'sin(x2)': (_, x2) => `sin ${x2}`,
};

/** Returns rows as a network is fed them: functions of the points where it has some, then standardized. */
export function inputsOf(features: Float64Array, map: InputMap): Float64Array {
  const inputs = deriveInputs(features, map.planarFeatures);
  return map.inputScale === null ? inputs : standardize(inputs, map.inputScale);
}

/**
 * Returns the inputs in their own units.
 * @param features points × 2 where `planarFeatures` is not null; returned as they are where it is
 */
export function deriveInputs(
  features: Float64Array,
  planarFeatures: readonly PlanarFeature[] | null,
): Float64Array {
  if (planarFeatures === null) return features;
  const rowCount = features.length / 2;
  const inputs = new Float64Array(rowCount * planarFeatures.length);
  writeInputs(features, planarFeatures, rowCount, inputs);
  return inputs;
}

/** Writes the functions of the first `rowCount` points to the beginning of `inputs`, row by row. */
export function writeInputs(
  points: Float64Array,
  planarFeatures: readonly PlanarFeature[],
  rowCount: number,
  inputs: Float64Array,
): void {
  const count = planarFeatures.length;
  for (const [column, feature] of planarFeatures.entries()) {
    const value = functions[feature];
    for (let row = 0; row < rowCount; row++) {
      inputs[row * count + column] = value(points[2 * row], points[2 * row + 1]);
    }
  }
}

/** Returns the names of the inputs, as a person reads them: `x₁²`, `sin x₂`. */
export function inputNames(
  featureNames: string[],
  planarFeatures: readonly PlanarFeature[] | null,
): string[] {
  const [x1, x2] = featureNames;
  return planarFeatures?.map((feature) => names[feature](x1, x2)) ?? featureNames;
}
