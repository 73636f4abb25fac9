import { lossCode } from '../choices/losses';
import { optimizerCode } from '../choices/optimizers';
import { hasSchedule, javascriptSchedule } from '../choices/schedules';
import { type Experiment, redrawnImage } from '../codeSource';
import { filledList, lines, numberList, numeral, type Section, when } from '../program';
import { javascriptData, javascriptInputs } from './data';
import { takesTraining, tensorflowjsNetwork } from './tensorflowjsNetwork';
import { javascriptTracking, javascriptTrainingEnd } from './tracking';

/** Writes an experiment as a program for TensorFlow.js in Node, a section a chapter. */
export function tensorflowjsSections(experiment: Experiment): Section[] {
  return [
    { title: 'Settings', text: '', code: settings(experiment) },
    javascriptData(experiment),
    { title: 'Network', text: '', code: tensorflowjsNetwork(experiment) },
    { title: 'Start', text: '', code: start(experiment) },
    { title: 'Training', text: '', code: training(experiment) },
  ];
}

const repeated = (value: string, count: number): string => `Array(${count}).fill(${value})`;

function settings(experiment: Experiment): string {
  const { spec, data, widths, rates, norms, drawn, inputCount } = experiment;
  const redrawn = redrawnImage(experiment);
  const needsFeatures =
    spec.augment === 'jitter' || (spec.augment === 'rotate' && data.image === null);
  return lines(
    "import { readFileSync } from 'node:fs';",
    "import * as tf from '@tensorflow/tfjs';",
    '',
    `const SEED = ${spec.seed};`,
    `const STEPS = ${experiment.steps};${spec.steps === 0 ? ' // the page goes on until it is paused' : ''}`,
    when(spec.batch !== 'full', `const BATCH = ${spec.batch};`),
    `const LEARNING_RATE = ${numeral(spec.lr)};`,
    `const [INPUTS, OUTPUTS] = [${inputCount}, ${data.outputCount}];`,
    when(needsFeatures, `const FEATURES = ${data.featureCount};`),
    when(widths.length > 0, `const WIDTHS = ${numberList(widths, repeated)};`),
    when(experiment.hasDropout, `const DROPOUT = ${numberList(rates, repeated)};`),
    when(drawn !== null, `const NOISE = ${numeral(spec.noise)};`),
    redrawn &&
      `const [WIDTH, HEIGHT] = [${redrawn.width}, ${redrawn.height}]; // of a picture, in pixels`,
    when(experiment.mixes, `const LENGTH = ${data.length}; // tokens in a sequence`),
    when(spec.mixing === 'attention', `const HEADS = ${spec.heads};`),
    when(
      spec.clip > 0,
      `const CLIP = ${numeral(spec.clip)}; // the largest norm of all gradients together`,
    ),
    when(spec.l1 > 0, `const L1 = ${numeral(spec.l1)};`),
    when(spec.l2 > 0 || spec.optimizer === 'adamw', `const L2 = ${numeral(spec.l2)};`),
    when(spec.mixup > 0, `const MIXUP = ${numeral(spec.mixup)};`),
    when(
      spec.patience > 0,
      `const PATIENCE = ${spec.patience}; // epochs without a better validation loss`,
    ),
    norms &&
      filledList('const PAGE_NORMS = [', norms.map(javascriptNumber), { end: '];', indent: '  ' }),
    '// The file of --weights, with which step 0 is the very step 0 of the page.',
    'const weightsFile = process.argv[2];',
  );
}

function javascriptNumber(value: number): string {
  return String(Number(value.toPrecision(7)));
}

function start(experiment: Experiment): string {
  const { spec, widths } = experiment;
  const hasNorms = spec.norm !== 'none' && widths.length > 0;
  const evaluated = takesTraining(experiment) ? ', { training: false }' : '';
  return lines(
    '/** A row for each row, or for each token of a sequence. */',
    'function tensorOf(rows, columns) {',
    '  return tf.tensor2d(rows.flat(), [rows.flat().length / columns, columns]);',
    '}',
    '',
    'await tf.ready();',
    '// A first pass makes the weights.',
    `network(tensorOf([${javascriptInputs('features[0]', experiment)}], INPUTS)${evaluated});`,
    `const layers = ${hasNorms ? '[...denseLayers.map(([, layer]) => layer), ...norms]' : 'denseLayers.map(([, layer]) => layer)'};`,
    'const trainable = layers.flatMap((layer) => layer.trainableWeights.map((weight) => weight.read()));',
    '',
    "const saved = weightsFile && JSON.parse(readFileSync(weightsFile, 'utf8'));",
    'if (saved) {',
    '  denseLayers.forEach(([, layer], i) => {',
    '    const { weights, bias } = saved.layers[i];',
    '    layer.setWeights([tf.tensor2d(weights), tf.tensor1d(bias)].slice(0, layer.weights.length));',
    '  });',
    when(
      hasNorms,
      `  const normalized = saved.layers.filter(({ scale }) => scale);
  normalized.forEach(({ scale, shift }, i) => {
    const [, , ...running] = norms[i].getWeights();
    norms[i].setWeights([tf.tensor1d(scale), tf.tensor1d(shift), ...running]);
  });`,
    ),
    '}',
  );
}

