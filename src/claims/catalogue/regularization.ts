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

/** Claims about what keeps a network from learning by heart. */
export const regularizationClaims = {
  'dropout-regularizes': dropoutRegularizes,
  'early-stopping': earlyStopping,
} satisfies Record<string, Claim>;
