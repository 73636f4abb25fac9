import { type Claim, claim } from '../claim';
import type { ClaimDatasetName, TrainingTrial } from '../trial';
import { trainingOf } from './trials';

const optimizers = { sgd: 'optimizer=sgd', adam: 'optimizer=adam' };
const rates = {
  sgd: [1e-3, 3e-3, 6e-3, 0.01, 0.03, 0.1, 0.3, 0.5, 1, 3, 10],
  adam: [0.03, 0.06, 0.1, 0.15, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2],
};
const most = 3_000;

/** Trains to a share of a constant output's loss, at the best of the rates. */
function converging(
  dataset: ClaimDatasetName,
  model: string,
  scaling: 'none' | 'inputs',
  optimizer: keyof typeof optimizers,
): TrainingTrial {
  const query = `samples=400&${model}&batch=full&standardize=${scaling}&${optimizers[optimizer]}`;
  const toShare = dataset === 'scaledRegression' ? 0.01 : 0.3;
  return { ...trainingOf(query, most), dataset, rates: rates[optimizer], toShare };
}

const network = 'depth=2&width=16&outInit=same';
const linear = 'depth=0';

const standardizationSpeedsUp = claim({
  arms: {
    linearRaw: converging('scaledRegression', linear, 'none', 'sgd'),
    linear: converging('scaledRegression', linear, 'inputs', 'sgd'),
    logisticRaw: converging('scaledClasses', linear, 'none', 'sgd'),
    logistic: converging('scaledClasses', linear, 'inputs', 'sgd'),
    networkRaw: converging('scaledClasses', network, 'none', 'sgd'),
    network: converging('scaledClasses', network, 'inputs', 'sgd'),
    linearRawAdam: converging('scaledRegression', linear, 'none', 'adam'),
    linearAdam: converging('scaledRegression', linear, 'inputs', 'adam'),
    logisticRawAdam: converging('scaledClasses', linear, 'none', 'adam'),
    logisticAdam: converging('scaledClasses', linear, 'inputs', 'adam'),
  },
  figures: {
    linear: { read: (at) => at('linearRaw', 'steps') / at('linear', 'steps'), above: 20 },
    logistic: { read: (at) => at('logisticRaw', 'steps') / at('logistic', 'steps'), above: 20 },
    linearAdam: {
      read: (at) => at('linearRawAdam', 'steps') / at('linearAdam', 'steps'),
      above: 1.2,
    },
    logisticAdam: {
      read: (at) => at('logisticRawAdam', 'steps') / at('logisticAdam', 'steps'),
      above: 1.2,
    },
  },
  told: {
    linearRaw: (at) => at('linearRaw', 'steps'),
    linearScaled: (at) => at('linear', 'steps'),
    logisticRaw: (at) => at('logisticRaw', 'steps'),
    logisticScaled: (at) => at('logistic', 'steps'),
    networkRaw: (at) => at('networkRaw', 'steps'),
    networkScaled: (at) => at('network', 'steps'),
  },
  decide(holds) {
    const [sgd, adam] = [holds.linear && holds.logistic, holds.linearAdam && holds.logisticAdam];
    if (sgd && adam) return 'true';
    return sgd || adam ? 'halfTrue' : 'false';
  },
  picture: {
    kind: 'numbers',
    reading: 'steps',
    arms: ['linearRaw', 'linear', 'linearRawAdam', 'linearAdam'],
  },
  open: 'data=houses&depth=0&batch=full&lr=0.1&b.standardize=inputs&c.standardize=all&d.standardize=all&d.optimizer=adam',
});

const standardizationDecorrelates = claim({
  arms: {
    features: {
      kind: 'correlations',
      query: 'samples=400&depth=0&standardize=inputs',
      dataset: 'correlated',
    },
  },
  figures: {
    change: { read: (at) => at('features', 'correlationChange'), above: 1e-6 },
    standardized: { read: (at) => at('features', 'deviationRatio'), below: 1.001 },
  },
  told: {
    before: (at) => at('features', 'rawCorrelation'),
    after: (at) => at('features', 'scaledCorrelation'),
  },
  decide: (holds) => (holds.change || !holds.standardized ? 'true' : 'false'),
  picture: { kind: 'figures', figures: ['before', 'after'] },
  open: 'data=houses&depth=0&b.standardize=inputs',
});

