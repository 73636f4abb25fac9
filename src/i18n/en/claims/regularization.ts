import type { ClaimTexts } from '../../claimTexts';

/** Claims about what keeps a network from learning by heart. */
export const regularization = {
  'dropout-regularizes': {
    claim: 'Dropout reduces overfitting, at a price.',
    experiment:
      '80 points of two moons, one label in seven wrong, ReLU 2 × 64, Adam at 0.003, 1 500 steps, dropout 0, 0.2, 0.5 and 0.8.',
    rule: 'True if dropout 0.5 lowers the validation loss well below that without and the training loss rises. Half true without such a price. Otherwise false.',
    truth:
      'With half of its units missing at every step the network cannot learn single wrong labels by heart. The price is a training loss that stays higher, and a slower training.',
    literature: 'Srivastava et al. 2014',
    figures: {
      gain: 'Validation loss, dropout 0.5 ÷ none',
      price: 'Training loss, dropout 0.5 less none',
      none: 'Validation loss without dropout',
      little: 'Validation loss, dropout 0.2',
      half: 'Validation loss, dropout 0.5',
      much: 'Validation loss, dropout 0.8',
      trainNone: 'Training loss without dropout',
      trainHalf: 'Training loss, dropout 0.5',
    },
    arms: { none: 'none', little: 'dropout 0.2', half: 'dropout 0.5', much: 'dropout 0.8' },
  },
  'early-stopping': {
    claim: 'Early stopping limits overfitting.',
    experiment:
      'The same 80 noisy points without dropout, 1 500 steps of Adam, against the same with a patience of 50 epochs, which brings back the best network.',
    rule: 'True if it leaves less than half of the validation loss of the whole training and has learnt something. Otherwise false.',
    truth:
      'The validation loss is lowest early; whatever is learnt later holds for the training points alone. Stopping there costs nothing but validation data that must be kept apart.',
    literature: 'Prechelt 1998; Morgan and Bourlard 1990',
    figures: {
      gain: 'Validation loss, stopped ÷ whole training',
      learns: 'Stopped: training loss ÷ that of guessing',
      whole: 'Validation loss after the whole training',
      stopped: 'Validation loss of the best network',
      bestStep: 'Step of the best network',
    },
    arms: { whole: 'whole training', stopped: 'stopped' },
  },
  'mixup-helps': {
    claim: 'Mixup and augmentation help where data are few or noisy.',
    experiment:
      '1 500 steps of Adam, each network against itself with mixup or jitter: 100 points with one label in five wrong, 20 clean points, clean spirals, 30 clean points of two circles.',
    rule: 'True if either helps with noisy labels and mixup does no harm on clean spirals. Half true if it does harm there. False if neither helps with noisy labels.',
    truth:
      'Mixup keeps a network from learning wrong labels by heart. Where clean classes lie between each other, as the arms of a spiral do, its mixtures get labels that are wrong, and it harms.',
    literature: 'Zhang et al. 2018; Guo, Mao and Zhang 2019',
    figures: {
      noisyMixup: 'Noisy labels: validation accuracy gained by mixup',
      noisyJitter: 'Noisy labels: the same by jitter',
      spiralMixup: 'Clean spirals: the same by mixup',
      fewMixup: '20 clean points: the same by mixup',
      fewJitter: '20 clean points: the same by jitter',
      circlesMixup: 'Clean circles: the same by mixup',
    },
    arms: {
      noisy: 'noisy labels',
      noisyMixup: 'noisy, mixup',
      spiral: 'spirals',
      spiralMixup: 'spirals, mixup',
    },
  },
} satisfies Record<string, ClaimTexts>;
