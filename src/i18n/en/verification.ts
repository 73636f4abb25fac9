/** The texts of the dialog that checks a gradient. Numbers come in as text. */
export const verification = {
  open: 'Check this gradient…',
  title: (letter: string) => `Is the gradient of variant ${letter} right?`,
  intro:
    'The gradient of the present step is computed in two other ways: in float64 by plain loops, and from the loss alone, by moving some weights of each layer a little to both sides. Parameters, batch and dropout masks are the same.',
  precision: {
    wasm: 'The engine computes in float32, which holds about seven digits: differences around 10⁻⁶ are rounding.',
    webgl:
      'The graphics card computes in float32, which holds about seven digits: differences around 10⁻⁶ are rounding.',
    reference: 'The engine is itself in float64: the first difference is 0.',
  },
  working: 'Computing…',
  tooLarge: 'This network and batch are too large to be computed again in float64.',
  cancelled: 'The check was given up: the network has changed.',
  right: (step: string, exact: string) =>
    `The gradient of step ${step} is right: in every layer it agrees with float64 within ${exact} of its size.`,
  wrong: (step: string, exact: string) =>
    `The gradient of step ${step} is not what it should be: it differs from float64 by up to ${exact} of its size.`,
  float32: 'Float32 runs out of digits where a gradient or the loss is next to 0.',
  differences: (count: string, finite: string) =>
    `Differences of the loss at ${count} weights agree with float64 within ${finite}.`,
  noDifference: 'No weight could be compared with differences of the loss.',
  kinks: (count: string) =>
    `At ${count} ${count === '1' ? 'weight' : 'weights'} the loss has a kink, like ReLU at 0: there is no slope to compare with.`,
  tooSmall: (count: string) =>
    `At ${count} ${count === '1' ? 'weight' : 'weights'} the gradient is too small to show in the loss.`,
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
