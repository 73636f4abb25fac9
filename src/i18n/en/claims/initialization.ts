import type { ClaimTexts } from '../../claimTexts';

/** Claims about what a network starts from. */
export const initialization = {
  'zero-weights': {
    claim: 'A network whose weights are all zero cannot be trained.',
    experiment:
      'Two moons, 300 steps of SGD at 0.5: 1 and 3 hidden layers of tanh, ReLU and sigmoid units, logistic regression, and a network whose output layer alone is zero.',
    rule: 'True if hidden layers of zeros stand still and so do logistic regression and the zero output layer. Half true if one of the latter learns. False if tanh or ReLU layers learn.',
    truth:
      'Hidden layers of zeros get no gradient, or, with sigmoid, the same one for all units. Without hidden layers there is nothing to keep apart, and an output layer of zeros is filled by the first step.',
    literature:
      'Rumelhart, Hinton and Williams 1986; Goodfellow, Bengio and Courville 2016, section 8.4',
    figures: {
      tanhStuck: 'tanh, 1 and 3 layers: the lower loss ÷ that of guessing',
      reluStuck: 'ReLU, 1 and 3 layers: the same',
      logisticLearns: 'Logistic regression: training loss ÷ that of guessing',
      zeroOutputLearns: 'Output layer alone zero: training loss ÷ that of guessing',
      sigmoid1: 'sigmoid, 1 layer: training loss',
      sigmoidSpread: 'sigmoid, 1 layer: how far its units differ',
      sigmoid3: 'sigmoid, 3 layers: training loss',
    },
    arms: {
      tanh1: 'tanh, all zero',
      logistic: 'logistic regression',
      sigmoid1: 'sigmoid, all zero',
    },
  },
  'equal-weights': {
    claim: 'Equal weights make all units of a layer one unit.',
    experiment:
      'Circles, two layers of 16 tanh units, Adam at 0.01, 400 steps: constant weights, random ones, and constant ones with dropout 0.2.',
    rule: 'True if equal weights stay equal and learn worse than random ones, with dropout too. Half true if dropout parts the units. False if they do not stay equal without.',
    truth:
      'Units with equal weights get equal gradients and stay one unit for ever. Only chance can part them: random weights do it at once, and dropout, which lets units out at random, does it too.',
    literature: 'Rumelhart, Hinton and Williams 1986; Blumenfeld, Gilboa and Soudry 2020',
    figures: {
      oneUnit: 'Constant weights: how far the units differ at the end',
      randomLearns: 'Random weights: training accuracy',
      constantFails: 'Training accuracy, random less constant weights',
      dropoutParts: 'Constant weights with dropout: how far the units differ at the end',
      constant: 'Constant weights: training accuracy',
      dropout: 'Constant weights with dropout: training accuracy',
    },
    arms: { constant: 'constant', random: 'random', dropout: 'constant, dropout' },
  },
} satisfies Record<string, ClaimTexts>;
