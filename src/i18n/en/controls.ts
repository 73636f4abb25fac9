import type { ParameterName } from '../../spec/parameters';
import { controlValues } from './controlValues';

const listed = (names: string[]): string =>
  names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** Names of every parameter, and what else the controls say. */
export const controls = {
  groups: {
    data: 'Data',
    network: 'Network',
    regularization: 'Regularization',
    training: 'Training',
  },
  names: {
    data: 'Dataset',
    samples: 'Samples',
    noise: 'Noise',
    labelNoise: 'Label noise',
    trainFraction: 'Training share',
    unitSpread: 'Scale of x₂',
    features: 'Features',
    standardize: 'Standardize',
    depth: 'Depth',
    width: 'Width',
    widths: 'Widths',
    activation: 'Activation',
    init: 'Initializer',
    gain: 'Gain',
    outInit: 'Output layer',
    biasStd: 'Bias spread',
    norm: 'Normalization',
    residual: 'Residual',
    mixing: 'Mixing',
    mixingLayers: 'Mixing layers',
    heads: 'Heads',
    dropout: 'Dropout rate',
    dropouts: 'Dropout rates',
    optimizer: 'Optimizer',
    lr: 'Learning rate',
    schedule: 'Schedule',
    warmup: 'Warm-up',
    batch: 'Batch size',
    loss: 'Loss function',
    l1: 'L1',
    l2: 'L2',
    clip: 'Gradient clip',
    mixup: 'Mixup',
    augment: 'Augmentation',
    patience: 'Patience',
    seed: 'Seed',
    steps: 'Stop at step',
    engine: 'Engine',
  } satisfies Record<ParameterName, string>,
  hints: {
    samples: '20 to 100 000 rows, training and validation together',
    unitSpread: 'The second feature x₂ is written in units this many times smaller',
    features: 'What the network is fed of each point',
    labelNoise: 'Share of training labels that are made wrong',
    trainFraction: 'Share of the rows that the network learns from',
    width: 'Units in each hidden layer; moving it sets all layers',
    biasStd: 'Standard deviation of the hidden biases at step 0',
    gain: 'Scales the weights that the initializer draws',
    outInit: 'Which weights the output layer starts from',
    mixingLayers: 'Layers that mix the positions, one after another',
    dropout: 'Rate in each hidden layer; moving it sets all layers',
    clip: 'Longest gradient that is let through; 0 is off',
    l1: 'λ₁‖W‖₁, added to the update; 0 is off',
    l2: '½λ₂‖W‖₂², added to the update; 0 is off',
    mixup: 'α of Beta(α, α), usually 0.1 to 1; 0 is off',
    patience: 'Epochs without a lower validation loss before training stops; 0 is off',
    warmup: 'The learning rate grows to its value in this many updates; 0 is off',
    steps: 'Training stops after this many updates; 0 never stops',
    batch: 'A number from 1 to 512, or "full"',
    lr: '10⁻⁶ to 100; arrow keys change it by steps',
    seed: 'The same seed gives the same data, weights, batches and dropout',
  },
  values: controlValues,
  openPrediction: 'Ask the networks…',
  lastFeature: 'At least one feature stays',
  invalid: (minimum: string, maximum: string) => `A number from ${minimum} to ${maximum}`,
  invalidCount: (minimum: string, maximum: string) =>
    `A whole number from ${minimum} to ${maximum}`,
  ambiguous: (one: string, other: string) => `Is it ${one} or ${other}? Write it so`,
  invalidBatch: (maximum: string) => `A number from 1 to ${maximum}, or "full"`,
  variants: 'Variants',
  variant: (letter: string, summary: string) => `Variant ${letter}: ${summary}`,
  likeVariant: (letter: string) => `like ${letter}`,
  list: (parts: string[]) => parts.join(', '),
  /** A parameter with its value, amid a line: "Depth" is "depth", and "L2" stays as it is. */
  named: (name: string, value: string) =>
    `${name.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase())} ${value}`,
  /** All that a variant differs in. */
  parts: (parts: string[]) => parts.join(' · '),
  /** The name of a variant whose differences read as another's do. */
  alike: (summary: string, letter: string) => `${summary} (${letter})`,
  /** Who changes with a variant that is edited: A's changes reach the others where they follow. */
  editing: (letter: string, others: string[]) =>
    letter === 'A'
      ? `Editing A; ${listed(others)} ${others.length === 1 ? 'follows' : 'follow'} where not marked`
      : `Editing ${letter}; it follows A where not marked`,
  addVariant: 'Add a variant',
  removeVariant: (letter: string) => `Remove variant ${letter}`,
  /** A variant's difference goes back to what A has. */
  reset: (name: string) => `Reset ${name},`,
  asA: (value: string) => `as A: ${value}`,
  numberOf: (name: string) => `${name}, number`,
  undo: 'Undo',
  redo: 'Redo',
  undoHelp: 'Undo the last change of settings (Ctrl+Z)',
  redoHelp: 'Make the change again (Ctrl+Shift+Z)',
  /** Said of a run that had begun when settings were changed. */
  restarted: (names: string[]) =>
    names.length === 1 ? `${names[0]}: back to step 0` : 'Settings: back to step 0',
  openTable: 'Open a table…',
  openStandardization: 'Standardization…',
  openRangeTest: 'Find a learning rate…',
  openCrossValidation: 'Cross-validate…',
  openSurface: 'Loss surface…',
  about: (name: string) => `About ${name}`,
  details: 'Details',
  dataPictures: 'Data sets as pictures',
  morePictures: (count: number) => `+ ${count}`,
  morePicturesName: (count: number) => `${count} more data sets`,
  fewerPictures: 'fewer',
  all: (count: number) => `all ${count}`,
  fewer: 'fewer',
  /** "All 9" and "fewer" are of these. No name of a button but that of the run contains "train". */
  settings: {
    data: 'data settings',
    network: 'network settings',
    regularization: 'regularization settings',
    training: 'optimization settings',
  },
  /** A value that does not suit these data, with the kinds of data that it is for. */
  onlyFor: (value: string, kinds: string[]) => `${value} (${kinds.join(' and ')} only)`,
  dataTraits: {
    generated: 'built-in data',
    row: 'single rows',
    planar: '2-D data',
    picture: 'pictures',
    sequence: 'sequences',
    regression: 'data with a number to predict',
  },
  models: {
    linearRegression: 'linear regression',
    logisticRegression: 'logistic regression',
    leastSquaresClassifier: 'linear least-squares classifier',
    supportVectorMachine: 'linear support vector machine',
    softMarginSupportVectorMachine: 'soft-margin support vector machine',
  },
  /** Names the model that a network without a hidden layer is. */
  isModel: (model: string) => `No hidden layer: this is a ${model}.`,
  summaries: {
    rows: (train: string, validation: string) => `${train} + ${validation} rows`,
    standardized: 'standardized',
    noHiddenLayer: 'no hidden layer',
    layers: (depth: number, width: number) => `${depth} × ${width}`,
    /** Widths that differ: all of them, or how many there are and between which. */
    widths: (widths: number[]) =>
      widths.length <= 5
        ? widths.join(' · ')
        : `${widths.length} layers of ${Math.min(...widths)} to ${Math.max(...widths)}`,
    norm: { batch: 'batch norm', layer: 'layer norm' },
    range: (low: string, high: string) => `${low}–${high}`,
    none: 'none',
  },
};
