import type { faults as english } from '../en/faults';

/** Texts for an error in the page itself, in place of the part that cannot be shown. */
export const faults = {
  panelTitle: (panel) => `无法显示：${panel}`,
  panels: {
    controls: '设置',
    network: '网络图',
    profile: '逐层曲线',
    editor: '单层的设置',
    explanation: '单步讲解',
    layers: '各层的状态',
    heatmap: '层与步的热力图',
    ladder: '消融实验',
    loss: '损失',
    pins: '保留的运行',
    accuracy: '准确率',
    learningRate: '学习率',
    drawing: '手写板',
    output: '模型的输出',
    feed: '网络的输入',
    diagnosis: '运行诊断',
    dialog: '这个对话框',
    part: '页面的一部分',
  },
  panelText: '页面的这一部分出错了，其余部分照常工作。',
  notLoaded: '没能下载它。页面的其余部分照常工作，运行也在继续。',
  pageTitle: '页面无法显示',
  pageText: '页面出错了。',
  kept: '链接里保存着你的实验：重新加载后，它从第 0 步开始。',
  retry: '再试一次',
  reload: '重新加载页面',
  close: '关闭',
} satisfies typeof english;
