import type { code as english } from '../en/code';

/** Texts of the dialog that shows an experiment as a program. */
export const code = {
  title: (variant) => `${variant} 的代码`,
  intro: '这个程序独立地训练这个实验，并在第 0 步把每一层的梯度范数与这里的数值并排打印出来。',
  framework: '框架',
  frameworks: { keras: 'Keras', pytorch: 'PyTorch', tensorflowjs: 'TensorFlow.js' },
  form: '形式',
  forms: { script: '脚本', notebook: '笔记本' },
  listing: '程序',
  copy: '复制',
  copied: '已复制',
  notCopied: '这个浏览器不允许页面复制。',
  save: '保存',
  saveWeights: '保存权重',
  saveData: '保存数据',
  network: '现在的网络',
  networkForms: { tensors: '.safetensors', json: 'JSON', model: 'TensorFlow.js 模型' },
  notDense:
    'TensorFlow.js 模型只含全连接层：这个网络有归一化、残差连接、混合各位置的层，或手动关掉的单元。',
  notStanding: '还没有网络。',
  differences: '与这个页面不同的地方',
  limits: {
    ownDraws:
      '它按同样的规律自己抽取随机数。用“保存权重”的文件启动时，第 0 步与这里相同，梯度范数也相同。',
    dataFile: '它从“保存数据”的文件读取图片。',
    tableFile:
      '它从“保存数据”的文件读取表格，与这里使用的一样：文本列的每个取值各成一列，略去有缺失值的行，并注明每一行用于训练还是验证。',
    endlessRun: '这里的运行没有终点；程序训练 1000 步。',
    lossUnits: '它打印标准化目标的损失；这里用的是目标本身的单位。',
    learnedAugmentation: '它不做从数据学得的增强：TensorFlow.js 没有所需的运算。',
    changedByHand: '它不含你在网络里手动做的改动。',
    epsilonInRoot: '它的优化器把 ε 加在根号内而不是根号外：梯度极小时，权重的更新略有不同。',
    adamEpsilon: '在最初几步，Keras 中 Adam 的 ε 影响更大：极小的梯度更新得更少。',
    runningVariance: '批量归一化保存的方差（滑动平均）略大：n 个样本时为 n / (n − 1) 倍。',
  },
} satisfies typeof english;
