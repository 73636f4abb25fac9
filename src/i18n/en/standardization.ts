/** What the dialog says of what standardization does. */
export const standardization = {
  open: 'Standardization…',
  title: (letter: string) => `Standardization of variant ${letter}`,
  applied:
    'Every feature is fed as z = (x − μ) / σ, with μ and σ from the training split alone; a constant feature gets σ = 1.',
  notApplied:
    'This variant is fed the features as they are: before and after are the same. Choose inputs under Standardize to see the difference.',
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
    `Standardization changes none of them: the largest difference is ${difference}.`,
};
