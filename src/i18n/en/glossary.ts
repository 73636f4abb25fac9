import type { Term } from '../lessonTexts';

/** The words that are explained: in lessons where they first come, and wherever the page explains something. */
export const glossary = {
  layer: {
    term: 'layer',
    meaning:
      'A row of units that work side by side: each mixes what the layer before gives it, and passes on one number.',
  },
  sigmoid: {
    term: 'sigmoid',
    meaning:
      'A function that squeezes any number between nought and one. It is steepest in its middle, with a slope of a quarter.',
  },
  relu: {
    term: 'ReLU',
    meaning: 'A function that leaves positive numbers as they are and makes negative ones nought.',
  },
  gradient: {
    term: 'gradient',
    meaning:
      'The derivatives of the loss, one for each weight: how much the loss changes if that weight grows a little.',
  },
  weight: {
    term: 'weight',
    meaning:
      'A number on a connection by which a unit multiplies what comes in. Training changes the weights.',
  },
  loss: {
    term: 'loss',
    meaning: 'How wrong the answers are, as one number. Training makes it smaller.',
  },
  training: {
    term: 'training',
    meaning: 'Changing the weights, step by step, against the gradient, so that the loss falls.',
  },
  'backward signal': {
    term: 'backward signal',
    meaning:
      'How strongly the loss reacts to what a layer’s units receive: the derivative that comes back to it.',
  },
  settings: {
    term: 'settings',
    meaning:
      'What can be changed of a network and its training. The letters above them choose the network.',
  },
  spread: {
    term: 'spread',
    meaning:
      'How far numbers lie from their mean: the standard deviation. Weights of a small spread are all near nought.',
  },
  activation: {
    term: 'activation',
    meaning: 'The function through which a unit sends what it has mixed, such as ReLU or sigmoid.',
  },
  initializer: {
    term: 'initializer',
    meaning: 'The rule by which the first weights are drawn, before any training.',
  },
  'learning rate': {
    term: 'learning rate',
    meaning:
      'The number by which the gradient is multiplied to make a step: how far training goes at once.',
  },
  gain: {
    term: 'gain',
    meaning: 'A factor on all weights that the initializer draws.',
  },
  clipping: {
    term: 'clipping',
    meaning: 'Shortening the gradient to a limit where it is longer, and keeping its direction.',
  },
  symmetry: {
    term: 'symmetry',
    meaning: 'Units that have the same weights do the same and are changed in the same way.',
  },
  Glorot: {
    term: 'Glorot',
    meaning:
      'Xavier Glorot and Yoshua Bengio proposed weights whose spread falls with the root of the width before and after them.',
  },
  He: {
    term: 'He',
    meaning:
      'Kaiming He and others proposed weights for ReLUs: their spread makes up for the half that a ReLU drops.',
  },
  'forward signal': {
    term: 'forward signal',
    meaning: 'The size of what a layer’s units answer: the root of the mean square.',
  },
  tanh: {
    term: 'tanh',
    meaning:
      'A function that squeezes any number between minus one and one. Its slope in the middle is one.',
  },
  linear: {
    term: 'linear',
    meaning: 'Without a function: what comes in is only added up with weights.',
  },
  saturated: {
    term: 'saturated',
    meaning:
      'At a flat end of its function, where a change of what comes in changes hardly anything.',
  },
  dead: {
    term: 'dead',
    meaning: 'A ReLU unit that answers nought to every row is dead: no gradient gets through it.',
  },
  'leaky ReLU': {
    term: 'leaky ReLU',
    meaning: 'A ReLU that lets a hundredth of negative numbers through instead of nought.',
  },
  optimizer: {
    term: 'optimizer',
    meaning:
      'The rule that makes a step from the gradient. Adam scales the step of each weight by itself.',
  },
  feature: {
    term: 'feature',
    meaning: 'A column of the data: one number that is known of every row.',
  },
  standardized: {
    term: 'standardized',
    meaning:
      'Shifted and scaled so that the mean is nought and the spread one, by the training rows.',
  },
  target: {
    term: 'target',
    meaning: 'What the network is to answer to a row: a class or a number.',
  },
  schedule: {
    term: 'schedule',
    meaning: 'A plan by which the learning rate changes during training.',
  },
  'warm-up': {
    term: 'warm-up',
    meaning: 'Steps at the beginning in which the learning rate grows from nought.',
  },
  validation: {
    term: 'validation',
    meaning: 'Rows that are held back from training, to see what holds for new ones.',
  },
  overfitting: {
    term: 'overfitting',
    meaning: 'Fitting the training rows, noise included, at the cost of all others.',
  },
  Dropout: {
    term: 'Dropout',
    meaning: 'Switching units off by chance in training; asked later, all of them answer.',
  },
  label: {
    term: 'label',
    meaning: 'The class that a row of the data is said to belong to; it may be wrong.',
  },
  epoch: { term: 'epoch', meaning: 'One pass over all training rows.' },
  patience: {
    term: 'patience',
    meaning: 'Epochs to wait for a better validation loss before training stops.',
  },
  profile: {
    term: 'profile',
    meaning: 'A chart with one number for each layer, from the first to the output.',
  },
  L2: { term: 'L2', meaning: 'A penalty on the square of the weights, which keeps them small.' },
  'batch normalization': {
    term: 'batch normalization',
    meaning:
      'Giving each unit’s mixtures mean nought and spread one over the rows of a step, and then a spread and a mean that are learned.',
  },
  'residual connection': {
    term: 'residual connection',
    meaning: 'A way around a layer: what comes in is added to what the layer makes of it.',
  },
  Augmentation: {
    term: 'Augmentation',
    meaning: 'Changing training rows in ways that leave their label true.',
  },
  Mixup: {
    term: 'Mixup',
    meaning: 'Training on mixtures of two rows, with their labels mixed in the same shares.',
  },
  token: { term: 'token', meaning: 'One position of a sequence, as a word is of a sentence.' },
  Attention: {
    term: 'Attention',
    meaning: 'A mixture of all positions in which each position chooses its own shares.',
  },
} satisfies Record<string, Term>;
