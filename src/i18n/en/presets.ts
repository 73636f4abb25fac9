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
  'batch-norm-rescue': {
    title: 'Batch normalization to the rescue',
    promise: 'A tenth of He’s weights: 300 steps change nothing; with batch norm the loss is 0.03.',
  },
  'batch-norm-explodes': {
    title: 'Batch normalization explodes with depth',
    promise:
      '50 layers: each multiplies the gradient by 1.25, and batch norm alone ends at 0.6, no better than none. With residual connections: 0.003.',
  },
  'residual-ladder': {
    title: 'Residual connections at 50 layers',
    promise:
      'Plain: stuck at 0.69. x + f: not finite. x + f/L: 0.21. x + f with batch norm: 0.003 after 150 steps.',
  },
  'ablation-ladder': {
    title: 'Ablation ladder',
    promise:
      'Twenty layers, rung by rung: loss 0.69, 0.1, 0.014, 0.002, 10⁻⁴. On new points batch norm alone loses what residual connections win back.',
  },
  'layer-norm': {
    title: 'Layer normalization',
    promise:
      'Three times He’s weights: not finite plain; loss 0.2 with layer norm, 0.03 with batch norm.',
  },
  'linear-scales': {
    title: 'Linear regression on bad scales',
    promise: 'Units 30 times apart: about 1 800 steps to converge, 5 when standardized.',
  },
  'svm-scales': {
    title: 'A linear support vector machine',
    promise:
      'Hinge loss and L2 on units 30 times apart: more than 1 000 steps to converge, about 100 when standardized.',
  },
  'house-prices': {
    title: 'Prices in euros: standardize the target too',
    promise:
      'With the inputs alone standardized the loss is 200 times what it is with the target standardized too.',
  },
  digits: {
    title: 'Digits',
    promise:
      'Three layers read 95 % of unseen digits after about 350 steps, logistic regression 90 %.',
  },
  bottleneck: {
    title: 'A bottleneck',
    promise:
      'Digits through 32, 32, 32 units: 73 % right; with two units in the middle 34 %, with one 20 %.',
  },
  'overfitting-clinic': {
    title: 'Overfitting clinic',
    promise:
      'Validation loss after 1 500 steps: 2.5 plain; with dropout, early stopping or L2 below 0.6.',
  },
  mixup: {
    title: 'Mixup against wrong labels',
    promise: 'One label in five wrong: 75 % of new points right plain, 90 % with mixup.',
  },
  'learned-augmentation': {
    title: 'Augmentation: jitter, rotation, learned',
    promise:
      'Wrong labels, few points: each lowers the validation loss; new samples of a model of each class lower it to 0.3 from 1.3.',
  },
  'few-digits': {
    title: 'A hundred digits, augmented',
    promise: 'Of new digits 54 % are right plain; shifted 82 %, turned 70 %, with noise 68 %.',
  },
  'first-steps': {
    title: 'The first steps: clip or warm up',
    promise:
      'Twice He’s weights: not finite plain. With the gradient clipped to 1, or 100 steps of warm-up, it learns.',
  },
  schedules: {
    title: 'Learning rate schedules',
    promise:
      'A constant rate stays above the noise; step, cosine and plateau end at a third of its validation loss.',
  },
  'warm-up': {
    title: 'Warm-up for attention',
    promise:
      'Three layers of attention under Adam at 0.08 only guess, of five seeds four; with 200 steps of warm-up four of five get all right.',
  },
  'marked-token': {
    title: 'The marked token',
    promise:
      'Position by position 54 % are right; with attention all are, and with plain averaging too.',
  },
};
