import type { DataFacts } from '../dataFacts';

/** Of two classes in a plane whose features are standardized already. */
export const plainFacts: DataFacts = {
  task: 'classification',
  rowCount: 100,
  classNames: ['0', '1'],
  classShares: [0.5, 0.5],
  measured: {
    train: { classShares: [0.5, 0.5], variance: 0 },
    validation: { classShares: [0.5, 0.5], variance: 0 },
  },
  featureScales: { means: [0, 0], deviations: [1, 1] },
  planarScales: null,
  target: null,
  neighbourScore: 1,
  markers: [],
};
