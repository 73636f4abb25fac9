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
    promise: 'Thirty tanh layers: at the edge they learn, below it nothing, far above it poorly.',
  },
  'chaos-memorises': {
    title: 'Chaos memorises',
    promise: 'Gain 6 fits the training points too, and fails on the others.',
  },
  'depth-under-sgd': {
    title: 'Depth under SGD',
    promise: 'SGD learns worse with 5, 20, 50 layers; Adam with 50 hides what depth does.',
  },
  plateau: {
    title: 'A plateau is not death',
    promise: 'Gain 1, 0.6, 0.5, 0.4: all learn, but each waits a few times longer.',
  },
  symmetry: {
    title: 'Symmetry',
    promise: 'Constant weights make all units of a layer one: 70 % where random ones reach 98 %.',
  },
  'bad-scales': {
    title: 'Bad scales',
    promise: 'Logistic regression: thousands of steps on raw scales, a few standardized.',
  },
  'metres-and-millimetres': {
    title: 'What standardization does to metres and millimetres',
    promise: 'Raw, a hundredfold smaller rate and below 90 %; standardized, above 97 %.',
  },
  'dropout-clinic': {
    title: 'Dropout against overfitting',
    promise: 'Noisy labels: without dropout the validation loss climbs to more than twice.',
  },
};
