import type { Abouts } from '../about';

export const trainingAbout = {
  optimizer: {
    sentences: [
      'The optimizer turns the gradient g into an update of the weights.',
      'SGD follows the present gradient alone; the others remember earlier ones.',
    ],
    formula: {
      sgd: 'w ← w − η g',
      momentum: 'v ← 0.9 v + g, w ← w − η v',
      nesterov: 'v ← 0.9 v + g, w ← w − η (g + 0.9 v)',
      rmsprop: 's ← 0.9 s + 0.1 g², w ← w − η g / (√s + ε)',
      adagrad: 's ← s + g², w ← w − η g / (√s + ε)',
      adam: 'm ← 0.9 m + 0.1 g, s ← 0.999 s + 0.001 g², w ← w − η m̂ / (√ŝ + ε); m̂ = m / (1 − 0.9ᵗ), ŝ = s / (1 − 0.999ᵗ), ε = 10⁻⁷',
      adamw: 'as Adam, after w ← w − η λ₂ w',
    },
    details:
      'They remember g, its square, or both. SGD is the default because Adam hides what depth does: with 50 ReLU layers and He weights the loss after 300 steps was 0.505 under SGD and 0.003 under Adam.',
  },
  lr: {
    sentences: [
      'The learning rate η is how far an update goes for a gradient of 1.',
      'Too small and nothing moves, too large and the loss leaps or blows up.',
    ],
    formula: 'w ← w − η g; along a curvature λ stable for η < 2 / λ',
    details:
      'What is too large depends on depth, on the scale of the weights and on the units of the data: all of them change the curvature of the loss.',
  },
  schedule: {
    sentences: [
      'The schedule lowers the learning rate during the run, so that training can settle.',
      'H is the number of steps after the warm-up, and t counts them.',
    ],
    formula: {
      constant: 'η',
      step: 'η, from H / 2 on 0.1 η, from ¾ H on 0.01 η',
      exponential: '0.01^(t / H) η',
      cosine: '½ (1 + cos(π t / H)) η, 0 after H',
      plateau:
        'half of it after every 5 epochs without a lower validation loss, but at least η / 1 000',
    },
    details:
      'H goes on to the step at which training stops, and is 1 000 where the run has no end. After H the rate stays as it is.',
  },
  warmup: {
    sentences: [
      'The learning rate grows to its value along a straight line, in this many updates.',
      'It keeps the first steps small, when gradients are largest.',
    ],
    formula: 'η (t + 1) / w for the steps t < w, counted from 0',
    details:
      'The schedule begins after that. Adam’s running means stand on few batches at first. Warm-up brings back no gradient that has vanished.',
  },
  batch: {
    sentences: [
      'The batch is the group of rows whose mean loss gives one update.',
      'A small batch makes a noisy gradient.',
    ],
    formula: 'g = (1 / n) Σᵢ ∂Lᵢ/∂w; its standard deviation falls with 1 / √n',
    details:
      'One pass over all training rows is an epoch. Batch normalization takes its statistics from the batch, so that it cannot work with a single row.',
  },
  loss: {
    sentences: [
      'The loss is the number that training makes small.',
      'Judge by the loss rather than by accuracy.',
    ],
    formula: {
      crossEntropy: '−Σⱼ tⱼ ln pⱼ, p = softmax(z)',
      mse: '(1 / K) Σⱼ (zⱼ − tⱼ)², K outputs',
      hinge: 'Σⱼ max(0, 1 + zⱼ − z_y) over the classes j ≠ y, y the true one (Weston and Watkins)',
    },
    details:
      'Automatic is cross-entropy for classes; for numbers the loss is always the mean squared error. A network of two classes at a loss of 0.689, hardly below ln 2 = 0.693, can already have an accuracy of 87 %.',
  },
  engine: {
    sentences: [
      'The engine computes the run; all engines compute the same one.',
      'Automatic finds the faster one for this network.',
    ],
    formula: {
      webgl: 'float32, rounded by 6 × 10⁻⁸ at most',
      wasm: 'float32, rounded by 6 × 10⁻⁸ at most',
      reference: 'float64, rounded by 1.1 × 10⁻¹⁶ at most',
    },
    details:
      'WASM gives the same bits in every browser, WebGL computes on the graphics card, and reference is slow but has double precision. Automatic starts on WASM, measures WebGL where there is a graphics card, and goes on with the faster one. A change takes parameters and curves along.',
  },
} satisfies Abouts;
