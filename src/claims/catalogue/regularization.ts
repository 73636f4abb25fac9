import { type Claim, claim } from '../claim';
import { trainingOf } from './trials';

/** Eighty points, one label in seven wrong. */
const clinic =
  'samples=800&trainFraction=0.1&noise=0.3&labelNoise=0.15&standardize=inputs&depth=2&width=64&optimizer=adam&lr=0.003&batch=full';
const withDropout = (rate: number) => trainingOf(`${clinic}&dropout=${rate}`, 1_500);

const dropoutRegularizes = claim({
  arms: {
    none: withDropout(0),
    little: withDropout(0.2),
    half: withDropout(0.5),
    much: withDropout(0.8),
  },
  figures: {
    gain: { read: (at) => at('half', 'validationLoss') / at('none', 'validationLoss'), below: 0.6 },
    price: { read: (at) => at('half', 'trainLoss') - at('none', 'trainLoss'), above: 0.1 },
  },
  told: {
    none: (at) => at('none', 'validationLoss'),
    little: (at) => at('little', 'validationLoss'),
    half: (at) => at('half', 'validationLoss'),
    much: (at) => at('much', 'validationLoss'),
    trainNone: (at) => at('none', 'trainLoss'),
    trainHalf: (at) => at('half', 'trainLoss'),
  },
  decide(holds) {
    if (!holds.gain) return 'false';
    return holds.price ? 'true' : 'halfTrue';
  },
  picture: { kind: 'lines', line: 'validationLosses', arms: ['none', 'little', 'half', 'much'] },
  open: `${clinic}&b.dropout=0.2&c.dropout=0.5&d.dropout=0.8`,
});

const earlyStopping = claim({
  arms: {
    whole: withDropout(0),
    stopped: trainingOf(`${clinic}&patience=50`, 1_500),
  },
  figures: {
    gain: {
      read: (at) => at('stopped', 'validationLoss') / at('whole', 'validationLoss'),
      below: 0.5,
    },
    learns: { read: (at) => at('stopped', 'constantShare'), below: 0.9 },
  },
  told: {
    whole: (at) => at('whole', 'validationLoss'),
    stopped: (at) => at('stopped', 'validationLoss'),
    bestStep: (at) => at('stopped', 'bestStep'),
  },
  decide(holds) {
    if (!holds.learns) return 'false';
    return holds.gain ? 'true' : 'false';
  },
  picture: { kind: 'lines', line: 'validationLosses', arms: ['whole', 'stopped'] },
  open: `${clinic}&b.patience=50`,
});

const adam = 'standardize=inputs&depth=2&width=64&optimizer=adam&lr=0.003&batch=full';
const noisyMoons = `samples=1000&trainFraction=0.1&noise=0.2&labelNoise=0.2&${adam}`;
const fewMoons = `samples=200&trainFraction=0.1&noise=0.1&${adam}`;
const spiral = `data=spiral&noise=0&${adam.replace('depth=2&width=64', 'depth=3&width=32')}`;
const circles = `data=circle&samples=300&trainFraction=0.1&noise=0.05&${adam}`;
const mixed = (query: string) => ({
  plain: trainingOf(query, 1_500),
  mixup: trainingOf(`${query}&mixup=1`, 1_500),
  jitter: trainingOf(`${query}&augment=jitter`, 1_500),
});
const [onNoisy, onFew, onSpiral, onCircles] = [noisyMoons, fewMoons, spiral, circles].map(mixed);

const mixupHelps = claim({
  arms: {
    noisy: onNoisy.plain,
    noisyMixup: onNoisy.mixup,
    noisyJitter: onNoisy.jitter,
    few: onFew.plain,
    fewMixup: onFew.mixup,
    fewJitter: onFew.jitter,
    spiral: onSpiral.plain,
    spiralMixup: onSpiral.mixup,
    circles: onCircles.plain,
    circlesMixup: onCircles.mixup,
  },
  figures: {
    noisyMixup: {
      read: (at) => at('noisyMixup', 'validationAccuracy') - at('noisy', 'validationAccuracy'),
      above: 0.01,
    },
    noisyJitter: {
      read: (at) => at('noisyJitter', 'validationAccuracy') - at('noisy', 'validationAccuracy'),
      above: 0.01,
    },
    spiralMixup: {
      read: (at) => at('spiralMixup', 'validationAccuracy') - at('spiral', 'validationAccuracy'),
      below: -0.01,
    },
  },
  told: {
    fewMixup: (at) => at('fewMixup', 'validationAccuracy') - at('few', 'validationAccuracy'),
    fewJitter: (at) => at('fewJitter', 'validationAccuracy') - at('few', 'validationAccuracy'),
    circlesMixup: (at) =>
      at('circlesMixup', 'validationAccuracy') - at('circles', 'validationAccuracy'),
  },
  decide(holds) {
    const helps = holds.noisyMixup || holds.noisyJitter;
    if (!helps) return 'false';
    return holds.spiralMixup ? 'halfTrue' : 'true';
  },
  picture: {
    kind: 'numbers',
    reading: 'validationAccuracy',
    arms: ['noisy', 'noisyMixup', 'spiral', 'spiralMixup'],
  },
  open: `${noisyMoons}&b.mixup=1&c.augment=jitter`,
});

/** Claims about what keeps a network from learning by heart. */
export const regularizationClaims = {
  'dropout-regularizes': dropoutRegularizes,
  'early-stopping': earlyStopping,
  'mixup-helps': mixupHelps,
} satisfies Record<string, Claim>;
