import type { OptimizerName } from '../../spec/spec';
import { lossCode } from '../choices/losses';
import { optimizerCode } from '../choices/optimizers';
import { hasSchedule, pythonSchedule } from '../choices/schedules';
import type { Experiment } from '../codeSource';
import { type CodeForm, lines, type Section, when } from '../program';
import { blocks } from './blocks';
import { pythonInputs } from './data';
import { flatRows, flatTargets } from './denseLayers';
import { kerasNetwork, lacksBiases, takesTraining } from './kerasNetwork';
import { pythonSections } from './sections';
import { pythonLoop, pythonPrintNorms, readSaved } from './training';

/** Writes an experiment as a program for Keras 3 on TensorFlow, a section a chapter. */
export function kerasSections(experiment: Experiment, form: CodeForm): Section[] {
  return pythonSections(experiment, form, {
    modules: ['os'],
    imports: () => imports,
    seed: 'keras.utils.set_random_seed(SEED)',
    network: kerasNetwork(experiment),
    startText: 'The weights are those of the initializers, or those of the page.',
    start: start(experiment),
    training: training(experiment),
  });
}

const imports = `
os.environ["KERAS_BACKEND"] = "tensorflow"  # whose GradientTape the training loop takes

import keras
import numpy as np
import tensorflow as tf`;

function start(experiment: Experiment): string {
  const { spec, widths } = experiment;
  const row = flatRows(pythonInputs('features[:1]', experiment), experiment);
  return blocks(
    lines(
      'def load(model, saved):',
      '    """Takes the weights of the page."""',
      '    for (_, layer), values in zip(model.dense_layers(), saved["layers"], strict=True):',
      '        layer.kernel.assign(values["weights"])',
      lacksBiases(experiment)
        ? '        if layer.use_bias:\n            layer.bias.assign(values["bias"])'
        : '        layer.bias.assign(values["bias"])',
      when(
        spec.norm !== 'none' && widths.length > 0,
        `    normalized = [values for values in saved["layers"] if "scale" in values]
    for layer, values in zip(model.norms, normalized):
        layer.gamma.assign(values["scale"])
        layer.beta.assign(values["shift"])`,
      ),
    ),
    'model = Network()',
    `model(${row}.astype("float32"))  # makes the weights`,
    readSaved,
  );
}

function training(experiment: Experiment): string {
  const { spec, hasDropout, loss } = experiment;
  const { optimizer, l1, l2, clip } = spec;
  const decays = optimizer === 'adamw';
  const penalty = [
    ...(l2 > 0 && !decays ? ['L2 * v'] : []),
    ...(l1 > 0 ? ['L1 * tf.sign(v)'] : []),
  ].join(' + ');
  const rows = pythonInputs('features[rows]', experiment);
  const keepsVelocity = hasSchedule(spec) && ['momentum', 'nesterov'].includes(optimizer);
  return blocks(
    lossCode[loss].keras,
    lines('def tensor(rows):', '    return tf.constant(rows, dtype=tf.float32)'),
    lines(
      'def evaluate(rows):',
      '    """Loss over these rows, without dropout and with running statistics."""',
      `    outputs = model(tensor(${flatRows(rows, experiment)}))`,
      `    return float(loss_of(tensor(${flatTargets('targets[rows]', experiment)}), outputs))`,
    ),
    lines(
      '@tf.function',
      `def loss_and_gradients(x, t${hasDropout ? ', masks=None' : ''}):`,
      '    with tf.GradientTape() as tape:',
      `        loss = loss_of(t, model(${['x', ...(takesTraining(experiment) ? ['training=True'] : []), ...(hasDropout ? ['masks=masks'] : [])].join(', ')}))`,
      '    return loss, tape.gradient(loss, variables)',
    ),
    pythonPrintNorms(experiment, {
      signature: 'print_norms(gradients)',
      before: 'of = {id(variable): gradient for variable, gradient in zip(variables, gradients)}',
      norm: 'np.linalg.norm(of[id(layer.kernel)].numpy().astype(float))',
    }),
    hasSchedule(spec) ? pythonSchedule(spec).definition : null,
    'variables = model.trainable_variables',
    when(penalty !== '', 'kernels = [id(layer.kernel) for _, layer in model.dense_layers()]'),
    when(
      penalty !== '',
      lines(
        'def penalty(v):',
        '    """The gradient of penalties, which act on weights alone."""',
        `    return ${penalty} if id(v) in kernels else 0`,
      ),
    ),
    optimizerComments[optimizer] ?? null,
    `optimizer = ${optimizerCode[optimizer].keras}`,
    when(keepsVelocity, 'optimizer.build(variables)'),
    when(
      decays,
      '# It would decay biases, scales and shifts, too.\noptimizer.exclude_from_weight_decay(var_names=["bias", "gamma", "beta"])',
    ),
    pythonLoop(experiment, {
      gradients: [
        `loss, gradients = loss_and_gradients(tensor(x), tensor(t)${hasDropout ? ', masks' : ''})`,
      ],
      printNorms: 'print_norms(gradients)',
      changes: [
        when(clip > 0, 'gradients, _ = tf.clip_by_global_norm(gradients, CLIP)'),
        when(
          penalty !== '',
          'gradients = [g + penalty(v) for v, g in zip(variables, gradients)]  # after clipping',
        ),
      ],
      setRate: (rate) =>
        keepsVelocity
          ? `\
rate = ${rate}
for velocity in optimizer.momentums:  # Keras has the rate in the velocity, unlike the page
    velocity.assign(velocity * (rate / float(optimizer.learning_rate)))
optimizer.learning_rate = rate`
          : `optimizer.learning_rate = ${rate}`,
      update: 'optimizer.apply(gradients, variables)',
      loss: 'float(loss)',
      keep: 'model.get_weights()',
      restore: 'model.set_weights(best_network)',
    }),
  );
}

const optimizerComments: Partial<Record<OptimizerName, string>> = {
  rmsprop: '# Its epsilon stands under the root.',
  adagrad: '# Its epsilon stands under the root, and its sums would start at 0.1.',
  adamw: '# The default decay of Keras is 0.004.',
};
