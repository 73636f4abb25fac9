import { type Claim, claim } from '../claim';
import { stuckShare } from './borders';
import { trainingOf } from './trials';

const deep = 'samples=400&standardize=inputs&depth=10&width=32&outInit=same&batch=50';
const atGain = (gain: number, norm: 'none' | 'batch') =>
  trainingOf(`${deep}&gain=${gain}&norm=${norm}`, 300);

const batchNormForgives = claim({
  arms: {
    plain01: atGain(0.1, 'none'),
    plain03: atGain(0.3, 'none'),
    plain1: atGain(1, 'none'),
    plain3: atGain(3, 'none'),
    plain10: atGain(10, 'none'),
    norm01: atGain(0.1, 'batch'),
    norm03: atGain(0.3, 'batch'),
    norm1: atGain(1, 'batch'),
    norm3: atGain(3, 'batch'),
    norm10: atGain(10, 'batch'),
  },
  figures: {
    allWithNorm: {
      read: (at) =>
        Math.max(
          at('norm01', 'constantShare'),
          at('norm03', 'constantShare'),
          at('norm1', 'constantShare'),
          at('norm3', 'constantShare'),
          at('norm10', 'constantShare'),
        ),
      below: 0.3,
    },
    smallFails: { read: (at) => at('plain01', 'constantShare'), above: stuckShare },
    largeFails: { read: (at) => at('plain10', 'constantShare'), above: stuckShare },
  },
  told: {
    plain1: (at) => at('plain1', 'trainLoss'),
    norm01: (at) => at('norm01', 'trainLoss'),
    norm1: (at) => at('norm1', 'trainLoss'),
    norm10: (at) => at('norm10', 'trainLoss'),
  },
  decide(holds) {
    if (!holds.allWithNorm) return 'false';
    return holds.smallFails && holds.largeFails ? 'true' : 'halfTrue';
  },
  picture: { kind: 'lines', line: 'trainLosses', arms: ['plain01', 'norm01', 'plain1', 'norm10'] },
  open: `${deep}&gain=0.1&b.norm=batch&c.gain=1&d.gain=10&d.norm=batch`,
});

const wideBatch =
  'samples=512&noise=0.1&standardize=inputs&depth=50&width=128&outInit=same&norm=batch&batch=256&lr=0.03';

const batchNormExplodes = claim({
  arms: {
    learnt: trainingOf(wideBatch, 8),
    held: { ...trainingOf(wideBatch, 8), holdsNormalization: true },
  },
  figures: {
    explodes: { read: (at) => at('held', 'layerFactor'), above: 1.1 },
    cure: {
      read: (at) => at('held', 'layerFactorAtEnd') - at('learnt', 'layerFactorAtEnd'),
      above: 0.05,
    },
  },
  told: {
    learntAtEnd: (at) => at('learnt', 'layerFactorAtEnd'),
    heldAtEnd: (at) => at('held', 'layerFactorAtEnd'),
    ratio: (at) => at('learnt', 'signalRatio'),
  },
  decide(holds) {
    if (!holds.explodes) return 'false';
    return holds.cure ? 'true' : 'halfTrue';
  },
  picture: { kind: 'lines', line: 'backwardSignals', arms: ['learnt', 'held'] },
  open: `${wideBatch}&b.norm=none&c.residual=plain`,
});

const faint = `${deep}&gain=0.3`;

const batchNormOnlyHidden = claim({
  arms: {
    none: trainingOf(faint, 300),
    first: { ...trainingOf(`${faint}&norm=batch`, 300), normalizedLayers: [0] },
    middle: { ...trainingOf(`${faint}&norm=batch`, 300), normalizedLayers: [4] },
    last: { ...trainingOf(`${faint}&norm=batch`, 300), normalizedLayers: [9] },
    all: trainingOf(`${faint}&norm=batch`, 300),
  },
  figures: {
    noneStuck: { read: (at) => at('none', 'constantShare'), above: stuckShare },
    allLearn: { read: (at) => at('all', 'constantShare'), below: 0.3 },
    oneLearns: {
      read: (at) =>
        Math.min(
          at('first', 'constantShare'),
          at('middle', 'constantShare'),
          at('last', 'constantShare'),
        ),
      below: 0.3,
    },
  },
  told: {
    first: (at) => at('first', 'trainLoss'),
    middle: (at) => at('middle', 'trainLoss'),
    last: (at) => at('last', 'trainLoss'),
    all: (at) => at('all', 'trainLoss'),
  },
  decide(holds) {
    if (!holds.noneStuck || !holds.allLearn) return 'false';
    return holds.oneLearns ? 'halfTrue' : 'true';
  },
  picture: { kind: 'lines', line: 'trainLosses', arms: ['none', 'all', 'last', 'first'] },
  open: `${faint}&b.norm=batch`,
});

const tokens = 'data=tokens&depth=1&width=32&optimizer=adam&lr=0.01';

