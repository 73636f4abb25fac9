import type { PlanarFeature } from '../../spec/planarFeatures';
import type { Experiment } from '../codeSource';
import { lines, numeral, type Section, when } from '../program';
import { javascriptAugmentations } from './augmentations';
import { javascriptDatasets } from './datasets';

const derivations: Record<PlanarFeature, string> = {
  x1: 'x1',
  x2: 'x2',
  'x1^2': 'x1 ** 2',
  'x2^2': 'x2 ** 2',
  'x1*x2': 'x1 * x2',
  'sin(x1)': 'Math.sin(x1)',
  'sin(x2)': 'Math.sin(x2)',
};

const draws = `\
let state = SEED;

/** A uniform number in [0, 1), by mulberry32: Math.random has no seed. */
function uniform() {
  state = (state + 0x6d2b79f5) | 0;
  let bits = Math.imul(state ^ (state >>> 15), 1 | state);
  bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
  return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
}

function shuffled(items) {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(uniform() * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}`;

const normal = `\
/** A standard normal number (Box and Muller). */
function normal() {
  return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}`;

const scale = `\
/** Mean and standard deviation of each column; of a constant one exactly 0. */
function scaleOf(rows, columns) {
  const values = rows.flat();
  return Array.from({ length: columns }, (_, column) => {
    const own = values.filter((_, index) => index % columns === column);
    const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
    const variance = own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / own.length;
    const isConstant = own.every((value) => value === own[0]);
    return { mean, deviation: isConstant ? 0 : Math.sqrt(variance) };
  });
}`;

/** Writes the data: their law or file, split, standardization, batches. */
export function javascriptData(experiment: Experiment): Section {
  const { drawn } = experiment;
  const code = lines(
    drawn === null ? fileRows : drawnRows(experiment, javascriptDatasets[drawn]),
    '',
    inputs(experiment),
    targets(experiment),
    '',
    batches(experiment),
  );
  return {
    title: 'Data',
    text: '',
    code: lines(
      draws,
      '',
      when(code.includes('normal()'), `${normal}\n`),
      when(code.includes('scaleOf('), `${scale}\n`),
      code,
    ),
  };
}

function drawnRows({ spec, data }: Experiment, draw: string): string {
  const count = spec.samples;
  const trained = Math.min(count - 1, Math.max(1, Math.round(count * spec.trainFraction)));
  const wrong = Math.round(trained * spec.labelNoise);
  const isPlane = data.featureCount === 2 && data.length === 1;
  return lines(
    draw,
    '',
    `const samples = Array.from({ length: ${count} }, (_, row) => drawRow(row));`,
    isPlane && spec.unitSpread !== 1
      ? lines(
          '// The second feature is in units this far from those of the first.',
          `const features = samples.map(({ features: [x1, x2] }) => [x1, ${numeral(spec.unitSpread)} * x2]);`,
        )
      : 'const features = samples.map((sample) => sample.features);',
    'const labels = samples.map((sample) => sample.label);',
    'const order = shuffled(labels.keys());',
    `const [train, validation] = [order.slice(0, ${trained}), order.slice(${trained})];`,
    when(wrong > 0, '// Label noise, in the training split alone.'),
    when(
      wrong > 0,
      data.task === 'classification'
        ? `for (const row of shuffled(train).slice(0, ${wrong})) {
  labels[row] = (labels[row] + 1 + Math.floor(${data.outputCount - 1} * uniform())) % ${data.outputCount};
}`
        : `for (const row of shuffled(train).slice(0, ${wrong})) {
  labels[row] = labels[train[Math.floor(train.length * uniform())]];
}`,
    ),
  );
}

const fileRows = `\
// Features, the label, and which split a row is of.
const [, ...rows] = readFileSync('data.csv', 'utf8').trim().split('\\n');
const table = rows.map((row) => row.split(','));
const features = table.map((row) => row.slice(0, -2).map(Number));
const labels = table.map((row) => Number(row.at(-2)));
const rowsOf = (split) => [...table.keys()].filter((row) => table[row].at(-1).trim() === split);
const [train, validation] = [rowsOf('train'), rowsOf('validation')];`;

/** Says whether the network is fed the features as they are. */
function hasInputsFunction({ spec, planarFeatures }: Experiment): boolean {
  return planarFeatures !== null || spec.standardize !== 'none';
}

