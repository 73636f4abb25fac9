import type { ClaimTexts } from '../../claimTexts';

/** Claims about what stands between the layers, and about depth. */
export const layers = {
  'batch-norm-forgives': {
    claim: '批量归一化使训练与权重的尺度无关。',
    experiment:
      'ReLU，10 层、每层 32 个单元，He 权重乘以 0.1 到 10，SGD，学习率 0.1，批量大小 50，300 步；分别用和不用批量归一化。',
    rule: '如果用它时所有增益都能训练，不用时最小和最大的增益都失败，则为对。不用时也不失败，则对一半。用它时有一个失败，则为错。',
    truth:
      '权重不管乘以多少，归一化的层给出的都一样；变的只是权重的梯度。增益相差一百倍，最终的损失也差不多。',
    literature: 'Ioffe 和 Szegedy 2015',
    figures: {
      allWithNorm: '用它时最差的训练损失 ÷ 常数猜测的损失',
      smallFails: '不用时，He × 0.1：训练损失 ÷ 常数猜测的损失',
      largeFails: '不用时，He × 10：同上',
      plain1: '不用时，He × 1：训练损失',
      norm01: '用它时，He × 0.1：训练损失',
      norm1: '用它时，He × 1：训练损失',
      norm10: '用它时，He × 10：训练损失',
    },
    arms: {
      plain01: 'He × 0.1，不用',
      norm01: 'He × 0.1，用',
      plain1: 'He × 1，不用',
      norm10: 'He × 10，用',
    },
  },
  'batch-norm-explodes': {
    claim: '批量归一化使梯度爆炸，因为它的参数不参与更新。',
    experiment:
      'ReLU，50 层、每层 128 个单元，对 256 个样本作批量归一化：测反向信号每层的倍数，训练之前和 8 步之后各一次；缩放 γ 和平移 β 或者学习，或者固定在初值。',
    rule: '如果反向信号增大，而 γ 和 β 学不学都一样，则对一半。如果学习它们能降低倍数，则为对。如果信号不增大，则为错。',
    truth:
      '现象是真的：不管权重的尺度如何，每个归一化的 ReLU 层都把反向信号放大同样的倍数。但 γ 和 β 像其他权重一样参与更新，而且更新与否并无差别。',
    literature: 'Yang 等 2019；Ioffe 和 Szegedy 2015',
    figures: {
      explodes: '每层的倍数，训练之前',
      cure: '8 步后的倍数之差，固定 − 学习',
      learntAtEnd: '学习 γ 和 β：8 步后的倍数',
      heldAtEnd: '固定 γ 和 β：同上',
      ratio: '反向信号，第一层 ÷ 最后一层，训练之前',
    },
    arms: { learnt: '学习', held: '固定' },
  },
  'batch-norm-only-hidden': {
    claim: '批量归一化要放在隐藏层里、全连接层之后，而且每一层都需要。',
    experiment:
      'ReLU，10 层、每层 32 个单元，He 权重乘以 0.3，SGD，学习率 0.1，300 步：都不归一化，只归一化第一、第五或最后一个隐藏层，以及全部归一化。',
    rule: '如果全部归一化能学，都不归一化则停滞，而只归一化某一层就够了，则对一半。如果没有哪一层单独够用，则为对。如果都不归一化也能学，或全部归一化也学不了，则为错。',
    truth:
      '位置合适，归一化一层就可能够了：信号被前九层缩小，在最后一层恢复原来的大小。多归一化几层会更稳、更快。',
    literature: 'Ioffe 和 Szegedy 2015',
    figures: {
      noneStuck: '都不归一化：训练损失 ÷ 常数猜测的损失',
      allLearn: '全部归一化：同上',
      oneLearns: '只归一化最好的一层：同上',
      first: '只归一化第一层：训练损失',
      middle: '只归一化第五层：同上',
      last: '只归一化最后一层：同上',
      all: '全部归一化：同上',
    },
    arms: { none: '都不', all: '全部', last: '只有最后一层', first: '只有第一层' },
  },
  'attention-sees-all': {
    claim: '自注意力使每个位置都得到整个序列的信息。',
    experiment:
      '8 个词元的序列，其中一个被标记；每个位置都要给出被标记词元的值，−1 或 1。分别用：各位置单独判断、对各位置取平均、自注意力；Adam 训练 300 步。',
    rule: '如果自注意力几乎总能答对，而各位置单独判断做不到，则为对。如果单独判断也做得到，则对一半。如果自注意力也做不到，则为错。',
    truth:
      '有了自注意力，每个位置都能看到其他每个位置。对这个任务，它不是唯一的办法：对各位置取平均也能得到所需的信息，而且代价更小。',
    literature: 'Vaswani 等 2017',
    figures: {
      attention: '自注意力：验证准确率',
      none: '各位置单独判断：同上',
      average: '对各位置取平均：同上',
    },
    arms: { none: '单独', average: '平均', attention: '自注意力' },
  },
  'residual-allows-depth': {
    claim: '残差连接配 He 权重，多深都行。',
    experiment:
      '每层 16 个 ReLU 单元，He 权重，取七个学习率中最好的，150 步：100 层的普通网络、x + f、x + f/100，以及 x + f 加批量归一化；20 层的普通网络和 x + f。',
    rule: '如果单用 x + f 就能训练 100 层，则为对。只有缩放或归一化之后才能训练，则对一半。都不能，则为错。',
    truth:
      'x + f 配 He 权重，每个残差块都使信号加倍，一百块就溢出。把支路缩小或归一化，信号的大小就保持得住；这时再深也无妨。',
    literature: 'He 等 2016；Zhang、Dauphin 和 Ma 2019；De 和 Smith 2020',
    figures: {
      plainResidual: '100 层，x + f：训练损失 ÷ 常数猜测的损失',
      scaled: '100 层，x + f/100：同上',
      normalized: '100 层，x + f 归一化：同上',
      plain100: '100 层，普通：训练损失',
      residual100: '100 层，x + f：同上',
      scaled100: '100 层，x + f/100：同上',
      norm100: '100 层，x + f 归一化：同上',
      residual20: '20 层，x + f：同上',
      plain20: '20 层，普通：同上',
    },
    arms: { plain100: '普通', scaled100: 'x + f/100', norm100: 'x + f，归一化' },
  },
  'depth-degrades': {
    claim: '网络越深，训练得越差。',
    experiment:
      'ReLU，He 权重，每层 32 个单元，2 到 50 层；SGD（学习率 0.1）和 Adam（学习率 0.001）各训练 300 步。',
    rule: '如果用 SGD 时 50 层比 5 层训练得差，用 Adam 时 50 层也训练得很差，则为对。只有其一，则对一半。否则为错。',
    truth:
      '用固定学习率的 SGD 时，加几层有益，加多了有害。同样是 50 层，Adam 能训练到很小的损失：退化的是训练，而不是网络的能力。',
    literature: 'He 等 2016；Srivastava、Greff 和 Schmidhuber 2015',
    figures: {
      sgd: 'SGD：训练损失，50 层 ÷ 5 层',
      adam: 'Adam，50 层：训练损失 ÷ 常数猜测的损失',
      sgd2: 'SGD，2 层：训练损失',
      sgd5: 'SGD，5 层：同上',
      sgd10: 'SGD，10 层：同上',
      sgd20: 'SGD，20 层：同上',
      sgd50: 'SGD，50 层：同上',
      adam5: 'Adam，5 层：同上',
      adam50: 'Adam，50 层：同上',
    },
    arms: {
      sgd5: 'SGD，5 层',
      sgd20: 'SGD，20 层',
      sgd50: 'SGD，50 层',
      adam50: 'Adam，50 层',
    },
  },
} satisfies Record<string, ClaimTexts>;
