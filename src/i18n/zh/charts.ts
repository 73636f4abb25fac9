import type { charts as english } from '../en/charts';

/** Texts of the charts. Numbers come in as text, already written as people write them. */
export const charts = {
  variant: (letter) => `变体 ${letter}`,
  step: (step) => `第 ${step} 步`,
  outputTick: '输出',
  mixing: {
    query: { short: (n) => `Q${n}`, full: (n) => `查询 ${n}` },
    key: { short: (n) => `K${n}`, full: (n) => `键 ${n}` },
    value: { short: (n) => `V${n}`, full: (n) => `值 ${n}` },
    mixed: { short: (n) => `O${n}`, full: (n) => `注意力输出 ${n}` },
    average: { short: (n) => `Ø${n}`, full: (n) => `平均 ${n}` },
  },
  dataNames: {
    'living area (m²)': '面积 (m²)',
    rooms: '房间数',
    'age (years)': '房龄（以年计）',
    'distance to centre (m)': '距离 (m，到市中心)',
    'price (€)': '价格 (€)',
    value: '值',
    marker: '标记',
  },
  special: { zero: '0', underflowed: '下溢', notFinite: '溢出' },
  sentences: (parts) => parts.filter((part) => part !== null).join(''),
  list: (parts) => parts.join('，'),
  layers: (runs) => {
    const texts = runs.map(([first, last]) =>
      first === last ? `${first}` : `${first} 到 ${last}`,
    );
    return `第 ${texts.join('、')} 层`;
  },

  series: {
    gradientNorms: '梯度范数',
    forwardSignals: '前向信号',
    backwardSignals: '反向信号',
  },
  profile: {
    title: {
      gradientNorms: '各层梯度范数',
      forwardSignals: '各层前向信号',
      backwardSignals: '各层反向信号',
    },
    initial: '第 0 步',
    output: '输出层',
    first: (value) => `第 1 层 ${value}`,
    last: (value) => `输出层 ${value}`,
    at: (value, layer) => `${layer} ${value}`,
    onlyLayer: (value) => `唯一的一层（输出层）${value}`,
    factor: {
      gradientNorms: (factor) => `每往前一层，范数 × ${factor}`,
      forwardSignals: (factor) => `前向每层 × ${factor}`,
      backwardSignals: (factor) => `反向每层 × ${factor}`,
    },
    factorHelp: '平均每层的倍数（对所有层取几何平均）',
    variantNow: (letter, layerCount, values) => `变体 ${letter}，${layerCount} 层：${values}。`,
    special: {
      zero: (layers) => `${layers}为 0`,
      underflowed: (layers) => `${layers}下溢`,
      notFinite: (layers) => `${layers}溢出`,
    },
  },
  reading: {
    pointer: '曲线上读取的层',
    nothing: '没有读取任何层',
    ratio: '÷ A',
    theory: '理论，第 0 步',
    times: (factor) => `× ${factor}`,
    now: (letter, value, ratio, theory) =>
      `${letter}：${value}${ratio === '' ? '' : `，为 A 的 ${ratio}`}${theory === '' ? '' : `，第 0 步的理论值 ${theory}`}。`,
    answer: (name, share) => `${name}：${share}`,
    plane: '平面上读取的位置：用方向键移动',
    place: (x, y, answers) => `在 ${x}，${y} 处：${answers}。`,
    coordinate: (name, value) => `${name} ${value}`,
  },
  heatmap: {
    title: {
      gradientNorms: '梯度范数，层 × 步',
      forwardSignals: '前向信号，层 × 步',
      backwardSignals: '反向信号，层 × 步',
    },
    inspectHint: '点击一层，查看它的内部',
    atLeast: (power) => `≥ ${power}`,
    rows: (last, low, high) =>
      `从左到右是各层，从上到下是第 0 步到第 ${last} 步；颜色从 ${low}（暗）到 ${high}（亮）。`,
    variantNow: (letter, layer, first, last) =>
      `变体 ${letter}：${layer}从第 0 步的 ${first} 变到现在的 ${last}。`,
  },
  curves: {
    training: '训练',
    validation: '验证',
    loss: '损失',
    accuracy: '准确率',
    majority: (className, share) => `总是回答“${className}”：答对 ${share}（验证）`,
    learningRate: '每一步的学习率',
    learningRateNow: (letter, rate) => `变体 ${letter} 的学习率为 ${rate}。`,
    rateJump: {
      noEnd: '不停',
      text: ({ letter, step }, { before, after }, { from, to }) =>
        `${letter}：学习率在第 ${step} 步从 ${before} 跳到 ${after}。“停在第几步”从 ${from} 改成了 ${to}，学习率调度随之改变。`,
    },
    withoutStopping: (letter) => (letter === null ? '不提前终止' : `${letter} 不提前终止`),
    bestMark: (letter) => `${letter} 最佳`,
    restored: (letter, step, bestStep, bestLoss) =>
      `变体 ${letter} 结束于第 ${step} 步；已恢复第 ${bestStep} 步的最佳网络，其验证损失为 ${bestLoss}。`,
    stopped: (letter, step, bestStep, bestLoss) =>
      `变体 ${letter} 在第 ${step} 步提前终止；最佳网络在第 ${bestStep} 步，验证损失为 ${bestLoss}。`,
    logAxis: { loss: '损失取对数', steps: '步数取对数' },
    logStepsHelp: '所有图的步都用对数轴，从第 0 步开始',
    batches: '每一步的批次',
    batch: '批次',
    unit: (power) => `× ${power}`,
    pointer: '所有图中显示的步',
    pointedAt: (step) => `第 ${step} 步`,
    measuredAt: (step, measured) => `第 ${step} 步，取自第 ${measured} 步`,
    measuredHelp: '损失和准确率并非每步都测：这里是测量过的最近一步',
    atLive: (step) => `第 ${step} 步，最新`,
    lossNow: (letter, training, validation) =>
      `变体 ${letter}：训练损失 ${training}，验证损失 ${validation}。`,
    accuracyNow: (letter, training, validation) =>
      `变体 ${letter}：训练准确率 ${training}，验证准确率 ${validation}。`,
    lossTable: '若干步的损失',
    tableStep: '步',
    stepNow: (step) => `第 ${step} 步。`,
    measuredNow: (step) => `测于第 ${step} 步。`,
    batchNow: (letter, loss, lowest, highest) =>
      `变体 ${letter} 在这一步的批次损失为 ${loss}；所有步的批次损失在 ${lowest} 到 ${highest} 之间。`,
    logSteps: '步用对数轴。',
    range: (letter, first, lowest) =>
      `变体 ${letter} 的训练损失从 ${first} 开始；迄今最低为 ${lowest}。`,
    halted: (letter, step) => `变体 ${letter} 在第 ${step} 步出现溢出。`,
    halt: (step) => `第 ${step} 步出现溢出`,
  },
  output: {
    boundary: '决策边界',
    confusion: '混淆矩阵',
    fit: '预测与真实值',
    images: '混淆矩阵',
    tokens: '各位置的准确率',
    now: (step) => `第 ${step} 步，最新`,
    training: '训练',
    validation: '验证',
    typicalError: (error) => `误差 ${error}`,
    typicalErrorHelp: '验证样本的均方根误差，以目标的单位计',
    target: (name) => `目标：${name}`,
    truth: '真实',
    prediction: '预测',
    trueClass: '真实 ↓',
    predictedClass: '预测 →',
    mapAxes: '纵向为真实类别，横向为预测类别；对角线上是答对的',
    cell: (actual, predicted, count) => `${count} 个“${actual}”类的样本被预测为“${predicted}”`,
    shownRows: (shown, all) => `画出 ${all} 个样本中的 ${shown} 个`,
    axis: (name, low, high) => `${name} 从 ${low} 到 ${high}`,
    boundaryNow: (letter, shares, accuracy) =>
      `变体 ${letter} 的预测：${shares}；验证准确率 ${accuracy}。`,
    shareOfPlane: (name, share) => `${name} 占平面的 ${share}`,
    boundaryAxes: (x, y) => `横轴 ${x}，纵轴 ${y}。`,
    confusionNow: (letter, accuracy, mistakes) =>
      `变体 ${letter}：验证准确率 ${accuracy}${mistakes === '' ? '，没有错误' : `；最常见的错误：${mistakes}`}。`,
    fitNow: (letter, target, error) =>
      `变体 ${letter}：在验证样本上，对 ${target} 的预测通常相差 ${error}。`,
    haltedNow: (letter) => `变体 ${letter} 已出现溢出，不再给出回答。`,
    classLabel: (name) => (/^\d+$/.test(name) ? `类别 ${name}` : name),
    notFinite: '溢出',
  },
} satisfies typeof english;
