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
  'he-keeps-variance': {
    claim: 'He initialization keeps the variance of activations the same in all layers.',
    experiment:
      '50 layers of 256 units before training: ReLU with He and with Glorot weights, tanh with Glorot weights; 64 units beside it. The mean of h² over units and rows, and how much of it is variance over the rows.',
    rule: 'True if the second moment is kept and the variance over the rows with it. Half true if only the second moment is. False if that is lost, or Glorot weights keep it too.',
    truth:
      'What He’s weights keep is the second moment, the mean of h². The variance over the rows of a batch falls: deep in a ReLU network all inputs give nearly the same answer.',
    literature: 'He et al. 2015; Schoenholz et al. 2017; Hanin and Rolnick 2018',
    figures: {
      notLost: 'ReLU, He: second moment, last layer ÷ first, is not lost',
      notGrown: 'ReLU, He: the same, has not grown',
      lostOtherwise: 'ReLU, Glorot: the same',
      varianceFalls: 'ReLU, He: share of it that is variance over rows, last layer ÷ first',
      heNarrow: 'ReLU, He, 64 units: second moment, last layer ÷ first',
      narrowVariance: 'ReLU, He, 64 units: share that is variance, last layer ÷ first',
      tanh: 'tanh, Glorot: second moment, last layer ÷ first',
    },
    arms: { he: 'ReLU, He', glorot: 'ReLU, Glorot', tanh: 'tanh, Glorot' },
  },
  'he-equal-variance': {
    claim: 'He initialization gives the weights of all layers the same variance.',
    experiment:
      'ReLU layers of 128, 64, 32 and 16 units before training: the variance of each layer’s weights, with He’s law and with one spread of 0.1 for all.',
    rule: 'False if He’s variances differ between layers and those of one spread do not. True if He’s do not differ. Otherwise half true.',
    truth:
      'He’s variance is two over the number of inputs, another one for each width. It is the signal that stays the same. Equal variances make it shrink wherever a layer is narrow.',
    literature: 'He et al. 2015',
    figures: {
      unequal: 'He: largest ÷ smallest variance of a layer’s weights',
      equalIsEqual: 'One spread: the same',
      he: 'He: second moment, last layer ÷ first',
      equal: 'One spread: the same',
    },
    arms: { he: 'He', equal: 'one spread' },
  },
} satisfies Record<string, ClaimTexts>;
