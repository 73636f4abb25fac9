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

/** Claims about what stands between the layers, and about depth. */
export const layerClaims = {
  'batch-norm-forgives': batchNormForgives,
} satisfies Record<string, Claim>;
