import { longestAxis } from '../../spec/grids/axis';
import type { notices as english } from '../en/notices';
import { formatCount, formatNumber } from '../number';
import { savedRunReasons } from './savedRunReasons';
import { weightsReasons } from './weightsReasons';

const letters = ['A', 'B', 'C', 'D'];

const numbers = (integer: boolean): string => (integer ? '整数' : '数');

/** Matrices of attention, as the plan names them. */
const matrices: Record<string, string> = {
  query: '查询',
  key: '键',
  value: '值',
  mixed: '注意力输出',
  average: '平均',
};

export const notices = {
  dismiss: '关闭这条通知',
  titled: (title) => `${title}。`,
  ignored: {
    title: '链接中有些内容无法使用',
    item: (name, value, reason) => `${name}=${value}：${reason}`,
    more: (count) => `以及另外 ${count} 项`,
    unknown: '没有这个参数',
    repeated: '给出了不止一次；以第一次为准',
    shared: '所有变体共用；请为 A 设置',
    version: '由这个页面的另一版本生成；已尽量读取',
    notANumber: '不是数；使用默认值',
    notAMap: '不是两个参数的两个范围，例如 depth:2:59:3~gain:0.5:2.4:0.1；没有打开相图',
    mapRange: (name, range, minimum, maximum) =>
      `“${range}”没有给 ${name} 任何值：范围写作 a:b:c（起、止、步长）、a:b:xF（起、止、倍数）或列表，从 ${minimum} 到 ${maximum}，至多 ${longestAxis} 个值；没有打开相图`,
    mapRepeats: (name) => `两个范围都是 ${name}；没有打开相图`,
    mapTooLarge: (cells, most) => `${cells} 格，超过 ${most}；没有打开相图`,
    mapSteps: (minimum, maximum) => `步数必须是 ${minimum} 到 ${maximum} 之间的整数；没有打开相图`,
    notAPace: (choices, minimum, maximum) =>
      `不是 ${choices} 之一，也不是 ${minimum} 到 ${maximum} 之间的每秒步数；使用默认值`,
    notAChoice: (choices) => `不是 ${choices} 之一；使用默认值`,
    notOfList: (choices) => `不在 ${choices} 之中；已略过`,
    notSomeOf: (choices) => `必须取自 ${choices}，每个至多一次，用逗号分隔；使用默认值`,
    outOfRange: (minimum, maximum, integer) =>
      `必须是 ${minimum} 到 ${maximum} 之间的${numbers(integer)}；使用默认值`,
    notAList: (minimum, maximum, integer, longest) =>
      `必须是至多 ${longest} 个 ${minimum} 到 ${maximum} 之间的${numbers(integer)}，用逗号分隔；没有使用`,
  },
  languageMissing: {
    title: '那种语言的文字未能载入',
    text: '页面保持现在的语言。联网后请再选一次。',
  },
  halted: {
    title: (variant) => `变体 ${letters[variant]} 的数值溢出了`,
    layer: (name) => {
      if (name === 'output') return '输出层';
      const [word, number] = name.split(' ');
      return word === 'hidden' ? `第 ${number} 层` : `矩阵“${matrices[word] ?? word} ${number}”`;
    },
    forward: (layer, step) =>
      `第 ${formatCount(step)} 步，${layer}的激活值首先溢出。训练已停止，图表保留。`,
    backward: (layer, step) =>
      `第 ${formatCount(step)} 步，${layer}的梯度首先溢出。训练已停止，图表保留。`,
    loss: (_layer, step) => `第 ${formatCount(step)} 步，损失溢出。训练已停止，图表保留。`,
  },
  stopped: {
    title: {
      patience: (variant) => `变体 ${letters[variant]} 提前终止`,
      asked: (variant) => `变体 ${letters[variant]} 恢复了最佳网络`,
    },
    patience: (step, bestStep, bestLoss) =>
      `到第 ${formatCount(step)} 步，耐心已用完：验证损失不再下降。已恢复第 ${formatCount(bestStep)} 步的网络，它的验证损失最低（${formatNumber(bestLoss)}）。把“提前终止”设为 0，可从停下处继续。`,
    asked: (step, bestStep, bestLoss) =>
      `第 ${formatCount(bestStep)} 步的网络验证损失最低（${formatNumber(bestLoss)}），已取代第 ${formatCount(step)} 步的网络。改动“停在第几步”，可让最后的网络继续。`,
  },
  recovered: {
    title: (variant) => `GPU 出错后，变体 ${letters[variant]} 继续训练`,
    faults: {
      contextLost: '浏览器收回了 WebGL。',
      timeout: 'WebGL 很久没有响应。',
      shaderRefused: 'WebGL 拒绝计算这个网络的一部分。',
    },
    text: (step, engine) => `训练从第 ${formatCount(step)} 步起由${engine}继续；没有缺少任何一步。`,
  },
  refused: {
    title: '无法构建这个网络',
    noTable: '数据集是自己的表格，但还没有打开。请打开表格，或选择其他数据集。',
    noImages: '数据集是自己的图像，但还没有打开。请打开图像，或选择其他数据集。',
    batchOfOne: (batch, rest) =>
      batch === 1
        ? '批量归一化的每一批至少要有两个样本。请增大批量。'
        : `批量归一化的每一批至少要有两个样本，而批量大小为 ${formatCount(batch)} 时最后一批只剩 ${rest} 个。请换一个批量大小。`,
    warmupTooLong: (warmup, steps) =>
      `训练在第 ${formatCount(steps)} 步结束，那时 ${formatCount(warmup)} 步的预热还没有完成。请缩短预热，或延长训练。`,
    mixingWithoutSequences:
      '只有序列才有可混合的位置。请选择数据集“带标记的词元序列”，或不用位置混合。',
    featuresWithoutPlane:
      '平方、乘积和正弦由两个特征 x₁ 和 x₂ 构成，而这些数据的特征不同。请按原样输入。',
    lossNeedsClasses: '这个损失用来比较类别，而这些数据要预测一个数。请使用均方误差。',
    needsPictures: '这种增强只用于图像。请选择其他增强，或数据集“手写数字”。',
    needsPlaneOrPictures: (featureCount) =>
      `只有两个特征或图像才能旋转；这些数据有 ${featureCount} 个特征。请选择其他增强。`,
    notForSequences: '这种增强不能改变序列：抽出的值会彼此矛盾。请选择其他增强。',
    mend: {
      batch: (size) => (size === 'full' ? '改用全批量' : `批量大小改为 ${size}`),
      norm: () => '不用归一化',
      warmup: (steps) => (steps === '0' ? '不用预热' : `预热 ${steps} 步`),
      mixing: () => '不用位置混合',
      loss: () => '使用均方误差',
      features: () => '按原样输入特征',
      augment: () => '不用数据增强',
    },
    tooLarge: (megabytes, maximum) =>
      `激活值需要 ${formatNumber(megabytes)} MB，超过 ${formatCount(maximum)} MB。请减小批量、样本数或网络。`,
  },
  tableMissing: {
    title: '链接里没有表格',
    text: '这个链接用的是某人自己的表格，它留在那人的浏览器里。这里改为显示双月；把文件拖放到这里即可使用。',
  },
  imagesMissing: {
    title: '链接里没有图像',
    text: '这个链接用的是某人自己的图像，它们留在那人的浏览器里。这里改为显示双月；把两个文件拖放到这里即可使用。',
  },
  notOpened: {
    title: (fileName) => `没有打开 ${fileName}`,
    reasons: {
      ...savedRunReasons,
      ...weightsReasons,
      unreadable: () => '这个浏览器无法读取它。',
    },
  },
  begun: {
    region: '从文件开始',
    text: (fileName) => `从 ${fileName} 开始，重置后也是如此。`,
    note: '链接无法保存它们。学习率测试、交叉验证、相图和“训练前”都另外抽取权重。',
  },
  drawnAnew: {
    title: '权重已重新抽取',
    text: (fileName) => `${fileName} 的权重属于另一个网络。撤销即可恢复。`,
  },
  fixed: {
    title: '由链接固定',
    text: '实验保持不变。',
  },
  notSaved: {
    title: '运行没有保存',
    text: '读取时它又继续了，或已重新构建。请暂停后再保存。',
  },
  runDataNotKept: {
    title: '这次运行带来了自己的数据',
    text: (fileNames) =>
      `它们在页面关闭之前使用。${fileNames} 仍保存在这个浏览器里，重新加载后会再次使用。`,
  },
  noRoomForPins: {
    title: '文件中保留的运行放不下了',
    text: (count) =>
      `最多保留六次运行，文件中有 ${formatCount(count)} 次没有位置。请移除几次，再打开它。`,
  },
  newVersion: {
    title: '这个页面有新版本',
    text: '换用新版本会重新载入页面：实验保留，运行从第 0 步开始。',
    take: '换用',
    later: '暂停后可换用',
    otherTabs: '另一个标签页还开着这个页面。请先关闭它，再换用新版本。',
  },
  restarted: {
    title: '引擎已重新启动',
    text: '引擎曾停止工作。它已重新构建同样的网络，处于第 0 步。',
  },
  dead: {
    title: '引擎无法启动',
    text: (message) => `它连续几次停止工作（${message}）。请重新加载页面，或选择其他引擎。`,
  },
} satisfies typeof english;
