import type { residual as english } from '../../en/lessons/residual';

export const residual = {
  title: '绕行的路',
  goal: '给信号一条绕过每一层的路，让一百层也学得会。',
  steps: {
    deeper: {
      text: '两个都是用 He 权重的 ReLU 网络。{A} 有五层，{B} 有五十层：{A} 能画的，{B} 都能画。',
      question: '一百五十步之后，哪一个的训练损失更低？',
      answers: { deep: '{B}：它能画得更多', shallow: '{A}，浅的那个', same: '两个差不多' },
      tryIt: '试一试：两个都训练',
      hint: '能画出来和找得到是两回事。',
      reveal:
        '{A} 在 {lossA}，{B} 在 {lossB}。这是训练损失：不是死记，而是 {B} 找不到它本来能画的。',
      meanings: {
        deep: '“{B}”意味着能画的就找得到。',
        shallow: '“{A}”意味着深度使训练变难。',
        same: '“差不多”意味着多出的层没有害处。',
      },
    },
    add: {
      text: '想法是：每一层只在传进来的东西上加一点。传进来的也绕过这一层。这叫[残差连接|residual connection]。返回时梯度也绕行。{B} 的五十层都有它，{A} 没有。',
      question: '{B} 会怎样？',
      answers: { learns: '学得会', stands: '停滞不前', breaks: '崩溃' },
      tryIt: '试一试：两个都训练',
      hint: '每一层加上的大约和传进来的一样多。五十层之后会怎样？',
      reveal: '它在第 {step} 步崩溃。最后一层的信号是第一层的 {ratio} 倍：每一层都在加，没有谁减。',
      meanings: {
        learns: '“学得会”需要每层只加一点点。',
        stands: '“停滞不前”是消失时的情形。这里信号在增长。',
        breaks: '“崩溃”意味着五十层加起来太多了。',
      },
    },
    scaled: {
      text: '办法是让每一层加得少一些。在 {B} 里，每一层加上的要除以层数。比较前向信号。',
      tryIt: '显示数值',
      reveal:
        '从第一层到最后一层，信号在 {A} 里增长到 {ratioA} 倍，在 {B} 里到 {ratioB} 倍。每次只加一点，信号就不会失控；把加上的部分归一化也可以。',
    },
    hundred: {
      text: '这里是一百个普通的层。它们停滞不前。',
      question: '让一百层学会。',
      hint: '选缩放的残差连接，或者普通的残差连接加批量归一化。',
      reveal: '一百层，到第 {step} 步损失为 {loss}。',
      failures: {
        shallower: '这不到一百层。',
        broken: '它崩溃了：各层加得太多。请改一改，按“重置”，再训练。',
      },
    },
    end: {
      text: '要记住的是：有了绕行的路，一层开始时几乎什么也不做，梯度总能到达第一层。只是加起来的结果不能失控：把加上的部分缩小，或把它归一化。几百层的网络就是这样造的。',
    },
  },
} satisfies typeof english;
