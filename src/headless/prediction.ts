import { writeFileSync } from 'node:fs';
import type { Prediction } from '../data/predictions';
import { type NewRowsRefusal, newRows } from '../data/tables/newRows';
import { readTable } from '../data/tables/table';
import type { TrainingData } from '../data/trainingData';
import { predictionsCsv } from '../record/predictionsCsv';
import { complain, refuse, tableMessage, withFile } from './messages';
import { tableBytes } from './tableBytes';
import type { TableOption } from './tableOption';

/** A file of rows without a target, as the features of the data that were learnt. */
export interface NewRows {
  file: string;
  reading?: TableOption['reading'];
}

const refusals: {
  [R in NewRowsRefusal['reason']]: (why: Extract<NewRowsRefusal, { reason: R }>) => string;
} = {
  noColumn: ({ column }) =>
    `it has no column ${JSON.stringify(column)}, which the network has learnt from`,
  missingValue: ({ row, column }) => `row ${row} has no value in column ${JSON.stringify(column)}`,
  unknownValue: ({ row, column, value }) =>
    `row ${row} has ${JSON.stringify(value)} in column ${JSON.stringify(column)}, which the network has not learnt`,
};

/** Returns the features of a file's rows, in the order of the data's; complains of the first row that cannot be used. */
export function readNewRows(
  { file, reading }: NewRows,
  { featureNames, length }: Pick<TrainingData, 'featureNames' | 'length'>,
): Float64Array {
  if (length > 1) return complain('--predict needs rows, and these data are sequences');
  const table = readTable([tableBytes(file)], reading);
  if ('reason' in table) return refuse(table, `${file}: ${tableMessage(table)}`);
  const rows = newRows(table, featureNames);
  if (rows instanceof Float64Array) return rows;
  const message = refusals[rows.reason] as (why: NewRowsRefusal) => string;
  return refuse(rows, `${file}: ${message(rows)}`);
}

/** Writes what the networks of A to D answer to each row: as a table where the file is named `.csv`, else as JSON. */
export function writeAnswers(
  file: string,
  targetName: string,
  answers: readonly Prediction[][],
): void {
  const text = /\.csv$/i.test(file)
    ? predictionsCsv(answers, targetName)
    : `${JSON.stringify(answers.length === 1 ? answers[0] : answers)}\n`;
  withFile(`cannot write ${file}`, () => writeFileSync(file, text));
}
