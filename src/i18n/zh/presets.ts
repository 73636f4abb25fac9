import type { presets as english } from '../en/presets';

/** A title and one line of promise for each preset; each promise is kept by tests over five seeds. */
export const presets = {
  'sigmoid-against-relu': {
    title: '深层 sigmoid 对比 ReLU 加 He',
    promise: '十层：一个网络的梯度往回传时缩小到百万分之一，另一个在学习。',
  },
  'naive-relu': {
    title: '随手取的小权重',
    promise: 'N(0, 0.01²)：所有梯度都极小，约为 10⁻¹⁵，训练 300 步毫无变化。',
  },
  'twice-he': {
    title: '梯度爆炸：两倍 He 权重',
    promise: '增益为 2 时，损失从几百开始，三步之内就溢出。',
  },
  'edge-of-chaos': {
    title: '混沌边缘',
    promise: '三十层 tanh，增益为 0.9、1.327 和 2.5：150 步后中间的学得最好。',
  },
  'chaos-memorises': {
    title: '混沌网络死记硬背',
    promise: '两个网络都把训练点背了下来；对新的点，增益 1.5 答对近九成，增益 6 答对三分之二。',
  },
  'depth-under-sgd': {
    title: 'SGD 下的深度',
    promise: '200 步内，5 层和 20 层学会了，50 层远远落后。Adam 能训练 50 层。',
  },
  plateau: {
    title: '平台期不是终点',
    promise: '增益 0.6、0.5 和 0.4：约停滞 150、400 和 1700 步，然后开始学习。',
  },
  symmetry: {
    title: '对称性',
    promise: '权重全相等时，一层等于一个单元：三个点里只对两个。随机权重：全对。',
  },
  'bad-scales': {
    title: '尺度悬殊',
    promise: '尺度为 1 : 30 的逻辑回归：约需 1400 步，标准化后不到 10 步。',
  },
  'metres-and-millimetres': {
    title: '米与毫米：数据标准化',
    promise: '不处理时网络只看得见一个特征，停在 84% 左右；标准化后达到 99%。',
  },
  'dropout-clinic': {
    title: '用随机失活对付过拟合',
    promise: '标签有噪声：1000 步后验证损失高于 1.4，用随机失活低于 0.5。',
  },
  'batch-norm-rescue': {
    title: '批量归一化来救场',
    promise: '十分之一的 He 权重：300 步毫无变化；用批量归一化，损失降到 0.1 以下。',
  },
  'batch-norm-explodes': {
    title: '批量归一化随深度爆炸',
    promise:
      '50 层，每层把梯度乘以 1.25：单用批量归一化，损失停在 0.4 以上；加上残差连接，降到 0.03 以下。',
  },
  'residual-ladder': {
    title: '50 层的残差连接',
    promise:
      '150 步后，普通网络：几乎没有进展。x + f：数值溢出。x + f/L：损失 0.2 到 0.3。x + f 加批量归一化：低于 0.1。',
  },
  'residual-surface': {
    title: '损失曲面：普通与残差',
    promise: '50 层，训练之后：普通网络有十个以上的极小值，损失超过 10¹⁰；x + f/L 只是一个碗。',
  },
  'batch-norm-surface': {
    title: '损失曲面：批量归一化',
    promise: '十层，训练之后：用批量归一化，损失不超过 4，但极小值更多；普通网络升到几百。',
  },
  'ablation-ladder': {
    title: '消融实验：逐项添加',
    promise:
      '二十层，逐级而上：损失 0.69、0.1、0.014、0.002、10⁻⁴。对新的点，批量归一化更差，残差连接把它补了回来。',
  },
  'layer-norm': {
    title: '层归一化',
    promise: '三倍 He 权重会溢出；用层归一化就能学习，用批量归一化学得更快。',
  },
  'linear-scales': {
    title: '尺度悬殊的线性回归',
    promise: '单位相差 30 倍：约 1800 步收敛，标准化后 5 步。',
  },
  'svm-scales': {
    title: '线性支持向量机',
    promise: '合页损失加 L2，单位相差 30 倍：收敛要 1000 多步，标准化后约 100 步。',
  },
  'house-prices': {
    title: '以欧元计的房价：目标也要标准化',
    promise: '只标准化输入时，损失是目标也标准化时的 100 多倍。',
  },
  digits: {
    title: '手写数字',
    promise: '400 步后，三层网络认对约 95% 没见过的数字，逻辑回归 75% 到 80%。',
  },
  bottleneck: {
    title: '瓶颈',
    promise:
      '数字经过三层 32 个单元：四个里认对三个；中间只留两个单元就少得多，只留一个时五个里才对一个。',
  },
  'overfitting-clinic': {
    title: '过拟合诊断',
    promise: '1500 步后验证损失约为 2 或更高；用随机失活、提前终止或 L2，始终低于 0.6。',
  },
  mixup: {
    title: '用 Mixup 对付错误标签',
    promise: '每五个标签错一个：每 100 个新的点，用 Mixup 至少多答对十个。',
  },
  'learned-augmentation': {
    title: '数据增强：抖动、旋转、学得',
    promise: '点少且标签有错：每种都降低验证损失，学得的那种降到约 0.3。',
  },
  'few-digits': {
    title: '一百个数字，加以增强',
    promise: '新数字约答对一半；用平移过的数字训练后约 80%，旋转或加噪声 64% 到 72%。',
  },
  'first-steps': {
    title: '最初几步：裁剪或预热',
    promise: '两倍 He 权重会溢出。把梯度裁剪到 1，或预热 100 步，它就能学。',
  },
  schedules: {
    title: '学习率调度',
    promise: '阶梯下降、余弦和停滞时减半，最终验证损失都低于恒定学习率。',
  },
  'warm-up': {
    title: '注意力需要预热',
    promise: '注意力，Adam，学习率 0.08：五个种子中四个只会猜；预热 200 步，五个中四个全对。',
  },
  'marked-token': {
    title: '带标记的词元序列',
    promise: '各位置单独判断：54% 正确。用注意力，或只取平均：全对。',
  },
} satisfies typeof english;
