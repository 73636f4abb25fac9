import type { scales as english } from '../../en/lessons/scales';

export const scales = {
  title: '以毫米计的特征',
  goal: '看清大小悬殊的特征为什么拖慢训练，标准化又做了什么。',
  steps: {
    units: {
      text: '每个点有两个[特征|feature]。一个的数值在一附近，另一个的单位使它大了许多倍；请看坐标轴。{A} 直接用这些数。{B} 先做[标准化|standardized]：每个特征的均值为零，标准差为一。',
    },
    race: {
      text: '两个都在两类之间画一条直线，学习率都取各自还能用的最大值。{A} 的必须很小：大的特征使它的梯度很大。',
      question: '与 {B} 相比，{A} 如何？',
      answers: {
        same: '一样快：任务相同',
        twice: '慢一点',
        hundreds: '慢得多：落后几百步',
      },
      tryIt: '试一试：两个都训练',
      hint: '小的特征也只得到同样小的学习率。',
      reveal:
        '两个都从 {start} 开始。{B} 在第 {stepB} 步就差不多了，最后损失为 {lossB}；{steps} 步后 {A} 还在 {lossA}。一个学习率要照顾两个特征：对大的刚好，对小的就远远不够。',
      meanings: {
        same: '“一样快”需要梯度知道单位。它不知道。',
        twice: '“慢一点”需要两个特征大小相近。',
        hundreds: '“慢得多”意味着一个学习率照顾不了两个特征。',
      },
    },
    deep: {
      text: '一个三层的网络，一个特征是另一个的一千倍。它的学习率适合标准化后的数据。',
      question: '让 {A} 学好这两个月牙。',
      hint: '把标准化设为输入，学习率不要动。',
      reveal: '第 {step} 步完成，损失为 {loss}。最初的梯度是 {gradient}：学习率适合这样的大小。',
      failures: {
        broken: '它崩溃了：对大的特征来说步子太长。请改一个设置，按“重置”。',
        slow: '学习率这么小是安全了，但看不到小的特征。还有别的设置吗？',
      },
    },
    adam: {
      text: 'Adam 给每个权重各自大小的步子。那还需要标准化吗？{A} 直接用特征，{B} 做标准化；两个都用 Adam 训练。',
      question: '两百步之内，哪些学得会？',
      answers: { same: '两个都会', onlyB: '只有 {B}', onlyA: '只有 {A}' },
      tryIt: '试一试：两个都训练',
      hint: '初始权重会把一千这样的数变成什么？',
      reveal:
        '对没见过的点，{A} 答对 {accuracyA}，{B} 答对 {accuracyB}。Adam 调整步子，却不调整传进来的数：在每个单元里，大的特征都淹没了小的。',
      meanings: {
        same: '“两个都会”意味着问题只在步子。',
        onlyB: '“只有 {B}”意味着传进来的数也要紧。',
        onlyA: '“只有 {A}”意味着标准化丢掉了什么。它可以还原，所以什么也没丢。',
      },
    },
    end: {
      text: '要记住的是：用训练样本的均值和标准差对输入做标准化。它不费力，不丢信息，使一个学习率适合所有特征。\n\n试试 {A} 的各种学习率：有没有一个能追上？',
    },
  },
} satisfies typeof english;
