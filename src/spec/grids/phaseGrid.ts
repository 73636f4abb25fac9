import { changeExperiment } from '../change';
import { labOf } from '../lab';
import { readDecimal } from '../numberList';
import { parameters } from '../parameters';
import type { Spec } from '../spec';
import { type Axis, type AxisName, isAxisName, readAxis } from './axis';

/** Short trainings over two parameters. Cells are counted row by row: y's values, and in each all of x's. */
export interface PhaseGrid {
  x: Axis;
  y: Axis;
  /** Updates of each cell. */
  steps: number;
}

/** A map as the link writes it, the values of its axes as they were asked for. */
export interface MapText {
  x: { parameter: AxisName; range: string };
  y: { parameter: AxisName; range: string };
  steps: number;
}

export const mapSteps = { minimum: 1, maximum: 10_000, default: 300 };
/** The most cells of a map. */
export const mostCells = 2_500;

/**
 * Depth × gain, 20 × 20. All else is the variant's own, the output layer too: the edge of chaos and the depth
 * scale are of the stack of hidden layers alone, and a cell that is opened must be the run that was mapped.
 */
export const defaultMap: MapText = {
  x: { parameter: 'depth', range: '2:59:3' },
  y: { parameter: 'gain', range: '0.5:2.4:0.1' },
  steps: mapSteps.default,
};

/** Why a text is no map. */
export type MapFault =
  /** It is not two parts, each a parameter and its range, and steps. */
  | { reason: 'notAMap' }
  /** A range that gives its parameter no values, too many, or one that is out of its bounds. */
  | { reason: 'mapRange'; parameter: AxisName; range: string; minimum: number; maximum: number }
  | { reason: 'mapRepeats'; parameter: AxisName }
  | { reason: 'mapTooLarge'; cells: number; most: number }
  | { reason: 'mapSteps'; minimum: number; maximum: number };

/** Reads `depth:2:59:3~gain:0.5:2.4:0.1~300`; the steps may be left out. */
export function readMap(text: string): MapText | MapFault {
  const [x, y, count, ...more] = text.split('~');
  const [xText, yText] = [readAxisText(x), readAxisText(y ?? '')];
  const steps = count === undefined ? mapSteps.default : readDecimal(count);
  if (xText === null || yText === null || more.length > 0) return { reason: 'notAMap' };
  const map = { x: xText, y: yText, steps: steps ?? Number.NaN };
  const grid = gridOf(map);
  return 'reason' in grid ? grid : map;
}

export function formatMap({ x, y, steps }: MapText): string {
  const axes = [x, y].map(({ parameter, range }) => `${parameter}:${range}`);
  return [...axes, ...(steps === mapSteps.default ? [] : [String(steps)])].join('~');
}

/** Returns the grid that a map asks for, or why it asks for none. */
export function gridOf({ x, y, steps }: MapText): PhaseGrid | MapFault {
  const [xAxis, yAxis] = [x, y].map(({ parameter, range }) => readAxis(parameter, range));
  if (xAxis === null) return rangeFault(x);
  if (yAxis === null) return rangeFault(y);
  if (x.parameter === y.parameter) return { reason: 'mapRepeats', parameter: x.parameter };
  const cells = xAxis.values.length * yAxis.values.length;
  if (cells > mostCells) return { reason: 'mapTooLarge', cells, most: mostCells };
  if (!isStepCount(steps)) return { reason: 'mapSteps', ...mapSteps };
  return { x: xAxis, y: yAxis, steps };
}

function rangeFault(axis: MapText['x']): MapFault {
  const { minimum, maximum } = parameters[axis.parameter];
  return { reason: 'mapRange', ...axis, minimum, maximum };
}

function isStepCount(steps: number): boolean {
  return Number.isInteger(steps) && steps >= mapSteps.minimum && steps <= mapSteps.maximum;
}

export function cellCount({ x, y }: PhaseGrid): number {
  return x.values.length * y.values.length;
}

/** A cell's two values. */
export type CellChanges = Partial<Pick<Spec, AxisName>>;

/** Returns the changes that a cell makes to the variant. */
export function cellChanges({ x, y }: PhaseGrid, cell: number): CellChanges {
  const columns = x.values.length;
  return {
    [x.parameter]: x.values[cell % columns],
    [y.parameter]: y.values[Math.floor(cell / columns)],
  };
}

/** The variant as a cell trains it, with what follows from the change, as on the page. */
export function cellSpec(spec: Spec, grid: PhaseGrid, cell: number): Spec {
  return changeExperiment(labOf([spec]), 0, cellChanges(grid, cell)).base;
}

/** True where all cells learn from the same data. */
export function sharesData({ x, y }: PhaseGrid): boolean {
  return [x, y].every(
    ({ parameter }) => parameter !== 'seed' && parameters[parameter].group !== 'data',
  );
}

/**
 * All cells, those of a coarse grid first, and then of ever finer ones: the picture is seen before it is
 * finished, and what is done is at any time spread over the whole of it.
 */
export function coarseToFine({ x, y }: PhaseGrid): number[] {
  const [columns, rows] = [x.values.length, y.values.length];
  const isTaken = new Set<number>();
  let stride = 1;
  while (2 * stride < Math.max(columns, rows)) stride *= 2;
  for (; stride >= 1; stride /= 2) {
    const level: number[] = [];
    for (const row of every(stride, rows)) {
      for (const column of every(stride, columns)) level.push(row * columns + column);
    }
    for (const cell of scattered(level.filter((one) => !isTaken.has(one)))) isTaken.add(cell);
  }
  return [...isTaken];
}

/** Places at a distance from one another, the first in the middle of its share. */
function every(stride: number, count: number): number[] {
  const first = Math.floor((stride - 1) / 2) % count;
  return Array.from({ length: Math.ceil((count - first) / stride) }, (_, i) => first + i * stride);
}

/** Goes around the list in steps of its golden section: no part of it is done before the others. */
function scattered(list: number[]): number[] {
  let step = Math.max(1, Math.round(0.618 * list.length));
  while (commonDivisor(step, list.length) > 1) step++;
  return list.map((_, index) => list[(index * step) % list.length]);
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

function readAxisText(text: string): MapText['x'] | null {
  const [parameter, range = ''] = text.split(/:(.*)/s);
  return isAxisName(parameter) ? { parameter, range } : null;
}
