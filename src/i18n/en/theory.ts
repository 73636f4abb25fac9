/** Texts about what theory predicts at step 0, and what is measured there over many networks. */
export const theory = {
  sentence: (parts: string[], theory: string | null) =>
    `${parts.join('; ')}.${theory === null ? '' : ` (${theory})`}`,
  predicted: (factor: string) => `Theory: ${factor}`,
  nothing: 'nothing',
  none: (reason: string) => `No theory: ${reason}`,
  /** A share if less than 1 is left, a factor if it is more. */
  share: (percent: string) => `${percent} %`,
  times: (factor: string) => `× ${factor}`,
  shrinks: {
    back: (share: string) => `At each layer back ${share} survives`,
    forward: (share: string) => `At each layer forward ${share} survives`,
  },
  grows: {
    back: (factor: string) => `At each layer back the signal grows ${factor}`,
    forward: (factor: string) => `At each layer forward the signal grows ${factor}`,
  },
  total: {
    back: (layers: number, total: string) => `from layer ${layers} to 1, ${total}`,
    forward: (layers: number, total: string) => `from layer 1 to ${layers}, ${total}`,
  },
  /** The same in a table, where every cell says what it is. */
  table: {
    head: { perLayer: 'Each layer keeps', total: 'All layers keep', theory: 'Theory' },
    perLayer: {
      back: (factor: string) => `back ${factor} a layer`,
      forward: (factor: string) => `forward ${factor} a layer`,
    },
    total: (total: string) => `in all ${total}`,
  },
  /** Powers of ten that have a name. */
  fractions: {
    1: 'a tenth',
    2: 'a hundredth',
    3: 'a thousandth',
    6: 'a millionth',
    9: 'a billionth',
  } as Record<number, string>,
  /** A signal without a size to compare: what became of it, at a layer counted from 1. */
  lost: {
    zero: {
      forward: (layer: number) =>
        `The signal is 0 at layer ${layer}: none of its units answers to any row of the batch`,
      back: (layer: number) =>
        `The signal is 0 at layer ${layer} on its way back: no gradient gets there`,
    },
    underflowed: {
      forward: (layer: number) =>
        `The signal underflows at layer ${layer}: it is too small for the engine to represent`,
      back: (layer: number) =>
        `The signal underflows at layer ${layer} on its way back: it is too small for the engine to represent`,
    },
    notFinite: {
      forward: (layer: number) => `The signal is not finite at layer ${layer}`,
      back: (layer: number) => `The signal is not finite at layer ${layer} on its way back`,
    },
    nothingAsked: 'The signal is 0 on its way back: no row of this batch asks for a change',
  },
  reasons: {
    noHiddenLayers: 'no hidden layers',
    weightsOfFile: 'weights of a file',
    mixing: 'positions are mixed',
    batchNormalization: 'batch normalization',
    noVariance: 'all weights are the same',
    commonDrift: 'residual sums drift together',
    sensitive: 'next to an unstable point',
    layerNormalization: 'layer normalization',
    residual: 'residual sums',
    largeBatch: 'a large batch',
  },
  legend: 'theory at step 0',
  legendWhat: 'What theory’s line is',
  legendHelp:
    'What mean-field theory of wide networks predicts, with the tolerance that their width gives. The line of the backward signal starts from the measured value at the last hidden layer, that of weight gradients from the one at the output.',
  /** The variants whose weight gradients theory does not predict; null: all of them. */
  noLine: (letters: string | null) =>
    letters === null ? 'No theory line' : `No theory line for ${letters}`,
  noLineWhy: 'Why there is no theory line',
  noLineBecause: (reason: string) => `No theory line: ${reason}.`,
  noLines: (parts: string[]) => `No theory line for ${parts.join(', ')}.`,
  reasonOf: (letters: string, reason: string) => `${letters} (${reason})`,
  noLineHelp:
    'The gradients of the samples in a batch add up. Theory follows every pair of samples, through plain layers only. Look at the forward and the backward signal instead.',
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
