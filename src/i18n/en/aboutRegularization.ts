import type { About } from '../about';

export const regularizationAbout = {
  dropout: {
    sentences: [
      'In training each activation is 0 with probability p, drawn anew at every step, and the others are divided by 1 − p; nothing is dropped when losses are measured.',
      'With 80 training rows and 15 % of their labels wrong, p = 0.5 brought the validation loss from 2.58 to 0.49, and the training loss from 0.017 to 0.365.',
    ],
    formula: 'y = m x / (1 − p), m = 0 with probability p, else 1',
  },
  dropouts: {
    sentences: [
      'Each hidden layer can have a dropout rate of its own.',
      'Layers beyond the end of the list have the rate that is set for all.',
    ],
    formula: 'yₗ = m xₗ / (1 − pₗ), m = 0 with probability pₗ, else 1',
  },
  l1: {
    sentences: [
      'L1 pulls each weight towards 0 by the same amount whatever its size, so that weights that the data do not need stay near 0.',
      'It acts in the update alone, on weights and not on biases; losses and gradient norms are shown without it.',
    ],
    formula: 'λ₁ ‖W‖₁, whose gradient is λ₁ sign W',
  },
  l2: {
    sentences: [
      'L2 shrinks each weight in proportion to its size, and leaves biases alone; losses and gradient norms are shown without it.',
      'Adam divides it by the same root as the gradient, so that it hardly acts where gradients are large; AdamW takes it from the weights directly.',
    ],
    formula: '½ λ₂ ‖W‖₂², whose gradient is λ₂ W; AdamW: w ← w − η λ₂ w',
  },
  clip: {
    sentences: [
      'Where the norm of all gradients together is more than c, all of them are scaled down to it, and the direction stays.',
      'It tames the leaps of an exploding network and does not level its profile: gradient norms are shown as they are before clipping.',
    ],
    formula: 'g ← g · min(1, c / ‖g‖₂); 0 is off',
  },
  mixup: {
    sentences: [
      'Each training row is mixed with another one, inputs and targets alike, in shares that are drawn for each row; targets become soft.',
      'It helps where rows are few and labels noisy (+0.126 validation accuracy with 100 rows, 20 % of them mislabelled) and hurts on small clean data (−0.065 on 30 points of clean circles).',
    ],
    formula: 'x = λ x₁ + (1 − λ) x₂, t = λ t₁ + (1 − λ) t₂, λ ~ Beta(α, α); 0 is off',
  },
  augment: {
    sentences: [
      'Rows of the training batches are varied before the network is fed with them, anew at every step; validation rows are left as they are.',
      'It helps where the variation leaves the class as it is: jitter brought +0.142 validation accuracy with 100 noisy rows of moons.',
    ],
    formula: {
      jitter: 'x + 0.1 σ n, n ~ N(0, 1), σ of each feature',
      rotate: 'by an angle from N(0, (15°)²)',
      shift: 'by up to ± 1.5 pixels across and down',
      contrast: 'm + c (x − m) + b, m the mean grey, c from 0.6 to 1.4, b from −0.15 to 0.15',
      noise: 'x + 0.1 n, n ~ N(0, 1) for each pixel',
      learned:
        'μ + W z + s n for every other row, z and n ~ N(0, 1); fitted to its class (probabilistic PCA), in a regression to all rows with their targets',
    },
  },
  patience: {
    sentences: [
      'The validation loss is taken at the end of each epoch; after this many epochs without a lower one training stops, and the parameters of the best epoch return.',
      'With 80 training rows and 15 % of their labels wrong, the validation loss ended at 0.42 in place of 2.58.',
    ],
    formula: 'stop when epoch − best epoch ≥ patience; 0 is off',
  },
} satisfies Record<string, About>;
