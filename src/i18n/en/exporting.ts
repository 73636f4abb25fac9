/** Texts of what is saved as files. */
export const exporting = {
  open: 'Export',
  csv: 'Measurements (CSV)',
  stepsCsv: 'Numbers of every step (CSV)',
  json: 'Measurements, settings and layers (JSON)',
  note: 'All variants and kept runs. The arrow beside a figure’s title saves the figure.',
  figure: (title: string) => `Save a picture of: ${title}`,
  sign: '⤓',
  svg: 'Drawing (SVG)',
  png: 'Picture (PNG)',
  failed: 'This browser could not draw the picture.',
};
