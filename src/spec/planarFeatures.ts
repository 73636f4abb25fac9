/** The functions of a point (x₁, x₂) that a network can be fed; their names are those of the link. */
export const planarFeatures = ['x1', 'x2', 'x1^2', 'x2^2', 'x1*x2', 'sin(x1)', 'sin(x2)'] as const;

export type PlanarFeature = (typeof planarFeatures)[number];

/** The file name of each one's picture: the link's names hold what a path does not. */
export const featureFiles: Record<PlanarFeature, string> = {
  x1: 'x1',
  x2: 'x2',
  'x1^2': 'x1-squared',
  'x2^2': 'x2-squared',
  'x1*x2': 'product',
  'sin(x1)': 'sine-x1',
  'sin(x2)': 'sine-x2',
};

/** A network is fed the point itself by default. */
export const coordinates = 'x1,x2';

/** Returns the features that a spec names; null where the network is fed the coordinates as they are. */
export function derivedFeatures({ features }: { features: string }): PlanarFeature[] | null {
  return features === coordinates ? null : (features.split(',') as PlanarFeature[]);
}
