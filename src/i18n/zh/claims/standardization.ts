import type { ClaimTexts } from '../../claimTexts';

/** Claims about the scale of features and targets. */
export const standardization = {
  'standardization-speeds-up': {
    claim: '输入标准化使训练收敛更快。',
    experiment:
      '四个特征，尺度从 0.3 到 10，全批量，每个模型取十一个学习率中最好的：损失降到常数猜测的 1%（线性回归）或 30%（逻辑回归、2 × 16 的网络）需要多少步，用 SGD 和 Adam。',
    rule: '如果不标准化时，两个线性模型用 SGD 要多花许多倍的步数，用 Adam 也明显更多，则为对。只有一种优化器如此，则对一半。否则为错。',
    truth:
      '特征的尺度不同时，损失是一条狭窄的山谷，没有一个学习率能适合所有方向。Adam 给每个权重各自的步长，所以受益较小，但仍然受益。',
    literature: 'LeCun 等 1998，“Efficient BackProp”',
    figures: {
      linear: '线性回归，SGD：步数，原始 ÷ 标准化',
      logistic: '逻辑回归，SGD：同上',
      linearAdam: '线性回归，Adam：同上',
      logisticAdam: '逻辑回归，Adam：同上',
      linearRaw: '线性回归，SGD：步数，原始',
      linearScaled: '线性回归，SGD：步数，标准化',
      logisticRaw: '逻辑回归，SGD：步数，原始',
      logisticScaled: '逻辑回归，SGD：步数，标准化',
      networkRaw: '网络，SGD：步数，原始',
      networkScaled: '网络，SGD：步数，标准化',
    },
    arms: {
      linearRaw: 'SGD，原始',
      linear: 'SGD，标准化',
      linearRawAdam: 'Adam，原始',
      linearAdam: 'Adam，标准化',
    },
  },
  'standardization-decorrelates': {
    claim: '数据标准化会消除特征之间的相关性。',
    experiment: '四个相关系数为 0.8 的特征，用四种单位：标准化之前和之后的所有相关系数。',
    rule: '如果标准化之后所有标准差都相等，而没有一个相关系数的改变超过舍入误差，则为错。否则为对。',
    truth:
      '数据标准化只是分别平移和伸缩每个特征，而这恰恰不影响相关系数。要消除相关性，必须把特征混合起来：白化、主成分分析。',
    literature: 'Pearson 1901；LeCun 等 1998',
    figures: {
      change: '相关系数的最大改变',
      standardized: '标准化之后各特征的标准差，最大 ÷ 最小',
      before: '标准化之前最大的相关系数',
      after: '标准化之后最大的相关系数',
    },
    arms: { before: '之前', after: '之后' },
  },
  'standardization-and-overfitting': {
    claim: '数据标准化减轻过拟合。',
    experiment:
      '2 个有用的特征和 18 个噪声特征，120 个训练样本，ReLU 2 × 32，Adam，学习率 0.001，800 步：把噪声特征放大十倍，或把有用的特征放大十倍；各用原始和标准化的输入。',
    rule: '如果两种情形下训练与验证准确率的差距都缩小，则为对；只在一种情形下缩小，则对一半；都不缩小，则为错。',
    truth:
      '它让所有特征的尺度相同。原来噪声的尺度最大时，它有帮助；尺度本身就说明哪些特征重要时，它有害。它不是正则化。',
    literature: 'Hastie、Tibshirani 和 Friedman 2009，14.3 节',
    figures: {
      noise: '放大噪声：差距的改变',
      signal: '放大有用的特征：差距的改变',
      noiseRaw: '放大噪声，原始：验证准确率',
      noiseScaled: '放大噪声，标准化：验证准确率',
      signalRaw: '放大有用的特征，原始：验证准确率',
      signalScaled: '放大有用的特征，标准化：验证准确率',
    },
    arms: {
      noiseRaw: '放大噪声，原始',
      noise: '放大噪声，标准化',
      signalRaw: '放大有用的，原始',
      signal: '放大有用的，标准化',
    },
  },
  'scale-with-training-statistics': {
    claim: '验证数据必须用训练数据的均值和标准差来缩放。',
    experiment:
      '双月数据，第二个特征放大一百倍，2 × 16 的网络用标准化的输入训练 400 步；验证样本分别：用训练样本的统计量缩放；不缩放；以 1、5、100 个为一批，用自己的统计量缩放；用全部样本的统计量缩放。',
    rule: '如果不缩放、单个自行缩放、五个一批自行缩放都使准确率下降，则为对。只有不缩放使准确率下降，则对一半。否则为错。',
    truth:
      '网络只认得训练时的尺度。大批次的均值和标准差与训练数据的相近，小批次则不然。用全部样本的统计量来缩放，在这里影响很小，却让验证数据混进了训练。',
    literature: 'Kaufman 等 2012；Hastie、Tibshirani 和 Friedman 2009，7.10 节',
    figures: {
      unscaled: '不缩放：准确率下降',
      single: '单个自行缩放：准确率下降',
      five: '5 个一批：准确率下降',
      trainingScaled: '用训练样本的统计量：准确率',
      hundred: '100 个一批：准确率下降',
      everything: '用全部样本的统计量：准确率下降',
    },
    arms: {
      everything: '全部样本',
      hundred: '100 个一批',
      five: '5 个一批',
      single: '单个样本',
    },
  },
  'all-models-need-scaling': {
    claim: '线性回归、逻辑回归、支持向量机和神经网络都需要标准化的输入。',
    experiment:
      '四个特征，尺度从 0.3 到 10：每个模型用学习率 0.03 作 100 步梯度下降；最小二乘则精确求解。各用原始和标准化的输入。',
    rule: '如果三个线性模型用原始输入时梯度下降的结果都更差，而精确解不变，则对一半。如果精确解也改变，则为对。否则为错。',
    truth:
      '需要它的是梯度下降，而不是模型：最小二乘的精确解，不管用什么单位，回答都一样。正则化惩罚和距离也取决于单位，与怎样求解无关。',
    literature: 'LeCun 等 1998；Hastie、Tibshirani 和 Friedman 2009，3.4 节',
    figures: {
      linear: '线性回归：训练损失，原始 ÷ 标准化',
      logistic: '逻辑回归：同上',
      vectors: '支持向量机：同上',
      exact: '精确最小二乘：回答的最大改变 ÷ 目标的标准差',
      network: '网络：训练损失，原始 ÷ 标准化',
    },
    arms: {
      logisticRaw: '逻辑回归，原始',
      logistic: '逻辑回归，标准化',
      vectorsRaw: '支持向量机，原始',
      vectors: '支持向量机，标准化',
    },
  },
  'targets-need-no-scaling': {
    claim: '目标不需要标准化。',
    experiment:
      '目标为 1000 f + 5000 的回归，ReLU 2 × 32，SGD 和 Adam 各 500 步全批量，各取九个学习率中最好的：测未解释的方差所占比例。',
    rule: '如果目标不缩放时，两种优化器都剩下更多未解释的方差，则为错。只有一种如此，则对一半。否则为对。',
    truth:
      '目标大，误差和梯度就大：SGD 只能取很小的学习率，结果只找到均值。Adam 学得更多，但也要花许多步去追上目标的尺度。',
    literature: 'Bishop 1995，8.2 节；van Hasselt 等 2016',
    figures: {
      sgd: 'SGD：未解释的方差，目标原始 ÷ 标准化',
      adam: 'Adam：同上',
      sgdRaw: 'SGD，目标原始：未解释的方差',
      sgdScaled: 'SGD，目标标准化：同上',
      adamRaw: 'Adam，目标原始：同上',
      adamScaled: 'Adam，目标标准化：同上',
    },
    arms: {
      sgdRaw: 'SGD，原始',
      sgd: 'SGD，标准化',
      adamRaw: 'Adam，原始',
      adam: 'Adam，标准化',
    },
  },
} satisfies Record<string, ClaimTexts>;
