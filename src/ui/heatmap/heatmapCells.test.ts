import { describe, expect, test } from 'vitest';
import type { LayerSeries } from '../../record/stepHistory';
import type { StepRecord } from '../../record/stepRecord';
import { colorCount, magnitudeColors } from '../canvas/magnitudeColors';
import type { Decades } from '../depth/decades';
import { stepAxis } from '../plot/chartAxes';
import { recordOf, stepsOf, underflowOf, viewOf } from '../plot/testing/view';
import {
  cellCodes,
  endOfRecords,
  layerRows,
  recordBefore,
  recordRows,
  specialCode,
} from './drawHeatmap';

const decades = { low: -4, high: 0 };
const codesOf = (record: StepRecord, series: LayerSeries, scale: Decades) =>
  cellCodes(layerRows(viewOf([record]).history), 0, series, scale);

describe('the colour of a cell', () => {
  test('goes with the logarithm from the low to the high end', () => {
    const record = recordOf(0, [1e-4, 1e-2, 1]);
    expect([...codesOf(record, 'gradientNorms', decades)]).toEqual([0, 128, colorCount - 1]);
  });

  test('beyond the ends is that of the end', () => {
    const record = recordOf(0, [1e-9, 1e9]);
    expect([...codesOf(record, 'gradientNorms', decades)]).toEqual([0, colorCount - 1]);
  });

  test('is none for what has no magnitude, each kind with a code of its own', () => {
    const record = recordOf(0, [0, 0, Number.NaN], underflowOf(0));
    expect([...codesOf(record, 'gradientNorms', decades)]).toEqual([
      specialCode('underflowed'),
      specialCode('zero'),
      specialCode('notFinite'),
    ]);
    expect(magnitudeColors[specialCode('zero')]).toBeUndefined();
  });

  test('follows the scale and the series when they change', () => {
    const record = recordOf(0, [1e-2], { backwardSignals: [1] });
    expect(codesOf(record, 'gradientNorms', decades)[0]).toBe(128);
    expect(codesOf(record, 'gradientNorms', { low: -2, high: 0 })[0]).toBe(0);
    expect(codesOf(record, 'backwardSignals', { low: -2, high: 0 })[0]).toBe(255);
  });
});

test('rows are what the steps have computed, and the newest look as the end', () => {
  const { history } = viewOf([recordOf(9, [7, 8])]);
  const steps = stepsOf([
    { step: 0, batchLoss: 1, layers: [1, 2] },
    { step: 1, batchLoss: 1, layers: [3, 4] },
  ]);
  const rows = layerRows({ ...history, steps });
  expect(rows.steps).toEqual([0, 1, 9]);
  const numbers = rows.steps.map((_, row) => {
    const found: number[] = [];
    rows.each(row, 'forwardSignals', (_layer, value) => void found.push(value));
    return found;
  });
  expect(numbers).toEqual([
    [1, 2],
    [3, 4],
    [7, 8],
  ]);
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
    expect([...recordRows([0], stepAxis('linear', 1), 4)]).toEqual([0, 0, 0, 0]);
  });

  test('are as high as the steps between their records', () => {
    expect(endOfRecords([0, 10, 20])).toBe(30);
    expect([...recordRows([0, 10, 20], stepAxis('linear', 30), 6)]).toEqual([0, 0, 1, 1, 2, 2]);
    expect([...recordRows([0, 1, 4], stepAxis('linear', 7), 7)]).toEqual([0, 1, 1, 1, 2, 2, 2]);
  });

  test('have room for the first steps on a logarithmic axis', () => {
    const steps = Array.from({ length: 1_000 }, (_, step) => step);
    const rows = [...recordRows(steps, stepAxis('log', 999), 30)];
    // A tenth of a decade each: step 9 ends the first third.
    expect(rows.slice(0, 10)).toEqual([0, 0, 0, 1, 1, 2, 3, 4, 6, 7]);
    expect(rows.at(-1)).toBeGreaterThan(880);
  });

  test('end where a variant has stopped and others have gone on', () => {
    expect([...recordRows([0, 2], stepAxis('linear', 8), 8)]).toEqual([0, 0, 1, 1, -1, -1, -1, -1]);
  });

  test('a step belongs to the record before it', () => {
    expect([0, 9.9, 10, 25].map((step) => recordBefore([0, 10, 20], step))).toEqual([0, 0, 1, 2]);
  });
});
