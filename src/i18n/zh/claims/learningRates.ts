import type { ClaimTexts } from '../../claimTexts';

/** Claims about the learning rate, and about losses that it goes down on. */
export const learningRates = {
  'large-rate-local-minimum': {
    claim: '学习率太大会陷入局部极小值，太小则训练缓慢。',
    experiment:
      '只有一个极小值的线性回归，学习率取稳定上限 2/λ_max 的 0.95 和 1.05 倍；ReLU 3 × 32，学习率 0.0001 和 0.1；tanh 3 × 32，学习率 10 和 30，然后降到三十分之一。',
    rule: '如果大学习率使线性回归的损失上升，学习率一降到三十分之一损失就下降，而小学习率训练缓慢，则对一半。小学习率不慢，则为错。大学习率真的陷住，则为对。',
    truth:
      '学习率太小确实慢。太大时却不会停在任何极小值：它在山谷两侧来回跳，越跳越高。换小一点，损失立刻下降。',
    literature: 'LeCun 等 1998；Cohen 等 2021',
    figures: {
      falls: '线性回归，上限的 0.95 倍：损失，结束 ÷ 开始',
      rises: '线性回归，上限的 1.05 倍：同上',
      leaves: 'tanh，学习率 30：降到三十分之一 50 步后的损失 ÷ 之前',
      slow: 'ReLU，300 步后：训练损失，学习率 0.0001 ÷ 0.1',
      before: 'tanh，学习率 30：之前的损失',
      after: 'tanh，学习率 30：之后的损失',
      tenLeaves: 'tanh，学习率 10：损失，之后 ÷ 之前',
    },
    arms: { slow: 'ReLU，0.0001', middle: 'ReLU，0.1', thirty: 'tanh，先 30 后 1' },
  },
  'adaptive-beats-fixed': {
    claim: '自适应学习率胜过固定学习率。',
    experiment:
      '取若干学习率中最好的，损失降到 0.15 需要多少步，至多 600 步：SGD、动量和 Adam，用于 4 层 sigmoid、10 层 ReLU 和 10 层 tanh，每层 32 个单元。另外，SGD 用“停滞时减半”的学习率调度与恒定学习率比较，400 步。',
    rule: '如果 Adam 在三个网络上都胜出，学习率调度也胜出，则为对。只有部分胜出，则对一半。都不胜出，则为错。',
    truth:
      'Adam 需要的步数较少，尤其在各层梯度相差几个数量级时。动量能追回一部分差距。降低学习率的调度，只有在学习率原本太大时才有用。',
    literature: 'Kingma 和 Ba 2015；Wilson 等 2017；Choi 等 2019',
    figures: {
      sigmoid: 'sigmoid：步数，SGD ÷ Adam',
      relu: 'ReLU：同上',
      tanh: 'tanh：同上',
      plateau: '训练损失，恒定学习率 ÷ 停滞时减半',
      sigmoidSgd: 'sigmoid：SGD 的步数',
      sigmoidMomentum: 'sigmoid：动量的步数',
      sigmoidAdam: 'sigmoid：Adam 的步数',
      reluSgd: 'ReLU：SGD 的步数',
      reluMomentum: 'ReLU：动量的步数',
      reluAdam: 'ReLU：Adam 的步数',
      tanhSgd: 'tanh：SGD 的步数',
      tanhMomentum: 'tanh：动量的步数',
      tanhAdam: 'tanh：Adam 的步数',
    },
    arms: {
      sigmoidAdam: 'sigmoid，Adam',
      reluSgd: 'ReLU，SGD',
      reluAdam: 'ReLU，Adam',
      tanhSgd: 'tanh，SGD',
    },
  },
  'svm-needs-no-rate': {
    claim: '支持向量机的损失不是凸的，所以学习率不必调。',
    experiment:
      '双月数据，合页损失加 L2：在损失曲面上随机取 1000 条弦，与 2 × 8 的 tanh 网络的弦比较；从零开始训练 200 步，学习率 0.0001 到 100。',
    rule: '如果没有一条弦表明损失非凸，网络的弦却有，而且学习率太小和太大时最终损失都更高，则为错。这句话的前后两半只错一半，则对一半。否则为对。',
    truth:
      '它的损失是凸的：每条弦都在曲面上方，极小值只有一个。但多快能到达仍取决于学习率；学习率太大，永远停不下来。',
    literature: 'Cortes 和 Vapnik 1995；Shalev-Shwartz 等 2007',
    figures: {
      convex: '支持向量机：低于损失曲面的弦所占比例',
      network: '网络：同上',
      tooSmall: '训练损失，学习率 0.0001 ÷ 0.01 和 1 中较好者',
      tooLarge: '训练损失，学习率 100 ÷ 0.01 和 1 中较好者',
      tiny: '学习率 0.0001 时的训练损失',
      small: '学习率 0.01 时的训练损失',
      middle: '学习率 1 时的训练损失',
      large: '学习率 100 时的训练损失',
    },
    arms: {
      tiny: '学习率 0.0001',
      small: '学习率 0.01',
      middle: '学习率 1',
      large: '学习率 100',
    },
  },
  'rate-decides-stopping': {
    claim: '没有最好的固定学习率；自适应学习率会决定何时停止。',
    experiment:
      '特征值已知的线性回归，120 步，学习率取 2/(λ_min + λ_max) 的若干倍；另在 80 个有噪声的点上试提前终止，分别用固定学习率的 SGD 和 Adam。',
    rule: '如果那个学习率比小十分之一的和大五十分之一的都好，而且固定学习率的 SGD 也会被提前终止，则为错。只有其一则对一半。否则为对。',
    truth:
      '对二次损失，确有一个最好的固定学习率，理论能给出它的值。何时停止由验证损失决定，与优化器无关；自适应学习率对此一无所知。',
    literature: 'Nesterov 2004，2.1 节；Prechelt 1998',
    figures: {
      smaller: '损失，最佳学习率的 0.9 倍 ÷ 最佳',
      larger: '损失，最佳学习率的 1.02 倍 ÷ 最佳',
      sgdStops: '固定学习率的 SGD：提前终止后回到第几步',
      half: '损失，最佳学习率的一半 ÷ 最佳',
      adamStops: 'Adam：提前终止后回到第几步',
    },
    arms: { half: '一半', ninety: '0.9', one: '最佳', over: '1.02' },
  },
  'error-and-gradient': {
    claim: '误差越大，梯度越小。',
    experiment:
      '一个输出，误差取自 0 到 1，共 1000 对：∂L/∂z 的大小，分别用交叉熵和 sigmoid 加平方误差。',
    rule: '如果用交叉熵时也是误差越大梯度越小，则为对。只有 sigmoid 加平方误差如此，则对一半。否则为错。',
    truth:
      '用交叉熵时，梯度就是误差本身。用 sigmoid 加平方误差时，误差超过三分之二后梯度又变小：错得很自信的输出，正处在 sigmoid 平坦的地方。',
    literature: 'Solla、Levin 和 Fleisher 1988；Golik、Doetsch 和 Ney 2013',
    figures: {
      crossEntropy: '交叉熵：误差较大而梯度较小的数对所占比例',
      squared: 'sigmoid 加平方误差：同上',
    },
    arms: { crossEntropy: '交叉熵', squared: '平方误差' },
  },
} satisfies Record<string, ClaimTexts>;
