import type { Term } from '../../lessonTexts';

/** The words that lessons explain where they first come. */
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
} satisfies Record<string, Term>;
