/** What the dialog says that verifies a gradient. Numbers come in as text. */
export const verification = {
  open: 'Verify…',
  title: (letter: string) => `Is the gradient of variant ${letter} right?`,
  intro:
    'The gradient of the present step is computed twice more, from the same parameters, the same batch and the same dropout masks: in float64 by plain loops, and from the loss alone, by moving some weights of each layer a little to both sides.',
  precision: {
    wasm: 'The engine computes in float32, which holds about seven digits: differences around 10⁻⁶ are rounding.',
    webgl:
      'The graphics card computes in float32, which holds about seven digits: differences around 10⁻⁶ are rounding.',
    reference: 'The engine is itself in float64: the first difference is 0.',
  },
  working: 'Computing…',
  tooLarge: 'This network and batch are too large to be computed again in plain float64.',
  cancelled: 'The check was given up: the network is another one now.',
  right: (step: string, exact: string) =>
    `The gradient of step ${step} is right: in no layer it is more than ${exact} of its size away from the one in float64.`,
  wrong: (step: string, exact: string) =>
    `The gradient of step ${step} is not what it should be: it is up to ${exact} of its size away from the one in float64.`,
  float32:
    'Where a gradient is next to nothing, or the loss is next to 0, float32 has no more digits of it.',
  differences: (count: string, finite: string) =>
    `Differences of the loss at ${count} weights agree with that one within ${finite}.`,
  noDifference: 'No weight could be compared with differences of the loss.',
  kinks: (count: string) =>
    `At ${count} ${count === '1' ? 'weight' : 'weights'} the loss has a kink, as ReLU has at 0: there is no slope to compare with.`,
  tooSmall: (count: string) =>
    `At ${count} ${count === '1' ? 'weight' : 'weights'} the gradient is too small to be seen in differences of a loss in float64.`,
  late: (count: string) => `There was no time for the differences of ${count} layers.`,
  layer: 'Layer',
  exactColumn: 'Engine against float64',
  finiteColumn: 'Float64 against differences',
  weightsColumn: 'Weights compared',
  weights: (checked: string, kinks: string, tooSmall: string) =>
    [
      checked,
      ...(kinks === '0' ? [] : [`${kinks} at a kink`]),
      ...(tooSmall === '0' ? [] : [`${tooSmall} too small`]),
    ].join(', '),
  none: '–',
  noTime: 'no time',
};
