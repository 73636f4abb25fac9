import type { findingsOfSignals as english } from '../en/findingsOfSignals';
import { hardlySmall } from '../ratio';
import { counted, said, share } from '../sentence';

/** Layers count from 1 in what people read. */
const nth = (layerIndex: number): string => `第 ${layerIndex + 1} 层`;

/** Tells the present loss, unless no step has been made. */
const stayed = ({ loss, step }: { loss: number; step: number }): string =>
  step === 0 ? '' : `${counted(step)} 步后损失为 ${said(loss)}。`;

const overflowed = (where: 'forward' | 'backward' | 'loss', layerIndex: number): string =>
  ({
    loss: '损失',
    backward: `${nth(layerIndex)}的梯度`,
    forward: `${nth(layerIndex)}的激活值`,
  })[where];

/** The steps to come are known by order of magnitude only. */
const inSteps = (order: number): string =>
  ({ 10: '几十', 100: '几百', 1000: '几千', 10000: '几万' })[order] ?? '很多';

/** Texts of findings about weights, signals and data, at step 0 and after. */
export const findingsOfSignals = {
  notFinite: {
    title: '数值溢出',
    text: ({ step, layerIndex, where }) => {
      const what = overflowed(where, layerIndex);
      return step === 0
        ? `还没有更新，${what}就溢出了：开始时的数太大。没有进行任何更新。`
        : `第 ${counted(step)} 步，${what}溢出：${step === 1 ? '第一次更新就太大' : '每次更新都让下一次更大'}。从这里已学不到任何东西。`;
    },
  },
  symmetric: {
    title: '单元完全相同',
    text: ({ layerIndex, share: copies }) =>
      copies > 0.99
        ? `${nth(layerIndex)}的所有单元都相同，不管这一层多宽，都只算一个单元。`
        : `${nth(layerIndex)}有 ${share(copies)} 的单元与另一个相同，而且会一直如此：它们只算一个。`,
  },
  unluckyStart: {
    title: '起点运气不好',
    text: ({ layerIndex }) =>
      `碰巧，${nth(layerIndex)}没有一个单元对任何样本有反应：信号过不去，从这里往回梯度都是 0。`,
    why: ({ chance }) =>
      chance < 0.2
        ? '层这么多、单元这么少，几乎每个随机种子都会如此。'
        : '换一个随机种子也许运气更好。',
  },
  deadUnits: {
    title: '有一层死了',
    text: ({ layerIndex, share: dead, shareAtStart }) =>
      `${nth(layerIndex)}${dead === 1 ? '的所有' : `有 ${share(dead)} 的`}单元对每个样本都给出 0；第 0 步时为 ${share(shareAtStart)}。`,
    why: () => 'ReLU 给出 0 的地方梯度也是 0，所以它们一直是死的。',
  },
  penaltyTooStrong: {
    title: '惩罚太强',
    text: ({ shrunk, step }) => `${counted(step)} 步里权重缩小到原来的 ${share(shrunk)}。`,
    why: ({ loss }) => `损失为 ${said(loss)}：L1 和 L2 把权重拉向 0，比数据让它们增长得更快。`,
  },
  missingMarkers: {
    title: '这些数表示“缺失”吗？',
    text: ({ column, value, share: rows }) =>
      `“${column}”有 ${share(rows)} 的行为 ${said(value)}，远离其他所有值：它多半表示缺失。`,
    why: ({ count }) =>
      `${count > 1 ? `这样的数还有 ${count - 1} 个。` : ''}请在文件里把这些单元格留空；所在的行就不会使用。`,
  },
  classMissing: {
    title: '有一类没有训练样本',
    text: ({ className, validationShare }) =>
      `没有训练样本属于“${className}”，而验证样本中有 ${share(validationShare)} 属于它。`,
    why: ({ count }) =>
      `网络学不到它，会全部答错。${count > 1 ? `还有 ${count - 1} 类没有训练样本。` : ''}`,
  },
  featuresNotStandardized: {
    title: '特征没有标准化',
    text: ({ smallest, largest, offset }) =>
      largest / smallest >= 10
        ? `各特征的标准差从 ${said(smallest)} 到 ${said(largest)}：没有一个学习率能适合所有特征。`
        : offset >= 5
          ? `有一个特征的均值离 0 有 ${said(offset)} 个标准差：在网络看来所有样本都差不多。`
          : `标准差为 ${said(largest)}，而权重初始化是按 1 设计的${largest < 1 ? '：与偏置相比，这样的输入几乎为零' : ''}。`,
    why: ({ smallest, largest }) =>
      largest / smallest >= 10
        ? `适合最大者的学习率，对最小者小了 ${said((largest / smallest) * (largest / smallest))} 倍。`
        : '标准化后的特征均值为 0，标准差为 1。',
  },
  targetsNotStandardized: {
    title: '目标没有标准化',
    text: ({ mean, deviation }) =>
      `目标为 ${said(mean)} ± ${said(deviation)}，而网络的回答一开始${deviation < 1 ? '大得多' : '在 0 附近'}。`,
    why: ({ deviation }) =>
      deviation < 1 ? '它得先学会给出小的数。' : '梯度随目标变大，大部分步数都花在追上目标的均值。',
  },
  exploding: {
    title: '梯度爆炸',
    text: ({ forwardFactor, backwardFactor, hiddenLayers }) =>
      `${hiddenLayers} 层中，每层把信号前向乘以 ${said(forwardFactor)}，反向乘以 ${said(backwardFactor)}。`,
    why: ({ startLoss }) => `没有一个学习率适合所有层。损失从 ${said(startLoss)} 开始。`,
  },
  saturated: {
    title: '单元饱和',
    text: ({ share: flat, layerIndex }) =>
      `${nth(layerIndex)}有 ${share(flat)} 的激活值落在饱和区（曲线平坦的两端），那里几乎没有梯度通过。`,
  },
  vanishingSlope: {
    title: '梯度消失',
    text: ({ ratio, factor, hiddenLayers }) => {
      if (ratio === 0 || factor === 0) {
        return `第一层的梯度恰好为 0：经过全部 ${hiddenLayers} 层，什么都没有传回来。`;
      }
      if (ratio !== null && ratio > hardlySmall && factor !== null) {
        return `反向信号每过一层只剩 ${share(factor)}：${hiddenLayers} 层中的第一层只得到 ${said(factor ** (hiddenLayers - 1))}。`;
      }
      const first =
        ratio === null
          ? '第一层的梯度已下溢：小到引擎无法表示'
          : `第一层的梯度只有最后一个隐藏层的 ${said(ratio)}`;
      const way =
        factor === null
          ? `。反向信号在 ${hiddenLayers} 层中逐层缩小。`
          : `：反向信号每过一层只剩 ${share(factor)}。`;
      return `${first}${way}`;
    },
    why: (told) =>
      `往回传时，每一层都把梯度乘以自己的权重和激活函数的斜率。最前面几层几乎不变，传下去的仍是随机的东西。${stayed(told)}`,
  },
  vanishingLevel: {
    title: '梯度消失',
    text: ({ norm, factor, backFactor, hiddenLayers }) => {
      const gradients =
        norm === null
          ? '所有梯度都已下溢：小到引擎无法表示'
          : norm === 0
            ? '隐藏层的梯度全为 0'
            : `所有梯度都极小（至多 ${said(norm)}）`;
      const signal =
        factor === null
          ? `信号在 ${hiddenLayers} 层中逐层缩小，直到下溢`
          : factor === 0
            ? `没有信号能通过全部 ${hiddenLayers} 层`
            : `每过一层，前向信号剩 ${share(factor)}${backFactor === null ? '' : `，反向信号剩 ${share(backFactor)}`}`;
      return `${gradients}：${signal}。`;
    },
    why: (told) =>
      `一层的梯度是传进来的信号乘以传回来的信号。两者都在 ${told.hiddenLayers} 层中缩小，于是没有一层在学习。${stayed(told)}`,
  },
  plateau: {
    title: '平台期',
    text: ({ norm, stepsToCome }) =>
      `梯度很小（至多 ${said(norm)}），但更新会积少成多。${stepsToCome === null ? '' : `大约再过${inSteps(stepsToCome)}步，它应该开始学习。`}`,
    why: (told) => `权重在增长，梯度也随之增长。${stayed(told)}`,
  },
} satisfies typeof english;
