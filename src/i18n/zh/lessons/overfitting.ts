import type { overfitting as english } from '../../en/lessons/overfitting';

export const overfitting = {
  title: '网络何时在死记硬背',
  goal: '分清学习与死记，并试用四种防止死记的办法。',
  steps: {
    heart: {
      text: '八十个训练点，有噪声，有些[标签|label]是错的；另外八十个是[验证|validation]点，只用来提问。这个网络大到能记住每一个点。',
      question: '训练损失会下降。验证点的损失最后会怎样？',
      answers: {
        falls: '跟着下降',
        stays: '先下降，然后不变',
        rises: '先下降，然后上升',
      },
      tryIt: '试一试：训练',
      hint: '要答对错误的标签，它得画出什么？',
      reveal:
        '训练损失为 {train}，验证损失为 {validation}；在第 {bestStep} 步曾是 {best}。此后网络只是死记：它在错误标签周围画出孤岛，而且深信不疑。这叫[过拟合|overfitting]。',
      meanings: {
        falls: '“跟着下降”意味着学到的一切对新的点也成立。',
        stays: '“不变”意味着死记没有害处。但网络在错的地方也深信不疑。',
        rises: '“上升”意味着后来学到的是噪声。',
      },
    },
    dropout: {
      text: '[随机失活|Dropout]在每个训练步随机关掉一半单元，每次不同。没有单元能依赖别的单元。{B} 用它，{A} 不用。',
      question: '与 {A} 相比，{B} 最后的哪些损失更低？',
      answers: {
        both: '两个都低',
        validation: '验证损失低，训练损失更高',
        neither: '都不低',
      },
      tryIt: '试一试：两个都训练',
      hint: '它使死记更难。',
      reveal:
        '训练：{A} {trainA}，{B} {trainB}。验证：{A} {validationA}，{B} {validationB}。随机失活是有意的妨碍：训练损失付出代价，新的点得到好处。',
      meanings: {
        both: '“两个都低”意味着它把训练点学得更好。其实学得更差。',
        validation: '“验证损失低”意味着妨碍对新的点有好处。',
        neither: '“都不低”就只是妨碍而已。',
      },
    },
    penalty: {
      text: '陡峭的孤岛需要大的权重。[L2] 使大的权重付出代价：在训练要减小的数上，加上对每个权重平方的惩罚。{A} 没有，{B} 有一些，{C} 的惩罚是它的三十多倍。',
      question: '哪一个最后的验证损失最低？',
      answers: {
        a: '{A}：没有任何束缚',
        b: '{B}，有一些惩罚',
        c: '{C}：权重越小越好',
      },
      tryIt: '试一试：全都训练',
      hint: '就连两类之间的边界，也需要不为零的权重。',
      reveal:
        '训练：{A} {trainA}，{B} {trainB}，{C} {trainC}。验证：{A} {validationA}，{B} {validationB}，{C} {validationC}。{B} 画得起边界，画不起孤岛。{C} 的权重缩小到处处回答都几乎一样。',
      meanings: {
        a: '“{A}”意味着大的权重对新的点没有害处。',
        b: '“{B}”意味着适度的惩罚去掉孤岛，留下边界。',
        c: '“{C}”意味着没有哪条边界需要大的权重。那样，没有权重的网络就是最好的了。',
      },
    },
    stop: {
      text: '最简单的办法：及时停下。[耐心|patience]是验证损失没有新低的[轮|epoch]数，到了这个数训练就结束，并取回最好的网络。',
      question: '让 {A} 在死记之前自己停下。',
      hint: '把耐心设为五十，然后训练。',
      reveal:
        '它等了 {patience} 轮没有更好的，回到了第 {bestStep} 步，那里的验证损失最低：{best}。',
      failures: {
        impatient:
          '它把第一个小波动当成了终点：验证损失本来还会下降。请把耐心设大些，按“重置”，再训练。',
        late: '它已经走了很久。请设置耐心，按“重置”，再训练。',
      },
    },
    more: {
      text: '同样的网络，同样有噪声的标签，没用任何防止死记的办法，只是点数是原来的二十五倍。',
      question: '训练损失和验证损失还会像以前那样分开吗？',
      answers: { apart: '会，和以前一样', together: '不会，它们在一起' },
      tryIt: '试一试：训练',
      hint: '现在它还能在每个错误标签周围画孤岛吗？',
      reveal:
        '训练 {train}，验证 {validation}，新的点答对 {accuracy}。点这么多，就没有余地去记住每一个：适合所有点的，对别的点也成立。',
      meanings: {
        apart: '“分开”意味着网络大到能画这么多孤岛。',
        together: '“在一起”意味着点太多，记不过来。',
      },
    },
    end: {
      text: '要记住的是：用没有训练过的点来评判。它们的损失上升时，网络就在死记。及时停下，用随机失活妨碍它，用 L2 让权重保持小，或者取得更多数据。\n\n把三个并排训练。',
    },
  },
} satisfies typeof english;
