import type { ActivationName } from '../../spec/spec';

/** How an activation is written: a function of `h` in PyTorch, a layer in Keras and TensorFlow.js. */
export interface ActivationCode {
  pytorch: string;
  keras: string;
  tensorflowjs: string;
}

/** Those that Keras and TensorFlow.js know by one name. */
function named(name: string, pytorch: string): ActivationCode {
  return {
    pytorch,
    keras: `keras.layers.Activation("${name}")`,
    tensorflowjs: `tf.layers.activation({ activation: '${name}' })`,
  };
}

export const activationCode: Record<ActivationName, ActivationCode> = {
  relu: named('relu', 'F.relu(h)'),
  tanh: named('tanh', 'torch.tanh(h)'),
  sigmoid: named('sigmoid', 'torch.sigmoid(h)'),
  linear: named('linear', 'h'),
  // Both have a slope of 0.3 below zero by default.
  leakyRelu: {
    pytorch: 'F.leaky_relu(h, 0.01)',
    keras: 'keras.layers.LeakyReLU(negative_slope=0.01)',
    tensorflowjs: 'tf.layers.leakyReLU({ alpha: 0.01 })',
  },
  elu: named('elu', 'F.elu(h)'),
  selu: named('selu', 'F.selu(h)'),
  gelu: named('gelu', 'F.gelu(h)'),
  swish: named('swish', 'F.silu(h)'),
  softplus: named('softplus', 'F.softplus(h)'),
};
