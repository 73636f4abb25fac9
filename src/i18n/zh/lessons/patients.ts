import type { patients as english } from '../../en/lessons/patients';

const illnesses = {
  vanishing: '梯度在返回的路上消失',
  exploding: '梯度爆炸',
  rateLow: '学习率太小',
  rateHigh: '学习率太大',
  overfitting: '死记硬背',
  symmetry: '所有单元都一样',
  scales: '特征的尺度悬殊',
  dropout: '关掉的单元太多',
  linear: '只能画直线',
};
const signs = {
  vanishing: '梯度消失时，传回前几层的远比后几层少。',
  exploding: '梯度爆炸时，传回前几层的远比后几层多，数值很快就太大。',
  rateLow: '学习率太小时一切正常，只是慢：损失均匀下降，慢得几乎看不出来。',
  rateHigh: '学习率太大时损失乱跳或崩溃，而开始时的梯度是健康的。',
  overfitting: '死记的网络训练损失低，验证损失上升。',
  symmetry: '相同的单元在整层里显示同样的图。',
  scales: '尺度悬殊的特征，在平面的坐标轴上就看得出来。',
  dropout: '关掉太多单元时，连训练点也答不好，不管梯度怎样。',
  linear: '只能画直线的网络没有激活函数。',
};
const question = '哪里不对？然后把它治好。';
const revealOf = (illness: keyof typeof signs): string =>
  `${signs[illness]}到第 {step} 步治好了：没见过的点答对 {accuracy}，验证损失为 {loss}。`;
const failures = {
  broken: '它崩溃了。请改一改，按“重置”，再训练。',
  ill: '几百步之后它还病着。试试别的办法。',
};

export const patients = {
  title: '轮到你来诊断',
  goal: '找出六个网络哪里不对，用别的课学到的办法逐个治好。',
  steps: {
    first: {
      text: '六个网络生病了。这一次页面什么也不说：请看，想训练就训练，然后说出哪里不对。之后设置就归你。\n\n第一个有十层，损失一动不动。',
      question,
      answers: {
        vanishing: illnesses.vanishing,
        exploding: illnesses.exploding,
        rateLow: illnesses.rateLow,
        overfitting: illnesses.overfitting,
      },
      meanings: {
        vanishing: signs.vanishing,
        exploding: signs.exploding,
        rateLow: signs.rateLow,
        overfitting: signs.overfitting,
      },
      hint: 'ReLU、He 的权重、十分之一的学习率。',
      reveal: revealOf('vanishing'),
      failures,
    },
    second: {
      text: '第二个不深，[逐层曲线|profile]看起来健康。可是几百步也没有进展。',
      question,
      answers: {
        vanishing: illnesses.vanishing,
        rateLow: illnesses.rateLow,
        rateHigh: illnesses.rateHigh,
        symmetry: illnesses.symmetry,
      },
      meanings: {
        vanishing: signs.vanishing,
        rateLow: signs.rateLow,
        rateHigh: signs.rateHigh,
        symmetry: signs.symmetry,
      },
      hint: '把学习率一次次乘以十，直到损失下降得快。',
      reveal: revealOf('rateLow'),
      failures,
    },
    third: {
      text: '第三个几步之内就崩溃，或者总也起不来。请仔细看页面上与数据有关的一切。',
      question,
      answers: {
        exploding: illnesses.exploding,
        rateHigh: illnesses.rateHigh,
        scales: illnesses.scales,
        overfitting: illnesses.overfitting,
      },
      meanings: {
        exploding: signs.exploding,
        rateHigh: signs.rateHigh,
        scales: signs.scales,
        overfitting: signs.overfitting,
      },
      hint: '对输入做标准化。',
      reveal: revealOf('scales'),
      failures,
    },
    fourth: {
      text: '第四个有两层，每层有许多单元。它动了一点，然后再也不动。',
      question,
      answers: {
        symmetry: illnesses.symmetry,
        rateHigh: illnesses.rateHigh,
        rateLow: illnesses.rateLow,
        linear: illnesses.linear,
      },
      meanings: {
        symmetry: signs.symmetry,
        rateHigh: signs.rateHigh,
        rateLow: signs.rateLow,
        linear: signs.linear,
      },
      hint: '随机抽取权重：换一种权重初始化。',
      reveal: revealOf('symmetry'),
      failures,
    },
    fifth: {
      text: '第五个答得很差，连训练过的点也答不好。',
      question,
      answers: {
        overfitting: illnesses.overfitting,
        dropout: illnesses.dropout,
        vanishing: illnesses.vanishing,
        rateHigh: illnesses.rateHigh,
      },
      meanings: {
        overfitting: signs.overfitting,
        dropout: signs.dropout,
        vanishing: signs.vanishing,
        rateHigh: signs.rateHigh,
      },
      hint: '把随机失活率设为零或很小。',
      reveal: revealOf('dropout'),
      failures,
    },
    sixth: {
      text: '最后一个和第一个一样深，连最初几步也活不过去。',
      question,
      answers: {
        scales: illnesses.scales,
        overfitting: illnesses.overfitting,
        exploding: illnesses.exploding,
        vanishing: illnesses.vanishing,
      },
      meanings: {
        scales: signs.scales,
        overfitting: signs.overfitting,
        exploding: signs.exploding,
        vanishing: signs.vanishing,
      },
      hint: '把增益改回一。',
      reveal: revealOf('exploding'),
      failures,
    },
    end: {
      text: '要记住的是：先看数据的坐标轴。再看传回各层的信号：是下降、上升，还是保持？再看损失的最初几步：是乱跳、爬行，还是崩溃？最后比较训练与验证。\n\n这一个是健康的。请用你自己的办法让它生病。',
    },
  },
} satisfies typeof english;
