import type { PlanarFeature } from '../../spec/planarFeatures';
import type { Experiment } from '../codeSource';
import { lines, numeral, type Section, when } from '../program';
import { pythonAugmentations } from './augmentations';
import { pythonDatasets } from './datasets';

const derivations: Record<PlanarFeature, string> = {
  x1: 'x1',
  x2: 'x2',
  'x1^2': 'x1**2',
  'x2^2': 'x2**2',
  'x1*x2': 'x1 * x2',
  'sin(x1)': 'np.sin(x1)',
  'sin(x2)': 'np.sin(x2)',
};

/** Writes the data: their law or file, split, standardization, batches. NumPy, for Keras and PyTorch alike. */
export function pythonData(experiment: Experiment): Section {
  const { drawn } = experiment;
  return {
    title: 'Data',
    text:
      drawn === null
        ? 'Rows of both splits are read from `data.csv`, which the page and the command line write.'
        : 'The data are drawn from the law of the page by NumPy: other numbers than those of the page.',
    code: lines(
      drawn === null ? fileRows(experiment) : drawnRows(experiment, pythonDatasets[drawn]),
      '',
      '',
      targets(experiment),
      '',
      '',
      inputs(experiment),
      '',
      '',
      batches(experiment),
    ),
  };
}

function drawnRows({ spec, data }: Experiment, draw: string): string {
  const count = spec.samples;
  const trained = Math.min(count - 1, Math.max(1, Math.round(count * spec.trainFraction)));
  const isPlane = data.featureCount === 2 && data.length === 1;
  return lines(
    draw,
    '',
    '',
    `features, labels = draw(${count})`,
    when(
      spec.unitSpread !== 1 && isPlane,
      `features[:, 1] *= ${numeral(spec.unitSpread)}  # in units this far from those of x1`,
    ),
    'order = rng.permutation(len(features))',
    `train, validation = order[:${trained}], order[${trained}:]`,
    spec.labelNoise > 0 ? labelNoise({ spec, data }, Math.round(trained * spec.labelNoise)) : null,
  );
}

function labelNoise({ data }: Pick<Experiment, 'spec' | 'data'>, count: number): string {
  const start = `wrong = rng.permutation(train)[:${count}]  # label noise, in the training split alone`;
  if (data.task === 'regression') {
    return lines(start, 'labels[wrong] = rng.choice(labels[train], len(wrong))');
  }
  const shape = data.length > 1 ? '(len(wrong), 1)' : 'len(wrong)';
  const { outputCount } = data;
  return lines(
    start,
    `labels[wrong] = (labels[wrong] + rng.integers(1, ${outputCount}, ${shape})) % ${outputCount}`,
  );
}

function fileRows({ data }: Experiment): string {
  const type = data.task === 'classification' ? 'int' : 'float';
  return lines(
    'with open("data.csv", newline="", encoding="utf-8") as file:',
    '    table = list(csv.reader(file))[1:]  # features, the label, and which split a row is of',
    'features = np.array([row[:-2] for row in table], dtype=float)',
    `labels = np.array([row[-2] for row in table], dtype=${type})`,
    'train = np.flatnonzero([row[-1] == "train" for row in table])',
    'validation = np.flatnonzero([row[-1] == "validation" for row in table])',
  );
}

function targets({ spec, data }: Experiment): string {
  if (data.task === 'classification') return `targets = np.eye(${data.outputCount})[labels]`;
  if (spec.standardize !== 'all') return 'targets = labels[:, None]';
  return lines(
    'spread = labels[train].std()',
    'targets = ((labels - labels[train].mean()) / (spread if spread > 0 else 1))[:, None]',
  );
}

function inputs({ spec, data, planarFeatures }: Experiment): string {
  const derives = planarFeatures !== null;
  const derived = derives
    ? lines(
        'def derived(points):',
        '    """Functions of a point, which the network is fed in its place."""',
        '    x1, x2 = points.T',
        `    return np.stack([${planarFeatures.map((name) => derivations[name]).join(', ')}], axis=1)`,
        '',
        '',
      )
    : null;
  const of = (rows: string): string => (derives ? `derived(${rows})` : rows);
  const axis = data.length > 1 ? '(0, 1)' : '0';
  if (spec.standardize === 'none') {
    return lines(derived, 'def inputs_of(rows):', `    return ${of('rows')}`);
  }
  return lines(
    derived,
    `learnt_from = ${of('features[train]')}`,
    `mean, deviation = learnt_from.mean(axis=${axis}), learnt_from.std(axis=${axis})`,
    'deviation[deviation == 0] = 1  # a constant feature',
    '',
    '',
    'def inputs_of(rows):',
    '    """Standardizes with mean and deviation of the training split alone."""',
    `    return (${of('rows')} - mean) / deviation`,
  );
}

function batches({ spec, data, inputCount }: Experiment): string {
  const augment =
    spec.augment === 'none'
      ? null
      : (pythonAugmentations[spec.augment]?.({
          isPicture: data.image !== null,
          isSequence: data.length > 1,
        }) ??
        '# The augmentation that the page learns from the data is left out: it is no few lines.');
  const augments = augment?.includes('def augment') ?? false;
  const mixes = spec.mixup > 0;
  const isFull = spec.batch === 'full';
  const rows = augments ? 'inputs_of(augment(features[rows]))' : 'inputs_of(features[rows])';
  const pair =
    data.length > 1 ? `x.reshape(-1, ${inputCount}), t.reshape(-1, ${data.outputCount})` : 'x, t';
  return lines(
    augment === null ? null : `${augment}\n\n`,
    mixes ? `${mixup(data.length > 1)}\n\n` : null,
    isFull ? 'BATCH = len(train)' : null,
    'steps_per_epoch = -(-len(train) // BATCH)',
    '',
    '',
    'def batches():',
    data.length > 1
      ? '    """Inputs and targets of each step, a row for each token; a new order in each epoch."""'
      : '    """Inputs and targets of each step; a new order in each epoch."""',
    '    while True:',
    '        order = rng.permutation(train)',
    '        for first in range(0, len(order), BATCH):',
    '            rows = order[first : first + BATCH]',
    mixes
      ? `            x, t = mixup(${rows}, targets[rows])`
      : `            x, t = ${rows}, targets[rows]`,
    `            yield ${pair}`,
  );
}

function mixup(isSequence: boolean): string {
  return `\
def mixup(x, t):
    """Mixes each row with another of the batch, by a share of its own (Zhang et al. 2018)."""
    share = rng.beta(MIXUP, MIXUP, ${isSequence ? '(len(x), 1, 1)' : '(len(x), 1)'})
    other = rng.permutation(len(x))
    return share * x + (1 - share) * x[other], share * t + (1 - share) * t[other]`;
}
