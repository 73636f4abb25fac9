import type { Abouts } from '../about';

export const dataAbout = {
  labelNoise: {
    sentences: [
      'Some training labels are made wrong; validation labels stay right.',
      'A large network learns the wrong labels by heart and gets worse on new data.',
    ],
    formula: 'wrong labels = share × training rows, rounded',
    details:
      'A wrong label is another class or, where numbers are predicted, the value of a random row. With 80 training rows and 15 % of their labels wrong, the training loss came to 0.017 and the validation loss to 2.58.',
  },
  unitSpread: {
    sentences: [
      'The second feature is written in units this many times smaller, like millimetres beside metres.',
      'The problem stays the same, but one learning rate no longer suits both weights; standardizing fixes that.',
    ],
    formula: 'x₂ ← s x₂; the curvature of the loss along its weight grows by s²',
    details:
      'A learning rate that is small enough for the large numbers hardly moves the weight of the small ones.',
  },
  features: {
    sentences: [
      'The network is fed these functions of a point, each standardized like any other feature.',
      'The right ones do the work of a layer: with x₁² and x₂² a circle is a straight line.',
    ],
    formula: 'x₁, x₂, x₁², x₂², x₁·x₂, sin x₁, sin x₂',
    details:
      'They are computed in the data’s own units, after augmentation and before standardization and mixup. A network without a hidden layer separates only what is a plane in these features; deep networks make features of their own instead.',
  },
  standardize: {
    sentences: [
      'Each feature is moved to mean 0 and scaled to standard deviation 1.',
      'Then one learning rate suits the weights of all features.',
    ],
    formula: {
      none: 'x as it is',
      inputs: 'z = (x − μ) / σ, σ = 1 for a constant feature',
      all: 'the same for the features and for the predicted value',
    },
    details:
      'Mean μ and deviation σ are those of the training rows alone. With four features at scales from 0.3 to 10, logistic regression converged after 9 steps instead of 2 261; under Adam, which hides much of the effect, after 9 instead of 39.',
  },
} satisfies Abouts;
