import { formatCount } from '../number';
import { tableReasons } from './tableReasons';

export const table = {
  title: 'Your own table',
  intro:
    'A text file of rows: one row a sample, its cells between commas, semicolons, tabs, | or blanks. It stays in this browser and is not in the link; a run that you save as a file holds its rows, too.',
  limits:
    'Up to 100 000 rows, 200 columns and 5 million cells; a text column of up to 20 different values as a feature, up to 50 classes. Two files dropped together are the rows to train and those to validate. A label beside 8 × 8 to 64 × 64 pixels (MNIST as CSV) is taken as pictures.',
  samples: {
    title: 'No file at hand? Try one of these:',
    tables: {
      penguins: {
        label: 'Penguins',
        text: 'Three species, told apart by bill, flipper and weight. Their units are far apart: compare training with and without Standardize.',
        source: 'palmerpenguins, CC0',
      },
      pendulum: {
        label: 'Pendulum',
        text: 'How long a swing takes. Its length matters most, and not in a straight line: compare 0 hidden layers with 2. The mass does not matter.',
        source: 'computed from the law of the pendulum, CC0',
      },
      planets: {
        label: 'Planets',
        text: 'The year of a planet from its distance to the sun: nine rows, all of them trained. Numbers this large blow up until they are standardized.',
        source: 'NASA, Planetary Fact Sheet, public domain',
      },
    },
  },
  pick: 'Choose a file…',
  drop: 'or drop one anywhere on the page, or paste its text here:',
  pasteLabel: 'Table as text',
  readPasted: 'Read this text',
  pastedName: 'pasted table',
  read: (fileName: string, rows: number, columns: number) =>
    `${fileName}: ${formatCount(rows)} rows, ${formatCount(columns)} columns`,
  reading: (fileName: string) => `Reading ${fileName}…`,
  separatedBy: (name: string) => `Its cells stand between ${name}.`,
  separators: {
    '\t': 'tabs',
    ';': 'semicolons',
    '|': '|',
    ',': 'commas',
    '，': 'full-width commas',
    ' ': 'blanks',
  } as Record<string, string>,
  /** Of the last column, which would be the target. */
  constantLast: (column: string, target: string) =>
    `Every row has the same ${column}, the last column: there is nothing to tell apart, so ${target} is suggested as the target.`,
  pictures: (width: number, height: number, label: string) =>
    `Its rows are pictures of ${width} × ${height} pixels with their class in ${label}.`,
  encodingLabel: 'Encoding',
  encodings: {
    auto: 'found out',
    'utf-8': 'UTF-8',
    gb18030: 'Chinese (GB18030, GBK)',
    'windows-1252': 'Western (Windows-1252)',
  },
  headerLabel: 'First row',
  headers: { auto: 'recognize', yes: 'names of the columns', no: 'data' },
  headerFound: { yes: 'The first row names the columns.', no: 'No row names the columns.' },
  validationLabel: 'Validate with',
  validations: {
    drawn: 'rows drawn by the seed',
    none: 'nothing: all rows train',
    secondFile: 'the second file',
    column: (name: string) => `rows that ${name} names`,
  },
  preview: 'First rows',
  column: 'Column',
  typeLabel: 'Type',
  types: { number: 'number', text: 'text' },
  emptyCells: 'Missing',
  distinct: 'Different values',
  roleLabel: 'Feature',
  featureOf: (column: string) => `Use ${column} as a feature`,
  leftOut: (why: string) => `left out: ${why}`,
  usedThough: (why: string) => `used, though ${why}`,
  split: 'split',
  declareMissing: (value: string) => `Read ${String(value).replace(/^-(?=\d)/, '−')} as missing`,
  declareNumbers: 'Read these texts as missing',
  decimalIs: { '.': 'The point is decimal', ',': 'The comma is decimal' },
  readValue: (cell: string, value: number) => `${cell} is ${String(value).replaceAll('-', '−')}`,
  takeBack: (what: string) => `Undo: ${what}`,
  target: 'Target',
  task: 'Learn it as',
  tasks: { classification: 'classes', regression: 'a number' },
  use: 'Use this table',
  cancel: 'Cancel',
  back: 'Another table',
  /** What comes of the choice. */
  rowsUsed: (used: number, all: number) =>
    used === all
      ? `All ${formatCount(all)} rows are used.`
      : `${formatCount(used)} of ${formatCount(all)} rows are used.`,
  parts: (train: number, validation: number) =>
    `${formatCount(train)} train, ${formatCount(validation)} validate.`,
  leftOutRows: (reasons: string[]) => `Left out: ${reasons.join('; ')}.`,
  inUse: ({
    fileName,
    rowCount,
    leftOut,
    split,
  }: {
    fileName: string;
    rowCount: number;
    leftOut: number;
    split: 'drawn' | 'byClass' | 'whole' | 'given';
  }) =>
    [
      `${fileName}: ${formatCount(rowCount)} rows`,
      ...(leftOut > 0 ? [`${formatCount(leftOut)} left out`] : []),
      ...(split === 'whole' ? ['all train, none validates'] : []),
    ].join(', '),
  unreadable: 'This file could not be read.',
  reasons: tableReasons,
};
