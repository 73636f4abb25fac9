import { defaultMap, formatMap } from '../src/spec/grids/phaseGrid';
import { isShared } from '../src/spec/lab';
import { paceBounds, paceNames } from '../src/spec/link/pace';
import type { PageName } from '../src/spec/link/page';
import { pageChoices, pageSchemas } from '../src/spec/link/page';
import { type ParameterName, parameterNames, parameters } from '../src/spec/parameters';
import { openingPreset, presetNames } from '../src/spec/presets/presets';

type Name = 'preset' | 'v' | ParameterName | PageName;

/** What each parameter of the link means; the README alone says it in full sentences. */
const meanings: Record<Name, string> = {
  preset: `a named experiment; further parameters override it. A link that says nothing of the run opens \`${openingPreset}\``,
  v: 'version of the link format',
  data: 'data set: six to classify, `plane`, `bumps` and `houses` to predict a number, `digits` drawn pictures, `tokens` sequences. `csv` is a table and `idx` images of your own; that stays in the browser and is not in the link',
  samples: 'rows, training and validation together',
  noise: 'standard deviation of the noise (`houses`: of the price, in 100 000 €)',
  labelNoise: 'share of training labels that are made wrong',
  trainFraction: 'share of the rows that the network learns from',
  unitSpread: 'the second feature of 2-D data is written in units this many times smaller',
  standardize:
    'z = (x − μ) / σ of the features, or of the target of a regression too; μ and σ from the training rows',
  depth: 'hidden layers',
  width: 'units in each hidden layer',
  widths: 'units of each hidden layer, as `64,32,16`; in place of `depth` and `width`',
  activation: 'activation of the hidden layers',
  init: 'initializer of the hidden weights; `normal` is N(0, 0.01²), `uniform` is U(−0.05, 0.05), `constant` is 0.1',
  gain: "multiplies the initializer's standard deviation (or value)",
  outInit: 'initializer of the output layer; `same`: as the hidden ones, with the same gain',
  biasStd: 'hidden biases are drawn from N(0, biasStd²)',
  norm: 'normalization between a hidden layer and its activation',
  residual:
    'the input of a hidden block is added to its output where the shapes agree; `scaled`: the branch times 1/depth first',
  mixing: 'layers before the dense stack in which the positions of `tokens` see one another',
  mixingLayers: 'how many of them',
  heads: 'heads of each attention layer',
  dropout: 'dropout rate of the hidden layers',
  dropouts:
    'dropout rate of each hidden layer, as `0.2,0.2,0`; layers beyond the list take `dropout`',
  optimizer: 'rule of the update',
  lr: 'learning rate',
  schedule: 'what becomes of the learning rate: see the help',
  warmup: 'updates in which the learning rate grows from 0',
  batch: 'rows in a batch',
  loss: '`auto`: cross-entropy for classes, mean squared error for numbers',
  l1: 'λ₁: λ₁‖W‖₁ of the weights',
  l2: 'λ₂: ½λ₂‖W‖² of the weights; `adamw` decays the weights by it instead',
  clip: 'largest norm of the whole gradient; 0 is off',
  mixup: 'α of Beta(α, α), from which the share of a pair in a mixed row is drawn; 0 is off',
  augment:
    'how training batches are varied; `learned`: half of their rows are drawn from probabilistic PCA of their class',
  patience:
    'epochs without a better validation loss after which training stops and the best parameters return; 0: never',
  seed: 'data, weights, batches and dropout follow from it',
  steps: 'training stops after this many updates; 0: never',
  engine:
    'what computes: `auto` takes the faster one on this network; `wasm` gives the same bits everywhere; a change moves the run',
  theme: 'colours of the page',
  lang: 'language of the page',
  run: '`1`: training starts when the page opens',
  pace: 'how fast training is shown: `slowStart` lets the first hundred steps be seen and is then ever faster, `fastest` is as fast as it goes, a number is steps a second. A preset that nothing was changed of trains to the step that its promise speaks of and then offers to go on; with `slowStart` in some eight seconds',
  map: 'opens the phase map: two parameters as NAME:RANGE, where a range is from:to:step, from:to:xFACTOR or a list, and then the steps of each cell where they are not 300',
};

/** The README's table of link parameters, in Markdown, from the tables that the page itself reads. */
export function urlTable(): string {
  const rows: [Name, string][] = [
    ['preset', codes(presetNames)],
    ...parameterNames.map((name): [Name, string] => [name, values(name)]),
    ...pageChoices.map((name): [Name, string] => [name, codes(pageSchemas[name].options)]),
    [
      'pace',
      `${codes(paceNames)} or a number (${number(paceBounds.minimum)}…${number(paceBounds.maximum)})`,
    ],
    ['map', `such as \`${formatMap(defaultMap)}\``],
    ['v', '`1`'],
  ];
  return [
    '| parameter | values (default first) | meaning |',
    '|---|---|---|',
    ...rows.map(([name, text]) => `| \`${name}\` | ${text} | ${meanings[name]} |`),
    '',
    `\`b.NAME\`, \`c.NAME\` and \`d.NAME\` are the same parameters for the variants B, C and D, as differences from A. What belongs to all variants together has no such form: ${codes(parameterNames.filter(isShared)).replaceAll(' ', ', ')}.`,
  ].join('\n');
}

function values(name: ParameterName): string {
  const parameter = parameters[name];
  if (parameter.kind === 'choice') return codes(parameter.values);
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
