import type { weightsReasons as english } from '../en/weightsReasons';
import { formatCount } from '../number';

/** Sentences that say why no run begins from a file of weights. */
export const weightsReasons = {
  savedRun: () => '这是保存的运行，而不只是权重。',
  notWeights: () => '它既不是在这里保存的权重，也不是 TensorFlow.js 的模型。',
  notNumbers: ({ name }) => `数组 ${name} 不是一列数，也不是长度相同的各行数。`,
  notAModel: () => '它不是 TensorFlow.js 的模型。',
  notSequential: ({ found }) => `它是 ${found} 类型的模型，这里只能读取逐层相接的顺序模型。`,
  otherLayer: ({ layer, found }) =>
    `它的层 ${layer} 是 ${found} 类型，这里只能读取带激活函数的全连接层。`,
  otherActivation: ({ layer, found }) =>
    `它的层 ${layer} 的激活函数是 ${found}，这里的网络在该处不能使用。`,
  mixedActivations: ({ found }) =>
    `它的隐藏层有不同的激活函数（${found.join('，')}），而这里的网络只有一种。`,
  otherNumbers: ({ name, type }) => `数组 ${name} 的数是 ${type} 类型，这里只能读取 float32。`,
  missing: ({ name }) => `缺少网络需要的数组 ${name}。`,
  unexpected: ({ name }) => `其中的数组 ${name} 在网络里没有位置。`,
  otherShape: ({ name, found, expected }) =>
    `数组 ${name} 的形状是 ${found.join(' × ')}，而网络的是 ${expected.join(' × ')}。`,
  notFinite: ({ name }) => `数组 ${name} 含有无穷大或不是数的值。`,
  noStack: ({ name }) => `数组 ${name} 不属于首尾相接的全连接层；每一层应有权重和偏置。`,
  tooLarge: ({ layers, units, mostLayers, mostUnits }) =>
    `它的网络有 ${formatCount(layers)} 个隐藏层，每层最多 ${formatCount(units)} 个单元；这里最多 ${formatCount(mostLayers)} 层，每层 ${formatCount(mostUnits)} 个单元。`,
  otherEnds: ({ inputs, outputs }) =>
    `它的网络有 ${formatCount(inputs[0])} 个输入和 ${formatCount(outputs[0])} 个输出，而当前数据有 ${formatCount(inputs[1])} 个输入和 ${formatCount(outputs[1])} 个输出。`,
  missingFile: ({ name }) => `它和 ${name} 是一起的：请同时选择或拖放两个文件。`,
  noData: () => '它的网络学习的是某人自己的数据，文件里没有这些数据：请先打开数据。',
} satisfies typeof english;