const attentionSeesAll = claim({
  arms: {
    none: trainingOf(tokens, 300),
    average: trainingOf(`${tokens}&mixing=average`, 300),
    attention: trainingOf(`${tokens}&mixing=attention`, 300),
  },
  figures: {
    attention: { read: (at) => at('attention', 'validationAccuracy'), above: 0.95 },
    none: { read: (at) => at('none', 'validationAccuracy'), below: 0.65 },
  },
  told: { average: (at) => at('average', 'validationAccuracy') },
  decide(holds) {
    if (!holds.attention) return 'false';
    return holds.none ? 'true' : 'halfTrue';
  },
  picture: { kind: 'lines', line: 'trainLosses', arms: ['none', 'average', 'attention'] },
  open: `${tokens}&b.mixing=average&c.mixing=attention`,
});

const tower = 'samples=200&standardize=inputs&width=16&outInit=same&batch=full';
const residual = (depth: number, changes: string) => ({
  ...trainingOf(`${tower}&depth=${depth}${changes}`, 150),
  rates: [1e-5, 1e-4, 1e-3, 0.01, 0.03, 0.1, 0.3],
});

const residualAllowsDepth = claim({
  arms: {
    plain20: residual(20, ''),
    residual20: residual(20, '&residual=plain'),
    plain100: residual(100, ''),
    residual100: residual(100, '&residual=plain'),
    scaled100: residual(100, '&residual=scaled'),
    norm100: residual(100, '&residual=plain&norm=batch'),
  },
  figures: {
    plainResidual: { read: (at) => at('residual100', 'constantShare'), below: 0.5 },
    scaled: { read: (at) => at('scaled100', 'constantShare'), below: 0.5 },
    normalized: { read: (at) => at('norm100', 'constantShare'), below: 0.1 },
  },
  told: {
    plain100: (at) => at('plain100', 'trainLoss'),
    residual100: (at) => at('residual100', 'trainLoss'),
    scaled100: (at) => at('scaled100', 'trainLoss'),
    norm100: (at) => at('norm100', 'trainLoss'),
    residual20: (at) => at('residual20', 'trainLoss'),
    plain20: (at) => at('plain20', 'trainLoss'),
  },
  decide(holds) {
    if (holds.plainResidual) return 'true';
    return holds.scaled || holds.normalized ? 'halfTrue' : 'false';
  },
  picture: { kind: 'lines', line: 'trainLosses', arms: ['plain100', 'scaled100', 'norm100'] },
  open: `${tower}&depth=100&lr=0.03&b.residual=scaled&c.residual=plain&c.norm=batch&d.residual=plain`,
});

const column = 'samples=400&standardize=inputs&width=32&outInit=same&batch=full';
const ofDepth = (depth: number, changes = '') =>
  trainingOf(`${column}&depth=${depth}${changes}`, 300);

const depthDegrades = claim({
  arms: {
    sgd2: ofDepth(2),
    sgd5: ofDepth(5),
    sgd10: ofDepth(10),
    sgd20: ofDepth(20),
    sgd50: ofDepth(50),
    adam5: ofDepth(5, '&optimizer=adam&lr=0.001'),
    adam50: ofDepth(50, '&optimizer=adam&lr=0.001'),
  },
  figures: {
    sgd: { read: (at) => at('sgd50', 'trainLoss') / at('sgd5', 'trainLoss'), above: 2 },
    adam: { read: (at) => at('adam50', 'constantShare'), above: 0.5 },
  },
  told: {
    sgd2: (at) => at('sgd2', 'trainLoss'),
    sgd5: (at) => at('sgd5', 'trainLoss'),
    sgd10: (at) => at('sgd10', 'trainLoss'),
    sgd20: (at) => at('sgd20', 'trainLoss'),
    sgd50: (at) => at('sgd50', 'trainLoss'),
    adam5: (at) => at('adam5', 'trainLoss'),
    adam50: (at) => at('adam50', 'trainLoss'),
  },
  decide(holds) {
    if (holds.sgd && holds.adam) return 'true';
    return holds.sgd || holds.adam ? 'halfTrue' : 'false';
  },
  picture: { kind: 'lines', line: 'trainLosses', arms: ['sgd5', 'sgd20', 'sgd50', 'adam50'] },
  open: `${column}&depth=5&b.depth=20&c.depth=50&d.depth=50&d.optimizer=adam&d.lr=0.001`,
});

/** Claims about what stands between the layers, and about depth. */
export const layerClaims = {
  'batch-norm-forgives': batchNormForgives,
  'batch-norm-explodes': batchNormExplodes,
  'batch-norm-only-hidden': batchNormOnlyHidden,
  'attention-sees-all': attentionSeesAll,
  'residual-allows-depth': residualAllowsDepth,
  'depth-degrades': depthDegrades,
} satisfies Record<string, Claim>;
