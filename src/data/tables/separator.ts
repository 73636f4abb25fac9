import Papa from 'papaparse';

/** A separator stands between the cells of a row; a blank stands for any run of blanks and tabs. */
export type Separator = '\t' | ';' | '|' | ',' | ' ' | (string & {});

/** Tried in this order where two fit as well: a comma may be a decimal mark, a tab is seldom else. */
const separators = ['\t', ';', '|', ','] as const;

/** Tried where none of those and no blank parts anything: they stand in texts and times, too. */
const seldomSeparators = ['，', '；', '~', '^', ':'] as const;

const sampleLength = 65_536;
const sampleRecords = 60;

/** A record as it stands in the text, with its row, counted from 1; none of its cells is trimmed. */
export interface Record {
  row: number;
  cells: string[];
}

export interface ParsedRecords {
  records: Record[];
  /** The row of the first quote that is not closed, or that text follows; null where there is none. */
  badQuotes: number | null;
}

/** Returns the records of a text with line feeds alone, blank lines left out but counted; `most` at the most. */
export function parseRecords(text: string, separator: Separator, most: number): ParsedRecords {
  return separator === ' ' ? parseBlanks(text, most) : parseMarks(text, separator, most);
}

function parseMarks(text: string, delimiter: string, preview: number): ParsedRecords {
  const { data, errors } = Papa.parse(text, {
    delimiter,
    newline: '\n',
    skipEmptyLines: false,
    preview,
  });
  const quotes = errors.find(({ type }) => type === 'Quotes');
  return {
    records: data.flatMap((cells, index) =>
      cells.every((cell) => cell.trim() === '') && cells.length === 1
        ? []
        : [{ row: index + 1, cells }],
    ),
    badQuotes: quotes === undefined ? null : (quotes.row ?? 0) + 1,
  };
}

const quotedOrWord = /"((?:[^"]|"")*)"(?=\s|$)|\S+/g;

function parseBlanks(text: string, most: number): ParsedRecords {
  const records: Record[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (records.length === most) break;
    const cells = [...line.matchAll(quotedOrWord)].map(
      ([word, quoted]) => quoted?.replaceAll('""', '"') ?? word,
    );
    if (cells.length > 0) records.push({ row: index + 1, cells });
  }
  return { records, badQuotes: null };
}

/**
 * Returns the separator that gives most of the first records the same number of cells, one under which quotes close
 * where cells end before any other. Blanks separate where no mark does, or where they do between two tabs. Null
 * where nothing gives two cells.
 */
export function detectSeparator(text: string): Separator | null {
  // Blank lines are records, too.
  const sample = text.trimStart().slice(0, sampleLength);
  const isCut = text.length > sampleLength;
  const [best, bestFit] = bestOf(separators, sample, isCut);
  const blanks = fitOf(sample, ' ', isCut);
  // R's header is one cell shorter.
  const mostUneven = Math.max(1, 0.1 * blanks.records);
  const isEven = blanks.even >= 2 && blanks.records - blanks.even <= mostUneven;
  if (best === null) {
    if (isEven || (blanks.even === 1 && blanks.records === 1)) return ' ';
    const [seldom, fit] = bestOf(seldomSeparators, sample, isCut);
    return fit.even >= 2 && fit.even === fit.records ? seldom : null;
  }
  const isPadded = best === '\t' && / {2,}\S+ {2,}/.test(sample) && blanks.width > bestFit.width;
  // Prose has commas, and so may one cell among words.
  const isBroken = bestFit.even < 0.5 * bestFit.records && isEven;
  return (isPadded && isEven) || isBroken ? ' ' : best;
}

function bestOf(
  tried: readonly Separator[],
  sample: string,
  isCut: boolean,
): [Separator | null, Fit] {
  let best: [Separator | null, Fit] = [null, noFit];
  for (const separator of tried) {
    const fit = fitOf(sample, separator, isCut);
    if (fit.score > best[1].score) best = [separator, fit];
  }
  return best;
}

/** How many of the first records have the most frequent number of cells, two or more. */
interface Fit {
  score: number;
  records: number;
  even: number;
  width: number;
}

const noFit: Fit = { score: 0, records: 0, even: 0, width: 0 };

function fitOf(sample: string, separator: Separator, isCut: boolean): Fit {
  const { records, badQuotes } = parseRecords(sample, separator, sampleRecords);
  const whole = isCut && records.length > 1 ? records.slice(0, -1) : records;
  const recordsOfWidth = new Map<number, number>();
  for (const { cells } of whole) {
    const { length } = cells;
    if (length >= 2) recordsOfWidth.set(length, (recordsOfWidth.get(length) ?? 0) + 1);
  }
  const [width, even] = [...recordsOfWidth].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  const isSound = badQuotes === null || badQuotes > (whole.at(-1)?.row ?? 0);
  const score = isSound && even > 0 ? even + sampleRecords : even;
  return { score, records: whole.length, even, width };
}
