/** What is saved as files. */
export const exporting = {
  open: 'Export',
  csv: 'Records as a table (CSV)',
  stepsCsv: 'Each step’s own numbers as a table (CSV)',
  json: 'Records, settings and layers (JSON)',
  note: 'All variants and pinned runs. Each figure can be saved as a picture beside its title.',
  figure: (title: string) => `Save a picture of: ${title}`,
  sign: '⤓',
  svg: 'Drawing (SVG)',
  png: 'Picture (PNG)',
  failed: 'This browser could not draw the picture.',
};
