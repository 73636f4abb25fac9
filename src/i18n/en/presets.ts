/** A title and one line of promise for each preset; each promise is kept by tests over five seeds. */
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
    promise:
      'Both learn the training points by heart; of new points gain 1.5 gets nearly nine in ten right, gain 6 two in three.',
  },
  'depth-under-sgd': {
    title: 'Depth under SGD',
    promise: '5 and 20 layers learn within 200 steps, 50 are far behind. Adam trains the 50.',
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
    promise:
      'Noisy labels: after 1 000 steps the validation loss is above 1.4, with dropout below 0.5.',
  },
  'batch-norm-rescue': {
    title: 'Batch normalization to the rescue',
    promise:
      'A tenth of He’s weights: 300 steps change nothing; with batch norm the loss falls below 0.1.',
  },
  'batch-norm-explodes': {
    title: 'Batch normalization explodes with depth',
    promise:
      '50 layers, each multiplies the gradient by 1.25: with batch norm alone the loss stays above 0.4, with residual connections too it falls below 0.03.',
  },
  'residual-ladder': {
    title: 'Residual connections at 50 layers',
    promise:
      '150 steps, plain: hardly any progress. x + f: not finite. x + f/L: a loss of 0.2 to 0.3. x + f with batch norm: below 0.1.',
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
      'Three times He’s weights blow up; with layer norm it learns, with batch norm faster still.',
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
      'With only the inputs standardized, the loss is more than 100 times what it is with the target standardized too.',
  },
  digits: {
    title: 'Digits',
    promise:
      'After 400 steps three layers read about 95 % of unseen digits, logistic regression 75 to 80 %.',
  },
  bottleneck: {
    title: 'A bottleneck',
    promise:
      'Digits through 32, 32 and 32 units: three in four right; with two units in the middle far fewer, with one unit one in five.',
  },
  'overfitting-clinic': {
    title: 'Overfitting clinic',
    promise:
      'After 1 500 steps the validation loss is about 2 or more; with dropout, early stopping or L2 it stays below 0.6.',
  },
  mixup: {
    title: 'Mixup against wrong labels',
    promise: 'One label in five is wrong: of 100 new points, mixup gets at least ten more right.',
  },
  'learned-augmentation': {
    title: 'Augmentation: jitter, rotation, learned',
    promise:
      'Few points, wrong labels: each lowers the validation loss, the learned one to about 0.3.',
  },
  'few-digits': {
    title: 'A hundred digits, augmented',
    promise:
      'Of new digits about half are right; after training on shifted ones about 80 %, on turned or noisy ones 64 to 72 %.',
  },
  'first-steps': {
    title: 'The first steps: clip or warm up',
    promise:
      'Twice He’s weights blow up. With the gradient clipped to 1, or 100 steps of warm-up, it learns.',
  },
  schedules: {
    title: 'Learning rate schedules',
    promise: 'Step, cosine and plateau all end at a lower validation loss than a constant rate.',
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
