import type { About } from '../about';

export const networkAbout = {
  widths: {
    sentences: [
      'Each hidden layer can have a number of units of its own; the list stands in for depth and width.',
      'A residual sum is left out where the width changes, because only equal shapes can be added.',
    ],
    formula: 'layer l has nₗ₋₁ × nₗ weights and nₗ biases',
  },
  activation: {
    sentences: [
      'The activation φ bends what a dense layer computes, and its slope φ′ multiplies the gradient on the way back.',
      'The slope of the sigmoid is ¼ at most, and at σ_w = 1 each layer of it passed on 0.237 of the gradient; but ReLU is no cure by itself: with weights from N(0, 0.01²) its gradient vanishes as well.',
    ],
    formula: {
      relu: 'max(0, z)',
      tanh: 'tanh z',
      sigmoid: '1 / (1 + e⁻ᶻ)',
      linear: 'z',
      leakyRelu: 'z where z > 0, else 0.01 z',
      elu: 'z where z > 0, else eᶻ − 1',
      selu: '1.0507 z where z > 0, else 1.7581 (eᶻ − 1)',
      gelu: 'z Φ(z), Φ the normal distribution',
      swish: 'z / (1 + e⁻ᶻ)',
      softplus: 'ln(1 + eᶻ)',
    },
  },
  init: {
    sentences: [
      'The initializer draws the hidden weights of step 0, with a variance that is meant to let signals and gradients through a deep network at one size.',
      'He weights keep the second moment E[h²] under ReLU and not the variance over a batch: through 50 layers of width 256 the one went from 2.1 to 1.3, the other from 0.51 to 0.08.',
    ],
    formula: {
      heNormal: 'N(0, 2 / fanIn)',
      heUniform: 'U(−a, a), a² = 6 / fanIn',
      glorotNormal: 'N(0, 2 / (fanIn + fanOut))',
      glorotUniform: 'U(−a, a), a² = 6 / (fanIn + fanOut)',
      lecunNormal: 'N(0, 1 / fanIn)',
      orthogonal: 'Wᵀ W = I or W Wᵀ = I',
      normal: 'the naive normal law',
      uniform: 'the naive uniform law',
      constant: 'every weight is 0.1',
      zeros: 'every weight is 0',
    },
  },
  gain: {
    sentences: [
      'The gain g multiplies the standard deviation that the initializer states, and with it what a layer does to a signal.',
      'Depth raises it to a power: through 20 ReLU layers with He weights the backward signal changed by 2 × 10⁻⁶ at gain 0.5 and by 5 × 10⁵ at gain 2.',
    ],
    formula: 'σ_w ← g σ_w; with ReLU a factor of about gᴸ⁻¹ over L layers',
  },
  outInit: {
    sentences: [
      'The output layer has Glorot uniform weights, unless it is to take the initializer and the gain of the hidden layers; so do the matrices of attention.',
      'Its weights scale what comes back to the hidden layers at step 0: their whole profile moves, and its slope stays.',
    ],
    formula: {
      glorotUniform: 'U(−a, a), a² = 6 / (fanIn + fanOut)',
      same: 'the initializer of the hidden layers, times the gain',
    },
  },
  biasStd: {
    sentences: [
      'Hidden biases are drawn at step 0 with this standard deviation; at 0 all of them start from 0.',
      'With tanh they move the edge of chaos, where gradients keep their size: from σ_w = 1 without biases to σ_w = 1.327 at σ_b² = 0.05.',
    ],
    formula: 'b ~ N(0, σ_b²)',
  },
  norm: {
    sentences: [
      'Between a hidden layer and its activation, batch normalization standardizes each unit over the rows of the batch, and layer normalization each row over the units; a scale γ and a shift β are learnt.',
      'It forgives badly scaled weights (ReLU trained at every gain from 0.1 to 10), but at step 0 batch normalization makes the gradients of a deep ReLU network explode, by about 1.21 a layer.',
    ],
    formula: {
      batch:
        'x̂ = (x − μ_B) / √(σ_B² + ε), y = γ x̂ + β; ε = 10⁻⁵, running means with momentum 0.9; no dense bias',
      layer: 'x̂ = (x − μ) / √(σ² + ε), y = γ x̂ + β; μ and σ² over the units of a row, ε = 10⁻⁵',
    },
  },
  residual: {
    sentences: [
      'The input of a hidden block is added to its output where the shapes agree, so that the gradient has a way past the block.',
      'At 100 layers with He weights and SGD, x + f by itself was not finite, x + f / depth came to a loss of 0.170 (0.405 without), and x + f with batch normalization to 0.002.',
    ],
    formula: { plain: 'y = x + f(x)', scaled: 'y = x + f(x) / depth' },
  },
  mixing: {
    sentences: [
      'Here the positions of a sequence see one another, before the dense stack is applied to each position by itself.',
      'On the marked token no network without mixing can exceed an accuracy of 0.5625; attention reached 1.000 after 300 steps of Adam, and plain averaging did too.',
    ],
    formula: {
      average: 'h = φ(x W + b), then its mean over the positions at each of them',
      attention: 'softmax(Q Kᵀ / √d) V W_O; Q = x W_Q, K = x W_K, V = x W_V, each with a bias',
    },
  },
  heads: {
    sentences: [
      'Attention looks with this many heads side by side, each by columns of its own in queries, keys and values.',
      'Heads share the columns out among themselves: more of them are more views and not more weights, but for columns that round up to equal shares.',
    ],
    formula: 'd = ⌈width / heads⌉; head i is softmax(Qᵢ Kᵢᵀ / √d) Vᵢ; W_O joins them',
  },
} satisfies Record<string, About>;
