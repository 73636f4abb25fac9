/** The phase map. Numbers come in as text, already written as people write them. */
export const map = {
  title: 'Phase map',
  intro:
    'Each cell trains the variant anew with two settings changed, and shows how that went. Your run is not touched.',
  variant: 'Variant',
  notMade:
    'Press Start to make this map. It takes seconds to minutes; you can cancel it at any time.',
  x: 'Horizontal axis',
  y: 'Vertical axis',
  xRange: 'Horizontal values',
  yRange: 'Vertical values',
  rangeHint: 'from:to:step, from:to:xFACTOR, or a list with commas',
  steps: 'Steps of each cell',
  values: (count: string, first: string, last: string) =>
    `${count} values, ${first} to ${last}: a range first:last:step, or a list`,
  oneValue: (value: string) => `one value, ${value}`,
  invalidRange: (whole: boolean, minimum: string, maximum: string) =>
    `from:to:step, from:to:xFACTOR or a list; ${whole ? 'whole numbers' : 'numbers'} from ${minimum} to ${maximum}`,
  invalidSteps: (minimum: string, maximum: string) =>
    `A whole number from ${minimum} to ${maximum}`,
  tooManyCells: (most: string) => `At most ${most} cells; take fewer values.`,
  sameParameter: 'Choose two different parameters.',
  start: 'Start',
  again: 'Start again',
  cancel: 'Cancel',
  openFile: 'Open a map…',
  refusals: {
    noMap:
      'This file holds no whole map. Open one that was saved here as JSON, or that the command line has printed (--sweep, --merge).',
    ownData: 'This map is of data of your own, which are not in its file: open those first.',
  },
  progress: 'Cells done',
  done: (letter: string, done: string, total: string) =>
    `Variant ${letter}: ${done} of ${total} cells`,
  timeLeft: (text: string) => `about ${text} left`,
  seconds: (count: number) => `${count} s`,
  minutes: (count: number) => `${count} min`,
  stale: 'The settings have changed since these cells were made.',
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
    trained: 'better than guessing',
    vanished: 'not trained: the signal is lost on its way back',
    exploded: 'not trained: the signal or the loss blew up',
    notFinite: 'a number overflowed',
    stuck: 'not trained, although the signal comes back',
    refused: 'the settings do not go together',
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
  ratio: (value: string) => `backward signal at step 0, first layer ÷ last: ${value}`,
  underflowed: 'underflowed',
  openCell: 'Open this run',
  link: 'Copy the map’s link',
  saveAs: 'Save as',
  theory: {
    lines: (edge: string) =>
      `Theory: the edge of chaos is at gain ${edge} (line). The dashed curve is theory’s depth limit: left of it a signal still gets through (6 ξ layers, Schoenholz et al. 2017).`,
    noEdge:
      'Theory: there is no stable edge of chaos here. The dashed curve is theory’s depth limit: left of it a signal still gets through (6 ξ layers, Schoenholz et al. 2017).',
    none: {
      otherAxes: 'Theory has lines for depth × gain only.',
      normalization: 'Theory draws no lines: the layers are normalized.',
      residual: 'Theory draws no lines: there are residual connections.',
      mixing: 'Theory draws no lines: positions are mixed first.',
      unequalLayers: 'Theory draws no lines: the layers are not all alike.',
      noVariance: 'Theory draws no lines: the weights have no variance.',
    },
  },
  counted: (count: string, outcome: string) => `${count} ${outcome}`,
  summary: (counts: string[], done: string, total: string) =>
    `${done} of ${total} cells: ${counts.join(', ')}.`,
  deepest: (x: string, value: string, y: string, at: string) =>
    `The highest ${x.toLowerCase()} that trained is ${value}, at ${y.toLowerCase()} ${at}.`,
  none: 'No cell is done yet.',
};
