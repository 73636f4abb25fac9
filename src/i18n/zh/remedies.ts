import type { remedies as english } from '../en/remedies';
import { counted, said, share } from '../sentence';

/** Each names the parameters that it changes, with their new values. */
export const remedies = {
  reluHe: () => '改用 ReLU 和 He 权重',
  reluHeAndRate: ({ lr = 0 }) => `改用 ReLU 和 He 权重，学习率 ${said(lr)}`,
  heWeights: () => 'He 权重，增益 1',
  lecunWeights: () => 'LeCun 权重，增益 1',
  glorotWeights: () => 'Glorot 权重，增益 1',
  leakyRelu: () => '改用 Leaky ReLU',
  batchNorm: () => '加上批量归一化',
  layerNorm: () => '改用层归一化',
  noNorm: () => '不用归一化',
  residual: ({ residual }) => (residual === 'plain' ? '残差连接 x + f' : '残差连接 x + f / 深度'),
  moreLayers: ({ depth = 0 }) => `增加到 ${depth} 层`,
  fewerLayers: ({ depth = 0 }) => `减少到 ${depth} 层`,
  width: ({ width = 0 }) => `加宽各层：${width} 个单元`,
  rate: ({ lr = 0 }) => `学习率 ${said(lr)}`,
  constantRate: () => '学习率保持恒定',
  adam: ({ lr = 0 }) => `改用 Adam，学习率 ${said(lr)}`,
  clip: ({ clip = 0 }) => `把梯度裁剪到 ${said(clip)}`,
  standardizeInputs: () => '标准化输入',
  standardizeAll: () => '标准化输入和目标',
  seed: ({ seed = 0 }) => `换随机种子：${counted(seed)}`,
  dropout: ({ dropout = 0 }) => (dropout === 0 ? '不用随机失活' : `随机失活 ${said(dropout)}`),
  l2: ({ l2 = 0 }) => `L2 惩罚 ${said(l2)}`,
  noPenalty: () => '不用 L1 和 L2 惩罚',
  patience: ({ patience = 0 }) => `提前终止，耐心 ${counted(patience)} 轮`,
  squares: () => '再加上输入 x₁²、x₂² 和 x₁·x₂',
  samples: ({ samples = 0 }) => `增加数据：${counted(samples)} 个样本`,
  trainFraction: ({ trainFraction = 0 }) => `用 ${share(trainFraction)} 的样本训练`,
  batch: ({ batch = 0 }) => (batch === 'full' ? '改用全批量' : `批量大小 ${batch}`),
} satisfies typeof english;
