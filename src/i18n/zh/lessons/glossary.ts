import type { glossary as english } from '../../en/lessons/glossary';

/** The words that lessons explain where they first come. */
export const glossary = {
  layer: {
    term: '层',
    meaning: '一排并列工作的单元：每个单元把前一层给它的数混合起来，再传出一个数。',
  },
  sigmoid: {
    term: 'sigmoid',
    meaning: '把任何数压缩到 0 与 1 之间的函数。它在中间最陡，斜率为四分之一。',
  },
  relu: {
    term: 'ReLU',
    meaning: '正数保持不变、负数变成 0 的函数。',
  },
  gradient: {
    term: '梯度',
    meaning: '损失对每个权重的导数：这个权重增大一点，损失改变多少。',
  },
  weight: {
    term: '权重',
    meaning: '连线上的一个数，单元用它去乘传进来的数。训练改变的就是权重。',
  },
  loss: {
    term: '损失',
    meaning: '用一个数表示回答错得有多厉害。训练使它变小。',
  },
  training: {
    term: '训练',
    meaning: '一步一步逆着梯度改变权重，使损失下降。',
  },
  'backward signal': {
    term: '反向信号',
    meaning: '损失对一层各单元所收到的数有多敏感：也就是传回到那里的导数。',
  },
  settings: {
    term: '设置',
    meaning: '网络和训练中可以改变的东西。上方的字母用来选择网络。',
  },
  spread: {
    term: '标准差',
    meaning: '各个数离它们的均值有多远。标准差小的权重都在 0 附近。',
  },
} satisfies typeof english;
