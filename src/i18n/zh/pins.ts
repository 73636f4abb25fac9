import type { pins as english } from '../en/pins';

/** Runs that are kept and stay as ghosts behind the present ones, and ladders of such runs. */
export const pins = {
  keep: (letter) => (letter === null ? '保留这次运行' : `保留 ${letter} 的运行`),
  keepHelp: (letter) => `你改变设置时，变体 ${letter} 的曲线留在图里`,
  edited: (name) => `${name}，已改动`,
  begun: (name, fileName) => `${name}，从 ${fileName} 开始`,
  full: '已经保留了六次运行：请先移除一次',
  notBuilt: '还没有可保留的运行',
  title: '保留的运行',
  clearAll: '全部清除',
  hidden: (count) => `有 ${count} 次运行属于其他数据或其他预设，已隐藏。`,
  letter: (number) => `P${number}`,
  losses: (training, validation) => `${training} / ${validation}`,
  lossesHelp: (step) => `第 ${step} 步的训练损失和验证损失`,
  rename: (letter) => `${letter} 的名称`,
  note: (letter, name) => `${letter}：${name}`,
  open: '打开',
  openPin: (letter, name) => `打开 ${letter}（${name}）的设置`,
  remove: (letter) => `移除 ${letter}`,
  save: '保存为文件',
  kept: '存放在这台设备上这个浏览器的存储里，直到你移除。',
  notKept: '这个浏览器在标签页关闭后不保留任何东西：请把运行保存为文件。',
  off: '无',
  cut: (count) => `（还有 ${count} 层）`,
  cutHelp: '比各变体更深：超出坐标轴的层没有画出',
  lossNow: (letter, name, step, values) =>
    `保留的运行 ${letter}（${name}），第 ${step} 步：训练损失 ${values[0]}，验证损失 ${values[1]}。`,
  accuracyNow: (letter, name, step, values) =>
    `保留的运行 ${letter}（${name}），第 ${step} 步：训练准确率 ${values[0]}，验证准确率 ${values[1]}。`,
  profileNow: (letter, name, step, values) =>
    `保留的运行 ${letter}（${name}），第 ${step} 步：${values}。`,
  ladder: {
    title: '消融实验：逐项添加',
    about: '每一级训练完就保留下来，然后再加上一样东西。',
    rungs: {
      start: '糟糕的起点',
      initialization: '+ 权重初始化',
      normalization: '+ 归一化',
      residual: '+ 残差连接',
      optimizer: '+ 优化器',
    },
    what: {
      start: 'N(0, 0.01²) 权重',
      initialization: 'He 权重',
      normalization: '批量归一化',
      residual: 'x + f',
      optimizer: 'Adam，0.003',
    },
    current: (number, count, what) => `第 ${number} 级，共 ${count} 级：${what}`,
    left: '当前设置已不属于任何一级。',
    next: '下一级',
    last: '完成最后一级',
    all: '全部做完',
    stop: '停止',
    back: '回到第一级',
  },
} satisfies typeof english;
