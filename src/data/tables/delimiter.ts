import Papa from 'papaparse';

/** Tried in this order where two fit as well: a comma may be a decimal mark, a tab is seldom else. */
export const delimiters = ['\t', ';', ','] as const;
export type Delimiter = (typeof delimiters)[number];

const sampleLength = 65_536;
const sampleRecords = 50;

/**
 * Returns the delimiter that gives most of the first records the same number of cells, one under which
 * quotes close where cells end before any other; null if none gives two cells.
 */
export function detectDelimiter(text: string): Delimiter | null {
  let best: Delimiter | null = null;
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const score = fitOf(text, delimiter);
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

function fitOf(text: string, delimiter: Delimiter): number {
  const { data, errors } = Papa.parse(text.slice(0, sampleLength), {
    delimiter,
    newline: '\n',
    skipEmptyLines: true,
    preview: sampleRecords,
  });
  const isCut = text.length > sampleLength && data.length > 1 && data.length < sampleRecords;
  const whole = isCut ? data.slice(0, -1) : data;
  const recordsOfWidth = new Map<number, number>();
  for (const { length } of whole) {
    if (length >= 2) recordsOfWidth.set(length, (recordsOfWidth.get(length) ?? 0) + 1);
  }
  const even = Math.max(0, ...recordsOfWidth.values());
  const isSound = errors.every(({ type, row = 0 }) => type !== 'Quotes' || row >= whole.length);
  return isSound && even > 0 ? even + sampleRecords : even;
}

/** Returns the number of cells in the first record. */
export function countCells(text: string, delimiter: Delimiter): number {
  const { data } = Papa.parse(text, {
    delimiter,
    newline: '\n',
    skipEmptyLines: false,
    preview: 1,
  });
  return data[0].length;
}
