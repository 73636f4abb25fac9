import type { vanishing as english } from '../../en/lessons/vanishing';

export const vanishing = {
  title: '梯度去哪儿了？',
  goal: '看清很深的 sigmoid 网络为什么学不会，又是什么让梯度通过。',
  steps: {
    tower: {
      text: '两个网络都有十[层|layer]，学习同样的数据。{A} 让信号通过 [sigmoid]，{B} 让信号通过 [ReLU|relu]。\n\n看这些连线。它们的亮度是[梯度|gradient]：[损失|loss]多么强烈地要求每个[权重|weight]改变。梯度从右边进来。在 {A} 里，它在通往第一层的路上逐渐消退。在网络上方选择 {B} 来比较。',
    },
    learn: {
      text: '[训练|training]一步一步进行：网络对若干样本给出回答，梯度说明每个权重该怎样改，于是每个权重都改一点。梯度小，改变就小。',
      question: '两个都训练。哪一个学得会？',
      answers: {
        both: '两个都会，{A} 慢一些',
        onlyB: '只有 {B}',
        neither: '都不会',
      },
      tryIt: '试一试：两个都训练',
      hint: '看看 {A} 靠近第一层的连线。',
      reveal:
        '{steps} 步后测得：{A} 的损失从 {start} 变到 {lossA}，{B} 的变到 {lossB}，而且 {B} 对没见过的点答对 {accuracyB}。{A} 的前几层几乎不变，它们弄乱的东西，后面的层无法补救。',
      meanings: {
        both: '“两个都会”意味着步子再小也走得到。{A} 的前几层步子这么小，等多久也几乎不动。',
        onlyB: '“只有 {B}”意味着 {A} 那样小的梯度改变不了什么。',
        neither: '“都不会”意味着十层对任何网络都太多。',
      },
    },
    factor: {
      text: '一个权重的梯度，是传进来的数乘以传回来的数。这张图显示训练之前传回来的：每一层的[反向信号|backward signal]。每一层都把它乘以一个倍数。这条轴上相等的距离就是相等的倍数，所以相等的倍数连成一条直线。',
      tryIt: '显示数值',
      reveal:
        '反向每过一层，{A} 里剩下 {factorA}，{B} 里剩下 {factorB}。{A} 的第一层只得到最后一层的 {ratioA}：小的倍数要连乘。sigmoid 的斜率至多为四分之一。',
    },
    double: {
      text: '每一层带来一个倍数。现在 {A} 要加深一倍：二十层。',
      question: '与现在相比，{A} 第一层的梯度将会……',
      answers: {
        half: '大约是一半',
        millionth: '大约是百万分之一',
        same: '一样',
      },
      tryIt: '试一试：二十层',
      hint: '一个小于四分之一的数，自乘十次是多少？',
      reveal:
        '测得：只有原来的 {ratio}。新增的十层每层大约传下去 {factorA}，倍数要连乘。每加一层，梯度按同样的比例减小：在这条轴上就是一条直线。',
      meanings: {
        half: '“一半”意味着各层分摊梯度；其实每一层都要乘在后一层给它的数上。',
        millionth: '“百万分之一”需要每层大约四分之一的倍数。',
        same: '“一样”需要各层把一切都传下去，就像 {B} 的那样。',
      },
    },
    rescue: {
      text: '现在两个都是 sigmoid 网络，都停滞不前。请在[设置|settings]里选择 {B}，改变它各层的做法，然后训练。',
      question: '让 {B} 学会，深度不减，也不动 {A}。',
      hint: '给 {B} 用[激活函数|activation] ReLU、[权重初始化|initializer] [He] 正态，[学习率|learning rate]设为十分之一。',
      reveal:
        '第 {step} 步，{B} 的损失为 {lossB}，{A} 仍为 {lossA}。{B} 的每层传下去 {factorB}，{A} 的每层 {factorA}。',
      failures: {
        touchedA: '{A} 已不是原来的样子：请改回去，或重做本页。',
        shallower: '{B} 的层比 {A} 少。这有帮助，但任务是保持深度。',
        gone: '{B} 不见了：请重做本页。',
        stuck: '{B} 没有学会。它的学习率适合它各层现在的做法吗？请改一改，按“重置”，再训练。',
        exploded: '现在它的数变得太大：请把学习率调小。',
      },
    },
    naive: {
      text: '那么，是 ReLU 的功劳？{A} 现在用 ReLU。它按 He 的办法抽取初始权重，[标准差|spread]与宽度相配。{B} 会放在它旁边，只有一点不同：标准差极小。图中是反向信号。',
      question: '十层 ReLU，权重极小：{B} 会怎样？',
      answers: { learns: '学会：ReLU 让梯度通过', stuck: '停滞不前' },
      tryIt: '试一试：极小的权重',
      hint: '梯度还要乘以权重。',
      reveal:
        '{steps} 步后，{A} 的损失为 {lossA}，{B} 的为 {lossB}。传回它第一层的是 {firstB}：每层只剩 {factorB}。每一层都乘以斜率，也乘以权重：权重极小时，ReLU 网络的梯度同样消失。',
      meanings: {
        learns: '“学会”意味着只由斜率决定。ReLU 的斜率是一，但极小的权重使倍数极小。',
        stuck: '“停滞不前”意味着权重与斜率同样重要。',
      },
    },
    end: {
      text: '要记住的是：梯度是一个乘积，每层一个倍数。小于一的倍数随深度消失，不管是斜率还是权重使它变小。ReLU 配上标准差合适的权重，使倍数保持在一附近。\n\n接着玩：训练，并观察这些倍数。下一课的倍数大于一。',
    },
  },
} satisfies typeof english;
