import type { About } from '../about';

export const dataAbout = {
  labelNoise: {
    sentences: [
      'This share of the training labels is made wrong: another class, or the value of a row drawn at random where numbers are predicted; validation labels stay right.',
      'A large network learns wrong labels by heart: with 80 training rows and 15 % of their labels wrong, the training loss came to 0.017 and the validation loss to 2.58.',
    ],
    formula: 'wrong labels = share × training rows, rounded',
  },
  unitSpread: {
    sentences: [
      'The second feature is written in units this many times smaller, like millimetres beside metres.',
      'The problem stays the same, but a learning rate that is small enough for the large numbers hardly moves the weight of the small ones; standardizing undoes it.',
    ],
    formula: 'x₂ ← s x₂; the curvature of the loss along its weight grows by s²',
  },
  standardize: {
    sentences: [
      'Each feature is moved to mean 0 and scaled to standard deviation 1, so that one learning rate suits all of their weights; μ and σ are those of the training rows alone.',
      'With four features at scales from 0.3 to 10, logistic regression converged after 9 steps in place of 2 261; under Adam, which hides much of it, after 9 in place of 39.',
    ],
    formula: {
      none: 'x as it is',
      inputs: 'z = (x − μ) / σ, σ = 1 for a constant feature',
      all: 'the same of the features, and of the value that is predicted',
    },
  },
} satisfies Record<string, About>;
