import { formatCount } from '../number';

/** Texts of the explained step. */
export const explain = {
  title: (letter: string, step: string) => `Step ${step} of ${letter}, explained`,
  working: 'Taking the step apart …',
  void: 'The network was built anew and has no such layer or unit. Choose others.',
  close: 'Close the explanation',
  previous: 'Previous stop',
  next: 'Next stop',
  play: 'Play',
  halt: 'Pause',
  place: (number: number, count: number) => `Stop ${number} of ${count}`,
  sample: 'Of',
  batch: (samples: number) => `the batch, ${formatCount(samples)} samples`,
  sampleNamed: (number: number) => `sample ${formatCount(number)}`,
  unit: 'Unit',
  layer: 'Weight of',
  ofLayer: (layer: string) => `Weight of ${layer}`,
  fold: 'Like layers together',
  moving: 'The run goes on, and this stays at its step: pause to see the newest one.',
  notFinite:
    'Not every number of this step is finite any more: what is written here is what overflowed, and nothing is learnt from it.',
  phases: { forward: 'Forward', loss: 'Loss', backward: 'Backward', update: 'Update' },
  words: {
    more: (count: number) => `… ${formatCount(count)} more`,
    mean: (rows: number) => `mean over ${formatCount(rows)} rows:`,
    sum: (rows: number) => `sum over ${formatCount(rows)} rows:`,
    overBatch: ', the mean over the batch',
    ofSample: ', this sample’s own',
    ofRow: (sample: number, position: number | null) =>
      ` (sample ${formatCount(sample)}${position === null ? '' : `, position ${position}`})`,
    position: (position: number) => ` (position ${position})`,
  },
  /** What a stop is about; `layer` and `unit` as they are named elsewhere. */
  titles: {
    inputs: () => 'What comes in',
    mixup: () => 'Mixup: two samples become one',
    dense: (layer: string, unit: string) => `${layer}: ${unit} sums up`,
    activation: (layer: string, unit: string) => `${layer}: the activation of ${unit}`,
    normalization: (layer: string, unit: string) => `${layer}: ${unit} is normalized`,
    dropout: (layer: string, unit: string) => `${layer}: dropout at ${unit}`,
    mask: (layer: string, unit: string) => `${layer}: ${unit} and the switch`,
    join: (layer: string, unit: string) => `${layer}: the residual sum at ${unit}`,
    average: (layer: string, unit: string) => `${layer}: mean over positions at ${unit}`,
    attention: (layer: string, unit: string) => `${layer}: attention at ${unit}`,
    foldForward: (layers: string, factor: string) => `${layers}: each × ${factor}`,
    loss: () => 'The loss',
    lossGradient: () => 'Where the way back begins',
    denseBack: (layer: string, unit: string) => `${layer}: what comes back to ${unit}`,
    normalizationBack: (layer: string, unit: string) =>
      `${layer}: back through normalization to ${unit}`,
    dropoutBack: (layer: string, unit: string) => `${layer}: back through dropout to ${unit}`,
    maskBack: (layer: string, unit: string) => `${layer}: back through the switch to ${unit}`,
    joinBack: (layer: string, unit: string) => `${layer}: back from the residual sum to ${unit}`,
    forkBack: (layer: string, unit: string) => `${layer}: two ways back meet at ${unit}`,
    averageBack: (layer: string, unit: string) => `${layer}: back through the mean to ${unit}`,
    attentionParts: (layer: string, unit: string) => `${layer}: what comes back to ${unit}`,
    attentionBack: (layer: string, unit: string) => `${layer}: back through attention to ${unit}`,
    foldBack: (layers: string, factor: string) => `${layers}: each × ${factor} on the way back`,
    weightGradient: (layer: string, unit: string) =>
      `${layer}: the gradient of a weight of ${unit}`,
    clip: () => 'Clipping',
    penalty: () => 'Penalties',
    update: (layer: string, unit: string) => `${layer}: the update of that weight of ${unit}`,
    frozenUpdate: (layer: string, unit: string) => `${layer}: ${unit} is frozen`,
    unknownUpdate: () => 'The update',
  },
  ringed: 'The sample has a ring in the decision boundary.',
  undrawn: (units: string) => `The figure above has no room for ${units}.`,
  notes: {
    inputs: 'The numbers that the network is fed, standardized where that is chosen.',
    mixup: 'A weighted mean of two rows; their targets are mixed alike.',
    dense:
      'Each input times its weight, and the bias where there is one. An activation bends the sum where one follows.',
    activation: 'The sum, bent. Its slope here decides what comes back later.',
    normalization: 'Less the mean, over the deviation; then the learnt scale γ and shift β.',
    dropout: 'This step’s draw: 0 for a unit that is dropped, and the others a little larger.',
    mask: 'A unit that was switched off by hand gives 0.',
    join: 'What came into the block goes around it and is added.',
    average: 'Every position gets the same.',
    attention:
      'What the first position takes: its query against every key, and of every value as much as they fit. In the head that the unit belongs to.',
    foldForward:
      'The size of the signal, root mean square over the batch; r is the geometric mean.',
    loss: 'How far the outputs are from the targets.',
    lossGradient: 'How the loss changes with each output: the first numbers of the way back.',
    denseBack:
      'What the units behind got back, each times its weight; where an activation stands here, times its slope. Slopes and weights below 1 let it fade.',
    normalizationBack:
      'Mean and deviation depend on the values too: what all have in common is taken away.',
    dropoutBack: 'The same draw as on the way forward: a dropped unit gets nothing back.',
    maskBack: 'A unit that is switched off gets nothing back.',
    joinBack: 'The sum passes the gradient to both sides: into the block, and around it.',
    forkBack:
      'Through the block and around it: the way around has the factor 1, and does not fade.',
    averageBack: 'Every position gets its share.',
    attentionParts:
      'At the first position: to the value as much as was taken of it, to query and key by what other shares would change.',
    attentionBack:
      'Values, queries and keys were all made of what came in: their ways back add up.',
    foldBack: 'The size of ∂L/∂z, root mean square over the batch; r is the geometric mean.',
    weightGradient:
      'What came in times what came back, summed over the batch. Below, the norm over all weights of the layer: the point that the profile shows.',
    clip: 'Where the gradient of all parameters together, not of one layer, is longer than the limit it is shortened to it.',
    penalty: 'What the size of the weight adds to its gradient.',
    frozenUpdate: 'A frozen unit keeps its weights, whatever their gradient.',
    update: 'A step against the gradient, as the optimizer makes it.',
    unknownUpdate:
      'What the optimizer remembered at this earlier step was not kept. Return to the present step to see the update.',
  },
};
