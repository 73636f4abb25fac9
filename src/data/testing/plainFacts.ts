import type { DataFacts } from '../dataFacts';

/** Of two classes in a plane whose features are standardized already. */
export const plainFacts: DataFacts = {
  task: 'classification',
  rowCount: 100,
  classCount: 2,
  classShares: [0.5, 0.5],
  featureScales: { means: [0, 0], deviations: [1, 1] },
  target: null,
  neighbourScore: 1,
};
