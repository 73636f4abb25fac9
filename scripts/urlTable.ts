import { defaultMap, formatMap } from '../src/spec/grids/phaseGrid';
import { isShared } from '../src/spec/lab';
import { type PageName, paceBounds, paceNames, pageChoices } from '../src/spec/link/page';
import { otherLocks, type PageListName, pageListNames, panelNames } from '../src/spec/link/parts';
import { type ParameterName, parameterNames, parameters } from '../src/spec/parameters';
import { openingPreset, presetNames } from '../src/spec/presets/presets';
import { namesOf } from '../src/spec/table';

type Name = 'preset' | 'v' | ParameterName | PageName;

/** The meaning of each parameter of the link, as the README's table tells it. */
const meanings: Record<Name, string> = {
  preset: `a named experiment; further parameters override it. A link that sets nothing of the run opens \`${openingPreset}\``,
  v: 'version of the link format',
  data: 'dataset: the first six have classes, `plane`, `bumps` and `houses` a number to predict; `digits` are drawn pictures, `tokens` sequences. `csv` is your own table and `idx` your own images: they stay in the browser and are not in the link',
  samples: 'rows, training and validation together',
  noise: 'standard deviation of the noise (`houses`: of the price, in 100 000 €)',
  labelNoise: 'share of training labels that are made wrong',
  trainFraction: 'share of the rows that the network learns from',
  unitSpread: 'the second feature of 2-D data is written in units this many times smaller',
  features:
    'what the network is fed of a point of 2-D data: a list of these, in the order of the list',
  standardize:
    'z = (x − μ) / σ for the features, and with `all` for the target of a regression too; μ and σ are those of the training rows',
  depth: 'hidden layers',
  width: 'units in each hidden layer',
  widths: 'units of each hidden layer, such as `64,32,16`; replaces `depth` and `width`',
  activation: 'activation of the hidden layers',
  init: 'initializer of the hidden weights; `normal` is N(0, 0.01²), `uniform` is U(−0.05, 0.05), `constant` is 0.1',
  gain: "multiplies the initializer's standard deviation (or value)",
  outInit: 'initializer of the output layer; `same`: that of the hidden layers, with their gain',
  biasStd: 'hidden biases are drawn from N(0, biasStd²)',
  norm: 'normalization between a hidden layer and its activation',
  residual:
    'the input of a hidden block is added to its output where the shapes agree; `scaled`: the branch is multiplied by 1/depth first',
  mixing: 'layers before the dense stack that let the positions of `tokens` see one another',
  mixingLayers: 'how many of them',
  heads: 'heads of each attention layer',
  dropout: 'dropout rate of the hidden layers',
  dropouts:
    'dropout rate of each hidden layer, such as `0.2,0.2,0`; layers beyond the list take `dropout`',
  optimizer: 'rule of the update',
  lr: 'learning rate',
  schedule: 'how the learning rate changes during the run: see its (i)',
  warmup: 'updates in which the learning rate grows from 0',
  batch: 'rows in a batch',
  loss: '`auto`: cross-entropy for classes, mean squared error for numbers',
  l1: 'λ₁ of the penalty λ₁‖W‖₁ on the weights',
  l2: 'λ₂ of the penalty ½λ₂‖W‖² on the weights; `adamw` decays the weights by it instead',
  clip: 'largest norm of the whole gradient; 0 is off',
  mixup: 'α of Beta(α, α), from which the shares of two rows in a mixed row are drawn; 0 is off',
  augment:
    'how the rows of training batches are varied; `learned`: half of them are drawn from probabilistic PCA of their class',
  patience:
    'training stops after this many epochs without a better validation loss, and the best parameters return; 0: never',
  seed: 'decides data, weights, batches and dropout',
  steps: 'training stops after this many updates; 0: never',
  engine:
    'what computes: `auto` takes the faster one for this network; `wasm` gives the same bits everywhere; a change takes the run along',
  theme: 'colours of the page',
  lang: "language of the page: by default the one chosen on it, or the browser's",
  run: '`1`: training starts when the page opens',
  pace: 'how fast training goes: `slowStart` shows the first hundred steps slowly and then speeds up, `fastest` is as fast as possible, a number is steps a second. An unchanged preset trains to the step that its promise is about and then offers to go on; with `slowStart` that takes some eight seconds',
  claim: 'opens the page Claims, with that claim open',
  lesson: 'opens the list of lessons, or a step of one',
  show: 'the only figures and settings that are shown, such as `network,loss,depth`; one that names no figure shows all of them. Whoever visits can show all, unless `lock` holds `hidden`',
  hide: 'panels and settings that are not shown',
  lock: 'settings that are shown but fixed; `settings`: all of them, but for those that an open step of a lesson is about; `train`: training waits until a guess is made, and no run of a file is opened; `hidden`: what is not shown cannot be brought back',
  demo: 'presets, with commas between them, that Page Up and Page Down walk through; the page opens on the first, unless the link says what else',
  present: '`1`: large type and few figures, for a projector',
  embed: '`1`: no header, for a frame of another page: [EMBED.md](docs/EMBED.md)',
  map: 'opens the phase map, which Start makes: two parameters as NAME:RANGE, then the steps of each cell unless they are 300. A range is from:to:step, from:to:xFACTOR or a list',
};

/** The README's table of link parameters, in Markdown, from the tables that the page itself reads. */
export function urlTable(): string {
  const rows: [Name, string][] = [
    ['preset', codes(presetNames)],
    ...parameterNames.map((name): [Name, string] => [name, values(name)]),
    ...namesOf(pageChoices).map((name): [Name, string] => [name, codes(pageChoices[name])]),
    [
      'pace',
      `${codes(paceNames)} or a number (${number(paceBounds.minimum)}…${number(paceBounds.maximum)})`,
    ],
    ['map', `such as \`${formatMap(defaultMap)}\``],
    ['lesson', '`all` or a lesson’s name and step, such as `vanishing:2`'],
    ['claim', '`all` or a claim’s name, such as `relu-prevents-vanishing`'],
    ...pageListNames.map((name): [Name, string] => [name, lists[name]]),
    ['v', '`1`'],
  ];
  return [
    '| parameter | values (default first) | meaning |',
    '|---|---|---|',
    ...rows.map(([name, text]) => `| \`${name}\` | ${text} | ${meanings[name]} |`),
    '',
    `\`b.NAME\`, \`c.NAME\` and \`d.NAME\` are the same parameters for the variants B, C and D, as differences from A. These belong to all variants and have no such form: ${codes(parameterNames.filter(isShared)).replaceAll(' ', ', ')}.`,
  ].join('\n');
}

const lists: Record<PageListName, string> = {
  show: `a list of ${codes(panelNames)} and of parameters`,
  hide: 'as `show`',
  lock: `a list of ${codes(otherLocks)} and of parameters`,
  demo: 'a list of presets',
};

function values(name: ParameterName): string {
  const parameter = parameters[name];
  if (parameter.kind === 'choice') return codes(parameter.values);
  if (parameter.kind === 'subset') {
    return `\`${parameter.default}\` (a list of ${codes(parameter.values)})`;
  }
  if (parameter.kind === 'list') {
    return `a list (${number(parameter.minimum)}…${number(parameter.maximum)} each)`;
  }
  const range = `${number(parameter.minimum)}…${number(parameter.maximum)}`;
  const further = parameter.kind === 'countOrFull' ? ', `full`' : '';
  return `${number(Number(parameter.default))} (${range}${further})`;
}

function codes(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(' ');
}

/** As people write it: 100 000, and 10⁻⁶ as 0.000001. */
function number(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 20 }).replaceAll(',', ' ');
}
