import type { standardization as english } from '../en/standardization';

/** Texts of the dialog that shows what standardization does. */
export const standardization = {
  title: (letter) => `变体 ${letter} 的数据标准化`,
  applied: '网络得到的是每个特征的 z = (x − μ) / σ，μ 和 σ 只取自训练样本；常数特征取 σ = 1。',
  notApplied: '这个变体按原样得到特征。在“数据标准化”中选择“输入”，就能看到差别。',
  all: (count, means, deviations, meansAfter, deviationsAfter) =>
    `${count} 个特征。之前：均值 ${means}，标准差 ${deviations}。输入网络时：均值 ${meansAfter}，标准差 ${deviationsAfter}。`,
  range: (low, high) => `${low} 到 ${high}`,
  feature: '特征',
  mean: '均值 μ',
  deviation: '标准差 σ',
  before: '之前',
  after: '输入时',
  target: (name) => `目标：${name}`,
  more: (count) => `以及另外 ${count} 个特征`,
  correlations: '相关系数',
  unchanged: (difference) => `数据标准化不改变它们：最大的差别为 ${difference}。`,
} satisfies typeof english;
