/** Texts of the panel of single layers. Numbers come in as text. */
export const layerPanel = {
  title: { activations: 'Activations per layer', gradients: 'Weight gradients per layer' },
  distributionSwitch: 'Distribution shown',
  distributions: { activations: 'Activations', gradients: 'Gradients' },
  distributionHelp: {
    activations:
      'The activations of each layer for up to 128 training rows, without dropout: wide where there are many',
    gradients:
      'The sizes of the entries of ∂L/∂W, on a logarithmic axis: wide where there are many',
  },
  /** Used if they are not taken at the step that is shown. */
  takenAt: (step: string) => `of step ${step}`,
  takenNow: (step: string) => `Taken at step ${step}.`,
  statisticChoice: 'Statistic per layer',
  statistics: {
    updateRatios: 'Step size of each layer',
    weightNorms: 'Weight norm',
    activationMeans: 'Activation mean',
    activationVariances: 'Activation variance',
    sampleVariances: 'Variance of a unit',
    saturatedShares: 'Saturated',
    deadShares: 'Dead units',
    symmetricShares: 'Identical units',
  },
  statisticHelp: {
    updateRatios: 'How much this step’s update changes the weights: ‖ΔW‖ ÷ ‖W‖; 10⁻³ is usual',
    weightNorms: '‖W‖₂ of each layer',
    activationMeans: 'Mean of the activations over sample and units',
    activationVariances: 'Variance of the activations over sample and units',
    sampleVariances: 'Variance of a unit over the rows, mean over all units',
    saturatedShares:
      'Share of the activations on a flat end of tanh or sigmoid, where the slope is under 5 % of its maximum',
    deadShares: 'Share of the ReLU units that give 0 for every row of the sample',
    symmetricShares:
      'Share of the units with the same weights and bias as another unit of their layer',
  },
  usual: (value: string) => `usual ${value}`,
  range: (low: string, high: string) => (low === high ? low : `${low} to ${high}`),
  spread: (mean: string, deviation: string) => `${mean} ± ${deviation}`,
  activationsNow: (
    letter: string,
    first: string,
    last: string,
    firstName: string,
    lastName: string,
  ) =>
    firstName === lastName
      ? `Variant ${letter}: activations of ${firstName} are ${first}.`
      : `Variant ${letter}: activations of ${firstName} are ${first}, of ${lastName} ${last}.`,
  gradientsNow: (
    letter: string,
    first: string,
    last: string,
    firstName: string,
    lastName: string,
  ) =>
    firstName === lastName
      ? `Variant ${letter}: half of the gradients of ${firstName} are under ${first}.`
      : `Variant ${letter}: half of the gradients of ${firstName} are under ${first}, of ${lastName} under ${last}.`,
  none: 'all 0',
  statisticNow: (letter: string, name: string, least: string, most: string, at: string) =>
    `${name} of variant ${letter}: ${least === most ? `${most} in every layer` : `from ${least} to ${most}, the most at ${at}`}.`,
};
