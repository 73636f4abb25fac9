/** Queries of small networks that together have every value of every choice, and every other setting in use. */
export const coveringQueries: readonly string[] = [
  // Activations, initializers, optimizers, schedules.
  'depth=4&width=6&activation=relu&init=heNormal',
  'depth=4&width=6&activation=tanh&init=glorotNormal&data=spiral&optimizer=momentum&lr=0.05',
  'depth=3&width=5&activation=sigmoid&init=glorotUniform&data=circle&optimizer=nesterov&warmup=3&steps=8',
  'depth=3&width=5&activation=linear&init=orthogonal&gain=1.3&data=gauss&schedule=cosine',
  'widths=7,4,4&activation=leakyRelu&init=heUniform&data=xor&optimizer=rmsprop&lr=0.01',
  'depth=2&width=6&activation=elu&init=lecunNormal&data=checkerboard&optimizer=adagrad',
  'depth=3&width=6&activation=selu&init=lecunNormal&gain=0.8&schedule=step&optimizer=adam&lr=0.01',
  'depth=3&width=6&activation=gelu&init=heNormal&gain=1.2&optimizer=adamw&l2=0.01&lr=0.01',
  'depth=2&width=6&activation=swish&init=normal&gain=10&schedule=exponential',
  'depth=2&width=6&activation=softplus&init=uniform&gain=4&biasStd=0.3',
  'depth=2&width=4&init=constant&outInit=same',
  'depth=2&width=4&init=zeros',
  'depth=2&width=4&activation=tanh&init=orthogonal&outInit=same&biasStd=0.2&seed=0',
  // Losses, penalties, clipping, data.
  'depth=0&loss=crossEntropy&features=x1,x2,x1^2,x2^2,x1*x2,sin(x1),sin(x2)',
  'depth=2&width=5&loss=hinge&l2=0.01&unitSpread=100&standardize=inputs',
  'depth=2&width=5&loss=mse&l1=0.001&labelNoise=0.2&trainFraction=0.7',
  'depth=2&width=6&data=plane&standardize=all&clip=0.01&noise=0.3',
  'depth=2&width=6&data=bumps&labelNoise=0.1&batch=full&activation=tanh',
  'depth=2&width=6&data=houses&standardize=all&optimizer=adamw&l2=0.1&lr=0.01&schedule=cosine&warmup=2',
  'depth=1&width=12&data=digits&samples=60&batch=16',
  // Normalization, residual sums, dropout.
  'depth=4&width=6&norm=batch&optimizer=adam&lr=0.01',
  'depth=4&width=6&norm=layer&residual=plain&l1=0.001&l2=0.001&optimizer=rmsprop&lr=0.01',
  'depth=5&width=6&residual=scaled&activation=tanh&norm=batch',
  'depth=3&width=8&dropout=0.3',
  'widths=8,6,4&dropouts=0.5,0,0.2&activation=tanh&biasStd=0.1',
  // Early stopping and plateaus, mixup, augmentation.
  'depth=2&width=6&patience=1&steps=60&lr=3',
  'depth=2&width=6&schedule=plateau&steps=50&samples=40&batch=10&lr=2',
  'depth=2&width=6&mixup=0.4&augment=jitter&standardize=inputs',
  'depth=2&width=6&augment=rotate&features=x1,x2,x1*x2&mixup=1',
  'depth=2&width=6&augment=learned',
  'data=houses&standardize=all&depth=2&width=6&augment=learned&mixup=0.2&samples=60',
  'data=digits&depth=1&width=6&augment=learned&samples=60',
  'depth=1&width=8&data=digits&samples=60&augment=rotate',
  'depth=1&width=8&data=digits&samples=60&augment=shift',
  'depth=1&width=8&data=digits&samples=60&augment=contrast',
  'depth=1&width=8&data=digits&samples=60&augment=noise&mixup=0.2',
  // Sequences.
  'data=tokens&depth=2&width=6&mixing=average&mixingLayers=2&activation=tanh&labelNoise=0.1&samples=60',
  'data=tokens&depth=2&width=6&mixing=attention&heads=4&standardize=inputs&samples=60&dropout=0.2',
  'data=tokens&depth=1&width=6&mixing=attention&mixingLayers=2&heads=2&mixup=0.3&augment=jitter&samples=60&norm=batch',
  'data=tokens&depth=0&width=4&mixing=average&samples=60',
  // A table of one's own, and pictures.
  'data=csv&depth=2&width=5&standardize=all&patience=2&schedule=plateau&optimizer=nesterov&warmup=2',
  'data=idx&depth=1&width=6',
];

const table =
  'data=csv&standardize=all&batch=full&depth=2&width=6&activation=tanh&steps=40&trainFraction=0.6';

/** Trainings that draw nothing after their start: from the same weights and rows they end at the same loss. */
export const wholeQueries: readonly string[] = [
  `${table}&lr=0.3`,
  `${table}&lr=0.1&optimizer=momentum&l2=0.02&clip=0.2`,
  `${table}&lr=0.1&optimizer=nesterov&schedule=cosine&warmup=5`,
  `${table}&lr=0.02&optimizer=rmsprop&l1=0.01&schedule=step`,
  `${table}&lr=0.05&optimizer=adagrad&norm=layer`,
  `${table}&lr=0.02&optimizer=adam&residual=scaled&schedule=exponential`,
  `${table}&lr=0.03&optimizer=adamw&l2=0.5&residual=plain`,
  `${table}&lr=0.7&clip=0.3&schedule=plateau`,
  `${table}&lr=0.7&clip=0.3&patience=4`,
];
