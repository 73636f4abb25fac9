/** Texts of the drawn network. */
export const network = {
  title: 'Network',
  none: 'No network is built yet.',
  viewSwitch: 'What the edges show',
  views: { answers: 'Answers', gradient: 'Gradient coming back' },
  variantSwitch: 'Network of variant',
  /** Beneath the saved picture. */
  saved: (letter: string, view: string) => `${letter}, ${view.toLowerCase()}`,
  /** A network that is too large for its units. */
  columns: {
    answers: 'one column a layer: the brighter, the larger its signal',
    gradient: 'one column a layer: the brighter, the larger its gradient',
  },
  atPlace: 'each unit’s answer at this place',
  more: (count: string) => `+${count}`,
  input: (feature: number) => `input ${feature}`,
  unitOf: (unit: number, layer: string) => `unit ${unit} of ${layer}`,
  bias: (value: string) => `bias ${value}`,
  mean: (value: string) => `mean ${value}`,
  zeros: (share: string) => `${share} zeros`,
  traceUnit: 'W: a weight’s gradient',
  traceEdge: 'click: its gradient, term by term',
  dropped: (sample: number) => `dropped for sample ${sample}`,
  edge: (from: string, to: string, weight: string, gradient: string) =>
    `${from} to ${to}: weight ${weight}, gradient ${gradient}`,
  column: (layer: string, units: string, forward: string, gradient: string) =>
    `${layer}: ${units === '1' ? '1 unit' : `${units} units`}, signal ${forward}, gradient norm ${gradient}.`,
  now: (letter: string, hidden: number, units: string) =>
    hidden === 0
      ? `Network ${letter}: no hidden layer.`
      : `Network ${letter}: ${hidden === 1 ? '1 hidden layer' : `${hidden} hidden layers`} of up to ${units} units.`,
  marks: {
    shortcut: 'residual sum',
    normalization: 'normalization',
    matrix: 'whole weight matrix',
  },
  explain: 'Explain this step',
  explainShort: 'Explain',
  addLayer: (layer: string) => `Add a layer after ${layer}`,
  removeLayer: (layer: string) => `Remove ${layer}`,
  openLayer: (layer: string) => `Open ${layer}`,
};
