/** Texts of the panel for sequences. */
export const tokens = {
  position: 'position',
  accuracy: 'right, %',
  value: 'value',
  marker: 'marker',
  says: 'says',
  wrong: 'wrong',
  sample: (number: string, count: string) => `validation sample ${number} of ${count}`,
  previous: 'Previous sample',
  next: 'Next sample',
  attentionOf: (letter: string) => `Attention of variant ${letter}`,
  head: (layer: number, head: number) => `layer ${layer}, head ${head}`,
  toMarked: (share: string) => `${share} to the marked one`,
  rowsLook: 'each row looks at the columns; the marked position is framed',
  now: (letter: string, accuracy: string, places: string) =>
    `Variant ${letter}: validation accuracy ${accuracy}; by position ${places}.`,
  sampleNow: (sample: string, marked: number, value: string) =>
    `In ${sample} position ${marked} is marked, with the value ${value}.`,
  saysNow: (letter: string, right: number, count: number) =>
    `Variant ${letter} is right at ${right} of its ${count} positions.`,
  attentionNow: (letter: string, heads: string) => `Attention of variant ${letter}: ${heads}.`,
};
