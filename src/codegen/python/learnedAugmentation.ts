import type { Experiment } from '../codeSource';
import { lines } from '../program';
import { blocks, deviations } from './blocks';

const fit = `\
def fit_pca(table):
    """Probabilistic PCA in closed form (Tipping and Bishop 1999): x = mean + z W + noise e."""
    count, width = table.shape
    mean = table.mean(axis=0)
    _, values, directions = np.linalg.svd(table - mean, full_matrices=False)
    variances = values**2 / count
    # Directions that hold 90 % of the variance, at most 32 of them.
    kept = np.searchsorted(variances.cumsum(), 0.9 * variances.sum()) + 1
    kept = min(kept, 32, width - 1, count - 1)
    noise = variances[kept:].sum() / (width - kept)
    lengths = np.sqrt(np.maximum(variances[:kept] - noise, 0))
    return mean, lengths[:, None] * directions[:kept], np.sqrt(noise)


def draw_from(pca):
    mean, directions, noise = pca
    z = rng.standard_normal(len(directions))
    return mean + z @ directions + noise * rng.standard_normal(len(mean))`;

/** Features of which the model is fitted to fewer rows. */
const manyFeatures = 256;

/**
 * Returns the function `augment(rows)`, which takes the numbers of a batch's rows and returns features and targets:
 * every other row is drawn from a model of the training split.
 */
export function pythonLearnedAugmentation({ data }: Experiment): string {
  const { task, image, outputCount, featureCount } = data;
  const rows = featureCount > manyFeatures ? 256 : 512;
  const places = 'places = itertools.cycle([slice(1, None, 2), slice(0, None, 2)])';
  if (task === 'regression') {
    return blocks(
      fit,
      'pairs = np.column_stack([features, targets])',
      `unit = ${deviations('pairs[train]')}`,
      `pca = fit_pca(pairs[train[:${rows}]] / unit)`,
      places,
      lines(
        'def augment(rows):',
        '    """Draws every other row and its target anew, the others in the next step."""',
        '    drawn = pairs[rows]',
        '    for place in range(len(rows))[next(places)]:',
        '        drawn[place] = unit * draw_from(pca)',
        '    return drawn[:, :-1], drawn[:, -1:]',
      ),
    );
  }
  const isPicture = image !== null;
  return blocks(
    fit,
    isPicture ? null : `unit = ${deviations('features[train]')}`,
    `of_class = [train[labels[train] == label][:${rows}] for label in range(${outputCount})]`,
    `pcas = [fit_pca(features[rows]${isPicture ? '' : ' / unit'}) for rows in of_class]`,
    places,
    lines(
      'def augment(rows):',
      '    """Draws every other row anew from its class, the others in the next step."""',
      '    x = features[rows]',
      '    for place in range(len(rows))[next(places)]:',
      '        drawn = draw_from(pcas[labels[rows[place]]])',
      `        x[place] = ${isPicture ? 'np.clip(drawn, 0, 1)' : 'unit * drawn'}`,
      '    return x, targets[rows]',
    ),
  );
}
