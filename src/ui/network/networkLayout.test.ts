import { expect, test } from 'vitest';
import type { NetworkPicture, PicturedLayer } from '../../store/run/run';
import { edgeEnds, layOut, partAt, unitYs } from './networkLayout';

function layerOf(units: number, matrix = new Float32Array()): PicturedLayer {
  return { units, matrix } as PicturedLayer;
}

const picture = {
  inputs: 2,
  layers: [layerOf(4), layerOf(4), layerOf(1)],
} as NetworkPicture;
const layout = layOut({ width: 600, height: 160 }, { count: 4, offset: 1, layers: 3 }, 4);

test('columns stand where the profile has the layers, behind those of variants that mix more', () => {
  // 78 and 26 pixels are the sides of the profile.
  const pitch = (600 - 78 - 26) / 4;
  expect(layout.xs).toEqual([78 + 1.5 * pitch, 78 + 2.5 * pitch, 78 + 3.5 * pitch]);
});

test.each([1, 4, 6])('%i units stand apart, around the middle, within the figure', (units) => {
  for (const height of [90, 160, 400]) {
    const sized = layOut({ width: 900, height }, { count: 11, offset: 0, layers: 11 }, units);
    const ys = unitYs(units, sized);
    expect(ys.reduce((sum, y) => sum + y, 0) / units).toBeCloseTo(height / 2, 9);
    for (const [unit, y] of ys.entries()) {
      expect(y - sized.side / 2).toBeGreaterThanOrEqual(0);
      expect(y + sized.side / 2).toBeLessThanOrEqual(height);
      if (unit > 0) expect(y - ys[unit - 1]).toBeGreaterThan(sized.side);
    }
  }
});

test('every unit is found at its place', () => {
  for (const [layer, { units }] of picture.layers.entries()) {
    for (const [unit, y] of unitYs(units, layout).entries()) {
      const place = { x: layout.xs[layer] + layout.side / 3, y: y - layout.side / 3 };
      expect(partAt(place, layout, picture)).toEqual({ layer, unit, from: null });
    }
  }
});

test('an edge is found where it begins and ends, and nothing beside all edges', () => {
  const [start, end] = edgeEnds(layout, 1);
  const ys = unitYs(4, layout);
  expect(partAt({ x: start + 4, y: ys[2] }, layout, picture)).toMatchObject({ layer: 1, from: 2 });
  expect(partAt({ x: end - 4, y: ys[3] }, layout, picture)).toMatchObject({ layer: 1, unit: 3 });
  expect(partAt({ x: (start + end) / 2, y: 2 }, layout, picture)).toBeNull();
});

test('a layer that is drawn as a whole matrix has no single edges', () => {
  const mixing = { ...picture, layers: [layerOf(4, new Float32Array(8)), layerOf(4)] };
  const [start, end] = edgeEnds(layout, 1);
  expect(partAt({ x: (start + end) / 2, y: 80 }, layout, mixing as NetworkPicture)).toBeNull();
});
