import { expect, test } from 'vitest';
import { isInked, penPicture, type Stroke, toggleCell } from './strokes';

const grid = { width: 4, height: 4 };
const cell = { column: 1, row: 2 };

test('a cell that is toggled twice is as it was', () => {
  const once = toggleCell([], cell, grid);
  expect(once).toEqual([[{ x: 0.375, y: 0.625 }]]);
  expect(isInked(once, cell, grid)).toBe(true);
  expect(toggleCell(once, cell, grid)).toEqual([]);
});

test('a stroke through a cell that is cleared falls into its ends', () => {
  const stroke: Stroke = [0.05, 0.3, 0.45, 0.6, 0.9].map((x) => ({ x, y: 0.6 }));
  const pieces = toggleCell([stroke], cell, grid);
  expect(pieces.map((piece) => piece.map(({ x }) => x))).toEqual([[0.05], [0.6, 0.9]]);
});

const digitGrid = { width: 12, height: 12 };

function inkCentre(picture: Float32Array): { x: number; y: number; ink: number } {
  let [x, y, ink] = [0, 0, 0];
  picture.forEach((grey, pixel) => {
    x += grey * ((pixel % 12) + 0.5);
    y += grey * (Math.floor(pixel / 12) + 0.5);
    ink += grey;
  });
  return { x: x / ink, y: y / ink, ink };
}

test('nothing drawn makes no picture', () => {
  expect(penPicture([], digitGrid)).toBeNull();
  expect(penPicture([[]], digitGrid)).toBeNull();
});

test('wherever a line is drawn, and however long, it lies in the middle and is as high as a digit', () => {
  const corner: Stroke[] = [
    [
      { x: 0.1, y: 0.05 },
      { x: 0.1, y: 0.55 },
    ],
  ];
  const middle: Stroke[] = [
    [
      { x: 0.5, y: 0.1 },
      { x: 0.5, y: 0.95 },
    ],
  ];
  const [first, second] = [corner, middle].map((strokes) => penPicture(strokes, digitGrid));
  if (first === null || second === null) throw new Error('no picture');
  expect(inkCentre(first).x).toBeCloseTo(6, 5);
  expect(inkCentre(first).y).toBeCloseTo(6, 5);
  first.forEach((grey, pixel) => {
    expect(grey).toBeCloseTo(second[pixel], 5);
  });
});

test('the line is grey at its edge, and its ink is its length times its width', () => {
  const picture = penPicture(
    [
      [
        { x: 0.5, y: 0.16 },
        { x: 0.5, y: 0.84 },
      ],
    ],
    digitGrid,
  );
  if (picture === null) throw new Error('no picture');
  expect(Math.max(...picture)).toBeLessThanOrEqual(1);
  expect(Math.min(...picture)).toBe(0);
  expect([...picture].some((grey) => grey > 0.1 && grey < 0.9)).toBe(true);
  // 8.16 pixels long, 1.64 wide, with two half circles at its ends.
  const area = 8.16 * 1.64 + Math.PI * 0.82 ** 2;
  expect(Math.abs(inkCentre(picture).ink - area)).toBeLessThan(0.15 * area);
});
