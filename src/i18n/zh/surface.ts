import type { surface as english } from '../en/surface';

/** The loss surface and the sharpness. Numbers come in as text, already written as people write them. */
export const surface = {
  title: '损失曲面',
  tabs: { lossSurface: '曲面', sharpness: '锐度' },
  tabsName: '显示训练损失的什么',
  variants: '变体',
  ofVariant: (letter, text) => `${letter}：${text}`,
  intro: '当前点周围的训练损失，在网络的副本上计算。不影响当前的运行。',
  remark: (weights) =>
    `平面只显示众多方向中的两个：这里的网络最多有 ${weights} 个权重，看似是墙的地方，也许有路可以绕过。`,
  plane: '平面',
  planes: {
    random: '两个随机方向',
    weights: '两个权重',
    path: '训练轨迹的主方向',
  },
  planeNotes: {
    random:
      '每个方向都逐单元缩放到该单元权重的大小（Li 等 2018）；偏置不变。坐标轴上的 1 是与权重本身等长的一步。',
    weights:
      '其他参数都保持不变。线是训练轨迹在这两个权重上的部分；没有保留的各步之间用直的虚线连接。',
    path: '从第 0 步到现在，占路程最多的两个方向，由主成分分析求得（Li 等 2018）。线是训练轨迹，点是保留的各步；没有保留的各步之间用直的虚线连接。',
  },
  lossNote: '损失与损失图中的相同：不含随机失活和惩罚。批量归一化使用所有训练样本的统计量。',
  reach: '距离',
  reaches: (times) => `× ${times}`,
  draws: '抽取的方向',
  pick: (number) => `权重 ${number}`,
  pickLayer: (number) => `权重 ${number} 所在的层`,
  pickFrom: (number) => `权重 ${number} 的起始单元`,
  pickTo: (number) => `权重 ${number} 的终止单元`,
  from: '从',
  to: '到',
  invalidUnit: (most) => `1 到 ${most}`,
  draw: '绘制',
  cancel: '取消',
  progress: '已计算的点',
  done: (points, total) => `${total} 个点中的 ${points} 个`,
  moved: '训练又前进了：重新绘制可看到现在的位置。',
  rebuilt: '这是网络重新构建之前的曲面。重新绘制可看到现在的。',
  figure: '损失曲面',
  axes: {
    random: { x: '方向 1', y: '方向 2' },
    path: { x: '主方向 1', y: '主方向 2' },
  },
  weightName: (layer, from, to) => `${layer === null ? '权重' : `${layer}的权重`}，${from} → ${to}`,
  atStep: (step) => `第 ${step} 步`,
  points: (letter) => `${letter} 的曲面：用方向键移动点`,
  hint: '指向曲面，或用方向键移动。',
  reading: (letter, x, y, loss) => `${letter} 在 (${x}, ${y})：损失 ${loss}`,
  notYet: '尚未计算',
  notFinite: '溢出',
  atMost: (value) => `≤ ${value}`,
  atLeast: (value) => `≥ ${value}`,
  logarithmic: '（对数）',
  ownScales: '各用自己的色标',
  refusals: {
    notFinite: '没有曲面：网络的权重已出现溢出。',
    noWeight: '没有曲面：这个网络没有这个权重，或已不再有。请另选一个。',
    sameWeight: '没有曲面：请选择两个不同的权重。',
    noDirection: '没有曲面：所有权重都是 0，按它们缩放的方向也是 0。请先训练几步。',
    noPath: '没有曲面：训练还没有走出两个方向。请先训练几步。',
  },
  allNotFinite: '在这些点上损失都不是有限值。',
  shape: (convex, minima, highest) =>
    `平面上 ${convex} 的点在两个方向都向上弯；${minima}；最高损失 ${highest}。`,
  minima: (count, _isOne) => `${count} 个独立的极小值`,
  shapeNote:
    '在网格上统计：在平面内没有一个方向向下弯的点（碗形为 100%），以及盆地，即从最低点向外每条路都要上升、通向另一个盆地时至少上升损失的 2% 的地方。最低点在边缘时可能没有盆地。',
  share: (share) => `这个平面包含路程的 ${share}。`,
  saveAs: '另存为',
  csv: 'CSV',
  now: (letter, step, loss, lowest, highest) =>
    `${letter} 在第 ${step} 步：当前点损失 ${loss}；平面内从 ${lowest} 到 ${highest}。`,
  none: '还没有曲面。',
  sharpness: {
    intro:
      '训练损失在弯曲最厉害的方向上有多弯：其 Hessian 矩阵的最大特征值，在当前步和保留的各步测量。乘以学习率，就知道步子离太大还有多远。',
    start: '测量',
    progress: '已测量的步',
    done: (done, total) => `${total} 步中的 ${done} 步`,
    figure: '学习率 × 锐度',
    xAxis: '步',
    yAxis: '学习率 × 损失 Hessian 矩阵的最大特征值',
    limitName: (limit) => `上限 ${limit}`,
    now: (letter, product, sharpness, step) =>
      `${letter}：第 ${step} 步为 ${product}（锐度 ${sharpness}）。`,
    hovers: (letter, limit) =>
      `${letter} 徘徊在上限 ${limit} 附近：梯度下降在稳定边缘上训练（Cohen 等 2021）。`,
    below: (letter, limit) => `${letter} 的上限为 ${limit}：超过它，沿最陡曲线的步子会越来越大。`,
    partial: (letter) => `${letter} 的更新还受批次、惩罚、随机失活或裁剪的影响：上限只供比较。`,
    noLimit: (letter) =>
      `${letter} 在这里没有上限：它的优化器把每一步除以梯度自身的大小，损失的曲率不起决定作用。`,
    refusals: {
      notFinite: (letter) => `${letter}：网络的权重已出现溢出。`,
      tooLarge: (letter) => `${letter}：网络太大：用 float64 算一次梯度就要几秒。`,
    },
    none: '还没有测量。',
    method: '对所有训练样本用 float64 作 Lanczos 迭代，精确到千分之一；不含随机失活和惩罚。',
  },
} satisfies typeof english;
