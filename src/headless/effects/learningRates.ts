import { everyAbove, everyBelow, everyDiverges, medianAbove, medianBelow } from './demands';
import { type Effect, effect, figure, presetEffect } from './effect';
import { ratios, trainLoss, validationAccuracy, validationLoss } from './readings';

const bumps = 'data=bumps&noise=0.05&depth=3&width=32&optimizer=adam&lr=0.03&batch=8&steps=2000';
const line = 'data=plane&noise=0.5&depth=0&lr=0.3&batch=1&steps=1000';
export const scheduleEffects: Effect[] = [
  presetEffect('schedules', ['constant', 'step', 'cosine', 'plateau'], {
    claim:
      'Adam at 0.03 with batches of 8, a regression: at a constant rate the loss stays above the noise (variance 0.0025); with a falling rate it comes down.',
    pace: { steps: 2_000, every: 1_000 },
    judge: (runs) => {
      const constant = validationLoss(runs.constant);
      return [
        figure('validation loss, constant', constant, everyAbove(0.007)),
        ...(['step', 'cosine', 'plateau'] as const).map((name) =>
          figure(
            `validation loss, ${name}, of the constant rate’s`,
            ratios(validationLoss(runs[name]), constant),
            everyBelow(0.9),
          ),
        ),
      ];
    },
  }),
  effect({
    id: 'exponential-schedule',
    claim: 'The same with a rate that falls to a hundredth, evenly on a log scale.',
    compared: { constant: bumps, exponential: `${bumps}&schedule=exponential` },
    pace: { steps: 2_000, every: 2_000 },
    judge: ({ constant, exponential }) => [
      figure(
        'validation loss, exponential, of the constant rate’s',
        ratios(validationLoss(exponential), validationLoss(constant)),
        everyBelow(0.9),
      ),
    ],
  }),
  effect({
    id: 'schedules-linear',
    claim:
      'Linear regression, one sample a step: the noise of the gradient keeps a constant rate away from the minimum, which is the noise’s variance of 0.25.',
    compared: {
      constant: line,
      step: `${line}&schedule=step`,
      exponential: `${line}&schedule=exponential`,
      cosine: `${line}&schedule=cosine`,
    },
    pace: { steps: 1_000, every: 1_000 },
    judge: ({ constant, step, exponential, cosine }) => [
      figure('training loss, constant', trainLoss(constant), everyAbove(0.2)),
      ...Object.entries({ step, exponential, cosine }).map(([name, runs]) =>
        figure(
          `training loss, ${name}, of the constant rate’s`,
          ratios(trainLoss(runs), trainLoss(constant)),
          everyBelow(0.9),
        ),
      ),
    ],
  }),
];

export const warmupEffects: Effect[] = [
  presetEffect('warm-up', ['constant', 'warmup'], {
    claim:
      'Three layers of attention, Adam at 0.08: started at the full rate, most networks break and only guess from then on; with 200 steps of warm-up to the same rate, most solve the task.',
    pace: { steps: 300, every: 100 },
    judge: ({ constant, warmup }) => [
      figure('validation accuracy, constant', validationAccuracy(constant), medianBelow(0.65)),
      figure('validation accuracy, warm-up', validationAccuracy(warmup), medianAbove(0.95)),
    ],
  }),
];

export const clippingEffects: Effect[] = [
  presetEffect('first-steps', ['plain', 'clipped', 'warmup'], {
    claim:
      'Twice He’s weights, five layers, SGD 0.08: the first steps ruin the network, because the first gradients are far larger than the later ones. Clipping the gradient’s norm to 1 saves it, and so does a warm-up of 100 steps.',
    pace: { steps: 300, every: 20 },
    judge: ({ plain, clipped, warmup }) => [
      figure('loss, plain', trainLoss(plain), everyDiverges),
      figure('validation accuracy, clipped', validationAccuracy(clipped), everyAbove(0.75)),
      figure('validation accuracy, warm-up', validationAccuracy(warmup), everyAbove(0.88)),
    ],
  }),
];

const network = 'depth=5&width=32&noise=0.1';
export const rangeTestEffects: Effect[] = [
  rangeTestEffect('range-test', 'SGD', network),
  rangeTestEffect('range-test-adam', 'Adam', `${network}&optimizer=adam`),
];

function rangeTestEffect(id: string, optimizer: string, query: string): Effect {
  return effect({
    id,
    claim: `${optimizer}, five layers of ReLU: 200 steps at the rate that a range test suggests, at a hundredth of it, and at thirty times that rate.`,
    compared: { low: query, suggested: query, high: query },
    rates: { low: 0.01, suggested: 1, high: 30 },
    pace: { steps: 200, every: 200 },
    judge: (runs) => {
      const [low, suggested, high] = [runs.low, runs.suggested, runs.high].map(trainLoss);
      return [
        figure('training loss, suggested', suggested, everyBelow(0.2)),
        figure('of it at a hundredth of the rate', ratios(low, suggested), everyAbove(1.5)),
        figure('of it at thirty times the rate', ratios(high, suggested), everyAbove(1.5)),
      ];
    },
  });
}
