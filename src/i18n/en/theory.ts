/** What theory says of step 0, and what is measured of many networks there. */
export const theory = {
  sentence: (parts: string[]) => `${parts.join('; ')}.`,
  nothing: 'nothing',
  none: (reason: string) => `no prediction: ${reason}`,
  full: {
    measured: {
      back: (factor: string) => `Each layer multiplies the signal by ${factor} on the way back`,
      forward: (factor: string) =>
        `Each layer multiplies the signal by ${factor} on the way forward`,
    },
    notMeasured: 'The signal leaves the range of the numbers that the engine computes with',
    predicted: (factor: string) => `theory says ${factor}`,
    total: (layers: number, total: string) => `over ${layers} layers that is ${total}`,
  },
  /** The same in one line, where there are many. */
  brief: {
    measured: {
      back: (factor: string) => `× ${factor} a layer on the way back`,
      forward: (factor: string) => `× ${factor} a layer on the way forward`,
    },
    notMeasured: 'Out of the range of numbers',
    predicted: (factor: string) => `theory ${factor}`,
    total: (layers: number, total: string) => `over ${layers} layers ${total}`,
  },
  reasons: {
    noHiddenLayers: 'no hidden layers',
    mixing: 'positions are mixed',
    batchNormalization: 'batch normalization',
    noVariance: 'all weights are the same',
    commonDrift: 'residual sums drift together',
    sensitive: 'next to an unstable point',
    layerNormalization: 'layer normalization',
    residual: 'residual sums',
    largeBatch: 'a large batch',
  },
  legend: 'theory at step 0, with its tolerance',
  legendHelp:
    'Mean-field theory of wide networks. The backward signal is drawn from where it is measured at the last hidden layer, weight gradients from what is measured at the output.',
  noGradients: (reasons: string[]) => `no prediction of weight gradients: ${reasons.join('; ')}`,
  noGradientsHelp:
    'Samples of a batch are alike, and their gradients add up: theory follows every pair of them through plain layers. See the forward and the backward signal.',
  reasonOf: (letters: string, reason: string) => `${letters}: ${reason}`,
  gradientsNow: (letter: string, first: string, last: string) =>
    `Theory says of variant ${letter} at step 0: ${first} at layer 1, ${last} at the last hidden layer.`,
  start: {
    toggle: 'At the start',
    toggleName: 'At the start, 20 seeds',
    note: 'Networks of 20 seeds; nothing is trained.',
    forwardSignals: 'Forward signal before training',
    backwardSignals: 'Backward signal before training',
    measuring: 'Networks are being drawn.',
    spread: 'eight of ten seeds lie in the band',
    prediction: 'theory',
    now: (letter: string, first: string, last: string, low: string, high: string) =>
      `Variant ${letter}: typically ${first} at layer 1 and ${last} at the last hidden layer; at layer 1 eight of ten seeds lie between ${low} and ${high}.`,
  },
};
