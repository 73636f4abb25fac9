import { expect, test } from 'vitest';
import {
  type Orientation,
  orientedPixels,
  orientedSize,
  transposed,
  writeInk,
} from './orientation';

const size = { width: 3, height: 2 };
/** abc above def. */
const picture = [...'abcdef'];

function shown(changes: Partial<Orientation>): string {
  const orientation = { isMirrored: false, turns: 0, isNegative: false, ...changes } as const;
  const { width } = orientedSize(size, orientation);
  const letters = [...orientedPixels(size, orientation)].map((place) => picture[place]);
  return letters.map((letter, at) => (at % width === 0 && at > 0 ? `/${letter}` : letter)).join('');
}

test('pictures are turned clockwise, and mirrored before', () => {
  expect(shown({})).toBe('abc/def');
  expect(shown({ turns: 1 })).toBe('da/eb/fc');
  expect(shown({ turns: 2 })).toBe('fed/cba');
  expect(shown({ turns: 3 })).toBe('cf/be/ad');
  expect(shown({ isMirrored: true })).toBe('cba/fed');
  expect(shown({ isMirrored: true, turns: 1 })).toBe('fc/eb/da');
});

test('what is stored by columns is turned into rows', () => {
  expect(shown(transposed)).toBe('ad/be/cf');
});

test('on paper dark is ink', () => {
  const ink = new Float64Array(3);
  const paper = { isMirrored: false, turns: 0, isNegative: true } as const;
  writeInk(ink, 1, [0, 255], Uint32Array.of(1, 0), paper);
  expect([...ink]).toEqual([0, 0, 1]);
});
