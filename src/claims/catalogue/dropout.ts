import { type Claim, claim } from '../claim';
import { lost, stuckShare } from './borders';
import { startOf, trainingOf } from './trials';

const task =
  'trainFraction=0.1&noise=0.3&standardize=inputs&depth=2&width=64&optimizer=adam&lr=0.003&batch=full';
const noisy = `samples=800&labelNoise=0.15&${task}`;

const dropoutIgnoresMislabelled = claim({
  arms: {
    early: { kind: 'rowGradients', query: `${noisy}&dropout=0.5`, steps: 100 },
    late: { kind: 'rowGradients', query: `${noisy}&dropout=0.5`, steps: 1_000 },
    without: { kind: 'rowGradients', query: noisy, steps: 100 },
  },
  figures: {
    early: { read: (at) => at('early', 'wrongLabelRatio'), above: 1 },
    late: { read: (at) => at('late', 'wrongLabelRatio'), above: 1 },
    leftOut: {
      read: (at) => Math.max(at('early', 'withoutGradient'), at('late', 'withoutGradient')),
      below: 0.1,
    },
  },
  told: { without: (at) => at('without', 'wrongLabelRatio') },
  decide(holds) {
    if (!holds.leftOut) return 'true';
    return holds.early && holds.late ? 'false' : 'halfTrue';
  },
  picture: { kind: 'numbers', reading: 'wrongLabelRatio', arms: ['early', 'late', 'without'] },
  open: `${noisy}&b.dropout=0.5`,
});

const deepStart =
  'samples=128&noise=0.1&standardize=inputs&width=64&depth=20&outInit=same&batch=full';
const deep = 'samples=200&standardize=inputs&width=32&outInit=same&batch=full';
const dropped = (depth: number, rate: number) =>
  trainingOf(`${deep}&depth=${depth}&dropout=${rate}`, 300);

const dropoutAgainstVanishing = claim({
  arms: {
    none: startOf(deepStart),
    fifth: startOf(`${deepStart}&dropout=0.2`),
    half: startOf(`${deepStart}&dropout=0.5`),
    trained10: dropped(10, 0),
    trained10Half: dropped(10, 0.5),
    trained20: dropped(20, 0),
    trained20Half: dropped(20, 0.5),
  },
  figures: {
    explodes: { read: (at) => at('half', 'signalRatio'), above: lost.exploded },
    worse10: {
      read: (at) => at('trained10Half', 'trainLoss') / at('trained10', 'trainLoss'),
      above: 1,
    },
    worse20: { read: (at) => at('trained20Half', 'constantShare'), above: stuckShare },
  },
  told: {
    none: (at) => at('none', 'signalRatio'),
    fifth: (at) => at('fifth', 'signalRatio'),
    trained10: (at) => at('trained10', 'trainLoss'),
    trained10Half: (at) => at('trained10Half', 'trainLoss'),
    trained20: (at) => at('trained20', 'trainLoss'),
  },
  decide(holds) {
    const trainsWorse = holds.worse10 && holds.worse20;
    if (holds.explodes && trainsWorse) return 'false';
    return holds.explodes || trainsWorse ? 'halfTrue' : 'true';
  },
  picture: { kind: 'lines', line: 'backwardSignals', arms: ['none', 'fifth', 'half'] },
  open: `${deepStart}&b.dropout=0.2&c.dropout=0.5`,
});

const withLoss = (loss: string, rate: number) =>
  trainingOf(`${noisy}&loss=${loss}&dropout=${rate}`, 1_500);

const dropoutNeedsSoftmax = claim({
  arms: {
    softmax: withLoss('crossEntropy', 0),
    softmaxDropout: withLoss('crossEntropy', 0.5),
    hinge: withLoss('hinge', 0),
    hingeDropout: withLoss('hinge', 0.5),
    mse: withLoss('mse', 0),
    mseDropout: withLoss('mse', 0.5),
  },
  figures: {
    hinge: {
      read: (at) => at('hingeDropout', 'validationLoss') / at('hinge', 'validationLoss'),
      below: 0.8,
    },
    mse: {
      read: (at) => at('mseDropout', 'validationLoss') / at('mse', 'validationLoss'),
      below: 0.8,
    },
  },
  told: {
    softmax: (at) => at('softmaxDropout', 'validationLoss') / at('softmax', 'validationLoss'),
    hingeAccuracy: (at) =>
      at('hingeDropout', 'validationAccuracy') - at('hinge', 'validationAccuracy'),
    mseAccuracy: (at) => at('mseDropout', 'validationAccuracy') - at('mse', 'validationAccuracy'),
  },
  decide(holds) {
    if (holds.hinge && holds.mse) return 'false';
    return holds.hinge || holds.mse ? 'halfTrue' : 'true';
  },
  picture: {
    kind: 'lines',
    line: 'validationLosses',
    arms: ['hinge', 'hingeDropout', 'mse', 'mseDropout'],
  },
  open: `${noisy}&loss=hinge&b.dropout=0.5&c.loss=mse&d.loss=mse&d.dropout=0.5`,
});

/** Claims about how dropout works. */
export const dropoutClaims = {
  'dropout-ignores-mislabelled': dropoutIgnoresMislabelled,
  'dropout-against-vanishing': dropoutAgainstVanishing,
  'dropout-needs-softmax': dropoutNeedsSoftmax,
} satisfies Record<string, Claim>;
