/** The phase map. Numbers come in as text, already written as people write them. */
export const map = {
  open: 'Phase map…',
  title: 'Phase map',
  intro:
    'Each cell is a short training of this variant with two of its parameters changed: what comes of it? The run on the page is not touched.',
  x: 'Across',
  y: 'Upwards',
  xRange: 'Values across',
  yRange: 'Values upwards',
  rangeHint: 'from:to:step, from:to:xFACTOR, or a list with commas',
  steps: 'Steps of each cell',
  values: (count: string, first: string, last: string) => `${count} values, ${first} to ${last}`,
  oneValue: (value: string) => `one value, ${value}`,
  invalidRange: (whole: boolean, minimum: string, maximum: string) =>
    `from:to:step, from:to:xFACTOR or a list; ${whole ? 'whole numbers' : 'numbers'} from ${minimum} to ${maximum}`,
  invalidSteps: (minimum: string, maximum: string) =>
    `A whole number from ${minimum} to ${maximum}`,
  tooManyCells: (most: string) => `At most ${most} cells; take fewer values.`,
  sameParameter: 'Two different parameters, please.',
  start: 'Start',
  again: 'Start again',
  cancel: 'Cancel',
  progress: 'Cells done',
  done: (letter: string, done: string, total: string) =>
    `Variant ${letter}: ${done} of ${total} cells`,
  timeLeft: (text: string) => `about ${text} left`,
  seconds: (count: number) => `${count} s`,
  minutes: (count: number) => `${count} min`,
  stale: 'These cells are of other settings than the variant has now.',
  colour: 'Colour',
  modes: { outcome: 'what happened', loss: 'training loss at the end' },
  figure: 'Map of outcomes',
  cells: 'Cells of the map: arrow keys move, Enter opens one as a run',
  outcomes: {
    trained: 'trained',
    vanished: 'vanished',
    exploded: 'exploded',
    notFinite: 'not finite',
    stuck: 'stuck',
    refused: 'cannot be trained',
  },
  meanings: {
    trained: 'loss below 0.95 of what a constant output has',
    vanished: 'not trained, and the signal falls 100 times or more on its way back',
    exploded: 'not trained, and the signal or the loss has grown beyond all measure',
    notFinite: 'a number overflowed',
    stuck: 'not trained, though the signal comes back',
    refused: 'settings that do not go together',
  },
  notDone: 'not done yet',
  lossAtMost: (value: string) => `≤ ${value}`,
  lossAtLeast: (value: string) => `≥ ${value}`,
  hint: 'Point at a cell, or move with the arrow keys.',
  cell: (x: string, xValue: string, y: string, yValue: string) =>
    `${x} ${xValue}, ${y.toLowerCase()} ${yValue}`,
  outcomeOf: {
    loss: (outcome: string, loss: string, step: string) =>
      `${outcome}, loss ${loss} after ${step} steps`,
    notFinite: (step: string) => `not finite at step ${step}`,
  },
  ratio: (value: string) => `signal at the first layer ÷ last, at step 0: ${value}`,
  underflowed: 'underflowed',
  openCell: 'Open this run',
  link: 'Copy the map’s link',
  saveAs: 'Save as',
  theory: {
    lines: (edge: string) =>
      `Theory: the edge of chaos is at gain ${edge} (line); left of the dashed curve, at 6 ξ layers, a signal still gets through (Schoenholz et al. 2017).`,
    noEdge:
      'Theory: there is no stable edge of chaos here; left of the dashed curve, at 6 ξ layers, a signal still gets through (Schoenholz et al. 2017).',
    edge: 'edge of chaos',
    depth: '6 ξ',
    none: {
      otherAxes: 'Theory has lines for depth × gain alone.',
      normalization: 'Theory draws no lines: the layers are normalized.',
      residual: 'Theory draws no lines: there are residual connections.',
      mixing: 'Theory draws no lines: positions are mixed first.',
      unequalLayers: 'Theory draws no lines: the layers are not all alike.',
      noVariance: 'Theory draws no lines: the weights have no variance.',
    },
  },
  counted: (count: string, outcome: string) => `${count} ${outcome}`,
  summary: (counts: string, done: string, total: string) => `${done} of ${total} cells: ${counts}.`,
  deepest: (x: string, value: string, y: string, at: string) =>
    `The highest ${x.toLowerCase()} that trained is ${value}, at ${y.toLowerCase()} ${at}.`,
  none: 'Nothing is done yet.',
};
