import { activationCode } from '../choices/activations';
import type { Experiment } from '../codeSource';
import { lineLength, lines, when } from '../program';
import { hiddenLayerFunction, type LayerFunction, outputLayerFunction } from './layerFunctions';

/** Returns the layers of the network and the function that goes through them. */
export function tensorflowjsNetwork(experiment: Experiment): string {
  const { spec, mixes, widths, inputCount, mixedUnits } = experiment;
  const hasHidden = widths.length > 0;
  const averages = mixes && spec.mixing === 'average';
  const hiddenLayer = hasHidden || averages ? hiddenLayerFunction(experiment) : null;
  const outputLayer = outputLayerFunction(experiment);
  const functions = lines(hiddenLayer && `${hiddenLayer.code}\n`, `${outputLayer.code}\n`);
  const drawsNumbers = functions.includes('seed');
  const first = mixes ? mixedUnits : inputCount;
  return lines(
    when(drawsNumbers, '// Equal seeds would give layers of one shape the same weights.'),
    when(drawsNumbers, 'let seed = 1_000 * SEED;\n'),
    functions,
    mixes ? mixingLayers(experiment, hiddenLayer ?? outputLayer) : null,
    hasHidden && hiddenLayer ? hiddenLayers(experiment, hiddenLayer) : null,
    hasHidden ? normalization(experiment) : null,
    hiddenLayer && `const activation = ${activationCode[spec.activation].tensorflowjs};`,
    `const output = ${outputLayer.call('OUTPUTS', hasHidden ? 'WIDTHS.at(-1)' : `${first}`)};`,
    '',
    forward(experiment),
    '',
    layerNames(experiment),
  );
}

function forward(experiment: Experiment): string {
  const { mixes, widths, hasDropout } = experiment;
  const settings = hasDropout
    ? ', { training, masks = null }'
    : takesTraining(experiment)
      ? ', { training }'
      : '';
  const steps = lines(
    mixes ? mixingForward(experiment) : null,
    widths.length > 0 ? hiddenForward(experiment) : null,
  );
  return lines(
    `function network(x${settings}) {`,
    steps === ''
      ? '  return output.apply(x);'
      : lines('  let h = x;', steps, '  return output.apply(h);'),
    '}',
  );
}

/** Says whether a pass of training is another than one of evaluation. */
export function takesTraining({ spec, hasDropout, widths }: Experiment): boolean {
  return hasDropout || (spec.norm === 'batch' && widths.length > 0);
}

function hiddenLayers(experiment: Experiment, layer: LayerFunction): string {
  const { spec, mixes, inputCount, mixedUnits } = experiment;
  const isBiased = !(spec.norm === 'batch' && mixes && spec.mixing === 'average');
  const call = layer.call('units', 'sizes[i]', isBiased);
  return layer.needsFan
    ? lines(
        `const sizes = [${mixes ? mixedUnits : inputCount}, ...WIDTHS];`,
        `const hidden = WIDTHS.map((units, i) => ${call});`,
      )
    : `const hidden = WIDTHS.map((units) => ${call});`;
}

function mixingLayers(experiment: Experiment, layer: LayerFunction): string {
  const { spec, inputCount, mixedUnits, headUnits } = experiment;
  const sizes = Array.from({ length: spec.mixingLayers }, (_, index) =>
    index === 0 ? inputCount : mixedUnits,
  ).join(', ');
  const each = layer.needsFan
    ? `[${sizes}].map((fanIn) => `
    : `Array.from({ length: ${spec.mixingLayers} }, () => `;
  if (spec.mixing === 'average') {
    return `const mixing = ${each}${layer.call(`${mixedUnits}`, 'fanIn')});`;
  }
  return `\
const mixing = ${each}({
  query: ${layer.call(`${headUnits}`, 'fanIn')},
  // A bias would add the same to all scores of a token, which their softmax does not see.
  key: ${layer.call(`${headUnits}`, 'fanIn', false)},
  value: ${layer.call(`${headUnits}`, 'fanIn')},
  mixed: ${layer.call(`${mixedUnits}`, `${headUnits}`)},
}));

/** Scaled dot-product attention of each token to all of its sequence. */
function attention({ query, key, value, mixed }, h) {
  const shape = [-1, LENGTH, HEADS, ${headUnits} / HEADS];
  const heads = (layer) => layer.apply(h).reshape(shape).transpose([0, 2, 1, 3]);
  const scores = tf.matMul(heads(query), heads(key), false, true).div(Math.sqrt(shape[3]));
  const seen = tf.matMul(tf.softmax(scores), heads(value));
  return mixed.apply(seen.transpose([0, 2, 1, 3]).reshape([-1, ${headUnits}]));
}
`;
}

function mixingForward({ spec, mixedUnits }: Experiment): string {
  if (spec.mixing === 'attention') return '  for (const layer of mixing) h = attention(layer, h);';
  return `\
  // Each token of a sequence gets the mean over all of them.
  for (const layer of mixing) {
    const tokens = activation.apply(layer.apply(h)).reshape([-1, LENGTH, ${mixedUnits}]);
    h = tokens.mean(1, true).tile([1, LENGTH, 1]).reshape([-1, ${mixedUnits}]);
  }`;
}

function normalization({ spec }: Experiment): string | null {
  const layers = {
    none: null,
    batch: `\
// The defaults are momentum 0.99 and epsilon 0.001.
const norms = WIDTHS.map(() => tf.layers.batchNormalization({ momentum: 0.9, epsilon: 1e-5 }));`,
    layer: `\
// The default epsilon is 0.001.
const norms = WIDTHS.map(() => tf.layers.layerNormalization({ epsilon: 1e-5 }));`,
  };
  return layers[spec.norm];
}

function hiddenForward({ spec, hasDropout, widths }: Experiment): string {
  const isResidual = spec.residual !== 'none';
  const branch = spec.residual === 'scaled' ? `h.div(${widths.length})` : 'h';
  return lines(
    hasDropout || spec.norm !== 'none'
      ? '  hidden.forEach((layer, i) => {'
      : '  hidden.forEach((layer) => {',
    when(isResidual, '    const before = h;'),
    '    h = layer.apply(h);',
    when(spec.norm === 'batch', '    h = norms[i].apply(h, { training });'),
    when(spec.norm === 'layer', '    h = norms[i].apply(h);'),
    '    h = activation.apply(h);',
    when(
      hasDropout,
      `    if (masks !== null) h = masks[i] === null ? h : h.mul(masks[i]);
    else if (training && DROPOUT[i] > 0) h = tf.dropout(h, DROPOUT[i]);`,
    ),
    when(isResidual, `    if (h.shape[1] === before.shape[1]) h = before.add(${branch});`),
    '  });',
  );
}

function layerNames({ spec, mixes, widths }: Experiment): string {
  const mixing = {
    none: [],
    average: [`...mixing.map((layer, i) => [\`average \${i + 1}\`, layer])`],
    attention: [
      `...mixing.flatMap((parts, i) =>
    Object.entries(parts).map(([name, layer]) => [\`\${name} \${i + 1}\`, layer]),
  )`,
    ],
  };
  const names = [
    ...(mixes ? mixing[spec.mixing] : []),
    ...(widths.length > 0 ? [`...hidden.map((layer, i) => [\`hidden \${i + 1}\`, layer])`] : []),
    "['output', output]",
  ];
  const line = `const denseLayers = [${names.join(', ')}];`;
  return lines(
    '/** Names and layers with weights, in the order of the page. */',
    line.length <= lineLength && !line.includes('\n')
      ? line
      : lines('const denseLayers = [', ...names.map((name) => `  ${name},`), '];'),
  );
}
