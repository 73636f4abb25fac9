/** Texts of the answers to one row that a person types. */
export const predict = {
  title: 'Ask the networks',
  intro: 'Type a row, in the units of the data: each network answers as it is now.',
  bounds: 'A number',
  incomplete: (names: string[]) => `No answer: type a number for ${names.join(', ')}.`,
  none: 'The run is being built.',
  variant: 'Network',
  answer: 'Answer',
  of: (name: string) => `of ${name}`,
  notFinite: 'not finite',
  table: 'A table of rows…',
  tableNote:
    'Its columns need the names of the features; it may have others. The answers are saved as CSV.',
  unreadable: 'The browser could not read this file.',
  rows: {
    noColumn: ({ column }: { column: string }) =>
      `The table has no column “${column}”, which the networks have learnt from.`,
    missingValue: ({ row, column }: { row: number; column: string }) =>
      `Row ${row} has no value in column “${column}”.`,
    unknownValue: ({ row, column, value }: { row: number; column: string; value: string }) =>
      `Row ${row} has “${value}” in column “${column}”, which the networks have not learnt.`,
  },
  note: 'Beside each probability stands its logit: what the output layer gives, of which the probabilities are the softmax.',
};