const manyFeatures =
  'samples=1200&trainFraction=0.1&depth=2&width=32&optimizer=adam&lr=0.001&batch=full';
const features = (dataset: ClaimDatasetName, scaling: 'none' | 'inputs'): TrainingTrial => ({
  ...trainingOf(`${manyFeatures}&standardize=${scaling}`, 800),
  dataset,
});

const standardizationAndOverfitting = claim({
  arms: {
    noiseRaw: features('loudNoise', 'none'),
    noise: features('loudNoise', 'inputs'),
    signalRaw: features('loudSignal', 'none'),
    signal: features('loudSignal', 'inputs'),
  },
  figures: {
    noise: {
      read: (at) =>
        at('noise', 'trainAccuracy') -
        at('noise', 'validationAccuracy') -
        (at('noiseRaw', 'trainAccuracy') - at('noiseRaw', 'validationAccuracy')),
      below: -0.02,
    },
    signal: {
      read: (at) =>
        at('signal', 'trainAccuracy') -
        at('signal', 'validationAccuracy') -
        (at('signalRaw', 'trainAccuracy') - at('signalRaw', 'validationAccuracy')),
      below: -0.02,
    },
  },
  told: {
    noiseRaw: (at) => at('noiseRaw', 'validationAccuracy'),
    noiseScaled: (at) => at('noise', 'validationAccuracy'),
    signalRaw: (at) => at('signalRaw', 'validationAccuracy'),
    signalScaled: (at) => at('signal', 'validationAccuracy'),
  },
  decide(holds) {
    if (holds.noise && holds.signal) return 'true';
    return holds.noise || holds.signal ? 'halfTrue' : 'false';
  },
  picture: {
    kind: 'numbers',
    reading: 'validationAccuracy',
    arms: ['noiseRaw', 'noise', 'signalRaw', 'signal'],
  },
  open: 'samples=400&trainFraction=0.1&unitSpread=100&depth=2&width=32&optimizer=adam&lr=0.001&batch=full&b.standardize=inputs',
});

const apart = 'samples=1200&unitSpread=100&standardize=inputs&depth=2&width=16&lr=0.1';

const scaleWithTrainingStatistics = claim({
  arms: { network: { kind: 'scaling', query: apart, steps: 400 } },
  figures: {
    unscaled: {
      read: (at) => at('network', 'trainingScaled') - at('network', 'unscaled'),
      above: 0.1,
    },
    single: {
      read: (at) => at('network', 'trainingScaled') - at('network', 'ownScaled1'),
      above: 0.1,
    },
    five: {
      read: (at) => at('network', 'trainingScaled') - at('network', 'ownScaled5'),
      above: 0.02,
    },
  },
  told: {
    trainingScaled: (at) => at('network', 'trainingScaled'),
    hundred: (at) => at('network', 'trainingScaled') - at('network', 'ownScaled100'),
    everything: (at) => at('network', 'trainingScaled') - at('network', 'allScaled'),
  },
  decide(holds) {
    if (!holds.unscaled) return 'false';
    return holds.single && holds.five ? 'true' : 'halfTrue';
  },
  picture: { kind: 'figures', figures: ['everything', 'hundred', 'five', 'single'] },
  open: `${apart}&b.standardize=none`,
});

const descent = 'samples=400&batch=full&lr=0.03';
const model = (
  changes: string,
  dataset: ClaimDatasetName,
  scaling: 'none' | 'inputs',
): TrainingTrial => ({
  ...trainingOf(`${descent}&${changes}&standardize=${scaling}`, 100),
  dataset,
});
const deeper = 'depth=2&width=16&outInit=same';

