import type { LossName } from '../../spec/spec';

/** A loss as a function of outputs and targets, one row each; targets may be shares of classes. */
export type LossCode = Record<'pytorch' | 'keras' | 'tensorflowjs', string>;

export const lossCode: Record<LossName, LossCode> = {
  crossEntropy: {
    pytorch: 'loss_of = nn.CrossEntropyLoss()',
    keras: 'loss_of = keras.losses.CategoricalCrossentropy(from_logits=True)',
    tensorflowjs: `\
function lossOf(logits, targets) {
  return tf.losses.softmaxCrossEntropy(targets, logits);
}`,
  },
  mse: {
    pytorch: 'loss_of = nn.MSELoss()',
    keras: 'loss_of = keras.losses.MeanSquaredError()',
    tensorflowjs: `\
function lossOf(outputs, targets) {
  return tf.losses.meanSquaredError(targets, outputs);
}`,
  },
  hinge: {
    pytorch: `\
def loss_of(logits, targets):
    """The multi-class hinge of Weston and Watkins (1999), a sum over the other classes."""
    margins = F.relu(1 + logits[:, None, :] - logits[:, :, None])
    # The class itself has a margin of 1, which is no loss.
    return (targets * (margins.sum(dim=2) - 1)).sum(dim=1).mean()`,
    keras: `\
def loss_of(targets, logits):
    """The multi-class hinge of Weston and Watkins (1999), a sum over the other classes."""
    margins = tf.nn.relu(1 + logits[:, None, :] - logits[:, :, None])
    # The class itself has a margin of 1, which is no loss.
    return tf.reduce_mean(tf.reduce_sum(targets * (tf.reduce_sum(margins, axis=2) - 1), axis=1))`,
    tensorflowjs: `\
/** The multi-class hinge of Weston and Watkins (1999), a sum over the other classes. */
function lossOf(logits, targets) {
  const margins = tf.relu(logits.expandDims(1).sub(logits.expandDims(2)).add(1));
  // The class itself has a margin of 1, which is no loss.
  return targets.mul(margins.sum(2).sub(1)).sum(1).mean();
}`,
  },
};
