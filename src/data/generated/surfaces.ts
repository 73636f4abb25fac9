import exp from '@stdlib/math-base-special-exp';
import type { DatasetName } from '../../spec/spec';

export type SurfaceName = Extract<DatasetName, 'plane' | 'bumps'>;

const peaks = [
  { x: 0.5, y: 0.5, height: 1 },
  { x: -0.5, y: 0.4, height: -1 },
  { x: -0.4, y: -0.6, height: 0.8 },
  { x: 0.5, y: -0.4, height: -0.7 },
];
const peakVariance = 0.06;

/** Heights over the square [−1, 1]² to be learnt by regression. */
export const surfaces: Record<SurfaceName, (x: number, y: number) => number> = {
  plane: (x, y) => 0.6 * x - 0.8 * y,
  bumps: (x, y) =>
    peaks.reduce((sum, peak) => {
      const [dx, dy] = [x - peak.x, y - peak.y];
      return sum + peak.height * exp(-(dx * dx + dy * dy) / (2 * peakVariance));
    }, 0),
};
