import type { weights as english } from '../../en/lessons/weights';

export const weights = {
  title: '权重的合适大小',
  goal: '弄清网络可以从怎样的权重开始，以及 He 和 Glorot 为什么提出他们的办法。',
  steps: {
    nothing: {
      text: '训练之前，权重总得有个初值。{A} 随机抽取。{B} 用最简单的选择：所有权重都是零。',
      question: '训练中 {B} 会怎样？',
      answers: {
        learns: '学得会：训练会把它们填上',
        later: '学得会，但比 {A} 慢',
        stands: '停滞不前',
      },
      tryIt: '试一试：两个都训练',
      hint: '一个权重的梯度，是传进来的乘以传回来的。',
      reveal:
        '{B} 的损失为 {lossB}，{A} 的为 {lossA}。它第一层的梯度是 {gradientB}：全零的一层，后面什么也传不进来，前面什么也传不回去。零的乘积还是零。',
      meanings: {
        learns: '“学得会”需要每一层至少有一个权重的梯度不为零。',
        later: '“更慢”需要一个小的梯度。而这里完全没有。',
        stands: '“停滞不前”意味着每个权重的梯度都是零。',
      },
    },
    equal: {
      text: '那就不要零，而是全都一样：{A} 的每个权重都从同一个数开始。{B} 随机开始。一类的点围着另一类的点。\n\n看 {A}：同一层的所有单元显示同样的图。',
      question: '{A} 能学到什么？',
      answers: {
        circle: '圆圈，和 {B} 一样',
        oneUnit: '和每层只有一个单元时一样多',
        stands: '什么也学不到，和全零时一样',
      },
      tryIt: '试一试：两个都训练',
      hint: '相同的单元得到相同的梯度。',
      reveal:
        '对没见过的点，{A} 答对 {accuracyA}，{B} 答对 {accuracyB}。相同的单元得到相同的梯度，一直相同：十六个只算一个，只能把平面切一刀。随机打破了这种[对称性|symmetry]。',
      meanings: {
        circle: '“圆圈”需要各单元变得不同。而没有任何东西区分它们。',
        oneUnit: '“每层一个单元”意味着相同的单元一直相同。',
        stands: '“什么也学不到”是全零时的情形。这里从第一步之后就有梯度，只是每个单元都一样。',
      },
    },
    three: {
      text: '所以要随机；但要多大？三个十层的 ReLU 网络。{A} 的标准差很小，不管宽度。{B} 按 [Glorot] 的建议，{C} 按 [He] 的建议：他们的标准差取决于宽度。',
      question: '三百步之内，哪些学得会？',
      answers: {
        onlyC: '只有 {C}',
        bAndC: '{B} 和 {C}',
        all: '全都会',
      },
      tryIt: '试一试：全都训练',
      hint: '十层还不算很深。',
      reveal:
        '损失：{A} {lossA}，{B} {lossB}，{C} {lossC}。很小的标准差停滞不前。Glorot 的对 ReLU 来说稍小一点，十层还能容忍。',
      meanings: {
        onlyC: '“只有 {C}”在层数更多时才成立。十层能容忍稍小一点的倍数。',
        bAndC: '“{B} 和 {C}”意味着 Glorot 的标准差对十层已经够好。',
        all: '“全都会”意味着只要随机，大小无所谓。',
      },
    },
    survives: {
      text: '稍小一点是多少？一层的[前向信号|forward signal]是它各单元回答的大小。这是用 Glorot 权重的网络。十层中的最后一层加了框。',
      question: '第一层的信号，到最后一层还剩多少？',
      tryIt: '测量',
      hint: 'ReLU 大约丢掉一半。十层要连乘。',
      reveal:
        '测得：剩下 {ratio}，每层大约 {factor}。ReLU 把一半的数变成零，而 Glorot 的标准差没有补上这一半。',
      meanings: {
        high: '猜得更大，就是把十层丢掉的部分相加了。其实要相乘：每一层都在剩下的当中再去掉一部分。',
      },
    },
    fit: {
      text: '增益乘在所有权重上。这张图显示每一层的前向信号。平线表示信号既不衰减，也不放大。',
      question: '找出一个增益，使最后一层大约和第一层一样强。',
      hint: '试试一和二之间的数。',
      reveal:
        '增益为 {gain} 时，最后一层有第一层信号的 {ratio}。理论上它是二的平方根，因为 ReLU 使均方减半。',
      failures: {
        small: '还是太小：信号在路上消退。',
        large: '太大了：信号在路上增长。',
      },
    },
    he: {
      text: 'He 把这个平方根放进了他的建议里。{A} 用 Glorot 的标准差，{B} 用 He 的。谁也不必再设增益。',
      tryIt: '显示数值',
      reveal:
        '{A} 的一层传下去 {factorA}，{B} 的一层传下去 {factorB}。像 [tanh] 那样在零附近什么也不丢的函数，适合用 Glorot 的。',
    },
    end: {
      text: '要记住的是：权重随机开始，使各单元不同；标准差要让信号的大小逐层保持。它取决于宽度和激活函数：ReLU 用 He，tanh 用 Glorot。\n\n抽取别的标准差，看看哪些网络能起步。',
    },
  },
} satisfies typeof english;
