import { formatCount, formatNumber } from '../number';

interface Count {
  count: number;
}
interface Maximum {
  maximum: number;
}
interface At {
  row: number;
}
interface Cell extends At {
  cell: string;
}
interface Of {
  column: string;
}

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;
/** A number with all of its digits; its minus is a true one. */
const exact = (value: number): string => String(value).replaceAll('-', '−');
const withMinus = (text: string): string => String(text).replace(/^-(?=\d)/, '−');
const quoted = (text: string): string => `“${text}”`;
const listed = (texts: readonly (string | number)[]): string => texts.map(String).join(', ');

const formats: Record<string, string> = {
  zip: 'This is an Excel or Numbers file, or a zip archive. Save the sheet as CSV first; unpack an archive, and open the table or the folder of pictures in it.',
  xls: 'This is an Excel file; save the sheet as CSV first.',
  pdf: 'This is a PDF; a table needs to be saved as CSV first.',
  image:
    'This is a picture, not a table. Pictures are learnt from folders named after their classes: drop the folder above them on the page.',
  gzip: 'This file is packed with gzip twice; unpack it first.',
  parquet: 'This is a Parquet file; save it as CSV first.',
  sqlite: 'This is a database; export one of its tables as CSV first.',
  hdf5: 'This is an HDF5 file; save its table as CSV first.',
};

/** Why a table cannot be read, or a choice of its columns not be learnt. */
const refusals = {
  empty: () => 'The table is empty.',
  tooLarge: ({ bytes, maximum }: { bytes: number } & Maximum) =>
    `The file has ${formatCount(bytes / 1e6)} MB, more than ${formatCount(maximum / 1e6)}.`,
  damagedGzip: () => 'This file is packed with gzip, but cut off or damaged.',
  unpacksTooLarge: ({ maximum }: Maximum) =>
    `Unpacked, the file has more than ${formatCount(maximum / 1e6)} MB.`,
  webPage: () =>
    'This is a web page, not a table. Download the file itself (on GitHub: “Raw”) and open that.',
  gitPointer: () =>
    'This is a pointer of Git LFS, not the file itself. Download the file (on GitHub: “Download raw file”) and open that.',
  otherFormat: ({ format }: { format: string }) =>
    `This is ${format}, not a table; save it as CSV first.`,
  binary: ({ format }: { format: string | null }) =>
    format === null
      ? 'This is not a text file; a table needs to be saved as CSV first.'
      : formats[format],
  oneColumn: () =>
    'There is one column only: no comma, semicolon, tab, | or blank parts its rows. A table needs at least one feature and a target.',
  tooManyColumns: ({ count, maximum }: Count & Maximum) =>
    `There are ${formatCount(count)} columns, more than ${formatCount(maximum)}.`,
  tooManyRows: ({ maximum }: Maximum) => `There are more than ${formatCount(maximum)} rows.`,
  tooManyFiles: ({ count, maximum }: Count & Maximum) =>
    `These are ${count} files; at most ${maximum} make a table, one to train and one to validate.`,
  otherColumns: ({ column }: Of) =>
    `The second file has no column ${quoted(column)}. Open the first alone; what a network answers to rows without a target is under “Ask”.`,
  badQuotes: ({ row }: At) =>
    `In row ${formatCount(row)} a quote is not closed, or text follows it.`,
  unevenRow: ({ row, found, expected }: At & { found: number; expected: number }) =>
    `Row ${formatCount(row)} has ${plural(found, 'cell')} instead of ${formatCount(expected)}.`,
  headerAlone: () => 'There is a header, but no row of data below it.',
  noCompleteRow: ({ column }: { column: string | null }): string =>
    column === null
      ? 'No row has a value in every chosen column.'
      : `No row has a value in ${column}: choose another target, or leave it out.`,
  noTable: () => 'No table has been read.',
  unknownColumn: ({ column }: Of) => `There is no column ${quoted(column)}.`,
  noFeatures: () => 'At least one feature has to be chosen.',
  targetIsFeature: ({ column }: Of) => `${column} is the target, and cannot be a feature too.`,
  textTarget: ({ column }: Of) => `${column} holds texts, and can be learnt as classes only.`,
  undecidedNumbers: ({
    column,
    cell,
    row,
    readings,
  }: Of & Cell & { readings: { '.': number; ',': number } }) =>
    `${column} has ${quoted(cell)} in row ${formatCount(row)}: it is ${exact(readings['.'])} with a decimal point, ${exact(readings[','])} with a decimal comma. Say which.`,
  tooFewRows: ({ count, minimum }: Count & { minimum: number }) =>
    `${plural(count, 'complete row is', 'complete rows are')} too few: ${formatCount(minimum)} are needed.`,
  oneClass: ({ column, value }: Of & { value: string }) =>
    `Every complete row has the same ${column}, ${quoted(value)}: there is nothing to tell apart.`,
  tooManyClasses: ({ column, count, maximum }: Of & Count & Maximum) =>
    `${column} has ${formatCount(count)} different values, more than ${formatCount(maximum)} classes.`,
  tooManyValues: ({ column, count, maximum }: Of & Count & Maximum) =>
    `${column} has ${formatCount(count)} different texts, more than ${formatCount(maximum)}: leave it out.`,
  tooManyInputs: ({ count, maximum }: Count & Maximum) =>
    `The features make ${formatCount(count)} inputs, more than ${formatCount(maximum)}: leave some out.`,
  emptyPart: ({ part }: { part: 'train' | 'validation' }): string =>
    part === 'train' ? 'No row is left to train on.' : 'No row is left to validate with.',
};

