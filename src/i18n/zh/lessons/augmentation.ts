import type { augmentation as english } from '../../en/lessons/augmentation';

export const augmentation = {
  title: '让数据多起来',
  goal: '把少量样本变成许多，并知道何时有帮助。',
  steps: {
    feed: {
      text: '能用来训练的只有一百个手写数字。[数据增强|Augmentation]在每一步之前把每个样本改变一点，标签不变：这里每张图都被平移。\n\n训练，并看看网络吃进什么：它从不两次看到同一张图。',
    },
    which: {
      text: '{A} 得到原来的图。{B} 得到平移过的，{C} 得到每个像素都加了噪声的。',
      question: '没见过的数字，哪一个读对最多？',
      answers: { a: '{A}：它看到真实的图', b: '{B}，有平移', c: '{C}，有噪声' },
      tryIt: '试一试：全都训练',
      hint: '两个人写的数字，差别在哪里？',
      reveal:
        '{A} 读对 {accuracyA}，{B} {accuracyB}，{C} {accuracyC}。平移过的七，也是别人可能写出的七：网络由此学到哪些差别不要紧。',
      meanings: {
        a: '“{A}”意味着一百张图已经说尽一切。',
        b: '“{B}”意味着没见过的数字差别在位置。',
        c: '“{C}”意味着没见过的数字差别在斑点。噪声有帮助，是因为它妨碍死记。',
      },
    },
    mixup: {
      text: '[Mixup] 更进一步：它把两个样本混合，标签也按同样的比例混合。{B} 用它，{A} 不用。点很少，五分之一的标签是错的。',
      question: '与 {A} 相比，{B} 的训练损失会怎样？',
      answers: { higher: '更高', lower: '更低' },
      tryIt: '试一试：两个都训练',
      hint: '它看到过任何一个原样的训练点吗？',
      reveal:
        '训练点中 {A} 答对 {knownA}，{B} 答对 {knownB}；没见过的点中 {A} 答对 {accuracyA}，{B} 答对 {accuracyB}。只看到混合物的，无法死记个别的错误标签。',
      meanings: {
        higher: '“更高”意味着它无法死记那些点。',
        lower: '“更低”意味着更多的样本使训练点更容易。',
      },
    },
    reach: {
      text: '还是一百个数字，只有这些。改变喂给 {A} 的东西，让它学到更多。',
      question: '使 {A} 读对没见过的数字超过十分之七。',
      hint: '选平移的数据增强，给它三百步或更多。',
      reveal: '到第 {step} 步，没见过的数字读对 {accuracy}。',
      failures: { short: '还没有。换一种数据增强，或继续训练。' },
    },
    end: {
      text: '要记住的是：以不改变含义的方式改变样本。平移之后还是那个数字；镜像之后七就不是七了。数据多而干净时，混合收获不大，还可能有代价。',
    },
  },
} satisfies typeof english;
