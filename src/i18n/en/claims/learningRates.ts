import type { ClaimTexts } from '../../claimTexts';

/** Claims about the learning rate, and about losses that it goes down on. */
export const learningRates = {
  'large-rate-local-minimum': {
    claim:
      'A learning rate that is too large gets stuck in a local minimum; one that is too small is slow.',
    experiment:
      'Linear regression, which has one minimum only, at 0.95 and 1.05 of the stable rate 2/λ_max; ReLU 3 × 32 at 0.0001 and 0.1; tanh 3 × 32 at 10 and 30, and then at a thirtieth of it.',
    rule: 'Half true if a large rate makes the loss of linear regression rise, a thirtieth of it lowers the loss at once, and a small rate is slow. False if a small rate is not slow. True if a large rate is stuck.',
    truth:
      'A rate that is too small is slow. One that is too large does not rest in any minimum: it jumps across the valley, higher each time. A smaller rate would get it down at once.',
    literature: 'LeCun et al. 1998; Cohen et al. 2021',
    figures: {
      falls: 'Linear regression, rate 0.95 of the limit: loss, end ÷ start',
      rises: 'Linear regression, rate 1.05 of the limit: the same',
      leaves: 'tanh at 30: loss after 50 steps at a thirtieth ÷ before',
      slow: 'ReLU after 300 steps: training loss, rate 0.0001 ÷ 0.1',
      before: 'tanh at 30: loss before',
      after: 'tanh at 30: loss after',
      tenLeaves: 'tanh at 10: loss after ÷ before',
    },
    arms: { slow: 'ReLU, 0.0001', middle: 'ReLU, 0.1', thirty: 'tanh, 30 then 1' },
  },
  'adaptive-beats-fixed': {
    claim: 'An adaptive learning rate beats a fixed one.',
    experiment:
      'Steps to a loss of 0.15 at the best of several rates, at most 600: SGD, momentum and Adam on 4 sigmoid, 10 ReLU and 10 tanh layers of 32 units. And SGD with a plateau schedule against a constant rate, 400 steps.',
    rule: 'True if Adam wins on all three networks and the schedule wins too. Half true if some of them win, false if none does.',
    truth:
      'Adam needs fewer steps, above all where gradients of layers differ by orders of magnitude. Momentum takes part of that lead. A schedule that lowers the rate helps only where the rate was too large.',
    literature: 'Kingma and Ba 2015; Wilson et al. 2017; Choi et al. 2019',
    figures: {
      sigmoid: 'sigmoid: steps, SGD ÷ Adam',
      relu: 'ReLU: the same',
      tanh: 'tanh: the same',
      plateau: 'Training loss, constant rate ÷ plateau schedule',
      sigmoidSgd: 'sigmoid: steps of SGD',
      sigmoidMomentum: 'sigmoid: steps of momentum',
      sigmoidAdam: 'sigmoid: steps of Adam',
      reluSgd: 'ReLU: steps of SGD',
      reluMomentum: 'ReLU: steps of momentum',
      reluAdam: 'ReLU: steps of Adam',
      tanhSgd: 'tanh: steps of SGD',
      tanhMomentum: 'tanh: steps of momentum',
      tanhAdam: 'tanh: steps of Adam',
    },
    arms: {
      sigmoidAdam: 'sigmoid, Adam',
      reluSgd: 'ReLU, SGD',
      reluAdam: 'ReLU, Adam',
      tanhSgd: 'tanh, SGD',
    },
  },
  'svm-needs-no-rate': {
    claim: 'A support vector machine’s loss is not convex, so its learning rate need not be tuned.',
    experiment:
      'Hinge loss with L2 on two moons: 1 000 random chords through the loss, against those of a tanh network of 2 × 8; 200 steps from zero at rates 0.0001 to 100.',
    rule: 'False if no chord shows that the loss is not convex, chords of the network do, and too small and too large rates end higher. Half true if only one of the two halves is wrong. Otherwise true.',
    truth:
      'Its loss is convex: every chord lies above it, and there is one minimum. How soon that is reached depends on the rate all the same, and a rate that is too large never rests.',
    literature: 'Cortes and Vapnik 1995; Shalev-Shwartz et al. 2007',
    figures: {
      convex: 'Support vector machine: share of chords below the loss',
      network: 'Network: the same',
      tooSmall: 'Training loss, rate 0.0001 ÷ the better of 0.01 and 1',
      tooLarge: 'Training loss, rate 100 ÷ the better of 0.01 and 1',
      tiny: 'Training loss at 0.0001',
      small: 'Training loss at 0.01',
      middle: 'Training loss at 1',
      large: 'Training loss at 100',
    },
    arms: { tiny: 'rate 0.0001', small: 'rate 0.01', middle: 'rate 1', large: 'rate 100' },
  },
  'rate-decides-stopping': {
    claim: 'No fixed learning rate is best; an adaptive one decides when to stop.',
    experiment:
      'Linear regression with known eigenvalues, 120 steps at multiples of 2/(λ_min + λ_max); and early stopping on 80 noisy points, with SGD at a fixed rate and with Adam.',
    rule: 'False if that rate beats a tenth less and a fiftieth more, and early stopping ends SGD at its fixed rate too. Half true if one of the two holds. Otherwise true.',
    truth:
      'On a quadratic loss one fixed rate is the best, and theory names it. When to stop is decided by the validation loss, whatever the optimizer; an adaptive rate knows nothing of it.',
    literature: 'Nesterov 2004, section 2.1; Prechelt 1998',
    figures: {
      smaller: 'Loss, 0.9 of the best rate ÷ the best rate',
      larger: 'Loss, 1.02 of the best rate ÷ the best rate',
      sgdStops: 'SGD at a fixed rate: step that early stopping goes back to',
      half: 'Loss, half of the best rate ÷ the best rate',
      adamStops: 'Adam: step that early stopping goes back to',
    },
    arms: { half: 'half', ninety: '0.9', one: 'best', over: '1.02' },
  },
  'error-and-gradient': {
    claim: 'The larger the error, the smaller the gradient.',
    experiment:
      'One output whose error is drawn from 0 to 1, in 1 000 pairs: the size of ∂L/∂z with cross-entropy, and with squared error of a sigmoid.',
    rule: 'True if larger errors have smaller gradients with cross-entropy too. Half true if only with squared error of a sigmoid. Otherwise false.',
    truth:
      'With cross-entropy the gradient is the error itself. With squared error of a sigmoid it falls again beyond two thirds: an output that is wrong and sure of it sits where the sigmoid is flat.',
    literature: 'Solla, Levin and Fleisher 1988; Golik, Doetsch and Ney 2013',
    figures: {
      crossEntropy: 'Cross-entropy: share of pairs whose larger error has the smaller gradient',
      squared: 'Squared error of a sigmoid: the same',
    },
    arms: { crossEntropy: 'cross-entropy', squared: 'squared error' },
  },
} satisfies Record<string, ClaimTexts>;
