import type { theory as english } from '../en/theory';

/** Says of a share that it is left; a factor says itself what becomes of the signal. */
const left = (change: string): string => {
  if (change.startsWith('×')) return ` ${change}`;
  return /^\p{Script=Han}/u.test(change) ? `剩${change}` : `剩 ${change}`;
};

/** Texts about what theory predicts at step 0, and what is measured there over many networks. */
export const theory = {
  sentence: (parts, theory) => `${parts.join('；')}。${theory === null ? '' : `（${theory}）`}`,
  predicted: (factor) => `理论：${factor}`,
  nothing: '什么都不剩',
  none: (reason) => `没有理论值：${reason}`,
  share: (percent) => `${percent}%`,
  times: (factor) => `× ${factor}`,
  shrinks: {
    back: (share) => `反向每过一层剩下 ${share}`,
    forward: (share) => `前向每过一层剩下 ${share}`,
  },
  grows: {
    back: (factor) => `反向每过一层信号 ${factor}`,
    forward: (factor) => `前向每过一层信号 ${factor}`,
  },
  total: {
    back: (layers, total) => `从第 ${layers} 层到第 1 层，${total}`,
    forward: (layers, total) => `从第 1 层到第 ${layers} 层，${total}`,
  },
  table: {
    head: { perLayer: '每层保留', total: '各层合计保留', theory: '理论' },
    perLayer: {
      back: (factor) => `反向信号每层${left(factor)}`,
      forward: (factor) => `前向信号每层${left(factor)}`,
    },
    total: (total) => `合计${left(total)}`,
  },
  fractions: {
    1: '十分之一',
    2: '百分之一',
    3: '千分之一',
    6: '百万分之一',
    9: '十亿分之一',
  } as Record<number, string>,
  lost: {
    zero: {
      forward: (layer) => `信号在第 ${layer} 层为 0：没有一个单元对这一批的任何样本有反应`,
      back: (layer) => `反向信号在第 ${layer} 层为 0：没有梯度到达那里`,
    },
    underflowed: {
      forward: (layer) => `信号在第 ${layer} 层下溢：小到引擎无法表示`,
      back: (layer) => `反向信号在第 ${layer} 层下溢：小到引擎无法表示`,
    },
    notFinite: {
      forward: (layer) => `信号在第 ${layer} 层出现溢出`,
      back: (layer) => `反向信号在第 ${layer} 层出现溢出`,
    },
    nothingAsked: '反向信号为 0：这一批没有样本要求改变',
  },
  reasons: {
    noHiddenLayers: '没有隐藏层',
    weightsOfFile: '权重来自文件',
    mixing: '位置被混合',
    batchNormalization: '批量归一化',
    noVariance: '所有权重都相同',
    commonDrift: '残差和一同漂移',
    sensitive: '靠近不稳定点',
    layerNormalization: '层归一化',
    residual: '残差连接',
    largeBatch: '批量很大',
  },
  legend: '第 0 步的理论值',
  legendWhat: '理论曲线是什么',
  legendHelp:
    '宽网络的平均场理论所预测的值，带有由宽度决定的容差。反向信号的曲线从最后一个隐藏层的测量值开始，权重梯度的曲线从输出层的测量值开始。',
  noLine: (letters) => (letters === null ? '没有理论曲线' : `${letters} 没有理论曲线`),
  noLineWhy: '为什么没有理论曲线',
  noLineBecause: (reason) => `没有理论曲线：${reason}。`,
  noLines: (parts) => `没有理论曲线：${parts.join('，')}。`,
  reasonOf: (letters, reason) => `${letters}（${reason}）`,
  noLineHelp:
    '一批里各样本的梯度会相加。理论要跟踪每一对样本，而且只能穿过普通的层。请改看前向信号和反向信号。',
  gradientsNow: (letter, first, last) =>
    `对变体 ${letter}，理论预测第 0 步时第 1 层为 ${first}，最后一个隐藏层为 ${last}。`,
  start: {
    toggle: '训练前',
    toggleName: '训练前，20 个种子',
    note: '20 个种子的网络；没有训练。',
    forwardSignals: '训练前的前向信号',
    backwardSignals: '训练前的反向信号',
    measuring: '正在抽取网络。',
    spread: '十个种子中有八个落在带内',
    prediction: '理论',
    now: (letter, first, last, low, high) =>
      `变体 ${letter}：第 1 层通常为 ${first}，最后一个隐藏层为 ${last}；在第 1 层，十个种子中有八个在 ${low} 到 ${high} 之间。`,
  },
} satisfies typeof english;
