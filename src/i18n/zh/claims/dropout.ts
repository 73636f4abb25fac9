import type { ClaimTexts } from '../../claimTexts';

/** Claims about how dropout works. */
export const dropout = {
  'dropout-ignores-mislabelled': {
    claim: '随机失活之所以有效，是因为它去掉了标签有错的样本。',
    experiment:
      '80 个双月点，每七个标签错一个，ReLU 2 × 64，Adam，学习率 0.003，随机失活 0.5：第 100 步和第 1000 步时单独算每个样本的梯度，用那一步的掩码；再与不用随机失活时比较。',
    rule: '如果至少十分之一的错标样本没有梯度，则为对。如果没有或很少，而且前期和后期错标样本的梯度都比其他样本大，则为错。否则对一半。',
    truth:
      '随机失活去掉的是单元，从来不是样本，它对标签一无所知。错标样本的梯度始终比其他样本大；只是单元时有时无，网络没法把它们背下来。',
    literature: 'Srivastava 等 2014；Arpit 等 2017',
    figures: {
      early: '100 步后：错标样本的梯度 ÷ 其他样本的梯度',
      late: '1000 步后：同上',
      leftOut: '错标样本中没有梯度的比例',
      without: '不用随机失活，100 步后：梯度之比',
    },
    arms: { early: '随机失活，100 步', late: '随机失活，1000 步', without: '不用随机失活' },
  },
  'dropout-against-vanishing': {
    claim: '随机失活有助于防止梯度消失和梯度爆炸。',
    experiment:
      'ReLU，He 权重，20 层、每层 64 个单元，随机失活 0、0.2 和 0.5，在训练之前测量；10 层和 20 层、每层 32 个单元，SGD，学习率 0.1，300 步。',
    rule: '如果随机失活 0.5 使梯度爆炸，而且两种深度都训练得更差，则为错。只有其一，则对一半。否则为对。',
    truth:
      '留下的单元要放大，以弥补被去掉的单元。于是信号每往回传一层都变大一些：原本恰到好处的网络也会爆炸。',
    literature: 'Schoenholz 等 2017；Pretorius 等 2018',
    figures: {
      explodes: '随机失活 0.5：反向信号，第一层 ÷ 最后一层',
      worse10: '10 层：训练损失，随机失活 0.5 ÷ 不用',
      worse20: '20 层，随机失活 0.5：训练损失 ÷ 常数猜测的损失',
      none: '不用随机失活：反向信号，第一层 ÷ 最后一层',
      fifth: '随机失活 0.2：同上',
      trained10: '10 层，不用随机失活：训练损失',
      trained10Half: '10 层，随机失活 0.5：训练损失',
      trained20: '20 层，不用随机失活：训练损失',
    },
    arms: { none: '不用', fifth: '随机失活 0.2', half: '随机失活 0.5' },
  },
  'dropout-needs-softmax': {
    claim: '随机失活要配 softmax 输出。',
    experiment:
      '随机失活那条说法里的 80 个有噪声的点，1500 步，用合页损失和均方误差代替 softmax 与交叉熵；随机失活 0.5，用和不用各一次。',
    rule: '如果用合页损失和用均方误差时，随机失活都明显降低验证损失，则为错。只有其一，则对一半。否则为对。',
    truth: '随机失活作用在隐藏层，不知道末尾是哪种损失。不管用什么损失，只要会过拟合，它都有帮助。',
    literature: 'Srivastava 等 2014；Wager、Wang 和 Liang 2013',
    figures: {
      hinge: '合页损失：验证损失，随机失活 0.5 ÷ 不用',
      mse: '均方误差：同上',
      softmax: 'softmax 与交叉熵：同上',
      hingeAccuracy: '合页损失：验证准确率的提高',
      mseAccuracy: '均方误差：验证准确率的提高',
    },
    arms: {
      hinge: '合页损失',
      hingeDropout: '合页损失，随机失活',
      mse: '均方误差',
      mseDropout: '均方误差，随机失活',
    },
  },
} satisfies Record<string, ClaimTexts>;
