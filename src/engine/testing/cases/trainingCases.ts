import type { StepRecord } from '../../../record/stepRecord';
import { activations } from '../../../spec/activations';
import type { Intervention } from '../../../spec/interventions';
import { optimizers } from '../../../spec/optimizers';
import type { ActivationName, LossName, OptimizerName, Spec } from '../../../spec/spec';
import { namesOf } from '../../../spec/table';
import type { Matrix } from '../../kernels/kernels';
import { losses } from '../../kernels/losses';
import type { Bench } from '../bench';
import type { ConformanceCase } from '../conformance';
import { gradientsAtStart, startExperiment } from '../experiment';

/**
 * Odd sizes, and biases that are not zero. With as many rows of one class as of the other the hinge's
 * gradient of the last bias would be 0, and what is compared rounding alone.
 */
const small: Partial<Spec> = { samples: 62, depth: 3, width: 5, batch: 11, lr: 0.05, biasStd: 0.3 };

const tokens: Partial<Spec> = { data: 'tokens', samples: 30, batch: 4 };

const everyLoss: Partial<Spec>[] = Object.keys(activations).flatMap((activation) =>
  Object.keys(losses).map((loss) => ({
    activation: activation as ActivationName,
    loss: loss as LossName,
  })),
);

const everyOptimizer: Partial<Spec>[] = everyLoss.flatMap((changes) =>
  namesOf(optimizers).map((optimizer) => ({
    ...changes,
    optimizer: optimizer as OptimizerName,
  })),
);

const further: Partial<Spec>[] = [
  { dropout: 0.4 },
  { dropout: 0.95, seed: 0 },
  { clip: 0.01 },
  { clip: 1_000 },
  { l1: 0.01 },
  { l2: 0.1 },
  { optimizer: 'adamw', l1: 0.01, l2: 0.1 },
  { optimizer: 'adam', dropout: 0.2, clip: 0.1, l1: 0.01, l2: 0.1, activation: 'gelu' },
  { init: 'constant', width: 13 },
  { depth: 0 },
  { depth: 1, width: 1, batch: 1 },
  { depth: 2, width: 64, batch: 'full' },
  { data: 'bumps', standardize: 'all', activation: 'tanh' },
  { data: 'houses', standardize: 'inputs', lr: 1e-6 },
  { norm: 'batch' },
  { norm: 'batch', residual: 'plain', dropout: 0.3, optimizer: 'adam', l2: 0.1 },
  { norm: 'layer', activation: 'tanh' },
  { norm: 'layer', residual: 'scaled', optimizer: 'momentum', clip: 0.1 },
  { residual: 'plain', width: 2 },
  { residual: 'scaled', activation: 'tanh', dropout: 0.2, depth: 6 },
  { widths: '7,3,3,12', dropouts: '0.2,0,0.4', residual: 'plain' },
  { ...tokens, mixing: 'none' },
  { ...tokens, mixing: 'average', mixingLayers: 2 },
  { ...tokens, mixing: 'attention', optimizer: 'adam' },
  { ...tokens, mixing: 'attention', mixingLayers: 2, heads: 3, norm: 'layer', l2: 0.01 },
  { ...tokens, mixing: 'attention', heads: 2, norm: 'batch', residual: 'plain', dropout: 0.2 },
  { mixup: 0.4 },
  { schedule: 'cosine', warmup: 4 },
];

/** The gradient of every parameter, before any update. */
const gradientCases = [...everyLoss, ...further].map((changes) => ({
  name: `gradients, ${nameOf(changes)}`,
  compares: 'matrices' as const,
  bound: 1e-4,
  run: <M extends Matrix>(bench: Bench<M>) => gradientsAtStart(bench, { ...small, ...changes }),
}));

/** One step: what is measured before it, and the parameters after it. */
const stepCases = [...everyOptimizer, ...further].map((changes) => ({
  name: `a step, ${nameOf(changes)}`,
  compares: 'matrices' as const,
  bound: 1e-4,
  run: <M extends Matrix>(bench: Bench<M>) => step(bench, changes),
}));

const byHand: Intervention[] = [
  { kind: 'switchOff', layer: 1, unit: 3 },
  { kind: 'freeze', layer: 0, unit: 4 },
  { kind: 'freeze', layer: 2, unit: 0 },
];

/** One step with units that are switched off or frozen. */
const interventionCases = [
  {},
  { dropout: 0.4, optimizer: 'adam' as const, l2: 0.1 },
  // The hinge of an odd batch: the last bias's gradient under cross-entropy cancels here, and would compare rounding.
  {
    norm: 'layer' as const,
    residual: 'plain' as const,
    activation: 'sigmoid' as const,
    loss: 'hinge' as const,
  },
  { norm: 'batch' as const, optimizer: 'momentum' as const },
].map((changes: Partial<Spec>) => ({
  name: `a step with interventions, ${nameOf(changes)}`,
  compares: 'matrices' as const,
  bound: 1e-4,
  run: <M extends Matrix>(bench: Bench<M>) => step(bench, changes, byHand),
}));

async function step<M extends Matrix>(
  { kernels }: Bench<M>,
  changes: Partial<Spec>,
  interventions: readonly Intervention[] = [],
): Promise<Float64Array[]> {
  const trainer = startExperiment(kernels, { ...small, ...changes }, interventions);
  const { record } = await trainer.measure();
  trainer.advance();
  const parameters = await trainer.parameters();
  trainer.dispose();
  return [...measured(record), ...parameters];
}

export const trainingCases: ConformanceCase[] = [
  ...gradientCases,
  ...stepCases,
  ...interventionCases,
];

function nameOf(changes: Partial<Spec>): string {
  return Object.entries(changes)
    .map((setting) => setting.join(' '))
    .join(', ');
}

/** Every number of a record by itself, so that a large one does not hide a small one. */
function measured(record: StepRecord): Float64Array[] {
  const { trainLoss, validationLoss, gradientNorms, forwardSignals, backwardSignals, layers } =
    record;
  if (layers === null) throw new Error('The statistics of layers are missing.');
  const { activationVariances, symmetricShares, weightNorms, updateRatios, gradients } = layers;
  const series = [
    gradientNorms,
    forwardSignals,
    backwardSignals,
    activationVariances,
    symmetricShares,
    weightNorms,
    updateRatios,
    // They are distributed over their logarithms.
    gradients.map(({ high }) => 10 ** high),
  ].flat();
  return [trainLoss, validationLoss, ...series].map((value) => Float64Array.of(value));
}
