import { initializerCode } from '../choices/initializers';
import { lossCode } from '../choices/losses';
import { optimizerCode } from '../choices/optimizers';
import { hasSchedule, pythonSchedule } from '../choices/schedules';
import type { Experiment } from '../codeSource';
import { type CodeForm, lines, numeral, type Section, when } from '../program';
import { pythonData } from './data';
import { flatRows } from './denseLayers';
import { pytorchNetwork } from './pytorchNetwork';
import { pythonSettings } from './settings';
import { pythonTracking, pythonTrainingEnd } from './tracking';

/** Writes an experiment as a program for PyTorch, a section a chapter. */
export function pytorchSections(experiment: Experiment, form: CodeForm): Section[] {
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
      code: pytorchNetwork(experiment),
    },
    {
      title: 'Start',
      text: 'PyTorch starts linear layers by a law of its own; this is the one of the page.',
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
torch.manual_seed(SEED)`;

function imports({ spec, drawn }: Experiment, form: CodeForm): string {
  return lines(
    when(spec.patience > 0, 'import copy'),
    when(drawn === null, 'import csv'),
    'import json',
    when(spec.schedule === 'cosine', 'import math'),
    when(form === 'script', 'import sys'),
    '',
    'import numpy as np',
    'import torch',
    'import torch.nn.functional as F',
    'from torch import nn',
  );
}

function start({ spec, mixes, widths, hasDropout }: Experiment): string {
  const { init, gain, outInit, biasStd, norm } = spec;
  const hidden = initializerCode[init](gain).pytorch;
  const output = outInit === 'same' ? hidden : initializerCode[outInit](1).pytorch;
  const isSame = outInit === 'same' && biasStd === 0;
  // What attention is made of starts like the output layer.
  const hiddenNames = mixes && spec.mixing === 'average' ? '("hidden", "average")' : '"hidden"';
  const hasHidden = widths.length > 0 || hiddenNames !== '"hidden"';
  const bias = biasStd > 0 ? `nn.init.normal_(layer.bias, std=${numeral(biasStd)})` : null;
  return lines(
    '@torch.no_grad()',
    'def initialize(model):',
    '    for name, layer in model.dense_layers():',
    '        w = layer.weight',
    '        if layer.bias is not None:',
    '            nn.init.zeros_(layer.bias)',
    isSame || !hasHidden
      ? `        ${hasHidden ? hidden : output}`
      : lines(
          `        if name.startswith(${hiddenNames}):`,
          `            ${hidden}`,
          bias === null
            ? null
            : norm === 'batch'
              ? when(
                  hiddenNames !== '"hidden"',
                  `            if layer.bias is not None:\n                ${bias}`,
                )
              : `            ${bias}`,
          '        else:',
          `            ${output}`,
        ),
    '',
    '',
    '@torch.no_grad()',
    'def load(model, saved):',
    '    """Takes the weights of the page, which has a row for each input where PyTorch has a column."""',
    '    for (_, layer), values in zip(model.dense_layers(), saved["layers"]):',
    '        layer.weight.copy_(torch.tensor(values["weights"]).T)',
    '        if layer.bias is not None:',
    '            layer.bias.copy_(torch.tensor(values["bias"]))',
    when(
      norm !== 'none' && widths.length > 0,
      `    normalized = [values for values in saved["layers"] if "scale" in values]
    for layer, values in zip(model.norms, normalized):
        layer.weight.copy_(torch.tensor(values["scale"]))
        layer.bias.copy_(torch.tensor(values["shift"]))`,
    ),
    '',
    '',
    'model = Network()',
    'initialize(model)',
    'saved = None',
    'if WEIGHTS_FILE is not None:',
    '    with open(WEIGHTS_FILE) as file:',
    '        saved = json.load(file)',
    '    load(model, saved)',
    when(hasDropout, ''),
  ).trimEnd();
}

function training(experiment: Experiment): string {
  const { spec, hasDropout, norms, loss } = experiment;
  const { optimizer, l1, l2, clip } = spec;
  const decays = optimizer === 'adamw';
  const penalty = [
    ...(l2 > 0 && !decays ? ['L2 * w'] : []),
    ...(l1 > 0 ? ['L1 * w.sign()'] : []),
  ].join(' + ');
  const inputs = hasDropout ? 'tensor(x), masks' : 'tensor(x)';
  return lines(
    lossCode[loss].pytorch,
    '',
    '',
    'def tensor(rows):',
    '    return torch.tensor(rows, dtype=torch.float32)',
    '',
    '',
    'def evaluate(rows):',
    '    """Loss over these rows, without dropout and with running statistics."""',
    '    model.eval()',
    '    with torch.no_grad():',
    `        x, t = inputs_of(features[rows]), targets[rows]`,
    `        return loss_of(model(tensor(${flatRows('x', experiment)})), tensor(${flatRows('t', experiment)})).item()`,
    '',
    '',
    'def print_norms():',
    '    # In float64, where the squares of small numbers do not underflow.',
    '    norms = [layer.weight.grad.double().norm().item() for _, layer in model.dense_layers()]',
    '    names = [name for name, _ in model.dense_layers()]',
    norms === null
      ? lines('    for name, norm in zip(names, norms):', '        print(f"{name:12} {norm:.8e}")')
      : lines(
          "    print(f\"{'layer':12} {'here':>14} {'page':>14}\")",
          '    for name, norm, page in zip(names, norms, PAGE_NORMS):',
          '        print(f"{name:12} {norm:14.8e} {page:14.6e}")',
        ),
    '',
    '',
    hasSchedule(spec) ? `${pythonSchedule(spec)}\n\n` : null,
    'weights = [layer.weight for _, layer in model.dense_layers()]',
    decays
      ? lines(
          'others = [p for p in model.parameters() if all(p is not w for w in weights)]',
          '# AdamW decays the weights alone, by L2 and not by its default of 0.01.',
          'groups = [{"params": weights, "weight_decay": L2}, {"params": others}]',
        )
      : 'groups = [{"params": list(model.parameters())}]',
    optimizerComment(experiment),
    `optimizer = ${optimizerCode[optimizer].pytorch}`,
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
    '    model.train()',
    `    loss = loss_of(model(${inputs}), tensor(t))`,
    '    optimizer.zero_grad()',
    '    loss.backward()',
    '    if step == 0:',
    '        print_norms()',
    when(clip > 0, '    nn.utils.clip_grad_norm_(model.parameters(), CLIP)'),
    when(
      penalty !== '',
      `    for w in weights:  # penalties act on weights alone, and after clipping
        w.grad += (${penalty}).detach()`,
    ),
    hasSchedule(spec)
      ? `    for group in optimizer.param_groups:
        group["lr"] = learning_rate(step, ${spec.schedule === 'plateau' ? 'plateaus' : '0'})`
      : null,
    '    optimizer.step()',
    pythonTrainingEnd(spec, {
      loss: 'loss.item()',
      keep: 'copy.deepcopy(model.state_dict())',
      restore: 'model.load_state_dict(best_network)',
    }),
  );
}

function optimizerComment({ spec }: Experiment): string | null {
  const defaults: Partial<Record<Experiment['spec']['optimizer'], string>> = {
    rmsprop: '# Its defaults are alpha=0.99 and eps=1e-8.',
    adagrad: '# Its default is eps=1e-10.',
    adam: '# Its default is eps=1e-8.',
    adamw: '# Its default is eps=1e-8.',
  };
  return defaults[spec.optimizer] ?? null;
}
