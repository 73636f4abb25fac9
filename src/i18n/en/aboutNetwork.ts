import type { Abouts } from '../about';

export const networkAbout = {
  widths: {
    sentences: [
      'Each hidden layer can have its own number of units.',
      'This list replaces depth and width.',
    ],
    formula: 'layer l has nₗ₋₁ × nₗ weights and nₗ biases',
    details: 'Residual sums are left out where the width changes: only equal shapes can be added.',
  },
  activation: {
    sentences: [
      'The activation bends what a layer computes; without it all layers together would be one linear map.',
      'Its slope multiplies the gradient on the way back, so small slopes make gradients vanish.',
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
    details:
      'The slope of the sigmoid is ¼ at most: at σ_w = 1 each layer passed on 0.237 of the gradient. ReLU alone is no cure: with weights from N(0, 0.01²) its gradient vanishes as well.',
  },
  init: {
    sentences: [
      'Start too small and the signal dies, too large and it blows up.',
      'He fits ReLU, Glorot fits tanh.',
    ],
    formula: {
      heNormal: 'N(0, 2 / fanIn)',
      heUniform: 'U(−a, a), a² = 6 / fanIn',
      glorotNormal: 'N(0, 2 / (fanIn + fanOut))',
      glorotUniform: 'U(−a, a), a² = 6 / (fanIn + fanOut)',
      lecunNormal: 'N(0, 1 / fanIn)',
      orthogonal: 'Wᵀ W = I or W Wᵀ = I',
      normal: 'normal, spread 0.01',
      uniform: 'uniform, from −0.05 to 0.05',
      constant: 'every weight is 0.1',
      zeros: 'every weight is 0',
    },
    details:
      'The initializer draws the hidden weights of step 0. Under ReLU, He weights keep the mean of h² from layer to layer, but not the variance over a batch: through 50 layers of width 256 the mean went from 2.1 to 1.3, the variance from 0.51 to 0.08.',
  },
  gain: {
    sentences: [
      'The gain scales the initial weights: 2 doubles them, 0.5 halves them.',
      'Every layer repeats it, so that even a small change grows with depth.',
    ],
    formula: 'σ_w ← g σ_w; with ReLU a factor of about gᴸ⁻¹ over L layers',
    details:
      'It multiplies the standard deviation that the initializer states. Through 20 ReLU layers with He weights the backward signal changed by 2 × 10⁻⁶ at gain 0.5 and by 5 × 10⁵ at gain 2.',
  },
  outInit: {
    sentences: [
      'The output layer starts from Glorot weights, or from the same weights as the hidden layers.',
      'They scale the gradient of all hidden layers at once: the profile moves up or down and keeps its slope.',
    ],
    formula: {
      glorotUniform: 'U(−a, a), a² = 6 / (fanIn + fanOut)',
      same: 'the initializer and the gain of the hidden layers',
    },
    details: 'The same setting holds for the matrices of attention.',
  },
  biasStd: {
    sentences: [
      'Hidden biases start from random numbers of this spread; at 0 all start from 0.',
      'With tanh they shift the gain at which gradients keep their size.',
    ],
    formula: 'b ~ N(0, σ_b²)',
    details: 'That gain is the edge of chaos: σ_w = 1 without biases, σ_w = 1.327 at σ_b² = 0.05.',
  },
  norm: {
    sentences: [
      'Normalization gives what a layer computes mean 0 and standard deviation 1, before the activation.',
      'It forgives badly scaled weights, but batch normalization makes the gradients of a deep ReLU network explode at the start.',
    ],
    formula: {
      batch:
        'x̂ = (x − μ_B) / √(σ_B² + ε), y = γ x̂ + β; ε = 10⁻⁵, running means with momentum 0.9; no dense bias',
      layer: 'x̂ = (x − μ) / √(σ² + ε), y = γ x̂ + β; μ and σ² over the units of a row, ε = 10⁻⁵',
    },
    details:
      'Batch normalization takes each unit over the rows of the batch, layer normalization each row over the units; a scale γ and a shift β are learnt. ReLU trained at every gain from 0.1 to 10. At step 0, batch normalization multiplied the gradients of a deep ReLU network by about 1.21 a layer.',
  },
  residual: {
    sentences: [
      'The input of each hidden block is added to its output.',
      'That gives the gradient a way past the block.',
    ],
    formula: { plain: 'y = x + f(x)', scaled: 'y = x + f(x) / depth' },
    details:
      'The sum is left out where the shapes differ. At 100 layers with He weights and SGD, x + f by itself was not finite, x + f / depth came to a loss of 0.170 (0.405 without), and x + f with batch normalization to 0.002.',
  },
  mixing: {
    sentences: [
      'Mixing lets the positions of a sequence see one another.',
      'Without it the network judges each position alone.',
    ],
    formula: {
      average: 'h = φ(x W + b), then its mean over the positions at each of them',
      attention: 'softmax(Q Kᵀ / √d) V W_O; Q = x W_Q, K = x W_K, V = x W_V, each with a bias',
    },
    details:
      'Mixing comes before the dense stack, which is applied to each position by itself. On the marked token no network without mixing can exceed an accuracy of 0.5625; attention reached 1.000 after 300 steps of Adam, and plain averaging did too.',
  },
  heads: {
    sentences: [
      'Attention looks with this many heads side by side.',
      'More heads are more views of the sequence, not more weights.',
    ],
    formula: 'd = ⌈width / heads⌉; head i is softmax(Qᵢ Kᵢᵀ / √d) Vᵢ; W_O joins them',
    details:
      'Each head has its own columns of queries, keys and values. The number of weights grows only where columns are rounded up to equal shares.',
  },
} satisfies Abouts;
