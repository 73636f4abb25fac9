import { activationCode } from '../choices/activations';
import { initializerCode } from '../choices/initializers';
import type { Experiment } from '../codeSource';
import { lines, numeral, when } from '../program';

/** Returns the layers of the network and the function that goes through them. */
export function tensorflowjsNetwork(experiment: Experiment): string {
  const { spec, mixes, widths, inputCount, mixedUnits, hasDropout } = experiment;
  const { init, gain, outInit, biasStd, norm } = spec;
  const hasHidden = widths.length > 0;
  const first = mixes ? mixedUnits : inputCount;
  const output = outInit === 'same' ? initializerCode[init](gain) : initializerCode[outInit](1);
  const needsHidden = hasHidden || (mixes && spec.mixing === 'average');
  const bias =
    biasStd > 0
      ? `tf.initializers.randomNormal({ mean: 0, stddev: ${numeral(biasStd)}, seed: seed + 1 })`
      : "'zeros'";
  return lines(
    '// Equal seeds would give layers of one shape the same weights.',
    'let seed = 1_000 * SEED;',
    '',
    initializerComment(experiment),
    needsHidden
      ? `function hiddenLayer(fanIn, fanOut, useBias) {
  seed += 2;
  return tf.layers.dense({
    units: fanOut,
    useBias,
    kernelInitializer: ${initializerCode[init](gain).tensorflowjs},
    biasInitializer: ${bias},
  });
}
`
      : null,
    `function outputLayer(fanIn, fanOut, useBias) {
  seed += 2;
  return tf.layers.dense({
    units: fanOut,
    useBias,
    kernelInitializer: ${output.tensorflowjs},
    biasInitializer: 'zeros',
  });
}
`,
    mixes ? mixingLayers(experiment) : null,
    when(hasHidden, `const sizes = [${first}, ...WIDTHS];`),
    when(
      hasHidden,
      `const hidden = WIDTHS.map((units, i) => hiddenLayer(sizes[i], units, ${norm !== 'batch'}));`,
    ),
    hasHidden ? normalization(experiment) : null,
    when(needsHidden, `const activation = ${activationCode[spec.activation].tensorflowjs};`),
    `const output = outputLayer(${hasHidden ? 'sizes.at(-1)' : first}, OUTPUTS, true);`,
    '',
    hasDropout
      ? 'function network(x, { training, masks = null }) {'
      : norm === 'batch'
        ? 'function network(x, { training }) {'
        : 'function network(x) {',
    '  let h = x;',
    mixes ? mixingForward(experiment) : null,
    hasHidden ? hiddenForward(experiment) : null,
    '  return output.apply(h);',
    '}',
    '',
    layerNames(experiment),
  );
}

function initializerComment({ spec }: Experiment): string | null {
  return when(
    ['heNormal', 'glorotNormal', 'lecunNormal'].includes(spec.init),
    `// tf.initializers.${spec.init.replace('lecun', 'leCun')} cuts its normal law at two deviations, which leaves
// 0.774 of the variance, 0.006 of a signal after 20 layers: this one is not cut.`,
  );
}

function mixingLayers({ spec, inputCount, mixedUnits, headUnits }: Experiment): string {
  const sizes = Array.from({ length: spec.mixingLayers }, (_, index) =>
    index === 0 ? inputCount : mixedUnits,
  ).join(', ');
  if (spec.mixing === 'average') {
    return `const mixing = [${sizes}].map((fanIn) => hiddenLayer(fanIn, ${mixedUnits}, true));`;
  }
  return `\
const mixing = [${sizes}].map((fanIn) => ({
  query: outputLayer(fanIn, ${headUnits}, true),
  // A bias would add the same to all scores of a token, which their softmax does not see.
  key: outputLayer(fanIn, ${headUnits}, false),
  value: outputLayer(fanIn, ${headUnits}, true),
  mixed: outputLayer(${headUnits}, ${mixedUnits}, true),
}));

/** Scaled dot-product attention of each token to all of its sequence. */
function attention({ query, key, value, mixed }, h) {
  const size = ${headUnits} / HEADS;
  const heads = (layer) => layer.apply(h).reshape([-1, LENGTH, HEADS, size]).transpose([0, 2, 1, 3]);
  const scores = tf.matMul(heads(query), heads(key), false, true).div(Math.sqrt(size));
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
    // The defaults are momentum 0.99 and epsilon 0.001.
    batch: 'tf.layers.batchNormalization({ momentum: 0.9, epsilon: 1e-5 })',
    // The default epsilon is 0.001.
    layer: 'tf.layers.layerNormalization({ epsilon: 1e-5 })',
  };
  const layer = layers[spec.norm];
  return layer && `const norms = WIDTHS.map(() => ${layer});`;
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
    none: null,
    average: `  ...mixing.map((layer, i) => [\`average \${i + 1}\`, layer]),`,
    attention: `  ...mixing.flatMap((parts, i) =>
    Object.entries(parts).map(([name, layer]) => [\`\${name} \${i + 1}\`, layer]),
  ),`,
  };
  return lines(
    '/** Names and layers with weights, in the order of the page. */',
    'const denseLayers = [',
    mixes ? mixing[spec.mixing] : null,
    when(widths.length > 0, `  ...hidden.map((layer, i) => [\`hidden \${i + 1}\`, layer]),`),
    "  ['output', output],",
    '];',
  );
}
