/** A title and one line of promise for each preset; each promise is kept by a test over five seeds. */
export const presets = {
  'sigmoid-against-relu': {
    title: 'Sigmoid tower against ReLU with He',
    promise: 'Ten layers: one gradient falls to a millionth, the other arrives whole.',
  },
  'naive-relu': {
    title: 'Naive small weights',
    promise: 'N(0, 0.01²) leaves gradients of 10⁻¹⁵: a flat profile that does not learn.',
  },
  'twice-he': {
    title: 'Twice He’s weights',
    promise: 'Gain 2 multiplies the signal by 2 a layer: not finite within a few steps.',
  },
  'edge-of-chaos': {
    title: 'Edge of chaos',
    promise: 'Thirty tanh layers: only the gain at the edge trains.',
  },
  'chaos-memorises': {
    title: 'Chaos memorises',
    promise: 'Gain 6 fits the training points too, and fails on the others.',
  },
  'depth-under-sgd': {
    title: 'Depth under SGD',
    promise: 'The same network with 2, 10, 20 and 50 layers.',
  },
  plateau: {
    title: 'A plateau is not death',
    promise: 'Gains a little below He’s wait, then learn; the wait grows fast.',
  },
  symmetry: {
    title: 'Symmetry',
    promise: 'Constant weights make all units of a layer the same unit.',
  },
  'bad-scales': {
    title: 'Bad scales',
    promise: 'Logistic regression on unequal scales, raw and standardized.',
  },
  'metres-and-millimetres': {
    title: 'What standardization does to metres and millimetres',
    promise: 'The same points in two units: raw, training fails; standardized, it does not.',
  },
  'dropout-clinic': {
    title: 'Dropout against overfitting',
    promise: 'Noisy labels: without dropout the validation loss climbs, with it it stays.',
  },
};
