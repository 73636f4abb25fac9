/** Texts of the editor of single layers. Layers are numbered from 1. */
export const layers = {
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
