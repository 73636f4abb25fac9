import { moreTraining, newSeed } from '../remedies';
import { rule, slowLearning, smallGradients, wrongRates } from '../rule';

/**
 * Numbers far from all others, as −9999 in a column of 20s: they stand for what is missing, and to the network
 * all other rows look alike beside them. No setting mends that: it is the table that has to say so.
 */
export const missingMarkers = rule('missingMarkers', 'hinders', {
  explains: [
    ...smallGradients,
    ...wrongRates,
    ...slowLearning,
    'featuresNotStandardized',
    'targetsNotStandardized',
    'exploding',
    'deadUnits',
    'overfitting',
  ],
  test({ data: { markers } }) {
    if (markers.length === 0) return null;
    const { column, value, share } = markers[0];
    return { column, value, share, count: markers.length };
  },
});

/** A class that the training split has no row of cannot be learnt, and its rows look like overfitting. */
export const classMissing = rule('classMissing', 'hinders', {
  explains: ['overfitting', 'underfitting', 'waiting'],
  test({ data: { classShares, classNames, measured } }) {
    const missing = classShares.flatMap((share, index) => (share === 0 ? [index] : []));
    if (missing.length === 0) return null;
    const [index] = missing;
    return {
      className: classNames[index],
      validationShare: measured.validation.classShares[index],
      count: missing.length,
    };
  },
  remedies: ({ spec }) => [newSeed(spec), ...moreTraining(spec)],
});
