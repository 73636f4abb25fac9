import { expect, test } from 'vitest';
import type { NetworkPicture, PicturedLayer } from '../../store/run/run';
import { layOut, unitYs } from '../network/networkLayout';
import { litPaths, undrawnUnits } from './litEdges';

const layerOf = (units: number): PicturedLayer =>
  ({ units, matrix: new Float32Array() }) as PicturedLayer;
const picture = { inputs: 2, layers: [layerOf(4), layerOf(6), layerOf(1)] } as NetworkPicture;
const layout = layOut({ width: 600, height: 160 }, { count: 3, offset: 0, layers: 3 }, 6);

function weights(layer: number, from: number | null, unit: number | null) {
  return { kind: 'weights', layer, from, unit } as const;
}

test('all edges that come into a unit are lit, all that leave it, or one, each from unit to unit', () => {
  expect(litPaths(weights(1, null, 2), layout, picture)).toHaveLength(4);
  expect(litPaths(weights(1, 3, null), layout, picture)).toHaveLength(6);
  const [path, ...others] = litPaths(weights(1, 3, 2), layout, picture);
  expect(others).toEqual([]);
  const numbers = path.match(/[\d.]+/g)?.map(Number) ?? [];
  expect(numbers[1]).toBeCloseTo(unitYs(4, layout)[3], 3);
  expect(numbers.at(-1)).toBeCloseTo(unitYs(6, layout)[2], 3);
  expect(numbers.at(-2)).toBeCloseTo(layout.xs[1] - layout.side / 2, 3);
});

test('of a network without units one line is lit, and none of a layer that is no more', () => {
  expect(litPaths(weights(1, 3, 2), layout, null)).toHaveLength(1);
  expect(litPaths(weights(3, 0, 0), layout, picture)).toEqual([]);
});

test('units that are not drawn light no edge, and are named', () => {
  const edges = weights(1, 9, 7);
  expect(litPaths(edges, layout, picture)).toEqual([]);
  const lit = { first: 1, last: 1, unit: 7, edges };
  expect(undrawnUnits(lit, picture)).toEqual([
    { layer: 1, unit: 7 },
    { layer: 0, unit: 9 },
  ]);
  expect(undrawnUnits({ ...lit, unit: 5, edges: weights(1, 3, 5) }, picture)).toEqual([]);
  expect(undrawnUnits(lit, null)).toEqual([]);
});
