/** What the inspector of a layer says. Units and layers are numbered from 1; numbers come in as text. */
export const inspector = {
  open: 'Inspect layer…',
  title: 'Inspector of a layer',
  variant: 'Inspected variant',
  layer: 'Inspected layer',
  previous: 'Inspect previous layer',
  next: 'Inspect next layer',
  shownStep: 'Inspected step',
  loading: 'Measuring…',
  openHint: 'Click a layer to inspect it',
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
    plane: 'What each unit gives over the plane',
    weights: 'Incoming weights of each unit, as pictures',
    none: 'Units',
  },
  noPlane: {
    tokens:
      'The inputs are sequences, not points of a plane: there is no picture of a unit to draw.',
    images:
      'The inputs of this layer are no pictures and no plane: only the first layer’s weights can be drawn.',
    other: 'The data has more than two features, or one: there is no plane to draw a unit over.',
  },
  unit: (unit: string) => `Unit ${unit}`,
  marks: {
    active: '',
    dead: 'dead',
    constant: 'constant',
  },
  marksHelp: {
    dead: 'dead: no gradient gets through it for any row of the sample',
    constant: 'constant: it gives the same for every row of the sample',
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
