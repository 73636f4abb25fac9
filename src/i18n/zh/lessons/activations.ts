import type { activations as english } from '../../en/lessons/activations';

export const activations = {
  title: 'ReLU、sigmoid 和其他',
  goal: '看清两层之间的函数有什么用，它的斜率怎样影响学习。',
  steps: {
    four: {
      text: '一个单元把传进来的混合起来，再通过激活函数送出。四个网络的激活函数不同：{A} sigmoid，{B} [tanh]，{C} ReLU，{D} 没有，这叫做[线性|linear]。\n\n比较每一层让多少信号返回。',
    },
    line: {
      text: '真的需要它们吗？一类的点围着另一类的点。{A} 有三层，没有任何函数；{B} 一样，但有 ReLU。',
      question: '{A} 会在两类之间画出怎样的边界？',
      answers: {
        circle: '一个圈，和 {B} 一样',
        later: '一个圈，但晚一些',
        line: '一条直线',
      },
      tryIt: '试一试：两个都训练',
      hint: '和的和是什么？',
      reveal:
        '对没见过的点，{A} 答对 {accuracyA}，{B} 答对 {accuracyB}。中间没有函数的层只是相加：三层等于一层，而一层只能画一条直线。',
      meanings: {
        circle: '“一个圈”需要能弯曲的东西。和的和不会弯曲。',
        later: '“晚一些”意味着时间能把直线弄弯。',
        line: '“一条直线”意味着线性层加起来还是一个线性层。',
      },
    },
    curves: {
      text: 'tanh 和 sigmoid 有同样的 S 形曲线，但 tanh 从负一到一，中间陡四倍。两个网络都有十层。',
      question: '两百步之内，哪些学得会？',
      answers: { both: '两个都会', onlyA: '只有用 tanh 的 {A}', neither: '都不会' },
      tryIt: '试一试：两个都训练',
      hint: '反向回来的信号在每一层都要乘一次斜率。',
      reveal:
        '{A} 的损失为 {lossA}，{B} 的为 {lossB}。一层 tanh 让 {factorA} 的信号返回，一层 sigmoid 只让 {factorB}。形状一样，差别在于斜率。',
      meanings: {
        both: '“两个都会”意味着要紧的是形状，而不是斜率。',
        onlyA: '“只有 {A}”意味着由斜率决定。',
        neither: '“都不会”意味着任何 S 形曲线在十层中都会消失。',
      },
    },
    ends: {
      text: 'tanh 在曲线两端是平的：在那里的单元是[饱和|saturated]的。两个网络都用 tanh。{B} 的增益是 {A} 的四倍，所以它的大多数单元从两端开始。训练点少而且有噪声。',
      question: '对没见过的点，哪一个答得更好？',
      answers: { a: '{A}', b: '{B}，权重更大的那个', same: '两个一样' },
      tryIt: '试一试：两个都训练',
      hint: '看看 {B} 最后几层的图。',
      reveal:
        '训练点中 {A} 答对 {knownA}，{B} 答对 {knownB}；没见过的点中 {A} 答对 {accuracyA}，{B} 答对 {accuracyB}。饱和的层把平面切成碎片：{B} 死记每一个点，对旁边的点却一无所知。',
      meanings: {
        a: '“{A}”意味着平滑的层能推广到新的点。',
        b: '“{B}”意味着陡的切口能找到真正的边界。其实它们跟着噪声走。',
        same: '“一样”只对训练点成立。',
      },
    },
    dead: {
      text: '传进来的数为负时，ReLU 的回答是零，斜率也是零。在每个点上都如此的单元就[死亡|dead]了：它得不到梯度。{A} 用 ReLU，{B} 用 [Leaky ReLU|leaky ReLU]，它让负数的百分之一通过。两个的步子都大得过头。',
      question: '尽管如此，哪些学得会？',
      answers: { both: '两个都会', onlyB: '只有用 Leaky ReLU 的 {B}', neither: '都不会' },
      tryIt: '试一试：两个都训练',
      hint: '一个得不到梯度的单元，靠什么回来？',
      reveal:
        '{A} 的损失为 {lossA}，{B} 的为 {lossB}。在最糟的一层里，{A} 有 {deadA} 的单元死亡，{B} 有 {deadB}。步子太大，就把单元抛到回答为零的地方，再也没有什么能带它回来；只要有一点斜率就能回来。',
      meanings: {
        both: '“两个都会”意味着单元无论被抛到哪里都能回来。',
        onlyB: '“只有 {B}”意味着再小的斜率也是一条回来的路。',
        neither: '“都不会”意味着这样的步子会毁掉任何网络。',
      },
    },
    sigmoid: {
      text: 'sigmoid 并非没有希望。这个网络有四层 sigmoid，几千步停滞不前。激活函数不可以改。',
      question: '在五百步之内，让 {A} 用它的 sigmoid 学会。',
      hint: '选[优化器|optimizer] Adam，学习率百分之一，给它几百步。',
      reveal:
        '第 {step} 步的损失为 {loss}。一层让 {factor} 的信号返回：层数这么少，用更大的步子，或者会自己调整步长的方法，都能补上。',
      failures: {
        other: '这是另一种激活函数。必须是 sigmoid。',
        late: '太晚了。请改别的设置，按“重置”，再训练。',
        broken: '它崩溃了。请用更小的学习率，按“重置”，再训练。',
      },
    },
    end: {
      text: '要记住的是：中间没有函数的几层就是一层。函数的斜率决定多少信号能返回：sigmoid 至多四分之一，tanh 和 ReLU 是一。曲线平的地方，单元几乎学不到东西，ReLU 甚至可能永远留在那里。\n\n试试别的。',
    },
  },
} satisfies typeof english;
