import { type Claim, claim } from '../claim';
import { stuckShare } from './borders';
import { startOf, trainingOf } from './trials';

const moons = 'samples=200&standardize=inputs&width=16&outInit=same&batch=full&lr=0.5';
const zeros = (activation: string, depth: number) =>
  trainingOf(`${moons}&init=zeros&activation=${activation}&depth=${depth}`, 300);

const zeroWeights = claim({
  arms: {
    tanh1: zeros('tanh', 1),
    tanh3: zeros('tanh', 3),
    relu1: zeros('relu', 1),
    relu3: zeros('relu', 3),
    sigmoid1: zeros('sigmoid', 1),
    sigmoid3: zeros('sigmoid', 3),
    logistic: zeros('linear', 0),
    zeroOutput: { ...trainingOf(`${moons}&activation=tanh&depth=1`, 300), start: 'zeroOutput' },
  },
  figures: {
    tanhStuck: {
      read: (at) => Math.min(at('tanh1', 'constantShare'), at('tanh3', 'constantShare')),
      above: stuckShare,
    },
    reluStuck: {
      read: (at) => Math.min(at('relu1', 'constantShare'), at('relu3', 'constantShare')),
      above: stuckShare,
    },
    logisticLearns: { read: (at) => at('logistic', 'constantShare'), below: 0.7 },
    zeroOutputLearns: { read: (at) => at('zeroOutput', 'constantShare'), below: 0.7 },
  },
  told: {
    sigmoid1: (at) => at('sigmoid1', 'trainLoss'),
    sigmoidSpread: (at) => at('sigmoid1', 'unitSpread'),
    sigmoid3: (at) => at('sigmoid3', 'trainLoss'),
  },
  decide(holds) {
    const deepStuck = holds.tanhStuck && holds.reluStuck;
    const someLearn = holds.logisticLearns || holds.zeroOutputLearns;
    if (!deepStuck) return 'false';
    return someLearn ? 'halfTrue' : 'true';
  },
  picture: { kind: 'lines', line: 'trainLosses', arms: ['tanh1', 'logistic', 'sigmoid1'] },
  open: `${moons}&init=zeros&activation=tanh&depth=1&b.depth=0&c.activation=sigmoid&d.init=glorotNormal`,
});

const circles =
  'data=circle&samples=400&noise=0.05&standardize=inputs&activation=tanh&depth=2&width=16&outInit=same&optimizer=adam&lr=0.01&batch=full';

const equalWeights = claim({
  arms: {
    constant: trainingOf(`${circles}&init=constant`, 400),
    random: trainingOf(`${circles}&init=glorotNormal`, 400),
    dropout: trainingOf(`${circles}&init=constant&dropout=0.2`, 400),
  },
  figures: {
    oneUnit: { read: (at) => at('constant', 'unitSpread'), below: 1e-4 },
    randomLearns: { read: (at) => at('random', 'trainAccuracy'), above: 0.95 },
    constantFails: {
      read: (at) => at('random', 'trainAccuracy') - at('constant', 'trainAccuracy'),
      above: 0.1,
    },
    dropoutParts: { read: (at) => at('dropout', 'unitSpread'), above: 0.1 },
  },
  told: {
    constant: (at) => at('constant', 'trainAccuracy'),
    dropout: (at) => at('dropout', 'trainAccuracy'),
  },
  decide(holds) {
    if (!holds.oneUnit || !holds.randomLearns || !holds.constantFails) return 'false';
    return holds.dropoutParts ? 'halfTrue' : 'true';
  },
  picture: { kind: 'lines', line: 'trainLosses', arms: ['constant', 'random', 'dropout'] },
  open: `${circles}&init=constant&b.init=glorotNormal&c.dropout=0.2`,
});

const stack = 'samples=128&noise=0.1&standardize=inputs&batch=full&outInit=same';
const deepStart = (width: number, activation: string, init: string) =>
  startOf(`${stack}&depth=50&width=${width}&activation=${activation}&init=${init}`);

const heKeepsVariance = claim({
  arms: {
    he: deepStart(256, 'relu', 'heNormal'),
    heNarrow: deepStart(64, 'relu', 'heNormal'),
    glorot: deepStart(256, 'relu', 'glorotNormal'),
    tanh: deepStart(256, 'tanh', 'glorotNormal'),
  },
  figures: {
    notLost: { read: (at) => at('he', 'secondMomentRatio'), above: 0.02 },
    notGrown: { read: (at) => at('he', 'secondMomentRatio'), below: 50 },
    lostOtherwise: { read: (at) => at('glorot', 'secondMomentRatio'), below: 1e-6 },
    varianceFalls: { read: (at) => at('he', 'varianceShareRatio'), below: 0.5 },
  },
  told: {
    heNarrow: (at) => at('heNarrow', 'secondMomentRatio'),
    narrowVariance: (at) => at('heNarrow', 'varianceShareRatio'),
    tanh: (at) => at('tanh', 'secondMomentRatio'),
  },
  decide(holds) {
    if (!holds.notLost || !holds.notGrown || !holds.lostOtherwise) return 'false';
    return holds.varianceFalls ? 'halfTrue' : 'true';
  },
  picture: { kind: 'lines', line: 'forwardSignals', arms: ['he', 'glorot', 'tanh'] },
  open: `${stack}&depth=50&width=256&init=heNormal&b.init=glorotNormal&c.activation=tanh&c.init=glorotNormal`,
});

const tapered = `${stack}&widths=128,64,32,16`;

const heEqualVariance = claim({
  arms: {
    he: startOf(tapered),
    equal: startOf(`${tapered}&init=normal&gain=10`),
  },
  figures: {
    unequal: { read: (at) => at('he', 'weightVarianceRatio'), above: 2 },
    equalIsEqual: { read: (at) => at('equal', 'weightVarianceRatio'), below: 2 },
  },
  told: {
    he: (at) => at('he', 'secondMomentRatio'),
    equal: (at) => at('equal', 'secondMomentRatio'),
  },
  decide(holds) {
    if (!holds.unequal) return 'true';
    return holds.equalIsEqual ? 'false' : 'halfTrue';
  },
  picture: { kind: 'lines', line: 'forwardSignals', arms: ['he', 'equal'] },
  open: `${tapered}&b.init=normal&b.gain=10`,
});

/** Claims about what a network starts from. */
export const initializationClaims = {
  'zero-weights': zeroWeights,
  'equal-weights': equalWeights,
  'he-keeps-variance': heKeepsVariance,
  'he-equal-variance': heEqualVariance,
} satisfies Record<string, Claim>;
