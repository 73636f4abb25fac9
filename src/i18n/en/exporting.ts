/** Texts of what is saved as files. */
export const exporting = {
  open: 'Export',
  code: 'Code: Keras, PyTorch, TensorFlow.js…',
  saveRun: 'Save this run, to go on later',
  openRun: 'Open a saved run or weights…',
  csv: 'Measurements (CSV)',
  stepsCsv: 'Numbers of every step (CSV)',
  json: 'Measurements, settings and layers (JSON)',
  note: 'Measurements are of all variants and kept runs, pictures of the figures that are shown.',
  ownRows: 'A saved run holds the rows of your own data, too: whoever gets the file can read them.',
  figurePng: (title: string) => `${title} (PNG)`,
  figureSvg: (title: string) => `${title} (SVG)`,
  figure: (title: string) => `Save a picture of: ${title}`,
  sign: '⤓',
  svg: 'Drawing (SVG)',
  png: 'Picture (PNG)',
  failed: 'This browser could not draw the picture.',
};
