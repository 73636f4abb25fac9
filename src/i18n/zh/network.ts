import type { network as english } from '../en/network';

/** Texts of the drawn network. */
export const network = {
  title: '网络',
  none: '还没有构建网络。',
  viewSwitch: '连线显示什么',
  views: { answers: '输出', gradient: '反向梯度' },
  variantSwitch: '显示哪个变体的网络',
  saved: (letter, view) => `${letter}，${view}`,
  columns: {
    answers: '一列是一层：越亮，信号越大',
    gradient: '一列是一层：越亮，梯度越大',
  },
  atPlace: '每个单元在这个位置的输出',
  more: (count) => `+${count}`,
  input: (feature) => `输入 ${feature}`,
  unitOf: (unit, layer) => `${layer}的单元 ${unit}`,
  bias: (value) => `偏置 ${value}`,
  mean: (value) => `均值 ${value}`,
  zeros: (share) => `${share} 为零`,
  traceUnit: 'W：拆解一个权重的梯度',
  traceEdge: '点击：逐项拆解它的梯度',
  dropped: (sample) => `对样本 ${sample} 失活`,
  edge: (from, to, weight, gradient) => `${from} 到 ${to}：权重 ${weight}，梯度 ${gradient}`,
  column: (layer, units, forward, gradient) =>
    `${layer}：${units} 个单元，信号 ${forward}，梯度范数 ${gradient}。`,
  now: (letter, hidden, units) =>
    hidden === 0
      ? `网络 ${letter}：没有隐藏层。`
      : `网络 ${letter}：${hidden} 个隐藏层，每层至多 ${units} 个单元。`,
  marks: {
    shortcut: '残差相加',
    normalization: '归一化',
    matrix: '整个权重矩阵',
  },
  explain: '讲解这一步',
  explainShort: '讲解',
  addLayer: (layer) => `在${layer}之后加一层`,
  removeLayer: (layer) => `移除${layer}`,
  openLayer: (layer) => `打开${layer}`,
} satisfies typeof english;
