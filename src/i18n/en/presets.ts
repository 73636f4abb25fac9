/** A title and one line of promise for each preset; each promise is kept by a test over five seeds. */
export const presets = {
  'sigmoid-against-relu': {
    title: 'Sigmoid tower against ReLU with He',
    promise: 'Ten layers: one gradient shrinks to a millionth on its way back, the other learns.',
  },
  'naive-relu': {
    title: 'Naive small weights',
    promise: 'N(0, 0.01²): all gradients are tiny, about 10⁻¹⁵, and 300 steps change nothing.',
  },
  'twice-he': {
    title: 'Exploding: twice He’s weights',
    promise: 'Gain 2 starts from a loss of hundreds and blows up within three steps.',
  },
  'edge-of-chaos': {
    title: 'Edge of chaos',
    promise:
      'Thirty tanh layers at gain 0.9, 1.327 and 2.5: the middle one learns best in 150 steps.',
  },
  'chaos-memorises': {
    title: 'Chaos memorises',
    promise: 'Both get every training point right; of new points 87 % at gain 1.5, 64 % at gain 6.',
  },
  'depth-under-sgd': {
    title: 'Depth under SGD',
    promise: '5, 20 and 50 layers: the deeper, the worse after 200 steps. Adam trains the 50.',
  },
  plateau: {
    title: 'A plateau is not death',
    promise: 'Gain 0.6, 0.5 and 0.4: stuck for about 150, 400 and 1 700 steps, then they learn.',
  },
  symmetry: {
    title: 'Symmetry',
    promise:
      'With equal weights a layer is one unit: 2 of 3 points right. With random weights: all.',
  },
  'bad-scales': {
    title: 'Bad scales',
    promise:
      'Logistic regression on scales 1 : 30: about 1 400 steps, but below 10 if standardized.',
  },
  'metres-and-millimetres': {
    title: 'Metres and millimetres: standardize',
    promise:
      'As it is, the network sees one feature and stays near 84 %; standardized, it reaches 99 %.',
  },
  'dropout-clinic': {
    title: 'Dropout against overfitting',
    promise: 'Noisy labels: after 1 000 steps the validation loss is about 2, with dropout 0.4.',
  },
  'batch-norm-rescue': {
    title: 'Batch normalization to the rescue',
    promise: 'A tenth of He’s weights: 300 steps change nothing; with batch norm the loss is 0.03.',
  },
  'batch-norm-explodes': {
    title: 'Batch normalization explodes with depth',
    promise:
      '50 layers, each multiplies the gradient by 1.25: batch norm alone ends at a loss of 0.6, as without, but at 0.003 with residual connections.',
  },
  'residual-ladder': {
    title: 'Residual connections at 50 layers',
    promise:
      'Plain: stuck at 0.69. x + f: not finite. x + f/L: 0.21. x + f with batch norm: 0.003 after 150 steps.',
  },
  'residual-surface': {
    title: 'Loss surface: plain against residual',
    promise:
      '50 layers, trained: plain has over ten minima and losses beyond 10¹⁰, x + f/L one bowl.',
  },
  'batch-norm-surface': {
    title: 'Loss surface: batch norm',
    promise:
      'Ten layers, trained: with batch norm the loss stays below 4 but has more minima; plain rises to hundreds.',
  },
  'ablation-ladder': {
    title: 'Ablation ladder',
    promise:
      'Twenty layers, rung by rung: loss 0.69, 0.1, 0.014, 0.002, 10⁻⁴. On new points batch norm is worse, residual connections win that back.',
  },
  'layer-norm': {
    title: 'Layer normalization',
    promise:
      'Three times He’s weights blow up; with layer norm the loss is 0.2, with batch norm 0.03.',
  },
  'linear-scales': {
    title: 'Linear regression on bad scales',
    promise: 'Units 30 times apart: about 1 800 steps to converge, standardized 5.',
  },
  'svm-scales': {
    title: 'A linear support vector machine',
    promise:
      'Hinge loss and L2 on units 30 times apart: more than 1 000 steps to converge, standardized about 100.',
  },
  'house-prices': {
    title: 'Prices in euros: standardize the target too',
    promise:
      'With only the inputs standardized, the loss is 200 times what it is with the target standardized too.',
  },
  digits: {
    title: 'Digits',
    promise:
      'Three layers read 95 % of unseen digits after about 350 steps, logistic regression 90 %.',
  },
  bottleneck: {
    title: 'A bottleneck',
    promise:
      'Digits through 32, 32 and 32 units: 73 % right; with two units in the middle 34 %, with one 20 %.',
  },
  'overfitting-clinic': {
    title: 'Overfitting clinic',
    promise:
      'After 1 500 steps the validation loss is 2.5; with dropout, early stopping or L2 below 0.6.',
  },
  mixup: {
    title: 'Mixup against wrong labels',
    promise: 'One label in five is wrong: 75 % of new points are right, 90 % with mixup.',
  },
  'learned-augmentation': {
    title: 'Augmentation: jitter, rotation, learned',
    promise:
      'Few points, wrong labels: each lowers the validation loss, the learned one from 1.3 to 0.3.',
  },
  'few-digits': {
    title: 'A hundred digits, augmented',
    promise:
      'Of new digits 54 % are right; after training on shifted ones 82 %, turned 70 %, noisy 68 %.',
  },
  'first-steps': {
    title: 'The first steps: clip or warm up',
    promise:
      'Twice He’s weights blow up. With the gradient clipped to 1, or 100 steps of warm-up, it learns.',
  },
  schedules: {
    title: 'Learning rate schedules',
    promise: 'Step, cosine and plateau end at a third of the validation loss of a constant rate.',
  },
  'warm-up': {
    title: 'Warm-up for attention',
    promise:
      'Attention, Adam at 0.08: four seeds of five only guess; with 200 steps of warm-up four of five get all right.',
  },
  'marked-token': {
    title: 'The marked token',
    promise: 'Each position by itself: 54 % right. With attention, or plain averaging: all right.',
  },
};