const allModelsNeedScaling = claim({
  arms: {
    linearRaw: model('depth=0', 'scaledRegression', 'none'),
    linear: model('depth=0', 'scaledRegression', 'inputs'),
    logisticRaw: model('depth=0', 'scaledClasses', 'none'),
    logistic: model('depth=0', 'scaledClasses', 'inputs'),
    vectorsRaw: model('depth=0&loss=hinge&l2=0.001', 'scaledClasses', 'none'),
    vectors: model('depth=0&loss=hinge&l2=0.001', 'scaledClasses', 'inputs'),
    networkRaw: model(deeper, 'scaledClasses', 'none'),
    network: model(deeper, 'scaledClasses', 'inputs'),
    exact: { kind: 'leastSquares', query: 'samples=400&depth=0', dataset: 'scaledRegression' },
  },
  figures: {
    linear: {
      read: (at) => at('linearRaw', 'trainLoss') / at('linear', 'trainLoss'),
      above: 1.2,
    },
    logistic: {
      read: (at) => at('logisticRaw', 'trainLoss') / at('logistic', 'trainLoss'),
      above: 1.2,
    },
    vectors: {
      read: (at) => at('vectorsRaw', 'trainLoss') / at('vectors', 'trainLoss'),
      above: 1.2,
    },
    exact: { read: (at) => at('exact', 'answerChange'), below: 1e-6 },
  },
  told: {
    network: (at) => at('networkRaw', 'trainLoss') / at('network', 'trainLoss'),
  },
  decide(holds) {
    const descentNeeds = holds.linear && holds.logistic && holds.vectors;
    if (!descentNeeds) return 'false';
    return holds.exact ? 'halfTrue' : 'true';
  },
  picture: {
    kind: 'lines',
    line: 'trainLosses',
    arms: ['logisticRaw', 'logistic', 'vectorsRaw', 'vectors'],
  },
  open: 'data=houses&depth=0&batch=full&lr=0.03&b.standardize=inputs&c.standardize=all',
});

const target = (scaling: 'inputs' | 'all', optimizer: keyof typeof optimizers): TrainingTrial => ({
  ...trainingOf(
    `samples=400&noise=0.05&depth=2&width=32&batch=full&standardize=${scaling}&${optimizers[optimizer]}`,
    500,
  ),
  dataset: 'largeTarget',
  rates: [1e-7, 1e-5, 1e-3, 0.003, 0.01, 0.03, 0.1, 0.3, 1],
});

const targetsNeedNoScaling = claim({
  arms: {
    sgdRaw: target('inputs', 'sgd'),
    sgd: target('all', 'sgd'),
    adamRaw: target('inputs', 'adam'),
    adam: target('all', 'adam'),
  },
  figures: {
    sgd: { read: (at) => at('sgdRaw', 'constantShare') / at('sgd', 'constantShare'), above: 1.5 },
    adam: {
      read: (at) => at('adamRaw', 'constantShare') / at('adam', 'constantShare'),
      above: 1.5,
    },
  },
  told: {
    sgdRaw: (at) => at('sgdRaw', 'constantShare'),
    sgdScaled: (at) => at('sgd', 'constantShare'),
    adamRaw: (at) => at('adamRaw', 'constantShare'),
    adamScaled: (at) => at('adam', 'constantShare'),
  },
  decide(holds) {
    if (holds.sgd && holds.adam) return 'false';
    return holds.sgd || holds.adam ? 'halfTrue' : 'true';
  },
  picture: {
    kind: 'numbers',
    reading: 'constantShare',
    arms: ['sgdRaw', 'sgd', 'adamRaw', 'adam'],
  },
  open: 'data=houses&depth=2&width=32&batch=full&lr=0.01&standardize=inputs&b.standardize=all&c.optimizer=adam&d.optimizer=adam&d.standardize=all',
});

/** Claims about the scale of features and targets. */
export const standardizationClaims = {
  'standardization-speeds-up': standardizationSpeedsUp,
  'standardization-decorrelates': standardizationDecorrelates,
  'standardization-and-overfitting': standardizationAndOverfitting,
  'scale-with-training-statistics': scaleWithTrainingStatistics,
  'all-models-need-scaling': allModelsNeedScaling,
  'targets-need-no-scaling': targetsNeedNoScaling,
} satisfies Record<string, Claim>;
