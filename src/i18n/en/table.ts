import { formatCount } from '../number';

/** The reason why a table cannot be used, with the values that its sentence names. */
type Refusal =
  | {
      reason:
        | 'empty'
        | 'binary'
        | 'oneColumn'
        | 'headerAlone'
        | 'noCompleteRow'
        | 'noFeatures'
        | 'noTable';
    }
  | { reason: 'tooManyRows'; maximum: number }
  | { reason: 'tooManyColumns' | 'tooManyInputs'; count: number; maximum: number }
  | { reason: 'tooFewRows'; count: number; minimum: number }
  | { reason: 'badQuotes'; row: number }
  | { reason: 'unevenRow'; row: number; found: number; expected: number }
  | { reason: 'unknownColumn' | 'targetIsFeature' | 'textTarget' | 'oneClass'; column: string }
  | { reason: 'tooManyClasses' | 'tooManyValues'; column: string; count: number; maximum: number };

export const table = {
  title: 'Your own table',
  intro:
    'A CSV file: comma, semicolon or tab, one row a sample. It stays in this browser and is not in the link.',
  pick: 'Choose a file…',
  drop: 'or drop one anywhere on the page, or paste its text here:',
  pasteLabel: 'Table as text',
  readPasted: 'Read this text',
  pastedName: 'pasted table',
  read: (fileName: string, rows: number, columns: number) =>
    `${fileName}: ${formatCount(rows)} rows, ${formatCount(columns)} columns`,
  headerLabel: 'First row',
  headers: { auto: 'recognize', yes: 'names of the columns', no: 'data' },
  preview: 'First rows',
  column: 'Column',
  typeLabel: 'Type',
  types: { number: 'number', text: 'text' },
  emptyCells: 'Empty',
  distinct: 'Different values',
  roleLabel: 'Feature',
  featureOf: (column: string) => `Use ${column} as a feature`,
  target: 'Target',
  task: 'Learn it as',
  tasks: { classification: 'classes', regression: 'a number' },
  use: 'Use this table',
  cancel: 'Cancel',
  back: 'Another table',
  inUse: ({
    fileName,
    rowCount,
    leftOut,
  }: {
    fileName: string;
    rowCount: number;
    leftOut: number;
  }) =>
    leftOut === 0
      ? `${fileName}: ${formatCount(rowCount)} rows`
      : `${fileName}: ${formatCount(rowCount)} rows, ${formatCount(leftOut)} with empty cells left out`,
  unreadable: 'This file could not be read.',
  /** Tells in one sentence why a table cannot be used. */
  refusal(refusal: Refusal): string {
    switch (refusal.reason) {
      case 'empty':
        return 'The table is empty.';
      case 'binary':
        return 'This is not a text file; a table needs to be saved as CSV first.';
      case 'oneColumn':
        return 'There is one column only; a table needs at least one feature and a target.';
      case 'tooManyColumns':
        return `There are ${formatCount(refusal.count)} columns, more than ${formatCount(refusal.maximum)}.`;
      case 'tooManyRows':
        return `There are more than ${formatCount(refusal.maximum)} rows.`;
      case 'badQuotes':
        return `In row ${formatCount(refusal.row)} a quote is not closed, or text follows it.`;
      case 'unevenRow':
        return `Row ${formatCount(refusal.row)} has ${formatCount(refusal.found)} cells instead of ${formatCount(refusal.expected)}.`;
      case 'headerAlone':
        return 'There is a header, but no row of data below it.';
      case 'noCompleteRow':
        return 'No row has a value in every chosen column.';
      case 'unknownColumn':
        return `There is no column ${refusal.column}.`;
      case 'noTable':
        return 'No table has been read.';
      case 'noFeatures':
        return 'At least one feature has to be chosen.';
      case 'targetIsFeature':
        return `${refusal.column} is the target, and cannot be a feature too.`;
      case 'textTarget':
        return `${refusal.column} holds texts, and can be learnt as classes only.`;
      case 'tooFewRows':
        return `${formatCount(refusal.count)} complete rows are too few: ${formatCount(refusal.minimum)} are needed.`;
      case 'oneClass':
        return `Every complete row has the same ${refusal.column}: there is nothing to tell apart.`;
      case 'tooManyClasses':
        return `${refusal.column} has ${formatCount(refusal.count)} different values, more than ${formatCount(refusal.maximum)} classes.`;
      case 'tooManyValues':
        return `${refusal.column} has ${formatCount(refusal.count)} different texts, more than ${formatCount(refusal.maximum)}: leave it out.`;
      case 'tooManyInputs':
        return `The features make ${formatCount(refusal.count)} inputs, more than ${formatCount(refusal.maximum)}: leave some out.`;
      default:
        return refusal satisfies never;
    }
  },
};
