/** A title and one line of promise for each preset; each promise is kept by a test over five seeds. */
export const presets = {
  'sigmoid-against-relu': {
    title: 'Sigmoid tower against ReLU with He',
    promise: 'Ten layers: one gradient shrinks to a millionth on its way back, the other learns.',
  },
  'naive-relu': {
    title: 'Naive small weights',
    promise: 'N(0, 0.01²) leaves gradients of 10⁻¹⁵: level, and 300 steps change nothing.',
  },
  'twice-he': {
    title: 'Twice He’s weights',
    promise: 'Gain 2 starts from a loss of hundreds and is not finite within three steps.',
  },
  'edge-of-chaos': {
    title: 'Edge of chaos',
    promise: 'Thirty tanh layers, gain 0.9, 1.327, 2.5: the middle one learns best in 150 steps.',
  },
  'chaos-memorises': {
    title: 'Chaos memorises',
    promise: 'Both fit every training point; on new ones 87 % with gain 1.5, 64 % with gain 6.',
  },
  'depth-under-sgd': {
    title: 'Depth under SGD',
    promise: '5, 20 and 50 layers: the deeper, the worse after 200 steps. Adam trains the 50.',
  },
  plateau: {
    title: 'A plateau is not death',
    promise: 'Gain 0.6, 0.5, 0.4: stuck for about 150, 400 and 1 700 steps, then they learn.',
  },
  symmetry: {
    title: 'Symmetry',
    promise: 'Equal weights make a layer one unit: 2 of 3 points right; random weights, all.',
  },
  'bad-scales': {
    title: 'Bad scales',
    promise: 'Logistic regression, scales 1 : 30: about 1 400 steps raw, below 10 standardized.',
  },
  'metres-and-millimetres': {
    title: 'What standardization does to features in metres and millimetres',
    promise:
      'Raw, the network sees one feature and stays near 84 %; standardized, it reaches 99 %.',
  },
  'dropout-clinic': {
    title: 'Dropout against overfitting',
    promise: 'Noisy labels: validation loss after 1 000 steps is about 2 plain, 0.4 with dropout.',
  },
};
