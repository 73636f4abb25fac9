import { type Claim, claim } from '../claim';
import type { RateUnit, TrainingTrial } from '../trial';
import { trainingOf } from './trials';

const linear = 'samples=400&depth=0&batch=full';
const regression = (unit: RateUnit, multiple: number, steps: number): TrainingTrial => ({
  ...trainingOf(linear, steps),
  dataset: 'threeScales',
  rateUnit: unit,
  rates: [multiple],
});

const three = 'samples=400&standardize=inputs&depth=3&width=32&outInit=same&batch=full';
const bouncing = (lr: number): TrainingTrial => ({
  ...trainingOf(`${three}&activation=tanh&init=lecunNormal&lr=${lr}`, 100),
  // As soon as the rate is a thirtieth.
  later: { changes: { lr: lr / 30 }, steps: 50 },
});

const largeRateLocalMinimum = claim({
  arms: {
    below: regression('stability', 0.95, 100),
    above: regression('stability', 1.05, 100),
    slow: trainingOf(`${three}&lr=0.0001`, 300),
    middle: trainingOf(`${three}&lr=0.1`, 300),
    ten: bouncing(10),
    thirty: bouncing(30),
  },
  figures: {
    falls: { read: (at) => at('below', 'trainLoss') / at('below', 'firstTrainLoss'), below: 0.1 },
    rises: { read: (at) => at('above', 'trainLoss') / at('above', 'firstTrainLoss'), above: 1 },
    leaves: { read: (at) => at('thirty', 'trainLoss') / at('thirty', 'lossBefore'), below: 0.9 },
    slow: { read: (at) => at('slow', 'trainLoss') / at('middle', 'trainLoss'), above: 2 },
  },
  told: {
    before: (at) => at('thirty', 'lossBefore'),
    after: (at) => at('thirty', 'trainLoss'),
    tenLeaves: (at) => at('ten', 'trainLoss') / at('ten', 'lossBefore'),
  },
  decide(holds) {
    const isNoMinimum = holds.falls && holds.rises && holds.leaves;
    if (!isNoMinimum) return holds.slow ? 'true' : 'halfTrue';
    return holds.slow ? 'halfTrue' : 'false';
  },
  picture: { kind: 'lines', line: 'trainLosses', arms: ['slow', 'middle', 'thirty'] },
  open: `${three}&lr=0.0001&b.lr=0.1&c.activation=tanh&c.init=lecunNormal&c.lr=30&d.activation=tanh&d.init=lecunNormal&d.lr=1`,
});

const race = 'samples=400&noise=0.1&standardize=inputs&width=32&outInit=same&batch=full';
const networks = {
  sigmoid: `${race}&depth=4&activation=sigmoid&init=glorotNormal`,
  relu: `${race}&depth=10`,
  tanh: `${race}&depth=10&activation=tanh&init=glorotNormal`,
};
const racers = {
  sgd: [0.03, 0.1, 0.3, 1, 3],
  momentum: [0.01, 0.03, 0.1, 0.3],
  adam: [0.001, 0.003, 0.01, 0.03],
};
const racing = (name: keyof typeof networks, optimizer: keyof typeof racers): TrainingTrial => ({
  ...trainingOf(`${networks[name]}&optimizer=${optimizer}`, 600),
  rates: racers[optimizer],
  // A loss of 0.15, as a share of ln 2.
  toShare: 0.216,
});
const scheduled = (changes: string): TrainingTrial => ({
  ...trainingOf(`${race}&labelNoise=0.05&${changes}`, 400),
  rates: [0.03, 0.1, 0.3],
});

const adaptiveBeatsFixed = claim({
  arms: {
    sigmoidSgd: racing('sigmoid', 'sgd'),
    sigmoidMomentum: racing('sigmoid', 'momentum'),
    sigmoidAdam: racing('sigmoid', 'adam'),
    reluSgd: racing('relu', 'sgd'),
    reluMomentum: racing('relu', 'momentum'),
    reluAdam: racing('relu', 'adam'),
    tanhSgd: racing('tanh', 'sgd'),
    tanhMomentum: racing('tanh', 'momentum'),
    tanhAdam: racing('tanh', 'adam'),
    constant: scheduled('depth=3'),
    plateau: scheduled('depth=3&schedule=plateau'),
  },
  figures: {
    sigmoid: { read: (at) => at('sigmoidSgd', 'steps') / at('sigmoidAdam', 'steps'), above: 1.2 },
    relu: { read: (at) => at('reluSgd', 'steps') / at('reluAdam', 'steps'), above: 1.2 },
    tanh: { read: (at) => at('tanhSgd', 'steps') / at('tanhAdam', 'steps'), above: 1.2 },
    plateau: { read: (at) => at('constant', 'trainLoss') / at('plateau', 'trainLoss'), above: 1.2 },
  },
  told: {
    sigmoidSgd: (at) => at('sigmoidSgd', 'steps'),
    sigmoidMomentum: (at) => at('sigmoidMomentum', 'steps'),
    sigmoidAdam: (at) => at('sigmoidAdam', 'steps'),
    reluSgd: (at) => at('reluSgd', 'steps'),
    reluMomentum: (at) => at('reluMomentum', 'steps'),
    reluAdam: (at) => at('reluAdam', 'steps'),
    tanhSgd: (at) => at('tanhSgd', 'steps'),
    tanhMomentum: (at) => at('tanhMomentum', 'steps'),
    tanhAdam: (at) => at('tanhAdam', 'steps'),
  },
  decide({ sigmoid, relu, tanh, plateau }) {
    if (sigmoid && relu && tanh && plateau) return 'true';
    return sigmoid || relu || tanh || plateau ? 'halfTrue' : 'false';
  },
  picture: {
    kind: 'numbers',
    reading: 'steps',
    arms: ['sigmoidAdam', 'reluSgd', 'reluAdam', 'tanhSgd'],
  },
  open: `${networks.sigmoid}&lr=1&b.optimizer=adam&b.lr=0.01&c.activation=relu&c.init=heNormal&c.depth=10&c.lr=0.1&d.activation=relu&d.init=heNormal&d.depth=10&d.optimizer=adam&d.lr=0.003`,
});

