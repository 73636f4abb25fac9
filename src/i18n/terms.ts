import { glossary as en } from './en/glossary';
import { glossary as zh } from './zh/glossary';

/** A technical term, as English texts and Chinese textbooks have it. */
interface TermPair {
  en: string;
  zh: string;
}

/** Words that the glossary explains, by their names there. */
const explained = [
  'backward signal',
  'batch normalization',
  'epoch',
  'forward signal',
  'gain',
  'gradient',
  'learning rate',
  'loss',
  'optimizer',
  'residual connection',
  'saturated',
  'warm-up',
  'weight',
] as const;

/** A text that has the English term has the Chinese one in its translation. */
export const terms: readonly TermPair[] = [
  ...explained.map((name) => ({ en: en[name].term, zh: zh[name].term })),
  { en: 'accuracy', zh: '准确率' },
  { en: 'augmentation', zh: '增强' },
  { en: 'bias', zh: '偏置' },
  { en: 'confusion matrix', zh: '混淆矩阵' },
  { en: 'cross-entropy', zh: '交叉熵' },
  { en: 'cross-validation', zh: '交叉验证' },
  { en: 'decision boundary', zh: '决策边界' },
  { en: 'dropout', zh: '随机失活' },
  { en: 'early stopping', zh: '提前终止' },
  { en: 'edge of chaos', zh: '混沌边缘' },
  { en: 'gradient norm', zh: '梯度范数' },
  { en: 'hidden layer', zh: '隐藏层' },
  { en: 'hinge', zh: '合页损失' },
  { en: 'initializer', zh: '初始化' },
  { en: 'layer normalization', zh: '层归一化' },
  { en: 'logistic regression', zh: '逻辑回归' },
  { en: 'loss surface', zh: '损失曲面' },
  { en: 'momentum', zh: '动量' },
  { en: 'output layer', zh: '输出层' },
  { en: 'overfit', zh: '过拟合' },
  { en: 'plateau', zh: '平台期' },
  { en: 'sharpness', zh: '锐度' },
  { en: 'standard deviation', zh: '标准差' },
  { en: 'standardization', zh: '标准化' },
  { en: 'support vector machine', zh: '支持向量机' },
  { en: 'underfit', zh: '欠拟合' },
  { en: 'underflowed', zh: '下溢' },
  { en: 'validation loss', zh: '验证损失' },
  { en: 'variance', zh: '方差' },
];