const encodings: Record<string, string> = {
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  gb18030:
    'GB18030 (GBK), as it cannot be UTF-8 and this makes it Chinese; if letters look wrong, choose another encoding',
  'windows-1252':
    'Windows-1252, as it cannot be UTF-8; if letters look wrong, choose another encoding or save it as UTF-8',
};

/** Says what was skipped, filled up or decoded between a file and its cells. */
const notes = {
  separatorLine: () => 'The line “sep=” was obeyed and skipped.',
  comments: ({ count, row }: Count & At) =>
    count === 1
      ? `Row ${formatCount(row)}, a comment, was skipped.`
      : `${formatCount(count)} comment lines were skipped, the first in row ${formatCount(row)}.`,
  preamble: ({ count, text }: Count & { text: string }) =>
    `${plural(count, 'line')} before the table ${count === 1 ? 'was' : 'were'} skipped: ${quoted(text)}.`,
  footer: ({ count, row, text }: Count & At & { text: string }) =>
    `${plural(count, 'line')} below the table, from row ${formatCount(row)} on, ${count === 1 ? 'was' : 'were'} skipped: ${quoted(text)}.`,
  repeatedHeader: ({ count, row }: Count & At) =>
    `The header stands ${plural(count, 'more time')} among the rows, first in row ${formatCount(row)}, and was skipped there.`,
  unitsRow: ({ row, text }: At & { text: string }) =>
    `Row ${formatCount(row)} holds no values but ${quoted(text)} and was skipped.`,
  unquoted: ({ what }: { what: 'lines' | 'cells' }): string =>
    what === 'lines'
      ? 'The quotes around whole lines were taken off.'
      : 'The quotes inside or around cells were taken off.',
  trailingSeparators: ({ count }: Count) =>
    `${plural(count, 'empty column')} at the end ${count === 1 ? 'was' : 'were'} skipped: the rows end in separators.`,
  shortRows: ({ count, row, found, expected }: Count & At & { found: number; expected: number }) =>
    count === 1
      ? `Row ${formatCount(row)} has ${plural(found, 'cell')} instead of ${expected}: the rest is missing.`
      : `${formatCount(count)} rows have too few cells, the first is row ${formatCount(row)} with ${found} of ${expected}: the rest is missing.`,
  sampled: ({ count, of }: Count & { of: number }) =>
    `${formatCount(count)} of ${formatCount(of)} rows were read, evenly spread: the page has no room for more pixels.`,
};

const orders: Record<string, string> = {
  ymd: '',
  dmy: ', read as day, month, year',
  mdy: ', read as month, day, year',
};

