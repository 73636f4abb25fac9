import { describe, expect, test } from 'vitest';
import { cellCodes, endOfRecords, recordBefore, recordRows, specialCode } from './heatmapCells';
import { colorCount, magnitudeColors } from './magnitudeColors';
import { recordOf, underflowOf } from './testing/view';

const decades = { low: -4, high: 0 };

describe('the colour of a cell', () => {
  test('goes with the logarithm from the low to the high end', () => {
    const record = recordOf(0, [1e-4, 1e-2, 1]);
    expect([...cellCodes(record, 'gradientNorms', decades)]).toEqual([0, 128, colorCount - 1]);
  });

  test('beyond the ends is that of the end', () => {
    const record = recordOf(0, [1e-9, 1e9]);
    expect([...cellCodes(record, 'gradientNorms', decades)]).toEqual([0, colorCount - 1]);
  });

  test('is none for what has no magnitude, each kind with a code of its own', () => {
    const record = recordOf(0, [0, 0, Number.NaN], underflowOf(0));
    expect([...cellCodes(record, 'gradientNorms', decades)]).toEqual([
      specialCode('underflowed'),
      specialCode('zero'),
      specialCode('notFinite'),
    ]);
    expect(magnitudeColors[specialCode('zero')]).toBeUndefined();
  });

  test('follows the scale and the series when they change', () => {
    const record = recordOf(0, [1e-2], { backwardSignals: [1] });
    expect(cellCodes(record, 'gradientNorms', decades)[0]).toBe(128);
    expect(cellCodes(record, 'gradientNorms', { low: -2, high: 0 })[0]).toBe(0);
    expect(cellCodes(record, 'backwardSignals', { low: -2, high: 0 })[0]).toBe(255);
  });
});

test('the colour map rises in brightness from end to end', () => {
  const brightness = magnitudeColors.map(([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b);
  expect(magnitudeColors).toHaveLength(colorCount);
  for (let i = 16; i < colorCount; i += 16) {
    expect(brightness[i]).toBeGreaterThan(brightness[i - 16]);
  }
});

describe('rows of time', () => {
  test('step 0 alone fills the height', () => {
    expect(endOfRecords([0])).toBe(1);
    expect([...recordRows([0], 1, 4)]).toEqual([0, 0, 0, 0]);
  });

  test('are as high as the steps between their records', () => {
    expect(endOfRecords([0, 10, 20])).toBe(30);
    expect([...recordRows([0, 10, 20], 30, 6)]).toEqual([0, 0, 1, 1, 2, 2]);
    expect([...recordRows([0, 1, 4], 7, 7)]).toEqual([0, 1, 1, 1, 2, 2, 2]);
  });

  test('end where a variant has stopped and others have gone on', () => {
    expect([...recordRows([0, 2], 8, 8)]).toEqual([0, 0, 1, 1, -1, -1, -1, -1]);
  });

  test('a step belongs to the record before it', () => {
    expect([0, 9.9, 10, 25].map((step) => recordBefore([0, 10, 20], step))).toEqual([0, 0, 1, 2]);
  });
});
