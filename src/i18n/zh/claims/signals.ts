import type { ClaimTexts } from '../../claimTexts';

/** Claims about gradients that vanish or explode. */
export const signals = {
  'small-and-large-weights': {
    claim: '初始权重太小使梯度消失，太大使梯度爆炸；网络越深，越严重。',
    experiment:
      'ReLU，He 权重乘以 0.5、1 和 2；tanh，LeCun 权重乘以 0.5、1 和 4；每层 64 个单元，5、10 和 20 层；在训练之前测量。',
    rule: '如果 10 层时两种激活函数都会消失和爆炸，而且层数每加一档都更严重，则为对。如果两者都出现的只有消失或只有爆炸，则对一半。否则为错。',
    truth:
      '反向信号每过一层都乘以同一个倍数，或缩小，或增大。要看信号，不要看权重梯度：ReLU 网络里各层的权重梯度一起缩小，信号已经丢失，它们的曲线却仍是平的。',
    literature: 'Hochreiter 1991；Bengio、Simard 和 Frasconi 1994；Glorot 和 Bengio 2010',
    figures: {
      reluSmall: 'ReLU，He × 0.5：反向信号，第一层 ÷ 最后一层',
      tanhSmall: 'tanh，LeCun × 0.5：同上',
      reluLarge: 'ReLU，He × 2：同上',
      tanhLarge: 'tanh，LeCun × 4：同上',
      depthSmall: '小权重：深度加倍，信号至少再缩小多少倍',
      depthLarge: '大权重：深度加倍，信号至少再增大多少倍',
      reluMiddle: 'ReLU，He × 1：反向信号，第一层 ÷ 最后一层',
      weightGradients: 'ReLU，He × 0.5：权重梯度，第二层 ÷ 最后一层',
    },
    arms: { reluHalf: 'He × 0.5', relu: 'He × 1', reluTwice: 'He × 2' },
  },
  'vanishing-looks-like': {
    claim: '训练损失下降、验证损失忽高忽低，就是梯度消失的表现。',
    experiment:
      '十层 sigmoid 网络，Glorot 权重（梯度消失），与一个在 40 个有噪声的点上过拟合的网络比较，各 600 步。最初十分之一的步里输出偏置还在调整，不计入。',
    rule: '如果梯度消失的网络的损失在变动，则为对。如果它的损失不动，而出现上述现象的是那个过拟合、梯度健康的网络，则为错。否则对一半。',
    truth:
      '梯度消失的表现是两种损失一起停在常数猜测的水平。训练损失下降而验证损失上升是过拟合，它的梯度是健康的。',
    literature: 'Glorot 和 Bengio 2010；Goodfellow、Bengio 和 Courville 2016，5.2 节',
    figures: {
      vanishes: 'sigmoid 网络：反向信号，第一层 ÷ 最后一层',
      trainMoves: 'sigmoid 网络：训练损失的变动',
      validationMoves: 'sigmoid 网络：验证损失的变动',
      overfits: '过拟合的网络：验证损失比最低点升高多少',
      overfittingFalls: '过拟合的网络：训练损失，结束 ÷ 开始',
      healthyFromBelow: '过拟合的网络：反向信号没有消失',
      healthyFromAbove: '过拟合的网络：反向信号没有爆炸',
    },
    arms: { overfitting: '过拟合', vanishing: '梯度消失' },
  },
  'explosion-from-small-weights': {
    claim: '初始权重太小会使梯度爆炸，所以要从大区间里抽取权重。',
    experiment:
      'ReLU，10 层、每层 32 个单元，权重在 (−a, a) 上均匀分布，a 从 0.01 到 2（第一层按 He 的规则，乘以同样的增益），SGD，学习率 0.05，300 步；2 层的网络同样试一遍。',
    rule: '如果权重小反而梯度大，则为对。如果权重小梯度也小，而且区间太小时停滞，太大时失败，居中时能学，则为错。否则对一半。',
    truth:
      '恰恰相反：权重小使梯度消失，权重大使梯度爆炸。多大才合适取决于宽度；两层承受得住的区间，十层就会崩溃。',
    literature: 'Glorot 和 Bengio 2010；He 等 2015',
    figures: {
      normRatio: '最大的权重梯度，a = 0.01 ÷ a = 2',
      smallStuck: 'a = 0.01：训练损失 ÷ 常数猜测的损失',
      largeFails: 'a = 1 和 2：较好的训练损失 ÷ 常数猜测的损失',
      middleLearns: 'a = 0.433（He）：训练损失 ÷ 常数猜测的损失',
      divergedAt: 'a = 1：首次溢出在第几步',
      shallow: '2 层，a = 2：训练损失',
      shallowHe: '2 层，a = 0.433：训练损失',
    },
    arms: { he: 'a = 0.433', smallest: 'a = 0.01', one: 'a = 1' },
  },
  'explosion-overfits': {
    claim: '梯度爆炸导致过拟合。',
    experiment:
      '100 个有噪声的点：ReLU，两倍的 He 权重；一个没有任何爆炸却过拟合的网络；tanh，LeCun 权重乘以 1.5、4 和 6，用 Adam 训练。',
    rule: '如果大权重能拟合训练数据而泛化更差，而且既没有只爆炸不过拟合的，也没有只过拟合不爆炸的，则为对。后两者出现其一，则对一半。如果大权重的泛化并不更差，则为错。',
    truth:
      '爆炸只会让训练中断，什么也学不到；过拟合也不需要爆炸。但权重大、梯度轻微爆炸的 tanh 网络确实会把数据背下来，泛化更差。',
    literature: 'Poole 等 2016；Schoenholz 等 2017',
    figures: {
      explodes: 'ReLU，He × 2：反向信号，第一层 ÷ 最后一层',
      fails: 'ReLU，He × 2：训练损失 ÷ 常数猜测的损失',
      gap: '过拟合的网络：训练准确率 − 验证准确率',
      gapIsHealthy: '过拟合的网络：反向信号，第一层 ÷ 最后一层',
      chaosFits: 'tanh × 6：训练准确率',
      chaosGeneralizes: '验证准确率之差，tanh × 1.5 − tanh × 6',
      divergedAt: 'ReLU，He × 2：首次溢出在第几步',
      tame: 'tanh × 1.5：验证准确率',
      chaotic4: 'tanh × 4：验证准确率',
      chaotic6: 'tanh × 6：验证准确率',
    },
    arms: { tame: 'tanh × 1.5', chaotic4: 'tanh × 4', chaotic6: 'tanh × 6' },
  },
  'relu-prevents-vanishing': {
    claim: 'ReLU 能防止梯度消失。',
    experiment:
      'ReLU、tanh 和 sigmoid，分别用标准差固定为 0.01 的权重、Glorot 权重和 He 权重，20 层、每层 64 个单元，训练之前；10 层的 ReLU 训练 300 步。',
    rule: '如果 ReLU 用 He 权重和标准差 0.01 的权重都好，则为对。只有用 He 权重才好，则对一半。用 He 权重也不好，则为错。',
    truth:
      'ReLU 让一半单元的信号毫不减弱地通过，所以有一种权重能把信号保持住：He 权重。权重太小时，ReLU 的信号和其他激活函数的一样会消失。',
    literature: 'Glorot、Bordes 和 Bengio 2011；He 等 2015',
    figures: {
      naive: '标准差 0.01 的权重：反向信号，第一层 ÷ 最后一层',
      naiveStuck: '标准差 0.01 的权重：训练损失 ÷ 常数猜测的损失',
      he: 'He 权重：反向信号，第一层 ÷ 最后一层',
      heLearns: 'He 权重：训练损失 ÷ 常数猜测的损失',
      glorot: 'Glorot 权重：反向信号，第一层 ÷ 最后一层',
      tanhGlorot: 'tanh，Glorot 权重：同上',
      sigmoidGlorot: 'sigmoid，Glorot 权重：同上',
    },
    arms: { reluHe: 'ReLU，He', reluNaive: 'ReLU，0.01', sigmoidGlorot: 'sigmoid，Glorot' },
  },
  'bounded-derivative': {
    claim: '导数有界的激活函数，例如导数在 0 与 1 之间的 sigmoid，不会使梯度爆炸。',
    experiment:
      '20 层、每层 128 个单元，训练之前：sigmoid，LeCun 权重乘以 1、4 和 14（页面允许的最大值）；tanh，LeCun 权重乘以 3。',
    rule: '如果其中一种激活函数的反向信号增大，则为错。否则为对。',
    truth:
      '每一层的信号还要乘以权重。sigmoid 的斜率至多四分之一，tanh 的至多 1；只要权重足够大，再小的上界也会被抵消。',
    literature: 'Poole 等 2016；Pennington、Schoenholz 和 Ganguli 2017',
    figures: {
      tanhExplodes: 'tanh × 3：反向信号，第一层 ÷ 最后一层',
      sigmoidGrows: 'sigmoid × 14：反向信号每层的倍数',
      sigmoid1: 'sigmoid × 1：同一倍数',
      sigmoid4: 'sigmoid × 4：同一倍数',
    },
    arms: { sigmoid1: 'sigmoid × 1', sigmoid4: 'sigmoid × 4', tanh: 'tanh × 3' },
  },
  'vanishing-never-learns': {
    claim: '梯度消失的网络永远学不会。',
    experiment:
      'ReLU，10 层、每层 32 个单元，He 权重乘以 0.3 到 1，SGD，学习率 0.1，至多 1500 步；损失比常数猜测低 5% 时，网络就算脱困。',
    rule: '如果增益为 0.5 和 0.6 时梯度都消失，网络却都能脱困，则为错。只有一个脱困则对一半。否则为对。',
    truth:
      '梯度小只是一段漫长的平台期，并不是死了：看似毫无动静时，梯度在慢慢变大。权重每小一档，平台期就长几倍，最后长到没有人愿意等。',
    literature: 'Saxe、McClelland 和 Ganguli 2014；Shamir 2019',
    figures: {
      vanishes5: 'He × 0.5：反向信号，第一层 ÷ 最后一层',
      vanishes6: 'He × 0.6：同上',
      escapes5: 'He × 0.5：脱困所需的步数',
      escapes6: 'He × 0.6：同上',
      gain3: 'He × 0.3：同上',
      gain4: 'He × 0.4：同上',
      he: 'He × 1：同上',
    },
    arms: { gain3: 'He × 0.3', gain4: 'He × 0.4', gain5: 'He × 0.5', he: 'He × 1' },
  },
} satisfies Record<string, ClaimTexts>;
