import type { ClaimTexts } from '../../claimTexts';

/** Claims about what keeps a network from learning by heart. */
export const regularization = {
  'dropout-regularizes': {
    claim: '随机失活减轻过拟合，但要付出代价。',
    experiment:
      '80 个双月点，每七个标签错一个，ReLU 2 × 64，Adam，学习率 0.003，1500 步，随机失活 0、0.2、0.5 和 0.8。',
    rule: '如果随机失活 0.5 使验证损失远低于不用时，同时训练损失上升，则为对。没有这个代价，则对一半。否则为错。',
    truth:
      '每一步都少一半单元，网络就无法把个别错误标签背下来。代价是训练损失一直较高，训练也较慢。',
    literature: 'Srivastava 等 2014',
    figures: {
      gain: '验证损失，随机失活 0.5 ÷ 不用',
      price: '训练损失之差，随机失活 0.5 − 不用',
      none: '不用随机失活时的验证损失',
      little: '验证损失，随机失活 0.2',
      half: '验证损失，随机失活 0.5',
      much: '验证损失，随机失活 0.8',
      trainNone: '不用随机失活时的训练损失',
      trainHalf: '训练损失，随机失活 0.5',
    },
    arms: { none: '不用', little: '随机失活 0.2', half: '随机失活 0.5', much: '随机失活 0.8' },
  },
  'early-stopping': {
    claim: '提前终止能限制过拟合。',
    experiment:
      '同样的 80 个有噪声的点，不用随机失活，Adam 1500 步，与同样的训练加上提前终止（耐心 50 轮，恢复最佳网络）比较。',
    rule: '如果提前终止后的验证损失不到完整训练的一半，而且确实学到了东西，则为对。否则为错。',
    truth: '验证损失在早期最低；之后学到的只对训练点成立。停在那里唯一的代价，是要留出验证数据。',
    literature: 'Prechelt 1998；Morgan 和 Bourlard 1990',
    figures: {
      gain: '验证损失，提前终止 ÷ 完整训练',
      learns: '提前终止：训练损失 ÷ 常数猜测的损失',
      whole: '完整训练后的验证损失',
      stopped: '最佳网络的验证损失',
      bestStep: '最佳网络所在的步',
    },
    arms: { whole: '完整训练', stopped: '提前终止' },
  },
  'mixup-helps': {
    claim: '数据少或有噪声时，Mixup 和数据增强有帮助。',
    experiment:
      'Adam 1500 步，每个网络与加上 Mixup 或抖动的自己比较：100 个点、每五个标签错一个；20 个干净的点；干净的螺旋；两个同心圆上 30 个干净的点。',
    rule: '如果标签有噪声时两者之一有帮助，而 Mixup 在干净的螺旋上没有害处，则为对。在那里有害，则对一半。标签有噪声时两者都没有帮助，则为错。',
    truth:
      'Mixup 使网络无法把错误标签背下来。如果数据干净，而各类像螺旋臂那样彼此交错，混合出来的点标签就是错的，反而有害。',
    literature: 'Zhang 等 2018；Guo、Mao 和 Zhang 2019',
    figures: {
      noisyMixup: '标签有噪声：Mixup 带来的验证准确率提高',
      noisyJitter: '标签有噪声：抖动带来的提高',
      spiralMixup: '干净的螺旋：Mixup 带来的提高',
      fewMixup: '20 个干净的点：Mixup 带来的提高',
      fewJitter: '20 个干净的点：抖动带来的提高',
      circlesMixup: '干净的同心圆：Mixup 带来的提高',
    },
    arms: {
      noisy: '标签噪声',
      noisyMixup: '标签噪声，Mixup',
      spiral: '螺旋',
      spiralMixup: '螺旋，Mixup',
    },
  },
} satisfies Record<string, ClaimTexts>;
