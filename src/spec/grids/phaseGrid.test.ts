import { describe, expect, test } from 'vitest';
import { defaultSpec } from '../spec';
import { axisNames, readAxis } from './axis';
import {
  cellCount,
  cellSpec,
  coarseToFine,
  defaultMap,
  formatMap,
  gridOf,
  type MapFault,
  mostCells,
  type PhaseGrid,
  readMap,
  sharesData,
} from './phaseGrid';

function gridFrom(text: string): PhaseGrid {
  const map = readMap(text);
  const grid = 'reason' in map ? map : gridOf(map);
  if ('reason' in grid) throw new Error(`${text} is no map: ${grid.reason}`);
  return grid;
}

describe('an axis', () => {
  test.each<[Parameters<typeof readAxis>[0], string, number[] | null]>([
    ['gain', '0,5; 1,5;2,5', [0.5, 1.5, 2.5]],
    ['depth', '1 2  30', [1, 2, 30]],
    ['depth', '1 2, 3', null],
    ['depth', '2:60:20', [2, 22, 42]],
    ['gain', '0.5:0.8:0.1', [0.5, 0.6, 0.7, 0.8]],
    ['gain', ' 1 : 2 : 0.4 ', [1, 1.4, 1.8]],
    ['lr', '0.001:1:x10', [0.001, 0.01, 0.1, 1]],
    ['width', '2:10:x1.5', [2, 3, 5, 7]],
    ['batch', '8,1,32', [1, 8, 32]],
    ['depth', '7', [7]],
    ['depth', '2:5:0.5', null],
    ['depth', '2:101:1', null],
    ['depth', '5:2:1', null],
    ['depth', '2:5:0', null],
    ['depth', '2:5:-1', null],
    ['depth', '2:5', null],
    ['depth', '2:5:1:1', null],
    ['depth', '', null],
    ['depth', '3,3', null],
    ['depth', '3,x', null],
    ['gain', '0:2:x2', null],
    ['gain', '1:2:x1', null],
    ['gain', '0:10:0.01', null],
    ['gain', '1:2:x1.000001', null],
    ['batch', 'full', null],
  ])('%s of %j', (name, text, values) => {
    expect(readAxis(name, text)?.values ?? null).toEqual(values);
  });

  test('varies numbers alone, and no steps', () => {
    expect(axisNames).toContain('batch');
    expect(axisNames).not.toContain('steps');
    expect(axisNames).not.toContain('activation');
    expect(axisNames).not.toContain('widths');
  });
});

describe('a grid', () => {
  test('is 20 × 20 where nothing else is asked for', () => {
    const grid = gridFrom(formatMap(defaultMap));
    expect([grid.x.values.length, grid.y.values.length, grid.steps]).toEqual([20, 20, 300]);
  });

  test.each<[string, MapFault]>([
    ['depth:2:9:1~depth:1:3:1', { reason: 'mapRepeats', parameter: 'depth' }],
    ['depth:1:60:1~seed:1:60:1', { reason: 'mapTooLarge', cells: 3_600, most: mostCells }],
    ['depth:2:9:1', { reason: 'notAMap' }],
    ['x:1~gain:1', { reason: 'notAMap' }],
    [
      'depth:2:9:1~gain:0:11:1',
      { reason: 'mapRange', parameter: 'gain', range: '0:11:1', minimum: 0, maximum: 10 },
    ],
    ['depth:2:9:1~gain:1:2:1~0', { reason: 'mapSteps', minimum: 1, maximum: 10_000 }],
  ])('%s is none', (text, fault) => {
    expect(readMap(text)).toMatchObject(fault);
  });

  test('counts its cells row by row, from the smallest of both', () => {
    const grid = gridFrom('depth:2,5,9~gain:1,2');
    const cells = Array.from({ length: cellCount(grid) }, (_, cell) =>
      cellSpec(defaultSpec, grid, cell),
    );
    expect(cells.map(({ depth, gain }) => [depth, gain])).toEqual([
      [2, 1],
      [5, 1],
      [9, 1],
      [2, 2],
      [5, 2],
      [9, 2],
    ]);
  });

  test('changes lists of single layers as the controls do', () => {
    const spec = { ...defaultSpec, widths: '8,4', dropouts: '0.5,0' };
    const grid = gridFrom('depth:3~dropout:0.1');
    expect(cellSpec(spec, grid, 0)).toEqual({
      ...spec,
      depth: 3,
      widths: '8,4,4',
      dropout: 0.1,
      dropouts: '',
    });
  });

  test('knows whether its cells learn from the same data', () => {
    expect(sharesData(gridFrom('depth:2~gain:1'))).toBe(true);
    expect(sharesData(gridFrom('noise:0,1~gain:1'))).toBe(false);
    expect(sharesData(gridFrom('depth:2~seed:1'))).toBe(false);
  });
});

describe('the order of the cells', () => {
  test.each(['depth:2:59:3~gain:0.5:2.4:0.1', 'depth:1:3:1~gain:0.1:2:0.1', 'depth:1~gain:1'])(
    'of %s holds each once',
    (text) => {
      const grid = gridFrom(text);
      const order = coarseToFine(grid);
      expect(order.toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: cellCount(grid) }, (_, cell) => cell),
      );
    },
  );

  test('spreads what is done early over the whole: each quarter has a quarter of it', () => {
    const order = coarseToFine(gridFrom(formatMap(defaultMap)));
    const early = order.slice(0, 40);
    const quarters = [0, 0, 0, 0];
    for (const cell of early) quarters[2 * +(cell >= 200) + +(cell % 20 >= 10)]++;
    for (const count of quarters) expect(Math.abs(count - 10)).toBeLessThanOrEqual(3);
  });
});
