import type { OptimizerName } from '../../spec/spec';

/** How an optimizer is written. Every one has an epsilon of 1e-7 beside the root, as the page has. */
export interface OptimizerCode {
  pytorch: string;
  keras: string;
  tensorflowjs: string;
  /** Writes out an optimizer that TensorFlow.js lacks; null where it has it. */
  definition: string | null;
  /** How TensorFlow.js is told the rate of the next update. */
  setsRate: string;
}

const byProperty = 'optimizer.learningRate = rate;';
const byCall = 'optimizer.setLearningRate(rate);';

const adagradClass = `\
/** That of TensorFlow.js adds the backend's epsilon under the root, 1e-7 or 1e-4. */
class Adagrad {
  learningRate = LEARNING_RATE;
  squares = new Map();

  applyGradients(gradients) {
    for (const variable of trainable) {
      const gradient = gradients[variable.name];
      const former = this.squares.get(variable) ?? tf.variable(tf.zerosLike(variable), false);
      former.assign(former.add(gradient.square()));
      this.squares.set(variable, former);
      const update = gradient.mul(this.learningRate).div(former.sqrt().add(1e-7));
      variable.assign(variable.sub(update));
    }
  }
}`;

const adam: OptimizerCode = {
  pytorch: 'torch.optim.Adam(model.parameters(), lr=LEARNING_RATE, eps=1e-7)',
  keras: 'keras.optimizers.Adam(LEARNING_RATE, epsilon=1e-7)',
  tensorflowjs: 'tf.train.adam(LEARNING_RATE, 0.9, 0.999, 1e-7)',
  definition: null,
  setsRate: byProperty,
};

export const optimizerCode: Record<OptimizerName, OptimizerCode> = {
  sgd: {
    pytorch: 'torch.optim.SGD(model.parameters(), lr=LEARNING_RATE)',
    keras: 'keras.optimizers.SGD(LEARNING_RATE)',
    tensorflowjs: 'tf.train.sgd(LEARNING_RATE)',
    definition: null,
    setsRate: byCall,
  },
  momentum: {
    pytorch: 'torch.optim.SGD(model.parameters(), lr=LEARNING_RATE, momentum=0.9)',
    keras: 'keras.optimizers.SGD(LEARNING_RATE, momentum=0.9)',
    tensorflowjs: 'tf.train.momentum(LEARNING_RATE, 0.9)',
    definition: null,
    setsRate: byCall,
  },
  nesterov: {
    pytorch: 'torch.optim.SGD(model.parameters(), lr=LEARNING_RATE, momentum=0.9, nesterov=True)',
    keras: 'keras.optimizers.SGD(LEARNING_RATE, momentum=0.9, nesterov=True)',
    tensorflowjs: 'tf.train.momentum(LEARNING_RATE, 0.9, true)',
    definition: null,
    setsRate: byCall,
  },
  rmsprop: {
    pytorch: 'torch.optim.RMSprop(model.parameters(), lr=LEARNING_RATE, alpha=0.9, eps=1e-7)',
    keras: 'keras.optimizers.RMSprop(LEARNING_RATE, rho=0.9, epsilon=1e-14)',
    tensorflowjs: 'tf.train.rmsprop(LEARNING_RATE, 0.9, 0, 1e-14)',
    definition: null,
    setsRate: byProperty,
  },
  adagrad: {
    pytorch: 'torch.optim.Adagrad(model.parameters(), lr=LEARNING_RATE, eps=1e-7)',
    keras: 'keras.optimizers.Adagrad(LEARNING_RATE, initial_accumulator_value=0.0, epsilon=1e-14)',
    tensorflowjs: 'new Adagrad()',
    definition: adagradClass,
    setsRate: byProperty,
  },
  adam,
  adamw: {
    ...adam,
    pytorch: 'torch.optim.AdamW(groups, lr=LEARNING_RATE, eps=1e-7)',
    keras: 'keras.optimizers.AdamW(LEARNING_RATE, weight_decay=L2, epsilon=1e-7)',
  },
};
