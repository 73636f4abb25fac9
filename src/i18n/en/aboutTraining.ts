import type { About } from '../about';

export const trainingAbout = {
  optimizer: {
    sentences: [
      'The optimizer makes an update of the gradient g: SGD follows g itself, the others keep running means of g or of its square.',
      'SGD is the default because Adam hides what depth does: with 50 ReLU layers and He weights the loss after 300 steps was 0.505 under SGD and 0.003 under Adam.',
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
  },
  lr: {
    sentences: [
      'The learning rate η is how far an update goes for a gradient of 1: too small and nothing moves, too large and the loss leaps or is not finite any more.',
      'What is too large depends on depth, on the scale of the weights and on the units of the data, since all of them change the curvature of the loss.',
    ],
    formula: 'w ← w − η g; along a curvature λ stable for η < 2 / λ',
  },
  schedule: {
    sentences: [
      'The learning rate follows this curve over the H steps that come after the warm-up, t counted from there.',
      'H goes on to the step at which training is to stop, and is 1 000 where the run has no end; beyond it the rate stays as it is at H.',
    ],
    formula: {
      constant: 'η',
      step: 'η, from H / 2 on 0.1 η, from ¾ H on 0.01 η',
      exponential: '0.01^(t / H) η',
      cosine: '½ (1 + cos(π t / H)) η, 0 after H',
      plateau:
        'half of it after every 5 epochs without a lower validation loss, but at least η / 1 000',
    },
  },
  warmup: {
    sentences: [
      'In the first updates the learning rate grows along a straight line to its value; the schedule begins after that.',
      'It keeps steps small while the running means of Adam stand on few batches and gradients are at their largest, but it brings back no gradient that has vanished.',
    ],
    formula: 'η (t + 1) / w for the steps t < w, counted from 0',
  },
  batch: {
    sentences: [
      'The batch is the rows whose mean loss gives one update; one pass over all training rows is an epoch.',
      'A small batch makes a noisy gradient, and batch normalization takes its statistics from the batch, so that it cannot work with a single row.',
    ],
    formula: 'g = (1 / n) Σᵢ ∂Lᵢ/∂w; its standard deviation falls with 1 / √n',
  },
  loss: {
    sentences: [
      'The loss is what training makes small: for classes cross-entropy unless another one is chosen, and for numbers always the mean squared error.',
      'Judge by loss rather than by accuracy: a network of two classes at 0.689, hardly below ln 2 = 0.693, can already have an accuracy of 87 %.',
    ],
    formula: {
      crossEntropy: '−Σⱼ tⱼ ln pⱼ, p = softmax(z)',
      mse: '(1 / K) Σⱼ (zⱼ − tⱼ)², K outputs',
      hinge: 'Σⱼ max(0, 1 + zⱼ − z_y) over the classes j ≠ y, y the true one (Weston and Watkins)',
    },
  },
  engine: {
    sentences: [
      'All engines compute the same run: WASM with the same bits in every browser, WebGL on the graphics card, reference slowly and with double precision.',
      'Automatic starts on WASM, measures WebGL where there is a graphics card, and goes on with the faster one; a change takes parameters along, and the curves go on.',
    ],
    formula: {
      webgl: 'float32, rounded by 6 × 10⁻⁸ at most',
      wasm: 'float32, rounded by 6 × 10⁻⁸ at most',
      reference: 'float64, rounded by 1.1 × 10⁻¹⁶ at most',
    },
  },
} satisfies Record<string, About>;
