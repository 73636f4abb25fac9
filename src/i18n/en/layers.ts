/** Texts of the tabs that choose what is shown of layers, and of the editor of single ones, numbered from 1. */
export const layers = {
  seriesSwitch: 'Shown for each layer',
  depthTabs: {
    gradientNorms: 'Gradient',
    forwardSignals: 'Forward',
    backwardSignals: 'Backward',
    start: 'Before training',
    layers: 'Layers',
  },
  open: 'Per-layer',
  openName: 'Per-layer width and dropout',
  title: 'Width and dropout rate of each hidden layer',
  short: { widths: 'Width', dropouts: 'Dropout' },
  names: {
    widths: (layer: number) => `Width of layer ${layer}`,
    dropouts: (layer: number) => `Dropout rate of layer ${layer}`,
  },
  even: { widths: 'One width for all', dropouts: 'One dropout rate for all' },
  layer: 'Layer',
  ofLayers: (count: number) => `of ${count}`,
  previous: 'Previous layer',
  next: 'Next layer',
};
