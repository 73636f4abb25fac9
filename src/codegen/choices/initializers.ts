import type { InitializerName } from '../../spec/spec';
import { numeral } from '../program';

/** How an initializer with its gain is written. */
export interface InitializerCode {
  /** A call that fills the matrix `w`. */
  pytorch: string;
  /** An initializer; Keras 3 draws the same numbers twice from one, so that each layer gets its own. */
  keras: string;
  /** An initializer for `fanIn` inputs and `fanOut` units that draws by `seed`. */
  tensorflowjs: string;
}

type Writer = (gain: number) => InitializerCode;

/** The variance that papers state: `scale` over the fan that `mode` names, times gain². */
function scaled(
  distribution: 'normal' | 'uniform',
  { scale, fan }: { scale: number; fan: 'fanIn' | 'fanAvg' },
  pytorch: (gain: number) => string,
): Writer {
  return (gain) => {
    const variance = numeral(scale * gain * gain);
    const mode = { fanIn: 'fan_in', fanAvg: 'fan_avg' }[fan];
    // Cut at two deviations, the normal ones of Keras keep the variance and lose the tails.
    const law = { normal: 'untruncated_normal', uniform: 'uniform' }[distribution];
    const mean = { fanIn: 'fanIn', fanAvg: '((fanIn + fanOut) / 2)' }[fan];
    return {
      pytorch: pytorch(gain),
      keras: `keras.initializers.VarianceScaling(${variance}, mode="${mode}", distribution="${law}")`,
      tensorflowjs: {
        normal: `tf.initializers.randomNormal({ mean: 0, stddev: Math.sqrt(${variance} / ${mean}), seed })`,
        uniform: `tf.initializers.varianceScaling({ scale: ${variance}, mode: '${fan}', distribution: 'uniform', seed })`,
      }[distribution],
    };
  };
}

/** PyTorch's calls of He and LeCun take no gain of one's own. */
function withGain(call: string, gain: number): string {
  return gain === 1 ? call : `${call}.mul_(${numeral(gain)})`;
}

const he = { scale: 2, fan: 'fanIn' } as const;
const glorot = { scale: 1, fan: 'fanAvg' } as const;
const lecun = { scale: 1, fan: 'fanIn' } as const;

const constant =
  (weight: number): Writer =>
  (gain) => ({
    pytorch: `nn.init.constant_(w, ${numeral(weight * gain)})`,
    keras: `keras.initializers.Constant(${numeral(weight * gain)})`,
    tensorflowjs: `tf.initializers.constant({ value: ${numeral(weight * gain)} })`,
  });

export const initializerCode: Record<InitializerName, Writer> = {
  heNormal: scaled('normal', he, (gain) =>
    withGain('nn.init.kaiming_normal_(w, nonlinearity="relu")', gain),
  ),
  heUniform: scaled('uniform', he, (gain) =>
    withGain('nn.init.kaiming_uniform_(w, nonlinearity="relu")', gain),
  ),
  glorotNormal: scaled(
    'normal',
    glorot,
    (gain) => `nn.init.xavier_normal_(w, gain=${numeral(gain)})`,
  ),
  glorotUniform: scaled(
    'uniform',
    glorot,
    (gain) => `nn.init.xavier_uniform_(w, gain=${numeral(gain)})`,
  ),
  lecunNormal: scaled('normal', lecun, (gain) =>
    withGain('nn.init.kaiming_normal_(w, nonlinearity="linear")', gain),
  ),
  orthogonal: (gain) => ({
    pytorch: `nn.init.orthogonal_(w, gain=${numeral(gain)})`,
    keras: `keras.initializers.Orthogonal(gain=${numeral(gain)})`,
    tensorflowjs: `tf.initializers.orthogonal({ gain: ${numeral(gain)}, seed })`,
  }),
  normal: (gain) => ({
    pytorch: `nn.init.normal_(w, std=${numeral(0.01 * gain)})`,
    keras: `keras.initializers.RandomNormal(stddev=${numeral(0.01 * gain)})`,
    tensorflowjs: `tf.initializers.randomNormal({ mean: 0, stddev: ${numeral(0.01 * gain)}, seed })`,
  }),
  uniform: (gain) => {
    const limit = numeral(0.05 * gain);
    return {
      pytorch: `nn.init.uniform_(w, -${limit}, ${limit})`,
      keras: `keras.initializers.RandomUniform(-${limit}, ${limit})`,
      tensorflowjs: `tf.initializers.randomUniform({ minval: -${limit}, maxval: ${limit}, seed })`,
    };
  },
  constant: constant(0.1),
  zeros: constant(0),
};
