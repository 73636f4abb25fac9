import type { glossary as english } from '../en/glossary';

/** The words that are explained: in lessons where they first come, and wherever the page explains something. */
export const glossary = {
  layer: {
    term: '层',
    meaning: '一排并列工作的单元：每个单元把前一层给它的数混合起来，再传出一个数。',
  },
  sigmoid: {
    term: 'sigmoid',
    meaning: '把任何数压缩到 0 与 1 之间的函数。它在中间最陡，斜率为四分之一。',
  },
  relu: {
    term: 'ReLU',
    meaning: '正数保持不变、负数变成 0 的函数。',
  },
  gradient: {
    term: '梯度',
    meaning: '损失对每个权重的导数（偏导数）：这个权重增大一点，损失改变多少。',
  },
  weight: {
    term: '权重',
    meaning: '连线上的一个数，单元用它去乘传进来的数。训练改变的就是权重。',
  },
  loss: {
    term: '损失',
    meaning: '用一个数表示回答错得有多厉害。训练使它变小。',
  },
  training: {
    term: '训练',
    meaning: '一步一步逆着梯度改变权重，使损失下降。',
  },
  'backward signal': {
    term: '反向信号',
    meaning: '损失对一层各单元所收到的数有多敏感：也就是传回到那里的导数。',
  },
  settings: {
    term: '设置',
    meaning: '网络和训练中可以改变的东西。上方的字母用来选择网络。',
  },
  spread: {
    term: '标准差',
    meaning: '各个数离它们的均值有多远。标准差小的权重都在 0 附近。',
  },
  activation: {
    term: '激活函数',
    meaning: '单元把混合好的数送出前所用的函数，例如 ReLU 或 sigmoid。',
  },
  initializer: {
    term: '权重初始化',
    meaning: '训练之前抽取初始权重的规则。',
  },
  'learning rate': {
    term: '学习率',
    meaning: '梯度乘上它就得到一步：训练一次走多远。',
  },
  gain: { term: '增益', meaning: '乘在初始化抽取的所有权重上的倍数。' },
  clipping: { term: '梯度裁剪', meaning: '梯度过长时把它缩短到上限，方向不变。' },
  symmetry: { term: '对称性', meaning: '权重相同的单元做同样的事，也以同样的方式改变。' },
  Glorot: {
    term: 'Glorot',
    meaning: 'Xavier Glorot 和 Yoshua Bengio 提出：权重的标准差随前后宽度的平方根减小。',
  },
  He: {
    term: 'He',
    meaning: '何恺明等人为 ReLU 提出的权重：它的标准差补上了 ReLU 丢掉的一半。',
  },
  'forward signal': { term: '前向信号', meaning: '一层各单元回答的大小：均方根。' },
  tanh: { term: 'tanh', meaning: '把任何数压缩到负一与一之间的函数，中间的斜率为一。' },
  linear: { term: '线性', meaning: '没有函数：传进来的只是乘以权重相加。' },
  saturated: {
    term: '饱和',
    meaning: '处在函数平坦的一端（饱和区），传进来的变化几乎改变不了什么。',
  },
  dead: { term: '死亡', meaning: '对每个样本都回答零的 ReLU 单元是死亡的：没有梯度能通过它。' },
  'leaky ReLU': {
    term: 'Leaky ReLU',
    meaning: '负数不变成零、而让它的百分之一通过的 ReLU。',
  },
  optimizer: {
    term: '优化器',
    meaning: '由梯度得出一步的规则。Adam 自己调整每个权重的步长。',
  },
  feature: { term: '特征', meaning: '数据的一列：每个样本都有的一个数。' },
  standardized: { term: '标准化', meaning: '按训练样本平移和缩放，使均值为零、标准差为一。' },
  target: { term: '目标', meaning: '网络对一个样本应当作出的回答：一个类别或一个数。' },
  schedule: { term: '学习率调度', meaning: '训练中学习率如何变化的计划。' },
  'warm-up': { term: '预热', meaning: '开始的若干步，学习率从零增长。' },
  validation: { term: '验证', meaning: '留着不训练的样本，用来看什么对新样本也成立。' },
  overfitting: { term: '过拟合', meaning: '迎合训练样本，连噪声在内，代价是所有别的样本。' },
  Dropout: { term: '随机失活（dropout）', meaning: '训练中随机关掉单元；之后回答时所有单元都在。' },
  label: { term: '标签', meaning: '数据说一个样本所属的类别；它可能是错的。' },
  epoch: { term: '轮', meaning: '把全部训练样本过一遍。' },
  patience: { term: '耐心', meaning: '训练停下之前，等待更好的验证损失的轮数。' },
  profile: { term: '逐层曲线', meaning: '每层一个数的图，从第一层到输出层。' },
  L2: { term: 'L2', meaning: '对权重平方的惩罚，使权重保持小。' },
  'batch normalization': {
    term: '批量归一化',
    meaning: '使每个单元的加权和在当前批次上均值为零、标准差为一，再乘上和加上学来的数。',
  },
  'residual connection': {
    term: '残差连接',
    meaning: '绕过一层的路：传进来的加在这一层做出的东西上。',
  },
  Augmentation: { term: '数据增强', meaning: '以不改变标签的方式改变训练样本。' },
  Mixup: { term: 'Mixup', meaning: '用两个样本的混合来训练，标签也按同样比例混合。' },
  token: { term: '词元', meaning: '序列中的一个元素，如句中的一个词。' },
  Attention: { term: '注意力', meaning: '所有位置的混合，每个位置自己选择比例。' },
} satisfies typeof english;
