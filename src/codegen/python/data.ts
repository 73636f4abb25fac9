import type { PlanarFeature } from '../../spec/planarFeatures';
import type { Experiment } from '../codeSource';
import { lines, numeral, type Section, when } from '../program';
import { pythonAugmentations } from './augmentations';
import { blocks, deviations } from './blocks';
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
    code: blocks(
      drawn === null ? fileRows(experiment) : drawnRows(experiment, pythonDatasets[drawn]),
      targets(experiment),
      inputs(experiment),
      batches(experiment),
    ),
  };
}

function drawnRows({ spec, data }: Experiment, draw: string): string {
  const count = spec.samples;
  const trained = Math.min(count - 1, Math.max(1, Math.round(count * spec.trainFraction)));
  const isPlane = data.featureCount === 2 && data.length === 1;
  return blocks(
    draw,
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
    'spread = labels[train].std() if np.ptp(labels[train]) > 0 else 1',
    'targets = ((labels - labels[train].mean()) / spread)[:, None]',
  );
}

/** Says whether the network is fed the features as they are. */
function hasInputsFunction({ spec, planarFeatures }: Experiment): boolean {
  return planarFeatures !== null || spec.standardize !== 'none';
}

/** Returns the network's inputs of rows of features. */
export function pythonInputs(rows: string, experiment: Experiment): string {
  return hasInputsFunction(experiment) ? `inputs_of(${rows})` : rows;
}

/** Returns the function `inputs_of(rows)`; null where the network is fed the features as they are. */
function inputs(experiment: Experiment): string | null {
  if (!hasInputsFunction(experiment)) return null;
  const { spec, data, planarFeatures } = experiment;
  const isStandardized = spec.standardize !== 'none';
  const derived =
    planarFeatures &&
    lines(
      `def ${isStandardized ? 'derived' : 'inputs_of'}(points):`,
      '    """Functions of a point, which the network is fed in its place."""',
      '    x1, x2 = points.T',
      `    return np.stack([${planarFeatures.map((name) => derivations[name]).join(', ')}], axis=1)`,
    );
  if (!isStandardized) return derived;
  const of = (rows: string): string => (planarFeatures === null ? rows : `derived(${rows})`);
  const axis = data.length > 1 ? '(0, 1)' : '0';
  return blocks(
    derived,
    lines(
      `learnt_from = ${of('features[train]')}`,
      `mean = learnt_from.mean(axis=${axis})`,
      '# A constant column is divided by 1.',
      `deviation = ${deviations('learnt_from', axis)}`,
    ),
    lines(
      'def inputs_of(rows):',
      '    """Standardizes with mean and deviation of the training split alone."""',
      `    return (${of('rows')} - mean) / deviation`,
    ),
  );
}

function batches(experiment: Experiment): string {
  const { spec, data } = experiment;
  const augment = spec.augment === 'none' ? null : pythonAugmentations[spec.augment](experiment);
  return blocks(
    augment,
    when(spec.mixup > 0, mixup(data.length > 1)),
    when(spec.batch === 'full', 'BATCH = len(train)'),
    when(experiment.countsEpochs, 'steps_per_epoch = math.ceil(len(train) / BATCH)'),
    lines(
      'def batches():',
      data.length > 1
        ? '    """Inputs and targets of each step, a row for each token; a new order in each epoch."""'
        : '    """Inputs and targets of each step; a new order in each epoch."""',
      '    while True:',
      '        order = rng.permutation(train)',
      '        for first in range(0, len(order), BATCH):',
      '            rows = order[first : first + BATCH]',
      batch(experiment),
    ),
  );
}

/** Returns the end of `batches()`, which yields the inputs and targets of `rows`. */
function batch(experiment: Experiment): string {
  const { spec, data, inputCount } = experiment;
  const replaces = spec.augment === 'learned';
  const isWhole = data.length === 1 && spec.mixup === 0 && !hasInputsFunction(experiment);
  if (replaces && isWhole) return '            yield augment(rows)';
  const features =
    spec.augment === 'none' ? 'features[rows]' : replaces ? 'x' : 'augment(features[rows])';
  const pair = `${pythonInputs(features, experiment)}, ${replaces ? 't' : 'targets[rows]'}`;
  const given = spec.mixup > 0 ? `mixup(${pair})` : pair;
  return lines(
    when(replaces, '            x, t = augment(rows)'),
    ...(data.length > 1
      ? [
          `            x, t = ${given}`,
          `            yield x.reshape(-1, ${inputCount}), t.reshape(-1, ${data.outputCount})`,
        ]
      : [`            yield ${given}`]),
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
