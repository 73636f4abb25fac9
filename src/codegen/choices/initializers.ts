import type { InitializerName } from '../../spec/spec';
import { numeral } from '../program';

/** How an initializer with its gain is written. */
export interface InitializerCode {
  /** A call that fills `layer.weight`. */
  pytorch: string;
  /** An initializer: its name and what it is given. Keras 3 draws the same numbers twice from one, each layer has its own. */
  keras: { name: string; settings: string[] };
  /** An initializer that draws by `seed`, with a line before it if it has one; for `fanIn` inputs and `units` units. */
  tensorflowjs: { before: string | null; law: string };
}

type Writer = (gain: number) => InitializerCode;

/** PyTorch's calls of He and LeCun take no gain of one's own, those of Glorot do. */
type PytorchCall = (gain: number) => string;

const timesGain =
  (call: string): PytorchCall =>
  (gain) =>
    gain === 1 ? call : `${call}.mul_(${numeral(gain)})`;

const withGain =
  (name: string): PytorchCall =>
  (gain) =>
    `nn.init.${name}(layer.weight${gain === 1 ? '' : `, gain=${numeral(gain)}`})`;

interface Fan {
  mode: 'fan_in' | 'fan_avg';
  /** The variance times this is `variance` · gain². */
  javascript: string;
  /** The variance that papers state, times `javascript`. */
  variance: number;
  /** The same, times Keras' mean fan. */
  scale: number;
}

const he: Fan = { mode: 'fan_in', javascript: 'fanIn', variance: 2, scale: 2 };
const lecun: Fan = { mode: 'fan_in', javascript: 'fanIn', variance: 1, scale: 1 };
const glorot: Fan = { mode: 'fan_avg', javascript: '(fanIn + units)', variance: 2, scale: 1 };

/** A normal law, which the libraries' own named ones cut at two standard deviations: they lose the tails. */
function scaledNormal({ mode, javascript, variance, scale }: Fan, pytorch: PytorchCall): Writer {
  return (gain) => ({
    pytorch: pytorch(gain),
    keras: {
      name: 'VarianceScaling',
      settings: [numeral(scale * gain ** 2), `mode="${mode}"`, 'distribution="untruncated_normal"'],
    },
    tensorflowjs: {
      before: `const stddev = Math.sqrt(${numeral(variance * gain ** 2)} / ${javascript});`,
      law: 'tf.initializers.randomNormal({ stddev, seed })',
    },
  });
}

/** A uniform law, which the libraries have under a name for a gain of 1. */
function scaledUniform(
  { mode, javascript, variance, scale }: Fan,
  name: 'HeUniform' | 'GlorotUniform',
  pytorch: PytorchCall,
): Writer {
  return (gain) =>
    gain === 1
      ? {
          pytorch: pytorch(gain),
          keras: { name, settings: [] },
          tensorflowjs: {
            before: null,
            law: `tf.initializers.${name[0].toLowerCase()}${name.slice(1)}({ seed })`,
          },
        }
      : {
          pytorch: pytorch(gain),
          keras: {
            name: 'VarianceScaling',
            settings: [numeral(scale * gain ** 2), `mode="${mode}"`, 'distribution="uniform"'],
          },
          tensorflowjs: {
            before: `const limit = Math.sqrt(${numeral(3 * variance * gain ** 2)} / ${javascript});`,
            law: 'tf.initializers.randomUniform({ minval: -limit, maxval: limit, seed })',
          },
        };
}

const constant =
  (weight: number): Writer =>
  (gain) => ({
    pytorch: `nn.init.constant_(layer.weight, ${numeral(weight * gain)})`,
    keras: { name: 'Constant', settings: [numeral(weight * gain)] },
    tensorflowjs: {
      before: null,
      law: `tf.initializers.constant({ value: ${numeral(weight * gain)} })`,
    },
  });

export const initializerCode: Record<InitializerName, Writer> = {
  heNormal: scaledNormal(
    he,
    timesGain('nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")'),
  ),
  heUniform: scaledUniform(
    he,
    'HeUniform',
    timesGain('nn.init.kaiming_uniform_(layer.weight, nonlinearity="relu")'),
  ),
  glorotNormal: scaledNormal(glorot, withGain('xavier_normal_')),
  glorotUniform: scaledUniform(glorot, 'GlorotUniform', withGain('xavier_uniform_')),
  lecunNormal: scaledNormal(
    lecun,
    timesGain('nn.init.kaiming_normal_(layer.weight, nonlinearity="linear")'),
  ),
  orthogonal: (gain) => ({
    pytorch: withGain('orthogonal_')(gain),
    keras: { name: 'Orthogonal', settings: gain === 1 ? [] : [`gain=${numeral(gain)}`] },
    tensorflowjs: {
      before: null,
      law:
        gain === 1
          ? 'tf.initializers.orthogonal({ seed })'
          : `tf.initializers.orthogonal({ gain: ${numeral(gain)}, seed })`,
    },
  }),
  normal: (gain) => {
    const deviation = numeral(0.01 * gain);
    return {
      pytorch: `nn.init.normal_(layer.weight, std=${deviation})`,
      keras: { name: 'RandomNormal', settings: [`stddev=${deviation}`] },
      tensorflowjs: {
        before: null,
        law: `tf.initializers.randomNormal({ stddev: ${deviation}, seed })`,
      },
    };
  },
  uniform: (gain) => {
    const limit = numeral(0.05 * gain);
    return {
      pytorch: `nn.init.uniform_(layer.weight, -${limit}, ${limit})`,
      keras: { name: 'RandomUniform', settings: [`-${limit}`, limit] },
      tensorflowjs: {
        before: `const limit = ${limit};`,
        law: 'tf.initializers.randomUniform({ minval: -limit, maxval: limit, seed })',
      },
    };
  },
  constant: constant(0.1),
  zeros: constant(0),
};
