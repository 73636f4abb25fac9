import { counted, said, share } from '../sentence';

/** Each names the parameters that it changes, with their new values. */
export const remedies = {
  reluHe: () => 'Use ReLU with He weights',
  reluHeAndRate: ({ lr = 0 }: { lr?: number }) =>
    `Use ReLU with He weights, learning rate ${said(lr)}`,
  heWeights: () => 'He weights, gain 1',
  lecunWeights: () => 'LeCun weights, gain 1',
  glorotWeights: () => 'Glorot weights, gain 1',
  leakyRelu: () => 'Use leaky ReLU',
  batchNorm: () => 'Add batch normalization',
  layerNorm: () => 'Use layer normalization',
  noNorm: () => 'No normalization',
  residual: ({ residual }: { residual?: string }): string =>
    residual === 'plain' ? 'Residual connections x + f' : 'Residual connections x + f / depth',
  moreLayers: ({ depth = 0 }: { depth?: number }) => `More layers: ${depth}`,
  fewerLayers: ({ depth = 0 }: { depth?: number }) => `Fewer layers: ${depth}`,
  width: ({ width = 0 }: { width?: number }) => `Wider layers: ${width} units`,
  rate: ({ lr = 0 }: { lr?: number }) => `Learning rate ${said(lr)}`,
  constantRate: () => 'Constant learning rate',
  adam: ({ lr = 0 }: { lr?: number }) => `Use Adam, learning rate ${said(lr)}`,
  clip: ({ clip = 0 }: { clip?: number }) => `Clip the gradient to ${said(clip)}`,
  standardizeInputs: () => 'Standardize the inputs',
  standardizeAll: () => 'Standardize inputs and targets',
  seed: ({ seed = 0 }: { seed?: number }) => `Another seed: ${counted(seed)}`,
  dropout: ({ dropout = 0 }: { dropout?: number }) =>
    dropout === 0 ? 'No dropout' : `Dropout ${said(dropout)}`,
  l2: ({ l2 = 0 }: { l2?: number }) => `L2 penalty ${said(l2)}`,
  noPenalty: () => 'No L1 and L2 penalty',
  patience: ({ patience = 0 }: { patience?: number }) =>
    `Early stopping, patience ${counted(patience)}`,
  squares: () => 'Feed x₁², x₂² and x₁·x₂, too',
  samples: ({ samples = 0 }: { samples?: number }) => `More data: ${counted(samples)} rows`,
  trainFraction: ({ trainFraction = 0 }: { trainFraction?: number }) =>
    `Train on ${share(trainFraction)} of the rows`,
  batch: ({ batch = 0 }: { batch?: number | 'full' }) =>
    batch === 'full' ? 'Full batches' : `Batches of ${batch}`,
};
