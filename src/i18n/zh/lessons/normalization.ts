import type { normalization as english } from '../../en/lessons/normalization';

export const normalization = {
  title: '在网络内部做归一化',
  goal: '看清批量归一化能容忍什么，在深层网络里又对梯度做了什么。',
  steps: {
    small: {
      text: '两个网络抽取的权重都小了十倍。{B} 每一层都有[批量归一化|batch normalization]：每个单元的加权和在当前批次上均值为零，标准差为一。',
      question: '哪些学得会？',
      answers: { both: '两个都会', onlyB: '只有 {B}', neither: '都不会' },
      tryIt: '试一试：两个都训练',
      hint: '除以标准差之后，权重的大小还剩什么？',
      reveal: '{A} 的损失为 {lossA}，{B} 的为 {lossB}。除以标准差，就把权重的大小除掉了。',
      meanings: {
        both: '“两个都会”意味着小的权重没有害处。',
        onlyB: '“只有 {B}”意味着权重的大小被除掉了。',
        neither: '“都不会”意味着信号变小就是丢失。其实它放大后仍然可用。',
      },
    },
    signals: {
      text: '看训练之前每一层的前向信号。在 {A} 和 {B} 里，它各在哪一层变小？',
      tryIt: '显示数值',
      reveal:
        '在 {A} 里，最后一层有第一层信号的 {ratioA}，在 {B} 里有 {ratioB}。{B} 的每一层都以标准差一重新开始。',
    },
    large: {
      text: '现在两个抽取的权重都大了十倍。',
      question: '哪些学得会？',
      answers: { both: '两个都会', onlyB: '只有 {B}', neither: '都不会' },
      tryIt: '试一试：两个都训练',
      hint: '这个除法知道权重是大是小吗？',
      reveal: '{A} 在第 {stepA} 步崩溃。{B} 的损失为 {lossB}：权重太小或太大，都是同一个除法。',
      meanings: {
        both: '“两个都会”意味着训练来得及把权重变小。',
        onlyB: '“只有 {B}”意味着大小在两个方向都被除掉。',
        neither: '“都不会”意味着它只对小的权重有帮助。',
      },
    },
    deep: {
      text: '那么它能治好深层网络吗？这里有五十层，权重大小合适。它们将得到批量归一化。',
      question: '训练之前，梯度在反向传播时会怎样？',
      answers: {
        level: '保持不变：各层标准差相同',
        vanishes: '消失',
        explodes: '爆炸',
      },
      tryIt: '试一试：归一化',
      hint: '前向信号是平的。返回的路还没有说到。',
      reveal:
        '测得：每层 {factor} 倍，从最后一层到第一层共 {ratio} 倍。ReLU 使前向信号减半，归一化把它补上；前向补上的，反向就要乘上。',
      meanings: {
        level: '“不变”对前向成立。返回的路有它自己的倍数。',
        vanishes: '“消失”需要小于一的倍数。',
        explodes: '“爆炸”意味着补上 ReLU 的代价出在反向传播。',
      },
    },
    way: {
      text: '五十层，都归一化，损失却不下降。保留归一化，给梯度一条绕过各层的路。',
      question: '让 {A} 在五十层都有批量归一化时学会。',
      hint: '选普通的[残差连接|residual connection]，然后训练。',
      reveal: '第 {step} 步的损失为 {loss}。现在每层只乘以 {factor}。下一课讲的就是这条绕行的路。',
      failures: {
        without: '归一化不见了。请改回批量归一化。',
        broken: '它崩溃了：请用更小的学习率，按“重置”，再训练。',
      },
    },
    end: {
      text: '要记住的是：归一化使权重的大小在前向无害。反向传播时，它每层乘以略大于一的数，五十层就变得很大。层归一化在一个样本的各单元上做同样的事，单个样本也能用。',
    },
  },
} satisfies typeof english;
