import { everyAbove, everyBelow, medianAbove } from './demands';
import { type Effect, effect, figure, presetEffect, type Runs } from './effect';
import { ratios, stepsBelow, trainLoss, validationAccuracy, validationLoss } from './readings';

const deep = 'noise=0.1&unitSpread=30&depth=3&width=32';

/** Returns, for each seed, the steps until the loss is within a hundredth of the lowest that standardized data reach. */
function stepsToConverge(runs: Runs, standardized: Runs): number[] {
  const best = trainLoss(standardized);
  return runs.flatMap((records, seed) => stepsBelow([records], 'trainLoss', 1.01 * best[seed]));
}

function compareSteps(
  { raw, standardized }: Record<'raw' | 'standardized', Runs>,
  reference: Record<'raw' | 'standardized', string>,
) {
  const [rawSteps, standardizedSteps] = [raw, standardized].map((runs) =>
    stepsToConverge(runs, standardized),
  );
  return [
    figure('steps to converge, raw', rawSteps, everyAbove(700), reference.raw),
    figure(
      'steps to converge, standardized',
      standardizedSteps,
      everyBelow(300),
      reference.standardized,
    ),
    figure('how many times as many', ratios(rawSteps, standardizedSteps), medianAbove(12)),
  ];
}

export const standardizationEffects: Effect[] = [
  presetEffect('linear-scales', ['raw', 'standardized'], {
    claim: 'Linear regression, two features whose units differ by 30, each at a good rate.',
    pace: { steps: 3_000, every: 2 },
    judge: (runs) => compareSteps(runs, { raw: '2 512', standardized: '4' }),
  }),
  effect({
    id: 'logistic-scales',
    claim: 'Logistic regression on similar data.',
    compared: {
      raw: 'preset=bad-scales',
      standardized: 'preset=bad-scales&standardize=inputs&lr=4',
    },
    pace: { steps: 3_000, every: 2 },
    judge: (runs) => compareSteps(runs, { raw: '2 261', standardized: '9' }),
  }),
  presetEffect('svm-scales', ['raw', 'standardized'], {
    claim: 'A linear support vector machine, hinge loss and L2, on the same data.',
    pace: { steps: 3_000, every: 5 },
    judge: ({ raw, standardized }) => [
      ...compareSteps({ raw, standardized }, { raw: '', standardized: '' }),
      figure(
        'validation accuracy, standardized',
        validationAccuracy(standardized),
        everyAbove(0.85),
      ),
    ],
  }),
  effect({
    id: 'network-scales',
    claim: 'A network of three hidden layers on two moons whose units differ by 30.',
    compared: {
      raw: `${deep}&lr=0.03&batch=full`,
      standardized: `${deep}&standardize=inputs&lr=0.3&batch=full`,
    },
    pace: { steps: 1_000, every: 10 },
    judge: ({ raw, standardized }) => [
      figure(
        'steps to a loss of 0.05, raw',
        stepsBelow(raw, 'trainLoss', 0.05),
        everyAbove(400),
        '446',
      ),
      figure(
        'steps to a loss of 0.05, standardized',
        stepsBelow(standardized, 'trainLoss', 0.05),
        everyBelow(150),
        '4',
      ),
    ],
  }),
  effect({
    id: 'unit-spread-1000',
    claim: 'The same network with one feature in metres and one in millimetres.',
    compared: {
      raw: 'preset=metres-and-millimetres',
      standardized: 'preset=metres-and-millimetres&standardize=inputs&lr=0.1',
    },
    pace: { steps: 600, every: 10 },
    judge: ({ raw, standardized }) => [
      figure('steps to a loss of 0.1, raw', stepsBelow(raw, 'trainLoss', 0.1), everyAbove(600)),
      figure(
        'steps to a loss of 0.1, standardized',
        stepsBelow(standardized, 'trainLoss', 0.1),
        everyBelow(250),
      ),
      figure('validation accuracy, raw', validationAccuracy(raw), everyBelow(0.92)),
      figure(
        'validation accuracy, standardized',
        validationAccuracy(standardized),
        everyAbove(0.97),
      ),
    ],
  }),
  presetEffect('house-prices', ['raw', 'inputs', 'all'], {
    claim:
      'A regression in euros: with only the inputs standardized, the network still has to learn to answer 300 000; with the targets standardized too, it comes near the noise, whose variance is 10⁸ €².',
    pace: { steps: 300, every: 300 },
    judge: ({ raw, inputs, all }) => [
      figure('validation loss in €², raw', validationLoss(raw), everyAbove(1e9)),
      figure('validation loss in €², inputs standardized', validationLoss(inputs), everyAbove(1e9)),
      figure('validation loss in €², targets too', validationLoss(all), everyBelow(4e8)),
    ],
  }),
];