/** How a column's cells were understood, and what is strange in them. */
const remarks = {
  markers: ({ texts, count }: { texts: string[] } & Count) =>
    `${plural(count, 'cell')} with ${listed(texts.slice(0, 8).map(quoted))} ${count === 1 ? 'is' : 'are'} missing`,
  declared: ({ texts, count }: { texts: string[] } & Count) =>
    `${plural(count, 'cell')} with ${listed(texts.map(withMinus))} ${count === 1 ? 'is' : 'are'} missing, as you said`,
  thousands: ({ cell, value }: { cell: string; value: number }) =>
    `${quoted(cell)} is read as ${exact(value)}`,
  decimalComma: ({ cell, value }: { cell: string; value: number }) =>
    `decimal comma: ${quoted(cell)} is read as ${exact(value)}`,
  unit: ({ unit }: { unit: string }) => `in ${unit}`,
  date: ({ from, order }: { from: string; order: string }) => `days after ${from}${orders[order]}`,
  time: () => 'times, in hours',
  infinite: ({ count, row }: Count & At) =>
    `${plural(count, 'cell is', 'cells are')} infinite, the first in row ${formatCount(row)}`,
  sentinels: ({ values, count }: { values: number[] } & Count) =>
    `${listed(values.map(exact))} (${plural(count, 'cell')}) is far outside of all else: does it mean missing?`,
  texts: ({ cell, row, count }: Cell & Count) =>
    `numbers but for ${plural(count, 'text')}, the first ${quoted(cell)} in row ${formatCount(row)}: missing, or a column of texts?`,
  textsMissing: ({ cell, row, count }: Cell & Count) =>
    `${plural(count, 'text')} ${count === 1 ? 'is' : 'are'} missing, as you said: ${quoted(cell)} in row ${formatCount(row)}`,
  units: ({ units, row }: { units: [string, string] } & At) =>
    `numbers in different units, ${listed(units.map((unit) => (unit === '' ? 'none' : quoted(unit))))} (row ${formatCount(row)}): taken as texts`,
  conflict: ({ cell, row }: Cell) =>
    `points and commas do not fit together: ${quoted(cell)} in row ${formatCount(row)}; taken as texts`,
  undecided: ({ cell, row, readings }: Cell & { readings: { '.': number; ',': number } }) =>
    `${quoted(cell)} (row ${formatCount(row)}) is ${exact(readings['.'])} with a decimal point, ${exact(readings[','])} with a decimal comma`,
  undecidedDate: ({ cell, row }: Cell) =>
    `dates such as ${quoted(cell)} (row ${formatCount(row)}): day or month first cannot be told`,
  smallSpread: ({ deviation }: { deviation: number }) =>
    `badly scaled: its values differ by ${formatNumber(deviation)} or so; choose Standardize before training`,
  rounded: ({ cell, row, value }: Cell & { value: number }) =>
    `${quoted(cell)} (row ${formatCount(row)}) has more digits than a number holds, and is read as ${exact(value)}`,
  markerText: ({ cell, row, count }: Cell & Count) =>
    `${quoted(cell)} (${plural(count, 'cell')}, first in row ${formatCount(row)}) is taken as a value of its own: does it mean missing?`,
  alike: ({ texts: [one, other] }: { texts: [string, string] }) =>
    `${quoted(one)} and ${quoted(other)} count as different`,
  renamed: ({ from }: { from: string }) => `another column is named ${quoted(from)} too`,
};

/** Why a column is left out, or would better be. */
const drawbacks = {
  rowNumber: () => 'it numbers the rows: all values are different whole numbers',
  constant: () => 'it has the same value in every row (σ = 1)',
  empty: () => 'it has no value',
  mostlyEmpty: ({ count }: Count) => `${plural(count, 'cell')}, more than half, are missing`,
  names: ({ count, maximum }: Count & Maximum) =>
    count > maximum
      ? `${formatCount(count)} different texts, more than ${maximum}`
      : `nearly every row has a text of its own (${formatCount(count)})`,
  longTexts: ({ maximum }: Maximum) => `it has texts of more than ${maximum} letters`,
  mixed: () => 'it has texts among its numbers',
  undecidedDate: () => 'its dates can be read in two ways',
  notChosen: () => 'not chosen',
};

/** Why rows are left out. */
const leftOut = {
  missing: ({ column, count, row }: Of & Count & At) =>
    `${plural(count, 'row')} without ${column} (the first is row ${formatCount(row)})`,
  infinite: ({ column, count, row }: Of & Count & At) =>
    `${plural(count, 'row')} with an infinite ${column} (the first is row ${formatCount(row)})`,
  otherPart: ({ column, count, row }: Of & Count & At) =>
    `${plural(count, 'row')} that ${column} puts in another part (the first is row ${formatCount(row)})`,
};

/** The page and the command line say this about other people's tables. */
export const tableReasons = {
  refusals,
  notes,
  remarks,
  drawbacks,
  leftOut,
  encoding: (encoding: string): string => `The text is ${encodings[encoding]}.`,
  separators: {
    '\t': 'tab',
    ';': 'semicolon',
    '|': '|',
    ',': 'comma',
    '，': 'full-width comma',
    ' ': 'blanks',
  } as Record<string, string>,
  uses: {
    target: 'target',
    feature: 'feature',
    split: 'tells the split',
    leftOut: 'left out',
  },
  leak: (target: string) => `sorted by it, ${target} comes in order: it may give the answer away`,
  moreColumns: (features: number, leftOut: number) =>
    `and ${plural(features + leftOut, 'more column')}: ${formatCount(features)} features, ${formatCount(leftOut)} left out`,
  splits: {
    byClass: 'Rows are drawn for validation, some of every class with two rows or more.',
    drawn: 'Rows are drawn for validation.',
    whole: 'All rows train: there is no validation, its curve repeats the training rows.',
    given: 'A column or the second file says which rows validate.',
  },
  lone: (classes: string[]) =>
    `${listed(classes.map(quoted))} ${classes.length === 1 ? 'has' : 'have'} one row only: it trains, and none validates.`,
  untrained: (classes: string[]) =>
    `No row trains ${listed(classes)}: the network never sees ${classes.length === 1 ? 'it' : 'them'}.`,
};
