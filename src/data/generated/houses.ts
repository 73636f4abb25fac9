import { normal, type Stream, uniform } from '../rng';

/** Columns in the units that a land registry would use: that they differ is the point. */
export const houseFeatureNames = [
  'living area (m²)',
  'rooms',
  'age (years)',
  'distance to centre (m)',
];
export const houseTargetName = 'price (€)';

const euros = { base: 90_000, perSquareMetre: 2_400, perRoom: 9_000, perYear: -900, perMetre: -6 };
const noiseScale = 100_000;

/** One house: its features and its price in euros. `noise` 1 is a deviation of 100 000 €. */
export function house(points: Stream, noises: Stream, row: number, noise: number): number[] {
  const area = 40 + 180 * uniform(points, row, 0);
  const rooms = Math.max(1, Math.round(area / 28 + 0.8 * normal(points, row, 1)));
  const age = Math.floor(100 * uniform(points, row, 2));
  const distance = Math.round(200 + 15_000 * uniform(points, row, 3));
  const price =
    euros.base +
    euros.perSquareMetre * area +
    euros.perRoom * rooms +
    euros.perYear * age +
    euros.perMetre * distance +
    noiseScale * noise * normal(noises, row, 0);
  return [area, rooms, age, distance, price];
}
