import { activationCode } from '../choices/activations';
import { initializerCode } from '../choices/initializers';
import type { Experiment } from '../codeSource';
import { lines, numeral, when } from '../program';
import { denseLayers } from './denseLayers';

/** Returns the class of the network, and what it is made of. */
export function kerasNetwork(experiment: Experiment): string {
  const { spec, data, widths, mixes, hasDropout } = experiment;
  const { init, gain, outInit } = spec;
  const hasHidden = widths.length > 0;
  const needsHidden = hasHidden || (mixes && spec.mixing === 'average');
  const output = outInit === 'same' ? initializerCode[init](gain) : initializerCode[outInit](1);
  return lines(
    needsHidden ? hiddenLayer(experiment) : null,
    'def output_layer(units, use_bias=True):',
    '    return keras.layers.Dense(',
    '        units,',
    '        use_bias=use_bias,',
    `        kernel_initializer=${output.keras},`,
    '        bias_initializer="zeros",',
    '    )',
    '',
    '',
    mixes && spec.mixing === 'attention' ? attention(experiment) : null,
    'class Network(keras.Model):',
    '    def __init__(self):',
    '        super().__init__()',
    mixes
      ? `        self.mixing = [${spec.mixing === 'attention' ? 'Attention()' : `hidden_layer(${experiment.mixedUnits}, True)`} for _ in range(${spec.mixingLayers})]`
      : null,
    when(
      hasHidden,
      `        self.hidden = [hidden_layer(units, ${spec.norm === 'batch' ? 'False' : 'True'}) for units in WIDTHS]`,
    ),
    hasHidden ? normalization(experiment) : null,
    when(needsHidden, `        self.activation = ${activationCode[spec.activation].keras}`),
    when(hasDropout, '        self.dropout = [keras.layers.Dropout(rate) for rate in DROPOUT]'),
    `        self.last = output_layer(${data.outputCount})`,
    '',
    `    def call(self, h, training=False${hasDropout ? ', masks=None' : ''}):`,
    mixes ? mixingCall(experiment) : null,
    hasHidden ? hiddenCall(experiment) : null,
    '        return self.last(h)',
    '',
    denseLayers(experiment, 'self.last'),
  );
}

function hiddenLayer({ spec }: Experiment): string {
  const { init, gain, biasStd } = spec;
  const bias =
    biasStd > 0 ? `keras.initializers.RandomNormal(stddev=${numeral(biasStd)})` : '"zeros"';
  const isCut = ['heNormal', 'glorotNormal', 'lecunNormal'].includes(init);
  return lines(
    'def hidden_layer(units, use_bias):',
    when(isCut, '    # The normal laws of Keras that go by a name are cut at two deviations.'),
    '    return keras.layers.Dense(',
    '        units,',
    '        use_bias=use_bias,',
    `        kernel_initializer=${initializerCode[init](gain).keras},`,
    `        bias_initializer=${bias},`,
    '    )',
    '',
    '',
  );
}

function attention({ mixedUnits, headUnits }: Experiment): string {
  return `\
class Attention(keras.layers.Layer):
    """Scaled dot-product attention of each token to all of its sequence, and what mixes the heads.

    Keras' MultiHeadAttention takes Glorot's fans of its three-dimensional weights: another law.
    """

    def __init__(self):
        super().__init__()
        self.query = output_layer(${headUnits})
        # A bias would add the same to all scores of a token, which their softmax does not see.
        self.key = output_layer(${headUnits}, use_bias=False)
        self.value = output_layer(${headUnits})
        self.mixed = output_layer(${mixedUnits})

    def call(self, h):
        def heads(z):
            return tf.transpose(tf.reshape(z, (-1, LENGTH, HEADS, ${headUnits} // HEADS)), (0, 2, 1, 3))

        q, k, v = heads(self.query(h)), heads(self.key(h)), heads(self.value(h))
        scores = tf.matmul(q, k, transpose_b=True) / (${headUnits} // HEADS) ** 0.5
        seen = tf.transpose(tf.matmul(tf.nn.softmax(scores), v), (0, 2, 1, 3))
        return self.mixed(tf.reshape(seen, (-1, ${headUnits})))


`;
}

function normalization({ spec }: Experiment): string | null {
  const layers = {
    none: null,
    batch: lines(
      '        # The defaults are momentum=0.99 and epsilon=0.001.',
      '        self.norms = [',
      '            keras.layers.BatchNormalization(momentum=0.9, epsilon=1e-5) for _ in WIDTHS',
      '        ]',
    ),
    layer: lines(
      '        # The default epsilon is 0.001.',
      '        self.norms = [keras.layers.LayerNormalization(epsilon=1e-5) for _ in WIDTHS]',
    ),
  };
  return layers[spec.norm];
}

function mixingCall({ spec, mixedUnits }: Experiment): string {
  if (spec.mixing === 'attention') {
    return lines('        for layer in self.mixing:', '            h = layer(h)');
  }
  return lines(
    '        for layer in self.mixing:  # of a sequence the mean over all tokens, at each of them',
    `            tokens = tf.reshape(self.activation(layer(h)), (-1, LENGTH, ${mixedUnits}))`,
    '            mean = tf.reduce_mean(tokens, axis=1, keepdims=True)',
    `            h = tf.reshape(tf.repeat(mean, LENGTH, axis=1), (-1, ${mixedUnits}))`,
  );
}

function hiddenCall({ spec, hasDropout, widths }: Experiment): string {
  const isResidual = spec.residual !== 'none';
  const calls = {
    none: null,
    batch: '            h = self.norms[i](h, training=training)',
    layer: '            h = self.norms[i](h)',
  };
  return lines(
    hasDropout || spec.norm !== 'none'
      ? '        for i, layer in enumerate(self.hidden):'
      : '        for layer in self.hidden:',
    when(isResidual, '            before = h'),
    '            h = layer(h)',
    calls[spec.norm],
    '            h = self.activation(h)',
    when(
      hasDropout,
      `            if masks is None:
                h = self.dropout[i](h, training=training)
            elif masks[i] is not None:
                h = h * masks[i]`,
    ),
    when(
      isResidual,
      `            if h.shape[1] == before.shape[1]:
                h = before + h${spec.residual === 'scaled' ? ` / ${widths.length}` : ''}`,
    ),
  );
}
