import type { Abouts } from '../about';

export const trainingAbout = {
  optimizer: {
    sentences: [
      '优化器把梯度 g 变成对权重的更新。',
      'SGD 只跟随当前的梯度；其他优化器还记得以前的。',
    ],
    formula: {
      sgd: 'w ← w − η g',
      momentum: 'v ← 0.9 v + g，w ← w − η v',
      nesterov: 'v ← 0.9 v + g，w ← w − η (g + 0.9 v)',
      rmsprop: 's ← 0.9 s + 0.1 g²，w ← w − η g / (√s + ε)',
      adagrad: 's ← s + g²，w ← w − η g / (√s + ε)',
      adam: 'm ← 0.9 m + 0.1 g，s ← 0.999 s + 0.001 g²，w ← w − η m̂ / (√ŝ + ε)；m̂ = m / (1 − 0.9ᵗ)，ŝ = s / (1 − 0.999ᵗ)，ε = 10⁻⁷',
      adamw: '先 w ← w − η λ₂ w，再同 Adam',
    },
    details:
      '它们记住 g、g 的平方，或两者。默认用 SGD，因为 Adam 会掩盖深度的作用：50 层 ReLU 加 He 权重，300 步后的损失在 SGD 下为 0.505，在 Adam 下为 0.003。',
  },
  lr: {
    sentences: [
      '学习率 η 决定一次更新走多远：它乘以梯度。',
      '太小就不动，太大则损失乱跳甚至溢出。',
    ],
    formula: 'w ← w − η g；沿曲率 λ 的方向，η < 2 / λ 时稳定',
    details: '多大算太大，取决于深度、权重的尺度和数据的单位：它们都会改变损失的曲率。',
  },
  schedule: {
    sentences: [
      '学习率调度在训练过程中降低学习率，让训练安定下来。',
      'H 是预热之后的步数，t 从那里数起。',
    ],
    formula: {
      constant: 'η',
      step: 'η，从 H / 2 起 0.1 η，从 ¾ H 起 0.01 η',
      exponential: '0.01^(t / H) η',
      cosine: '½ (1 + cos(π t / H)) η，H 之后为 0',
      plateau: '验证损失每连续 5 轮没有降低就减半，但不低于 η / 1000',
    },
    details: 'H 一直数到训练停止的那一步；训练不停时取 1000。H 之后学习率保持不变。',
  },
  warmup: {
    sentences: [
      '学习率在这么多次更新里沿直线升到设定值。',
      '最初梯度最大，预热让最初的步子小一些。',
    ],
    formula: 't < w 的各步为 η (t + 1) / w，t 从 0 数起',
    details:
      '学习率调度在此之后才开始。Adam 的滑动平均起初只依据很少几批。已经消失的梯度，预热也带不回来。',
  },
  batch: {
    sentences: ['一批样本的平均损失给出一次更新。', '批次小，梯度的噪声就大。'],
    formula: 'g = (1 / n) Σᵢ ∂Lᵢ/∂w；其标准差按 1 / √n 下降',
    details: '把所有训练样本过一遍是一轮。批量归一化的统计量取自批次，所以只有一个样本时无法使用。',
  },
  loss: {
    sentences: ['损失就是训练要使之变小的数。', '判断好坏要看损失，而不是准确率。'],
    formula: {
      crossEntropy: '−Σⱼ tⱼ ln pⱼ，p = softmax(z)',
      mse: '(1 / K) Σⱼ (zⱼ − tⱼ)²，K 个输出',
      hinge: 'Σⱼ max(0, 1 + zⱼ − z_y)，对所有 j ≠ y 的类别求和，y 为真实类别（Weston 和 Watkins）',
    },
    details:
      '自动：分类用交叉熵；预测数值时总是均方误差。两类网络的损失为 0.689，几乎就是 ln 2 = 0.693，准确率却可能已有 87%。',
  },
  engine: {
    sentences: ['引擎负责计算；所有引擎算的是同一次运行。', '“自动”会为这个网络找出更快的一个。'],
    formula: {
      webgl: 'float32，舍入误差至多 6 × 10⁻⁸',
      wasm: 'float32，舍入误差至多 6 × 10⁻⁸',
      reference: 'float64，舍入误差至多 1.1 × 10⁻¹⁶',
    },
    details:
      'WASM 在各浏览器的结果逐位一致，WebGL 在显卡上计算，参考引擎慢，但有双精度。“自动”从 WASM 开始，有显卡时测量 WebGL，再用更快的继续。更换引擎时，参数和曲线都会带过去。',
  },
} satisfies Abouts;
