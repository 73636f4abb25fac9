import type { ClaimTexts } from '../../claimTexts';

/** Claims about how dropout works. */
export const dropout = {
  'dropout-ignores-mislabelled': {
    claim: 'Dropout works by leaving out the samples whose labels are wrong.',
    experiment:
      '80 points of two moons, one label in seven wrong, ReLU 2 × 64, Adam at 0.003, dropout 0.5: the gradient of each row by itself after 100 and 1 000 steps, with the mask of that step; without dropout beside it.',
    rule: 'True if at least a tenth of the wrong rows get no gradient. False if none or few do and wrong rows pull harder than the others, early and late. Otherwise half true.',
    truth:
      'Dropout leaves out units, never rows, and knows nothing of labels. Rows with a wrong label pull harder than others all the time; what fails is learning them by heart with units that come and go.',
    literature: 'Srivastava et al. 2014; Arpit et al. 2017',
    figures: {
      early: 'After 100 steps: gradient of rows with a wrong label ÷ that of the others',
      late: 'After 1 000 steps: the same',
      leftOut: 'Share of rows with a wrong label that get no gradient',
      without: 'Without dropout, after 100 steps: gradient ratio',
    },
    arms: { early: 'dropout, 100 steps', late: 'dropout, 1 000 steps', without: 'no dropout' },
  },
  'dropout-against-vanishing': {
    claim: 'Dropout helps against vanishing and exploding gradients.',
    experiment:
      'ReLU with He weights, 20 layers of 64 units before training, dropout 0, 0.2 and 0.5; 10 and 20 layers of 32 units trained with SGD at 0.1, 300 steps.',
    rule: 'False if dropout 0.5 makes the gradient explode and trains worse at both depths. Half true if it does one of the two. Otherwise true.',
    truth:
      'Units that stay count for more, to make up for those that are left out. That makes the signal grow at every layer on its way back: a network that was just right explodes.',
    literature: 'Schoenholz et al. 2017; Pretorius et al. 2018',
    figures: {
      explodes: 'Dropout 0.5: backward signal, first layer ÷ last',
      worse10: '10 layers: training loss, dropout 0.5 ÷ none',
      worse20: '20 layers, dropout 0.5: training loss ÷ that of guessing',
      none: 'Without dropout: backward signal, first layer ÷ last',
      fifth: 'Dropout 0.2: the same',
      trained10: '10 layers without dropout: training loss',
      trained10Half: '10 layers, dropout 0.5: training loss',
      trained20: '20 layers without dropout: training loss',
    },
    arms: { none: 'none', fifth: 'dropout 0.2', half: 'dropout 0.5' },
  },
  'dropout-needs-softmax': {
    claim: 'Dropout belongs to a softmax output.',
    experiment:
      'The 80 noisy points of the dropout claim, 1 500 steps, with hinge loss and with squared error in the place of softmax and cross-entropy, each with dropout 0.5 and without.',
    rule: 'False if dropout lowers the validation loss clearly with hinge loss and with squared error. Half true with one of them. Otherwise true.',
    truth:
      'Dropout acts in the hidden layers and does not know what loss stands at the end. It helps with every loss that can be overfitted.',
    literature: 'Srivastava et al. 2014; Wager, Wang and Liang 2013',
    figures: {
      hinge: 'Hinge loss: validation loss, dropout 0.5 ÷ none',
      mse: 'Squared error: the same',
      softmax: 'Softmax and cross-entropy: the same',
      hingeAccuracy: 'Hinge loss: validation accuracy gained',
      mseAccuracy: 'Squared error: validation accuracy gained',
    },
    arms: {
      hinge: 'hinge',
      hingeDropout: 'hinge, dropout',
      mse: 'squared error',
      mseDropout: 'squared error, dropout',
    },
  },
} satisfies Record<string, ClaimTexts>;