/** Returns the network's inputs of a row of features. */
export function javascriptInputs(row: string, experiment: Experiment): string {
  return hasInputsFunction(experiment) ? `inputsOf(${row})` : row;
}

/** Returns the function `inputsOf(row)`; null where the network is fed the features as they are. */
function inputs(experiment: Experiment): string | null {
  if (!hasInputsFunction(experiment)) return null;
  const { spec, planarFeatures } = experiment;
  const isStandardized = spec.standardize !== 'none';
  const derived =
    planarFeatures &&
    lines(
      '/** Functions of a point, which the network is fed in its place. */',
      `function ${isStandardized ? 'derived' : 'inputsOf'}([x1, x2]) {`,
      `  return [${planarFeatures.map((name) => derivations[name]).join(', ')}];`,
      '}',
      '',
    );
  if (!isStandardized) return derived;
  const of = (row: string): string => (planarFeatures === null ? row : `derived(${row})`);
  return lines(
    derived,
    `const learntFrom = train.map((row) => ${of('features[row]')});`,
    'const scale = scaleOf(learntFrom, INPUTS);',
    '',
    '/** Standardizes with mean and deviation of the training split alone. */',
    'function inputsOf(row) {',
    `  return ${of('row')}.map((value, i) => {`,
    '    const { mean, deviation } = scale[i % INPUTS];',
    '    return (value - mean) / (deviation || 1);',
    '  });',
    '}',
    '',
  );
}

function targets({ spec, data }: Experiment): string {
  const { task, length } = data;
  if (task === 'regression' && spec.standardize === 'all') {
    return `\
const trained = train.map((row) => [labels[row]]);
const [spread] = scaleOf(trained, 1);

function targetsOf(label) {
  return [(label - spread.mean) / (spread.deviation || 1)];
}`;
  }
  const oneHot = 'Array.from({ length: OUTPUTS }, (_, i) => (i === label ? 1 : 0))';
  if (task === 'regression') {
    return lines('function targetsOf(label) {', '  return [label];', '}');
  }
  return length === 1
    ? lines('function targetsOf(label) {', `  return ${oneHot};`, '}')
    : lines(
        '/** The same class for each token. */',
        'function targetsOf(label) {',
        `  const target = ${oneHot};
  return Array(${length}).fill(target).flat();`,
        '}',
      );
}

const mixup = `\
/** A number of Beta(MIXUP, MIXUP), from Student's t (Bailey 1994). */
function share() {
  const cosine = Math.cos(2 * Math.PI * uniform());
  const ratio = (uniform() ** (-1 / MIXUP) - 1) * cosine ** 2;
  return 0.5 + (Math.sign(cosine) * 0.5) / Math.sqrt(1 + 1 / ratio);
}

/** Mixes each row with another of the batch, by a share of its own (Zhang et al. 2018). */
function mixup({ inputs, targets }) {
  const others = shuffled(inputs.keys());
  const shares = inputs.map(share);
  const mixed = (rows) =>
    rows.map((row, n) => row.map((x, i) => shares[n] * x + (1 - shares[n]) * rows[others[n]][i]));
  return { inputs: mixed(inputs), targets: mixed(targets) };
}`;

function batches(experiment: Experiment): string {
  const { spec } = experiment;
  const augment =
    spec.augment === 'none' ? null : javascriptAugmentations[spec.augment](experiment);
  const isAugmented = augment !== null && spec.augment !== 'learned';
  const row = javascriptInputs(
    isAugmented ? 'augment(features[row])' : 'features[row]',
    experiment,
  );
  return lines(
    augment && `${augment}\n`,
    spec.mixup > 0 ? `${mixup}\n` : null,
    when(spec.batch === 'full', 'const BATCH = train.length;'),
    when(experiment.countsEpochs, 'const stepsPerEpoch = Math.ceil(train.length / BATCH);'),
    when(spec.batch === 'full' || experiment.countsEpochs, ''),
    '/** Inputs and targets of each step; a new order in each epoch. */',
    'function* batches() {',
    '  for (;;) {',
    '    const order = shuffled(train);',
    '    for (let first = 0; first < order.length; first += BATCH) {',
    '      const rows = order.slice(first, first + BATCH);',
    `      const inputs = rows.map((row) => ${row});`,
    '      const targets = rows.map((row) => targetsOf(labels[row]));',
    spec.mixup > 0 ? '      yield mixup({ inputs, targets });' : '      yield { inputs, targets };',
    '    }',
    '  }',
    '}',
  );
}
