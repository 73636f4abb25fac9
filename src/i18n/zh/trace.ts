import type { trace as english } from '../en/trace';
import { formatCount } from '../number';

/** Texts of the gradient of one weight. */
export const trace = {
  title: (letter) => `${letter} 的一个权重`,
  intro: '一个权重的梯度是对这一批样本求和：传进来的值乘以从损失传回来的值。',
  layer: '层',
  from: '从',
  unit: '到',
  input: (name) => (/^\p{Script=Han}/u.test(name) ? `输入“${name}”` : `输入 ${name}`),
  unitNamed: (unit) => `单元 ${unit}`,
  formula: '∂L/∂w = Σ 输入 × 传回来的值',
  numbers: (sum, rows) => `= ${sum}，对 ${formatCount(rows)} 个样本求和`,
  step: (step, weight) => `第 ${step} 步：w = ${weight}`,
  rows: {
    caption: '最大的几项',
    row: '样本',
    input: '传进来',
    back: '传回来',
    term: '乘积',
    others: (count) => `其余 ${formatCount(count)} 项`,
    sum: '合计',
  },
  back: {
    caption: '逐层传回来的值',
    layer: '层',
    size: '∂L/∂z 的大小',
    factor: '倍数',
    folded: (first, last) => `第 ${first} 到 ${last} 层，每层`,
    note: '大小是对这一批样本和该层各单元的均方根，z 是单元求得的和。',
  },
  checks: {
    engine: '引擎算出的值',
    difference: '由损失的有限差分求得',
    kinks: '这里没有斜率：损失有一个折点',
    tooSmall: '太小，损失的有限差分显示不出来',
    update: '下一次更新将加上',
    frozen: '什么都不加：这个单元被手动冻结',
    notKept: '优化器在这一步记住的东西没有保留',
  },
  reasons: {
    noInput: '没有东西传进来：对每个样本，这个权重的输入都是 0，所以梯度为 0。',
    off: '这个单元被手动关闭：它对每个样本都给出 0，什么都传不回去。',
    dead: '这个单元已经死亡：它对每个样本都给出 0，那里的斜率是 0。什么都传不回去。',
    nothingBack: '没有东西传回到这个单元：它后面的一切对这一批都关掉了。',
    saturated: '几乎对所有样本，这个单元都处在激活函数的饱和区：很少能传回去。',
    identical: '这一层有另一个单元权重相同。两者得到同样的梯度，永远一样。',
  },
  dropped: (count, rows) =>
    `在 ${formatCount(rows)} 个样本中，有 ${formatCount(count)} 个被随机失活略去了这个权重的一端：这些项为 0。`,
  tooLarge: '网络太大：用 float64 把一批走一遍就要几秒。',
  void: '网络已重新构建，没有这个权重了。请另选一个。',
  working: '正在计算……',
} satisfies typeof english;
