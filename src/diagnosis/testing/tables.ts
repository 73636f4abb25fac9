import type { CaseTable } from './diagnosisCase';

/** Numbers from −1 to 1 that look drawn, and are the same every time. */
function scattered(row: number, column: number): number {
  const turned = Math.sin(12.9898 * (row + 1) + 78.233 * (column + 1)) * 43_758.5453;
  return 2 * (turned - Math.floor(turned)) - 1;
}

function tableOf(
  name: string,
  rows: number,
  cells: (x: number, y: number, row: number) => (string | number)[],
): CaseTable {
  const lines = Array.from({ length: rows }, (_, row) =>
    cells(scattered(row, 0), scattered(row, 1), row).join(','),
  );
  return { name, text: ['x,y,target', ...lines].join('\n'), target: 'target' };
}

const side = (x: number, y: number): string => (x * x + y > 0.3 ? 'p' : 'q');

/** One row in twenty is a `yes`, whatever its features. */
export const imbalanced = tableOf('imbalanced', 400, (x, y, row) => [
  x,
  y,
  row % 20 === 7 ? 'yes' : 'no',
]);

export const tinyFeatures = tableOf('tiny features', 200, (x, y) => [
  1e-5 * x,
  1e-5 * y,
  side(x, y),
]);

export const tinyTarget = tableOf('a tiny target', 200, (x, y) => [x, y, 1e-5 * (x + x * y)]);

export const sentinels = tableOf('numbers for what is missing', 200, (x, y, row) => [
  row % 40 === 0 ? -9999 : 20 + 5 * x,
  50 + 20 * y,
  side(x, y),
]);

export const sentinelTarget = tableOf('a target that is missing', 200, (x, y, row) => [
  x,
  y,
  row % 40 === 0 ? -9999 : 20 + 5 * x * y,
]);

/** A row that seeds 1, 2 and 3 all leave for validation. */
const rareRow = 13;

/** With seeds 1, 2 and 3 the one row of class `c` is validated. */
export const rareClass = tableOf('a class of one row', 100, (x, y, row) => [
  3 * x,
  3 * y,
  row === rareRow ? 'c' : side(x, y),
]);
/** Numbers that follow from nothing. */
export const noise = tableOf('noise', 400, (x, y, row) => [2 * x, 2 * y, 2 * scattered(row, 2)]);

/** Half of the rows of each class lie where all of the other one do. */
export const halfGuessed = tableOf('classes that mostly overlap', 400, (x, y, row) => [
  2 * x,
  2 * y,
  scattered(row, 3) > (x > 0.8 ? -0.9 : 0.05) ? 'p' : 'q',
]);
