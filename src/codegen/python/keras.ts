import { lossCode } from '../choices/losses';
import { optimizerCode } from '../choices/optimizers';
import { hasSchedule, pythonSchedule } from '../choices/schedules';
import type { Experiment } from '../codeSource';
import { type CodeForm, lines, type Section, when } from '../program';
import { pythonData } from './data';
import { flatRows } from './denseLayers';
import { kerasNetwork } from './kerasNetwork';
import { pythonSettings } from './settings';
import { pythonTracking, pythonTrainingEnd } from './tracking';

/** Writes an experiment as a program for Keras 3 on TensorFlow, a section a chapter. */
export function kerasSections(experiment: Experiment, form: CodeForm): Section[] {
  return [
    {
      title: 'Settings',
      text: 'What the page calls its settings.',
      code: lines(imports(experiment, form), '', pythonSettings(experiment, form), '', seeds),
    },
    pythonData(experiment),
    {
      title: 'Network',
      text: 'Hidden blocks are dense, normalization, activation, dropout, as far as they are used.',
      code: kerasNetwork(experiment),
    },
    {
      title: 'Start',
      text: 'The weights are those of the initializers, or those of the page.',
      code: start(experiment),
    },
    {
      title: 'Training',
      text: 'At step 0 the gradient norm of each layer is printed, before clipping and penalties.',
      code: training(experiment),
    },
  ];
}

const seeds = `\
rng = np.random.default_rng(SEED)
keras.utils.set_random_seed(SEED)`;

function imports({ spec, drawn }: Experiment, form: CodeForm): string {
  return lines(
    when(drawn === null, 'import csv'),
    'import json',
    when(spec.schedule === 'cosine', 'import math'),
    'import os',
    when(form === 'script', 'import sys'),
    '',
    'os.environ["KERAS_BACKEND"] = "tensorflow"  # whose GradientTape the training loop takes',
    '',
    'import keras',
    'import numpy as np',
    'import tensorflow as tf',
  );
}

function start(experiment: Experiment): string {
  const { spec, widths, data, inputCount } = experiment;
  const rows = data.length > 1 ? `.reshape(-1, ${inputCount})` : '';
  return lines(
    'def load(model, saved):',
    '    """Takes the weights of the page."""',
    '    for (_, layer), values in zip(model.dense_layers(), saved["layers"]):',
    '        layer.kernel.assign(values["weights"])',
    '        if layer.use_bias:',
    '            layer.bias.assign(values["bias"])',
    when(
      spec.norm !== 'none' && widths.length > 0,
      `    normalized = [values for values in saved["layers"] if "scale" in values]
    for layer, values in zip(model.norms, normalized):
        layer.gamma.assign(values["scale"])
        layer.beta.assign(values["shift"])`,
    ),
    '',
    '',
    'model = Network()',
    `model(inputs_of(features[:1])${rows}.astype("float32"))  # makes the weights`,
    'saved = None',
    'if WEIGHTS_FILE is not None:',
    '    with open(WEIGHTS_FILE) as file:',
    '        saved = json.load(file)',
    '    load(model, saved)',
  );
}

function training(experiment: Experiment): string {
  const { spec, hasDropout, norms, loss } = experiment;
  const { optimizer, l1, l2, clip } = spec;
  const decays = optimizer === 'adamw';
  const penalty = [
    ...(l2 > 0 && !decays ? ['L2 * v'] : []),
    ...(l1 > 0 ? ['L1 * tf.sign(v)'] : []),
  ].join(' + ');
  return lines(
    lossCode[loss].keras,
    '',
    '',
    'def tensor(rows):',
    '    return tf.constant(rows, dtype=tf.float32)',
    '',
    '',
    'def evaluate(rows):',
    '    """Loss over these rows, without dropout and with running statistics."""',
    '    x, t = inputs_of(features[rows]), targets[rows]',
    `    return float(loss_of(tensor(${flatRows('t', experiment)}), model(tensor(${flatRows('x', experiment)}))))`,
    '',
    '',
    '@tf.function',
    `def loss_and_gradients(x, t${hasDropout ? ', masks=None' : ''}):`,
    '    with tf.GradientTape() as tape:',
    `        loss = loss_of(t, model(x, training=True${hasDropout ? ', masks=masks' : ''}))`,
    '    return loss, tape.gradient(loss, variables)',
    '',
    '',
    'def print_norms(gradients):',
    '    """Prints the norm of each layer, in float64 where no square underflows."""',
    '    of = {id(variable): gradient for variable, gradient in zip(variables, gradients)}',
    norms === null
      ? lines(
          '    for name, layer in model.dense_layers():',
          '        norm = np.linalg.norm(of[id(layer.kernel)].numpy().astype(float))',
          '        print(f"{name:12} {norm:.8e}")',
        )
      : lines(
          "    print(f\"{'layer':12} {'here':>14} {'page':>14}\")",
          '    for (name, layer), page in zip(model.dense_layers(), PAGE_NORMS):',
          '        norm = np.linalg.norm(of[id(layer.kernel)].numpy().astype(float))',
          '        print(f"{name:12} {norm:14.8e} {page:14.6e}")',
        ),
    '',
    '',
    hasSchedule(spec) ? `${pythonSchedule(spec)}\n\n` : null,
    'variables = model.trainable_variables',
    when(penalty !== '', 'kernels = [id(layer.kernel) for _, layer in model.dense_layers()]'),
    optimizerComment(experiment),
    `optimizer = ${optimizerCode[optimizer].keras}`,
    when(
      decays,
      '# It would decay biases, scales and shifts, too.\noptimizer.exclude_from_weight_decay(var_names=["bias", "gamma", "beta"])',
    ),
    'source = batches()',
    pythonTracking(spec),
    'for step in range(STEPS):',
    '    x, t = next(source)',
    when(hasDropout, '    masks = None'),
    '    if step == 0 and saved is not None:  # the first batch of the page',
    '        x, t = saved["batch"]["inputs"], saved["batch"]["targets"]',
    when(
      hasDropout,
      '        masks = [None if mask is None else tensor(mask) for mask in saved["dropout"]]',
    ),
    `    loss, gradients = loss_and_gradients(tensor(x), tensor(t)${hasDropout ? ', masks' : ''})`,
    '    if step == 0:',
    '        print_norms(gradients)',
    when(clip > 0, '    gradients, _ = tf.clip_by_global_norm(gradients, CLIP)'),
    when(
      penalty !== '',
      `    gradients = [  # penalties act on weights alone, and after clipping
        g + ${penalty} if id(v) in kernels else g for v, g in zip(variables, gradients)
    ]`,
    ),
    when(
      hasSchedule(spec),
      `    optimizer.learning_rate = learning_rate(step, ${spec.schedule === 'plateau' ? 'plateaus' : '0'})`,
    ),
    '    optimizer.apply(gradients, variables)',
    pythonTrainingEnd(spec, {
      loss: 'float(loss)',
      keep: 'model.get_weights()',
      restore: 'model.set_weights(best_network)',
    }),
  );
}

function optimizerComment({ spec }: Experiment): string | null {
  const remarks: Partial<Record<Experiment['spec']['optimizer'], string>> = {
    rmsprop: '# Its epsilon stands under the root.',
    adagrad: '# Its epsilon stands under the root, and its sums would start at 0.1.',
    adamw: '# Its default decay is 0.004.',
  };
  return remarks[spec.optimizer] ?? null;
}
