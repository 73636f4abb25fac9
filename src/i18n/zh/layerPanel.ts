import type { layerPanel as english } from '../en/layerPanel';

/** Texts of the panel of single layers. Numbers come in as text. */
export const layerPanel = {
  title: { activations: '各层激活值', gradients: '各层权重梯度' },
  distributionSwitch: '显示的分布',
  distributions: { activations: '激活值', gradients: '梯度' },
  distributionHelp: {
    activations: '每层对至多 128 个训练样本的激活值，不含随机失活：多的地方宽',
    gradients: '∂L/∂W 各元素的大小，对数轴：多的地方宽',
  },
  takenAt: (step) => `取自第 ${step} 步`,
  takenNow: (step) => `取自第 ${step} 步。`,
  statisticChoice: '每层的统计量',
  statistics: {
    updateRatios: '每层的更新幅度',
    weightNorms: '权重范数',
    activationMeans: '激活值均值',
    activationVariances: '激活值方差',
    sampleVariances: '单元的方差',
    saturatedShares: '饱和',
    deadShares: '死亡单元',
    symmetricShares: '相同单元',
  },
  statisticHelp: {
    updateRatios: '这一步的更新使权重改变多少：‖ΔW‖ ÷ ‖W‖；通常为 10⁻³',
    weightNorms: '每层的 ‖W‖₂',
    activationMeans: '激活值对抽样和各单元的均值',
    activationVariances: '激活值对抽样和各单元的方差',
    sampleVariances: '一个单元对各样本的方差，再对所有单元取平均',
    saturatedShares: '落在 tanh 或 sigmoid 饱和区的激活值比例，那里斜率不到最大值的 5%',
    deadShares: '对抽样中每个样本都给出 0 的 ReLU 单元比例',
    symmetricShares: '与同层另一单元权重和偏置相同的单元比例',
  },
  usual: (value) => `通常 ${value}`,
  range: (low, high) => (low === high ? low : `${low} 到 ${high}`),
  spread: (mean, deviation) => `${mean} ± ${deviation}`,
  activationsNow: (letter, first, last, firstName, lastName) =>
    firstName === lastName
      ? `变体 ${letter}：${firstName}的激活值为 ${first}。`
      : `变体 ${letter}：${firstName}的激活值为 ${first}，${lastName}为 ${last}。`,
  gradientsNow: (letter, first, last, firstName, lastName) =>
    firstName === lastName
      ? `变体 ${letter}：${firstName}的梯度有一半小于 ${first}。`
      : `变体 ${letter}：${firstName}的梯度有一半小于 ${first}，${lastName}有一半小于 ${last}。`,
  none: '全为 0',
  statisticNow: (letter, name, least, most, at) =>
    `变体 ${letter} 的${name}：${least === most ? `每层都是 ${most}` : `从 ${least} 到 ${most}，最大在${at}`}。`,
} satisfies typeof english;
