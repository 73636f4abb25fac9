import type { verification as english } from '../en/verification';

/** The texts of the dialog that checks a gradient. Numbers come in as text. */
export const verification = {
  open: '梯度检验…',
  title: (letter) => `变体 ${letter} 的梯度对吗？`,
  intro:
    '用另外两种方法计算当前步的梯度：用 float64 的普通循环；以及只看损失，把每层的若干权重向两边各移动一点。参数、批次和随机失活掩码都相同。',
  precision: {
    wasm: '引擎以 float32 计算，约有七位数字：10⁻⁶ 左右的差别是舍入误差。',
    webgl: '显卡以 float32 计算，约有七位数字：10⁻⁶ 左右的差别是舍入误差。',
    reference: '引擎本身就是 float64：第一种差别为 0。',
  },
  working: '正在计算…',
  tooLarge: '这个网络和批次太大，无法用 float64 再算一遍。',
  cancelled: '检验已放弃：网络改变了。',
  right: (step, exact) =>
    `第 ${step} 步的梯度是对的：每一层都与 float64 一致，相差不超过其大小的 ${exact}。`,
  wrong: (step, exact) => `第 ${step} 步的梯度不对：与 float64 相差可达其大小的 ${exact}。`,
  float32: '梯度或损失接近 0 的地方，float32 的位数不够用。',
  differences: (count, finite) =>
    `在 ${count} 个权重处，损失的有限差分（数值梯度）与 float64 一致，相差不超过 ${finite}。`,
  noDifference: '没有一个权重能与损失的有限差分比较。',
  kinks: (count) => `在 ${count} 个权重处，损失有折点，就像 ReLU 在 0 处：没有斜率可比。`,
  tooSmall: (count) => `在 ${count} 个权重处，梯度太小，损失显示不出来。`,
  late: (count) => `有 ${count} 层来不及求有限差分。`,
  layer: '层',
  exactColumn: '引擎与 float64 之差',
  finiteColumn: 'float64 与有限差分之差',
  weightsColumn: '比较的权重',
  weights: (checked, kinks, tooSmall) =>
    [
      checked,
      ...(kinks === '0' ? [] : [`折点 ${kinks} 个`]),
      ...(tooSmall === '0' ? [] : [`太小 ${tooSmall} 个`]),
    ].join('，'),
  none: '–',
  noTime: '来不及',
} satisfies typeof english;
