import { describe, expect, it } from 'vitest';
import type { BlockSlot } from '../../kernels';
import { layoutBlock, pack, placeOf, unpack } from './layout';

const numbers = (count: number): Float64Array =>
  new Float64Array(count).map((_, index) => index + 1);

describe('a matrix in a texture', () => {
  for (const [rows, columns] of [
    [1, 1],
    [5, 4],
    [8, 6],
    [21, 6],
  ]) {
    it(`${rows} × ${columns} comes back, and all around it is zero`, () => {
      const place = placeOf({ rows, columns }, 10);
      expect(place.height).toBeLessThanOrEqual(10);
      expect(place.height % 4).toBe(0);
      const values = numbers(rows * columns);
      const texels = pack(values, { rows, columns }, place);
      const width = place.strips * place.quads;
      expect(unpack(texels, { rows, columns }, place, width)).toEqual(values);
      expect(texels.filter((value) => value !== 0)).toHaveLength(rows * columns);
    });
  }
});

describe('a block in a texture', () => {
  const slots: BlockSlot[] = [
    { role: 'weights', rows: 2, columns: 5 },
    { role: 'bias', rows: 1, columns: 5 },
    { role: 'weights', rows: 27, columns: 3 },
    { role: 'bias', rows: 1, columns: 3 },
    { role: 'weights', rows: 8, columns: 9 },
  ];
  const { places, width, height } = layoutBlock(slots, 14);

  it('is no taller than allowed, and no texel is of two matrices', () => {
    expect(height).toBeLessThanOrEqual(14);
    const owners = new Map<number, number>();
    places.forEach((place, slot) => {
      for (let y = place.y; y < place.y + place.height; y++) {
        for (let x = place.x; x < place.x + place.strips * place.quads; x++) {
          expect(x).toBeLessThan(width);
          expect(owners.get(y * width + x)).toBeUndefined();
          owners.set(y * width + x, slot);
        }
      }
    });
  });

  it('has a bias below its weights where there is room', () => {
    const [weights, bias] = places;
    expect(bias).toMatchObject({ x: weights.x, y: weights.y + weights.height });
  });
});