function training(experiment: Experiment): string {
  const { spec, hasDropout, norms, loss } = experiment;
  const { optimizer, l1, l2, clip } = spec;
  const code = optimizerCode[optimizer];
  const decays = optimizer === 'adamw';
  const penalized = `${l2 > 0 && !decays ? '.add(kernel.mul(L2))' : ''}${l1 > 0 ? '.add(kernel.sign().mul(L1))' : ''}`;
  const takesSettings = takesTraining(experiment);
  const schedule = hasSchedule(spec) ? javascriptSchedule(spec) : null;
  const trainingPass = hasDropout
    ? 'network(x, { training: true, masks })'
    : takesSettings
      ? 'network(x, { training: true })'
      : 'network(x)';
  return lines(
    lossCode[loss].tensorflowjs,
    '',
    '/** Loss over these rows, without dropout and with running statistics. */',
    'function evaluate(rows) {',
    '  return tf.tidy(() => {',
    `    const inputs = rows.map((row) => ${javascriptInputs('features[row]', experiment)});`,
    '    const targets = rows.map((row) => targetsOf(labels[row]));',
    `    const outputs = network(tensorOf(inputs, INPUTS)${takesSettings ? ', { training: false }' : ''});`,
    '    return lossOf(outputs, tensorOf(targets, OUTPUTS)).dataSync()[0];',
    '  });',
    '}',
    '',
    '/** Prints ‖∂L/∂W‖ of each layer, summed in float64 where no square underflows. */',
    'function printNorms(gradients) {',
    `  denseLayers.forEach(([name, layer]${norms === null ? '' : ', i'}) => {`,
    '    const values = gradients[layer.trainableWeights[0].read().name].dataSync();',
    '    const norm = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));',
    norms === null
      ? '    console.log(name.padEnd(12), norm.toExponential(8));'
      : '    console.log(name.padEnd(12), norm.toExponential(8), PAGE_NORMS[i].toExponential(6));',
    '  });',
    '}',
    '',
    schedule && `${schedule.definition}\n`,
    code.definition === null ? null : `${code.definition}\n`,
    when(optimizer === 'rmsprop', '// Its epsilon stands under the root.'),
    `const optimizer = ${code.tensorflowjs};`,
    norms === null
      ? "console.log('layer       ', 'here');"
      : "console.log('layer       ', 'here          ', 'page');",
    'const source = batches();',
    javascriptTracking(experiment),
    'for (let step = 0; step < STEPS; step++) {',
    '  // The first batch is that of the page, if it is given.',
    '  const { inputs, targets } = step === 0 && saved ? saved.batch : source.next().value;',
    '  const batchLoss = tf.tidy(() => {',
    '    const [x, t] = [tensorOf(inputs, INPUTS), tensorOf(targets, OUTPUTS)];',
    when(
      hasDropout,
      `    const givenMasks = step === 0 && saved ? saved.dropout : null;
    const masks = givenMasks?.map((mask) => mask && tf.tensor2d(mask)) ?? null;`,
    ),
    `    const lossNow = () => lossOf(${trainingPass}, t);`,
    '    const { value, grads } = tf.variableGrads(lossNow, trainable);',
    '    if (step === 0) printNorms(grads);',
    when(
      clip > 0,
      `    const squares = Object.values(grads).map((gradient) => gradient.square().sum().dataSync()[0]);
    const norm = Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
    for (const name in grads) if (norm > CLIP) grads[name] = grads[name].mul(CLIP / norm);`,
    ),
    penalized !== ''
      ? `    // Penalties act on weights alone, and after clipping.
    for (const [, layer] of denseLayers) {
      const kernel = layer.trainableWeights[0].read();
      grads[kernel.name] = grads[kernel.name]${penalized};
    }`
      : null,
    schedule && `    const rate = ${schedule.call};`,
    schedule && `    ${code.setsRate}`,
    decays
      ? `    // TensorFlow.js has no AdamW: the weights decay by themselves (Loshchilov and Hutter 2019).
    for (const [, layer] of denseLayers) {
      const kernel = layer.trainableWeights[0].read();
      kernel.assign(kernel.mul(1 - ${hasSchedule(spec) ? 'rate' : 'LEARNING_RATE'} * L2));
    }`
      : null,
    '    optimizer.applyGradients(grads);',
    '    return value.dataSync()[0];',
    '  });',
    javascriptTrainingEnd(experiment),
    '}',
  );
}
