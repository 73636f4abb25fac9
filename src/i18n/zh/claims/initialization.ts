import type { ClaimTexts } from '../../claimTexts';

/** Claims about what a network starts from. */
export const initialization = {
  'zero-weights': {
    claim: '权重全为零的网络无法训练。',
    experiment:
      '双月数据，SGD，学习率 0.5，300 步：1 个和 3 个隐藏层的 tanh、ReLU 和 sigmoid 单元，逻辑回归，以及只有输出层为零的网络。',
    rule: '如果全零的隐藏层学不动，逻辑回归和全零的输出层也学不动，则为对。后两者有一个能学，则对一半。tanh 或 ReLU 的隐藏层能学，则为错。',
    truth:
      '全零的隐藏层得不到梯度，或者（sigmoid 时）所有单元得到同一个梯度。没有隐藏层，就没有需要彼此区分的单元；全零的输出层走一步就不再是零。',
    literature: 'Rumelhart、Hinton 和 Williams 1986；Goodfellow、Bengio 和 Courville 2016，8.4 节',
    figures: {
      tanhStuck: 'tanh，1 层和 3 层：较低的损失 ÷ 常数猜测的损失',
      reluStuck: 'ReLU，1 层和 3 层：同上',
      logisticLearns: '逻辑回归：训练损失 ÷ 常数猜测的损失',
      zeroOutputLearns: '只有输出层为零：训练损失 ÷ 常数猜测的损失',
      sigmoid1: 'sigmoid，1 层：训练损失',
      sigmoidSpread: 'sigmoid，1 层：各单元相差多少',
      sigmoid3: 'sigmoid，3 层：训练损失',
    },
    arms: {
      tanh1: 'tanh，全零',
      logistic: '逻辑回归',
      sigmoid1: 'sigmoid，全零',
    },
  },
  'equal-weights': {
    claim: '权重全相等时，一层里所有的单元就等于一个单元。',
    experiment:
      '同心圆数据，两层、每层 16 个 tanh 单元，Adam，学习率 0.01，400 步：常数权重、随机权重，以及常数权重加随机失活 0.2。',
    rule: '如果相等的权重始终相等，学得不如随机权重，用了随机失活也一样，则为对。如果随机失活使单元彼此不同，则对一半。如果不用随机失活也会变得不同，则为错。',
    truth:
      '权重相等的单元得到相等的梯度，永远等于一个单元。只有随机性能让它们变得不同：随机权重一开始就做到了，随机失活每步随机去掉一些单元，也能做到。',
    literature: 'Rumelhart、Hinton 和 Williams 1986；Blumenfeld、Gilboa 和 Soudry 2020',
    figures: {
      oneUnit: '常数权重：最终各单元相差多少',
      randomLearns: '随机权重：训练准确率',
      constantFails: '训练准确率之差，随机权重 − 常数权重',
      dropoutParts: '常数权重加随机失活：最终各单元相差多少',
      constant: '常数权重：训练准确率',
      dropout: '常数权重加随机失活：训练准确率',
    },
    arms: { constant: '常数', random: '随机', dropout: '常数加随机失活' },
  },
  'he-keeps-variance': {
    claim: 'He 初始化使各层激活值的方差保持不变。',
    experiment:
      '50 层、每层 256 个单元，训练之前：ReLU 用 He 和 Glorot 权重，tanh 用 Glorot 权重；另有每层 64 个单元的。测 h² 对单元和样本的均值，以及其中有多少是样本之间的方差。',
    rule: '如果二阶矩和样本之间的方差都保持不变，则为对。只有二阶矩保持不变，则对一半。如果二阶矩也保持不住，或 Glorot 权重同样能保持，则为错。',
    truth:
      'He 权重保持的是二阶矩，即 h² 的均值。一批样本之间的方差却逐层下降：在 ReLU 网络的深处，对所有输入的回答几乎相同。',
    literature: 'He 等 2015；Schoenholz 等 2017；Hanin 和 Rolnick 2018',
    figures: {
      notLost: 'ReLU，He：二阶矩，最后一层 ÷ 第一层，没有丢失',
      notGrown: 'ReLU，He：同上，没有增大',
      lostOtherwise: 'ReLU，Glorot：同上',
      varianceFalls: 'ReLU，He：其中样本间方差所占比例，最后一层 ÷ 第一层',
      heNarrow: 'ReLU，He，64 个单元：二阶矩，最后一层 ÷ 第一层',
      narrowVariance: 'ReLU，He，64 个单元：方差所占比例，最后一层 ÷ 第一层',
      tanh: 'tanh，Glorot：二阶矩，最后一层 ÷ 第一层',
    },
    arms: { he: 'ReLU，He', glorot: 'ReLU，Glorot', tanh: 'tanh，Glorot' },
  },
  'he-equal-variance': {
    claim: 'He 初始化使各层权重的方差相同。',
    experiment:
      'ReLU 层，依次 128、64、32 和 16 个单元，训练之前：每层权重的方差，一次按 He 的规则，一次所有层统一用标准差 0.1。',
    rule: '如果 He 的方差各层不同，而统一标准差时各层相同，则为错。如果 He 的方差各层也相同，则为对。否则对一半。',
    truth:
      'He 的方差是 2 除以输入个数，所以随宽度而变；保持不变的是信号。如果各层方差相等，信号每到窄的层就会缩小。',
    literature: 'He 等 2015',
    figures: {
      unequal: 'He：各层权重方差，最大 ÷ 最小',
      equalIsEqual: '统一标准差：同上',
      he: 'He：二阶矩，最后一层 ÷ 第一层',
      equal: '统一标准差：同上',
    },
    arms: { he: 'He', equal: '统一标准差' },
  },
} satisfies Record<string, ClaimTexts>;
