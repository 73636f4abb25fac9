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

/** A standard normal number (Box and Muller). */
function normal() {
  return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

function shuffled(items) {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(uniform() * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}`;

const scale = `\
/** Mean and deviation of each column; a constant one has the deviation \`ofConstant\`. */
function scaleOf(rows, columns, ofConstant = 1) {
  const values = rows.flat();
  return Array.from({ length: columns }, (_, column) => {
    const own = values.filter((_, index) => index % columns === column);
    const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
    const variance = own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / own.length;
    return { mean, deviation: Math.sqrt(variance) || ofConstant };
  });
}`;

/** Writes the data: their law or file, split, standardization, batches. */
export function javascriptData(experiment: Experiment): Section {
  const { spec, drawn } = experiment;
  const needsScale =
    spec.standardize !== 'none' || spec.augment === 'jitter' || spec.augment === 'rotate';
  return {
    title: 'Data',
    text: '',
    code: lines(
      draws,
      '',
      needsScale ? `${scale}\n` : null,
      drawn === null ? fileRows : drawnRows(experiment, javascriptDatasets[drawn]),
      '',
      inputs(experiment),
      '',
      targets(experiment),
      '',
      batches(experiment),
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
const table = readFileSync('data.csv', 'utf8').trim().split('\\n').slice(1).map((line) => line.split(','));
const features = table.map((row) => row.slice(0, -2).map(Number));
const labels = table.map((row) => Number(row.at(-2)));
const rowsOf = (split) => [...table.keys()].filter((row) => table[row].at(-1).trim() === split);
const [train, validation] = [rowsOf('train'), rowsOf('validation')];`;

function inputs({ spec, planarFeatures }: Experiment): string {
  const derives = planarFeatures !== null;
  const derived = derives
    ? lines(
        '/** Functions of a point, which the network is fed in its place. */',
        'function derived([x1, x2]) {',
        `  return [${planarFeatures.map((name) => derivations[name]).join(', ')}];`,
        '}',
        '',
      )
    : null;
  const of = (row: string): string => (derives ? `derived(${row})` : row);
  if (spec.standardize === 'none') {
    return lines(derived, 'function inputsOf(row) {', `  return ${of('row')};`, '}');
  }
  return lines(
    derived,
    `const scale = scaleOf(train.map((row) => ${of('features[row]')}), INPUTS);`,
    '',
    '/** Standardizes with mean and deviation of the training split alone. */',
    'function inputsOf(row) {',
    `  return ${of('row')}.map((value, i) => (value - scale[i % INPUTS].mean) / scale[i % INPUTS].deviation);`,
    '}',
  );
}

function targets({ spec, data }: Experiment): string {
  const { task, length } = data;
  if (task === 'regression' && spec.standardize === 'all') {
    return `\
const [spread] = scaleOf(train.map((row) => [labels[row]]), 1);

function targetsOf(label) {
  return [(label - spread.mean) / spread.deviation];
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
        `  return Array.from({ length: ${length} }, () => ${oneHot}).flat();`,
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

function batches({ spec, data }: Experiment): string {
  const augment =
    spec.augment === 'none'
      ? null
      : (javascriptAugmentations[spec.augment]?.({ isPicture: data.image !== null }) ??
        '// The augmentation that the page learns from the data is left out: it is no few lines.');
  const augments = augment?.includes('function augment') ?? false;
  const row = augments ? 'inputsOf(augment(features[row]))' : 'inputsOf(features[row])';
  const batch = `{ inputs: rows.map((row) => ${row}), targets: rows.map((row) => targetsOf(labels[row])) }`;
  return lines(
    augment === null ? null : `${augment}\n`,
    spec.mixup > 0 ? `${mixup}\n` : null,
    when(spec.batch === 'full', 'const BATCH = train.length;'),
    'const stepsPerEpoch = Math.ceil(train.length / BATCH);',
    '',
    '/** Inputs and targets of each step; a new order in each epoch. */',
    'function* batches() {',
    '  for (;;) {',
    '    const order = shuffled(train);',
    '    for (let first = 0; first < order.length; first += BATCH) {',
    '      const rows = order.slice(first, first + BATCH);',
    `      yield ${spec.mixup > 0 ? `mixup(${batch})` : batch};`,
    '    }',
    '  }',
    '}',
  );
}
