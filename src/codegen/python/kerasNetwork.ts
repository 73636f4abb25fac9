import type { InitializerName } from '../../spec/spec';
import { activationCode } from '../choices/activations';
import { initializerCode } from '../choices/initializers';
import type { Experiment } from '../codeSource';
import { bracketed, lines, numeral, when } from '../program';
import { blocks } from './blocks';
import { denseLayers } from './denseLayers';

/** Returns the class of the network, and what it is made of. */
export function kerasNetwork(experiment: Experiment): string {
  const { spec, data, widths, hasDropout } = experiment;
  const hasHidden = widths.length > 0;
  const needsHidden = hasHidden || averages(experiment);
  return blocks(
    needsHidden ? hiddenLayer(experiment) : null,
    outputLayer(experiment),
    when(attends(experiment), attention(experiment)),
    lines(
      'class Network(keras.Model):',
      '    def __init__(self):',
      '        super().__init__()',
      mixingLayers(experiment),
      when(
        hasHidden,
        `        self.hidden = [hidden_layer(units${hasBothBiases(experiment) ? ', use_bias=False' : ''}) for units in WIDTHS]`,
      ),
      hasHidden ? normalization(experiment) : null,
      when(needsHidden, `        self.activation = ${activationCode[spec.activation].keras}`),
      when(hasDropout, '        self.dropout = [keras.layers.Dropout(rate) for rate in DROPOUT]'),
      `        self.last = output_layer(${data.outputCount})`,
      '',
      `    def call(${['self', 'h', ...(takesTraining(experiment) ? ['training=False'] : []), ...(hasDropout ? ['masks=None'] : [])].join(', ')}):`,
      experiment.mixes ? mixingCall(experiment) : null,
      hasHidden ? hiddenCall(experiment) : null,
      '        return self.last(h)',
      '',
      denseLayers(experiment, 'self.last'),
    ),
  );
}

/** Says whether a pass of training is another than one of evaluation. */
export function takesTraining({ hasDropout, ...experiment }: Experiment): boolean {
  return hasDropout || normalizesBatches(experiment);
}

/** Says whether some layers with weights have no biases. */
export function lacksBiases(experiment: Experiment): boolean {
  return normalizesBatches(experiment) || attends(experiment);
}

function normalizesBatches({ spec, widths }: Pick<Experiment, 'spec' | 'widths'>): boolean {
  return spec.norm === 'batch' && widths.length > 0;
}

function attends({ spec, mixes }: Experiment): boolean {
  return mixes && spec.mixing === 'attention';
}

function averages({ spec, mixes }: Experiment): boolean {
  return mixes && spec.mixing === 'average';
}

/** Layers that mix by averages are like hidden ones, and keep their bias under batch normalization. */
function hasBothBiases(experiment: Experiment): boolean {
  return normalizesBatches(experiment) && averages(experiment);
}

function hiddenLayer(experiment: Experiment): string {
  const { init, gain, biasStd } = experiment.spec;
  const takesBias = hasBothBiases(experiment);
  const hasBias = takesBias || !normalizesBatches(experiment);
  const isCut = ['heNormal', 'glorotNormal', 'lecunNormal'].includes(init);
  return lines(
    `def hidden_layer(units${takesBias ? ', use_bias=True' : ''}):`,
    when(
      isCut,
      `    # Keras cuts the law of ${init[0].toUpperCase()}${init.slice(1)} at two standard deviations; this one is whole.`,
    ),
    law(init, gain),
    when(
      hasBias && biasStd > 0,
      `    bias = keras.initializers.RandomNormal(stddev=${numeral(biasStd)})`,
    ),
    when(!hasBias, '    # The mean over the batch would take a bias away again.'),
    dense(
      takesBias ? ['use_bias=use_bias'] : hasBias ? [] : ['use_bias=False'],
      hasBias && biasStd > 0 ? ['bias_initializer=bias'] : [],
    ),
  );
}

function outputLayer(experiment: Experiment): string {
  const { init, gain, outInit } = experiment.spec;
  const takesBias = attends(experiment);
  return lines(
    `def output_layer(units${takesBias ? ', use_bias=True' : ''}):`,
    outInit === 'same' ? law(init, gain) : law(outInit, 1),
    dense(takesBias ? ['use_bias=use_bias'] : [], []),
  );
}

function law(name: InitializerName, gain: number): string {
  const { keras } = initializerCode[name](gain);
  return bracketed(`    law = keras.initializers.${keras.name}(`, keras.settings, ')');
}

function dense(before: string[], after: string[]): string {
  const settings = ['units', ...before, 'kernel_initializer=law', ...after];
  return bracketed('    return keras.layers.Dense(', settings, ')');
}

function attention({ mixedUnits, headUnits }: Experiment): string {
  return `\
class Attention(keras.layers.Layer):
    """Scaled dot-product attention of each token to all of its sequence, and what mixes the heads.

    Keras' MultiHeadAttention counts Glorot's fans in weights of three dimensions: another law.
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
        return self.mixed(tf.reshape(seen, (-1, ${headUnits})))`;
}

function normalization({ spec }: Experiment): string | null {
  const layers = {
    none: null,
    batch: `\
        # The defaults are momentum=0.99 and epsilon=0.001.
        self.norms = [keras.layers.BatchNormalization(momentum=0.9, epsilon=1e-5) for _ in WIDTHS]`,
    layer: `\
        # The default epsilon is 0.001.
        self.norms = [keras.layers.LayerNormalization(epsilon=1e-5) for _ in WIDTHS]`,
  };
  return layers[spec.norm];
}

function mixingLayers(experiment: Experiment): string | null {
  const { spec, mixes, mixedUnits } = experiment;
  const layers = {
    none: '',
    average: `hidden_layer(${mixedUnits})`,
    attention: 'Attention()',
  };
  return when(
    mixes,
    `        self.mixing = [${layers[spec.mixing]} for _ in range(${spec.mixingLayers})]`,
  );
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
