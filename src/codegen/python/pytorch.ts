import type { OptimizerName } from '../../spec/spec';
import { initializerCode } from '../choices/initializers';
import { lossCode } from '../choices/losses';
import { optimizerCode } from '../choices/optimizers';
import { hasSchedule, pythonSchedule } from '../choices/schedules';
import type { Experiment } from '../codeSource';
import { type CodeForm, lines, numeral, type Section, when } from '../program';
import { blocks } from './blocks';
import { pythonInputs } from './data';
import { flatRows, flatTargets } from './denseLayers';
import { pytorchNetwork } from './pytorchNetwork';
import { pythonSections } from './sections';
import { pythonLoop, pythonPrintNorms, readSaved } from './training';

/** Writes an experiment as a program for PyTorch, a section a chapter. */
export function pytorchSections(experiment: Experiment, form: CodeForm): Section[] {
  return pythonSections(experiment, form, {
    modules: experiment.spec.patience > 0 ? ['copy'] : [],
    imports: (code) =>
      lines(
        when(code.includes('pairwise('), 'from itertools import pairwise'),
        '',
        'import numpy as np',
        'import torch',
        when(/\bF\./.test(code), 'import torch.nn.functional as F'),
        'from torch import nn',
      ),
    seed: 'torch.manual_seed(SEED)',
    network: pytorchNetwork(experiment),
    startText: 'PyTorch starts linear layers by a law of its own; this is the one of the page.',
    start: start(experiment),
    training: training(experiment),
  });
}

function start(experiment: Experiment): string {
  const { norm } = experiment.spec;
  return blocks(
    initialize(experiment),
    lines(
      '@torch.no_grad()',
      'def load(model, saved):',
      '    """Takes the weights of the page: a row for each input, where PyTorch has a column."""',
      '    for (_, layer), values in zip(model.dense_layers(), saved["layers"], strict=True):',
      '        layer.weight.copy_(torch.tensor(values["weights"]).T)',
      ifBias(experiment, 'layer.bias.copy_(torch.tensor(values["bias"]))'),
      when(
        norm !== 'none' && experiment.widths.length > 0,
        `    normalized = [values for values in saved["layers"] if "scale" in values]
    for layer, values in zip(model.norms, normalized):
        layer.weight.copy_(torch.tensor(values["scale"]))
        layer.bias.copy_(torch.tensor(values["shift"]))`,
      ),
    ),
    'model = Network()',
    'initialize(model)',
    readSaved,
  );
}

/** Returns a statement about the bias of `layer`, which not every network has in each. */
function ifBias({ spec, mixes, widths }: Experiment, statement: string): string {
  const lacks =
    (spec.norm === 'batch' && widths.length > 0) || (mixes && spec.mixing === 'attention');
  return lacks
    ? `        if layer.bias is not None:\n            ${statement}`
    : `        ${statement}`;
}

function initialize(experiment: Experiment): string {
  const { spec, mixes, widths } = experiment;
  const { init, gain, outInit, biasStd, norm } = spec;
  const hidden = initializerCode[init](gain).pytorch;
  const output = outInit === 'same' ? hidden : initializerCode[outInit](1).pytorch;
  const averages = mixes && spec.mixing === 'average';
  const hasHidden = widths.length > 0 || averages;
  // Batch normalization leaves no bias to hidden layers, and attention starts like the output layer.
  const hasBias = biasStd > 0 && (averages || (widths.length > 0 && norm !== 'batch'));
  const bias = `nn.init.normal_(layer.bias, std=${numeral(biasStd)})`;
  const isSame = (hidden === output && !hasBias) || !hasHidden;
  return lines(
    '@torch.no_grad()',
    'def initialize(model):',
    '    """Starts as the page; nn.Linear would draw from +-1 / sqrt(fan_in), biases too."""',
    `    for ${isSame ? '_' : 'name'}, layer in model.dense_layers():`,
    ifBias(experiment, 'nn.init.zeros_(layer.bias)'),
    isSame
      ? `        ${output}`
      : lines(
          `        if name.startswith(${averages ? '("hidden", "average")' : '"hidden"'}):`,
          `            ${hidden}`,
          when(
            hasBias,
            norm === 'batch'
              ? `            if layer.bias is not None:\n                ${bias}`
              : `            ${bias}`,
          ),
          '        else:',
          `            ${output}`,
        ),
  );
}

function training(experiment: Experiment): string {
  const { spec, hasDropout, loss } = experiment;
  const { optimizer, l1, l2, clip } = spec;
  const decays = optimizer === 'adamw';
  const penalty = [
    ...(l2 > 0 && !decays ? ['L2 * w'] : []),
    ...(l1 > 0 ? ['L1 * w.sign()'] : []),
  ].join(' + ');
  const rows = pythonInputs('features[rows]', experiment);
  return blocks(
    lossCode[loss].pytorch,
    lines('def tensor(rows):', '    return torch.tensor(rows, dtype=torch.float32)'),
    lines(
      'def evaluate(rows):',
      '    """Loss over these rows, without dropout and with running statistics."""',
      '    model.eval()',
      '    with torch.no_grad():',
      `        outputs = model(tensor(${flatRows(rows, experiment)}))`,
      `        return loss_of(outputs, tensor(${flatTargets('targets[rows]', experiment)})).item()`,
    ),
    pythonPrintNorms(experiment, {
      signature: 'print_norms()',
      before: null,
      norm: 'layer.weight.grad.double().norm().item()',
    }),
    hasSchedule(spec) ? pythonSchedule(spec).definition : null,
    when(decays || penalty !== '', 'weights = [layer.weight for _, layer in model.dense_layers()]'),
    when(
      decays,
      lines(
        'others = [p for p in model.parameters() if all(p is not w for w in weights)]',
        '# The decay is of the weights alone; PyTorch would take 0.01 for all parameters.',
        'groups = [',
        '    {"params": weights, "weight_decay": L2},',
        '    {"params": others, "weight_decay": 0},',
        ']',
      ),
    ),
    optimizerComments[optimizer] ?? null,
    `optimizer = ${optimizerCode[optimizer].pytorch}`,
    pythonLoop(experiment, {
      gradients: [
        'model.train()',
        `loss = loss_of(model(tensor(x)${hasDropout ? ', masks' : ''}), tensor(t))`,
        'optimizer.zero_grad()',
        'loss.backward()',
      ],
      printNorms: 'print_norms()',
      changes: [
        when(clip > 0, 'nn.utils.clip_grad_norm_(model.parameters(), CLIP)'),
        when(
          penalty !== '',
          `for w in weights:  # penalties act on weights alone, and after clipping
    w.grad += (${penalty}).detach()`,
        ),
      ],
      setRate: (rate) => `for group in optimizer.param_groups:\n    group["lr"] = ${rate}`,
      update: 'optimizer.step()',
      loss: 'loss.item()',
      keep: 'copy.deepcopy(model.state_dict())',
      restore: 'model.load_state_dict(best_network)',
    }),
  );
}

const optimizerComments: Partial<Record<OptimizerName, string>> = {
  rmsprop: "# PyTorch's defaults are alpha=0.99 and eps=1e-8.",
  adagrad: "# PyTorch's default is eps=1e-10.",
  adam: "# PyTorch's default is eps=1e-8.",
  adamw: "# PyTorch's default is eps=1e-8.",
};
