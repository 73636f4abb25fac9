import type { Abouts } from '../about';

export const networkAbout = {
  widths: {
    sentences: ['每个隐藏层可以有自己的单元数。', '这个列表代替深度和宽度。'],
    formula: '第 l 层有 nₗ₋₁ × nₗ 个权重和 nₗ 个偏置',
    details: '宽度改变的地方没有残差相加：只有形状相同才能相加。',
  },
  activation: {
    sentences: [
      '激活函数把一层算出的结果弯曲；没有它，所有层合起来只是一个线性映射。',
      '往回传时梯度要乘以它的斜率，斜率小，梯度就会消失。',
    ],
    formula: {
      relu: 'max(0, z)',
      tanh: 'tanh z',
      sigmoid: '1 / (1 + e⁻ᶻ)',
      linear: 'z',
      leakyRelu: 'z > 0 时为 z，否则为 0.01 z',
      elu: 'z > 0 时为 z，否则为 eᶻ − 1',
      selu: 'z > 0 时为 1.0507 z，否则为 1.7581 (eᶻ − 1)',
      gelu: 'z Φ(z)，Φ 为正态分布函数',
      swish: 'z / (1 + e⁻ᶻ)',
      softplus: 'ln(1 + eᶻ)',
    },
    details:
      'sigmoid 的斜率至多为 ¼：在 σ_w = 1 时，每层只把梯度的 0.237 传下去。单靠 ReLU 并不够：权重取自 N(0, 0.01²) 时，它的梯度同样消失。',
  },
  init: {
    sentences: ['起点太小，信号消亡；起点太大，信号爆炸。', 'He 适合 ReLU，Glorot 适合 tanh。'],
    formula: {
      heNormal: 'N(0, 2 / fanIn)',
      heUniform: 'U(−a, a)，a² = 6 / fanIn',
      glorotNormal: 'N(0, 2 / (fanIn + fanOut))',
      glorotUniform: 'U(−a, a)，a² = 6 / (fanIn + fanOut)',
      lecunNormal: 'N(0, 1 / fanIn)',
      orthogonal: 'Wᵀ W = I 或 W Wᵀ = I',
      normal: '正态分布，标准差 0.01',
      uniform: '均匀分布，从 −0.05 到 0.05',
      constant: '每个权重都是 0.1',
      zeros: '每个权重都是 0',
    },
    details:
      '权重初始化抽取隐藏层在第 0 步的权重。对 ReLU，He 权重使 h² 的均值逐层保持，但一批样本上的方差不保持：经过 50 层、宽 256 的网络，均值从 2.1 变到 1.3，方差从 0.51 变到 0.08。',
  },
  gain: {
    sentences: [
      '增益按倍数改变初始权重：2 使它们加倍，0.5 使它们减半。',
      '每一层都重复一次，所以小小的改变也随深度增长。',
    ],
    formula: 'σ_w ← g σ_w；对 ReLU，L 层合计约为 gᴸ⁻¹ 倍',
    details:
      '它乘在权重初始化所规定的标准差上。经过 20 层 He 权重的 ReLU，反向信号在增益 0.5 时变为 2 × 10⁻⁶ 倍，在增益 2 时变为 5 × 10⁵ 倍。',
  },
  outInit: {
    sentences: [
      '输出层从 Glorot 权重开始，或从与隐藏层相同的权重开始。',
      '它同时缩放所有隐藏层的梯度：逐层曲线上下移动，斜率不变。',
    ],
    formula: {
      glorotUniform: 'U(−a, a)，a² = 6 / (fanIn + fanOut)',
      same: '与隐藏层相同的权重初始化和增益',
    },
    details: '注意力的各个矩阵也用同一设置。',
  },
  biasStd: {
    sentences: [
      '隐藏层的偏置从这个标准差的随机数开始；为 0 时全部从 0 开始。',
      '对 tanh，它会移动使梯度保持大小的那个增益。',
    ],
    formula: 'b ~ N(0, σ_b²)',
    details: '那个增益就是混沌边缘：没有偏置时 σ_w = 1，σ_b² = 0.05 时 σ_w = 1.327。',
  },
  norm: {
    sentences: [
      '归一化使一层算出的结果在激活函数之前均值为 0、标准差为 1。',
      '它能容忍尺度不当的权重，但批量归一化会让深的 ReLU 网络在开始时梯度爆炸。',
    ],
    formula: {
      batch:
        'x̂ = (x − μ_B) / √(σ_B² + ε)，y = γ x̂ + β；ε = 10⁻⁵，滑动平均的动量为 0.9；全连接层不带偏置',
      layer: 'x̂ = (x − μ) / √(σ² + ε)，y = γ x̂ + β；μ 和 σ² 取自一个样本的各单元，ε = 10⁻⁵',
    },
    details:
      '批量归一化对每个单元在一批样本上计算，层归一化对每个样本在各单元上计算；缩放 γ 和平移 β 由学习得到。用了它，ReLU 在 0.1 到 10 的每个增益下都能训练。第 0 步时，批量归一化使深的 ReLU 网络的梯度每层约变为 1.21 倍。',
  },
  residual: {
    sentences: ['把每个隐藏块的输入加到它的输出上。', '这样，梯度就有了一条绕过这一块的路。'],
    formula: { plain: 'y = x + f(x)', scaled: 'y = x + f(x) / 深度' },
    details:
      '形状不同的地方不相加。100 层、He 权重、SGD 时，单用 x + f 会溢出，x + f / 深度使损失降到 0.170（不用时为 0.405），x + f 加批量归一化降到 0.002。',
  },
  mixing: {
    sentences: ['位置混合让序列中的各个位置看见彼此。', '没有它，网络就只能单独判断每个位置。'],
    formula: {
      average: 'h = φ(x W + b)，再在每个位置取它对所有位置的均值',
      attention: 'softmax(Q Kᵀ / √d) V W_O；Q = x W_Q，K = x W_K，V = x W_V，各带偏置',
    },
    details:
      '混合在全连接层之前进行，后者单独作用于每个位置。在“标记词元”上，不混合的网络准确率不可能超过 0.5625；自注意力在 Adam 的 300 步后达到 1.000，只取平均也做到了。',
  },
  heads: {
    sentences: ['注意力用这么多个头同时来看。', '头多了，看序列的角度就多，权重并不增多。'],
    formula: 'd = ⌈宽度 / 头数⌉；第 i 个头为 softmax(Qᵢ Kᵢᵀ / √d) Vᵢ；由 W_O 合并',
    details: '每个头有自己的查询、键和值的列。只有为了平分而把列数取整时，权重数才会增加。',
  },
} satisfies Abouts;