const vectors =
  'samples=400&noise=0.2&standardize=inputs&depth=0&init=zeros&outInit=same&loss=hinge&l2=0.01&batch=full';
const atRate = (lr: number) => trainingOf(`${vectors}&lr=${lr}`, 200);

const svmNeedsNoRate = claim({
  arms: {
    chords: { kind: 'chords', query: vectors, count: 1_000 },
    network: {
      kind: 'chords',
      query:
        'samples=400&noise=0.2&standardize=inputs&depth=2&width=8&activation=tanh&loss=hinge&l2=0.01&batch=full',
      count: 1_000,
    },
    tiny: atRate(1e-4),
    small: atRate(0.01),
    middle: atRate(1),
    large: atRate(100),
  },
  figures: {
    convex: { read: (at) => at('chords', 'violations'), below: 1e-3 },
    network: { read: (at) => at('network', 'violations'), above: 1e-3 },
    tooSmall: {
      read: (at) =>
        at('tiny', 'trainLoss') / Math.min(at('small', 'trainLoss'), at('middle', 'trainLoss')),
      above: 1.5,
    },
    tooLarge: {
      read: (at) =>
        at('large', 'trainLoss') / Math.min(at('small', 'trainLoss'), at('middle', 'trainLoss')),
      above: 1.5,
    },
  },
  told: {
    tiny: (at) => at('tiny', 'trainLoss'),
    small: (at) => at('small', 'trainLoss'),
    middle: (at) => at('middle', 'trainLoss'),
    large: (at) => at('large', 'trainLoss'),
  },
  decide(holds) {
    const isConvex = holds.convex && holds.network;
    const needsRate = holds.tooSmall && holds.tooLarge;
    if (isConvex && needsRate) return 'false';
    return isConvex || needsRate ? 'halfTrue' : 'true';
  },
  picture: { kind: 'lines', line: 'trainLosses', arms: ['tiny', 'small', 'middle', 'large'] },
  open: `${vectors}&lr=0.0001&b.lr=0.01&c.lr=1&d.lr=100`,
});

const quadratic = (multiple: number) => regression('fastest', multiple, 120);
const clinic =
  'samples=800&trainFraction=0.1&noise=0.3&labelNoise=0.15&standardize=inputs&depth=2&width=64&batch=full&patience=50';

const rateDecidesStopping = claim({
  arms: {
    half: quadratic(0.5),
    ninety: quadratic(0.9),
    one: quadratic(1),
    over: quadratic(1.02),
    sgd: trainingOf(`${clinic}&lr=0.3`, 3_000),
    adam: trainingOf(`${clinic}&optimizer=adam&lr=0.003`, 3_000),
  },
  figures: {
    smaller: { read: (at) => at('ninety', 'trainLoss') / at('one', 'trainLoss'), above: 1 },
    larger: { read: (at) => at('over', 'trainLoss') / at('one', 'trainLoss'), above: 1 },
    sgdStops: { read: (at) => at('sgd', 'bestStep'), below: 2_950 },
  },
  told: {
    half: (at) => at('half', 'trainLoss') / at('one', 'trainLoss'),
    adamStops: (at) => at('adam', 'bestStep'),
  },
  decide(holds) {
    const isThereABest = holds.smaller && holds.larger;
    if (isThereABest && holds.sgdStops) return 'false';
    return isThereABest || holds.sgdStops ? 'halfTrue' : 'true';
  },
  picture: { kind: 'lines', line: 'trainLosses', arms: ['half', 'ninety', 'one', 'over'] },
  open: `${clinic}&lr=0.3&b.optimizer=adam&b.lr=0.003`,
});

const errorAndGradient = claim({
  arms: {
    crossEntropy: { kind: 'errorGradient', output: 'crossEntropy' },
    squared: { kind: 'errorGradient', output: 'sigmoidSquared' },
  },
  figures: {
    crossEntropy: { read: (at) => at('crossEntropy', 'againstOrder'), above: 0.05 },
    squared: { read: (at) => at('squared', 'againstOrder'), above: 0.05 },
  },
  decide(holds) {
    if (holds.crossEntropy) return 'true';
    return holds.squared ? 'halfTrue' : 'false';
  },
  picture: { kind: 'lines', line: 'gradientOfError', arms: ['crossEntropy', 'squared'] },
  open: 'samples=400&depth=1&batch=full&loss=crossEntropy&b.loss=mse',
});

/** Claims about the learning rate, and about losses that it goes down on. */
export const learningRateClaims = {
  'large-rate-local-minimum': largeRateLocalMinimum,
  'adaptive-beats-fixed': adaptiveBeatsFixed,
  'svm-needs-no-rate': svmNeedsNoRate,
  'rate-decides-stopping': rateDecidesStopping,
  'error-and-gradient': errorAndGradient,
} satisfies Record<string, Claim>;
