/** Texts of the dialog that shows what standardization does. */
export const standardization = {
  title: (letter: string) => `Standardization of variant ${letter}`,
  applied:
    'The network is fed z = (x − μ) / σ for every feature, with μ and σ of the training rows alone; a constant feature gets σ = 1.',
  notApplied:
    'This variant is fed the features as they are. Choose “inputs” under Standardize to see the difference.',
  all: (
    count: string,
    means: string,
    deviations: string,
    meansAfter: string,
    deviationsAfter: string,
  ) =>
    `${count} features. Before: means ${means}, deviations ${deviations}. As fed: means ${meansAfter}, deviations ${deviationsAfter}.`,
  range: (low: string, high: string) => `${low} to ${high}`,
  feature: 'Feature',
  mean: 'Mean μ',
  deviation: 'Deviation σ',
  before: 'Before',
  after: 'As fed',
  target: (name: string) => `target: ${name}`,
  more: (count: string) => `and ${count} further features`,
  correlations: 'Correlations',
  unchanged: (difference: string) =>
    `Standardization leaves them as they are: the largest difference is ${difference}.`,
};
