import type { layers as english } from '../en/layers';

/** Texts of the tabs that choose what is shown of layers, and of the editor of single ones, numbered from 1. */
export const layers = {
  seriesSwitch: '每层显示什么',
  depthTabs: {
    gradientNorms: '梯度',
    forwardSignals: '前向',
    backwardSignals: '反向',
    start: '训练前',
    layers: '各层',
  },
  open: '逐层设置',
  openName: '逐层设置宽度和随机失活',
  title: '每个隐藏层的宽度和随机失活率',
  short: { widths: '宽度', dropouts: '随机失活' },
  names: {
    widths: (layer) => `第 ${layer} 层的宽度`,
    dropouts: (layer) => `第 ${layer} 层的随机失活率`,
  },
  even: { widths: '所有层同一宽度', dropouts: '所有层同一随机失活率' },
  layer: '层',
  ofLayers: (count) => `共 ${count} 层`,
  previous: '上一层',
  next: '下一层',
} satisfies typeof english;
