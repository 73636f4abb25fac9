import { formatCount } from '../number';

/** Texts of the gradient of one weight. */
export const trace = {
  title: (letter: string) => `One weight of ${letter}`,
  intro:
    'The gradient of a weight is a sum over the rows of the batch: what comes in to it times what comes back from the loss.',
  layer: 'Layer',
  from: 'From',
  unit: 'To',
  input: (name: string) => `input ${name}`,
  unitNamed: (unit: string) => `unit ${unit}`,
  formula: '∂L/∂w = Σ input × what comes back',
  numbers: (sum: string, rows: number) => `= ${sum}, over ${formatCount(rows)} rows`,
  step: (step: string, weight: string) => `Step ${step}: w = ${weight}`,
  rows: {
    caption: 'The largest terms',
    row: 'Row',
    input: 'Comes in',
    back: 'Comes back',
    term: 'Product',
    others: (count: number) => `the other ${formatCount(count)}`,
    sum: 'Sum',
  },
  back: {
    caption: 'What comes back, layer by layer',
    layer: 'Layer',
    size: 'Size of ∂L/∂z',
    factor: 'Times',
    folded: (first: number, last: number) => `layers ${first} to ${last}, each`,
    note: 'The size is the root mean square over the batch’s rows and the layer’s units, z what a unit sums up.',
  },
  checks: {
    engine: 'As the engine computed it',
    difference: 'By a difference of the loss',
    kinks: 'no slope here: the loss has a kink',
    tooSmall: 'too small for a difference of the loss to show',
    update: 'The next update adds',
    frozen: 'nothing: the unit is frozen by hand',
    notKept: 'what the optimizer remembered at this step was not kept',
  },
  reasons: {
    noInput: 'Nothing comes in: the input of this weight is 0 for every row, so its gradient is 0.',
    off: 'The unit is switched off by hand: it gives 0 for every row, and nothing passes back through it.',
    dead: 'The unit is dead: it gives 0 for every row, and its slope there is 0. Nothing passes back.',
    nothingBack:
      'Nothing comes back to this unit: all that follows it is switched off for this batch.',
    saturated:
      'The unit stands on a flat end of its activation for nearly all rows: little passes back.',
    identical:
      'Another unit of the layer has the same weights. Both get the same gradient, and stay alike for ever.',
  },
  dropped: (count: number, rows: number) =>
    `Dropout leaves out an end of this weight for ${formatCount(count)} of ${formatCount(rows)} rows: their terms are 0.`,
  tooLarge: 'This network is too large: one pass of the batch in float64 would take seconds.',
  void: 'The network was built anew and has no such weight. Choose another one.',
  working: 'Computing …',
};
