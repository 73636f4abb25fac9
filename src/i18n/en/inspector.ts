/** Texts of the inspector of a layer. Units and layers are numbered from 1; numbers come in as text. */
export const inspector = {
  open: 'Inspect layer…',
  title: 'Layer',
  variant: 'Inspected variant',
  layer: 'Inspected layer',
  previous: 'Inspect previous layer',
  next: 'Inspect next layer',
  shownStep: 'Inspected step',
  loading: 'Measuring…',
  shape: (fanIn: string, fanOut: string) => `${fanIn} inputs, ${fanOut} units`,
  numbersBefore: (step: string, shown: string) =>
    `Numbers of step ${step}, the last one kept before step ${shown}`,
  numbersOf: (step: string) => `Numbers of step ${step}`,
  numbersNow: (step: string) => `Numbers of step ${step}, live`,
  series: {
    weights: 'Weights',
    gradients: 'Gradients ∂L/∂W',
    activations: 'Activations',
  },
  activationsHint: (rows: string) => `of ${rows} training rows, without dropout`,
  step: (step: string) => `step ${step}`,
  columns: { minimum: 'min', maximum: 'max', mean: 'mean', deviation: 'std' },
  notFinite: (count: string) => `${count} not finite`,
  comparison: (name: string, now: string, initial: string) =>
    `${name}: ${now}. At step 0: ${initial}.`,
  figures: (minimum: string, maximum: string, mean: string, deviation: string) =>
    `from ${minimum} to ${maximum}, mean ${mean}, standard deviation ${deviation}`,
  noneFinite: 'no finite number',
  units: {
    plane: 'What each unit answers',
    weights: 'Incoming weights of each unit',
    none: 'Units',
  },
  noPlane: {
    tokens: 'The inputs are sequences, not points of a plane, so there are no pictures of units.',
    images: 'Only the weights of the first layer can be drawn as pictures.',
    other: 'The data do not have two features, so there is no plane to draw.',
  },
  unit: (unit: string) => `Unit ${unit}`,
  marks: {
    active: '',
    dead: 'dead',
    constant: 'constant',
  },
  marksHelp: {
    dead: 'dead: no gradient gets through it for any row of the sample',
    constant: 'constant: it answers the same to every row of the sample',
  },
  unitNamed: (unit: string, mark: string) => (mark === '' ? unit : `${unit}, ${mark}`),
  enlarge: (unit: string) => `Enlarge ${unit}`,
  enlarged: {
    plane: (unit: string) => `${unit} over the plane`,
    weights: (unit: string) => `${unit}: incoming weights`,
  },
  range: (low: string, high: string) => `from ${low} (dark) to ${high} (bright)`,
  enlargedNow: (unit: string, range: string, x: string, y: string) =>
    `${unit} goes ${range}. Horizontally ${x}, vertically ${y}.`,
  weightsNow: (unit: string, range: string) => `The weights of ${unit} go ${range}.`,
  ownScale: 'scale of this unit alone',
  counts: (units: string, dead: string, constant: string) =>
    `${units}; ${dead} dead, ${constant} constant.`,
  unitCount: (count: number) => (count === 1 ? '1 unit' : `${count} units`),
  deadUnits: (units: string) => `Dead: ${units}.`,
  constantUnits: (units: string) => `Constant: ${units}.`,
  gridNow: (counts: string, range: string) => `${counts} Colours ${range}.`,
};
