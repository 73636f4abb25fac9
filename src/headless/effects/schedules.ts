import { everyAbove, everyBelow, everyDiverges, medianAbove, medianBelow } from './demands';
import { type Effect, effect, presetEffect } from './effect';
import { atEnd, ratios } from './readings';

const bumps = 'data=bumps&noise=0.05&depth=3&width=32&optimizer=adam&lr=0.03&batch=8&steps=2000';
const line = 'data=plane&noise=0.5&depth=0&lr=0.3&batch=1&steps=1000';
export const scheduleEffects: Effect[] = [
  presetEffect('schedules', ['constant', 'step', 'cosine', 'plateau'], {
    claim:
      'Adam at 0.03 with batches of 8, a regression: at a constant rate the loss dances above the noise (variance 0.0025), with a rate that falls it comes down.',
    pace: { steps: 2_000, every: 1_000 },
    judge: (runs) => {
      const constant = atEnd(runs.constant, 'validationLoss');
      return [
        { name: 'validation loss, constant', values: constant, demand: everyAbove(0.007) },
        ...(['step', 'cosine', 'plateau'] as const).map((name) => ({
          name: `validation loss, ${name}, of the constant rate’s`,
          values: ratios(atEnd(runs[name], 'validationLoss'), constant),
          demand: everyBelow(0.9),
        })),
      ];
    },
  }),
  effect({
    id: 'exponential-schedule',
    claim: 'The same with a rate that falls to a hundredth, evenly on a log scale.',
    compared: { constant: bumps, exponential: `${bumps}&schedule=exponential` },
    pace: { steps: 2_000, every: 2_000 },
    judge: ({ constant, exponential }) => [
      {
        name: 'validation loss, exponential, of the constant rate’s',
        values: ratios(atEnd(exponential, 'validationLoss'), atEnd(constant, 'validationLoss')),
        demand: everyBelow(0.9),
      },
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
      {
        name: 'training loss, constant',
        values: atEnd(constant, 'trainLoss'),
        demand: everyAbove(0.2),
      },
      ...Object.entries({ step, exponential, cosine }).map(([name, runs]) => ({
        name: `training loss, ${name}, of the constant rate’s`,
        values: ratios(atEnd(runs, 'trainLoss'), atEnd(constant, 'trainLoss')),
        demand: everyBelow(0.9),
      })),
    ],
  }),
];

export const warmupEffects: Effect[] = [
  presetEffect('warm-up', ['constant', 'warmup'], {
    claim:
      'Three layers of attention, Adam at 0.08: started at the full rate most networks break and guess ever after, with 200 steps of warm-up to the same rate most solve the task.',
    pace: { steps: 300, every: 100 },
    judge: ({ constant, warmup }) => [
      {
        name: 'validation accuracy, constant',
        values: atEnd(constant, 'validationAccuracy'),
        demand: medianBelow(0.65),
      },
      {
        name: 'validation accuracy, warm-up',
        values: atEnd(warmup, 'validationAccuracy'),
        demand: medianAbove(0.95),
      },
    ],
  }),
];

export const clippingEffects: Effect[] = [
  presetEffect('first-steps', ['plain', 'clipped', 'warmup'], {
    claim:
      'Twice He’s weights, five layers, SGD 0.08: the first steps throw the network away, because the first gradients are far larger than the later ones. Clipping the gradient’s norm to 1 saves it, and so does a warm-up of 100 steps.',
    pace: { steps: 300, every: 20 },
    judge: ({ plain, clipped, warmup }) => [
      { name: 'loss, plain', values: atEnd(plain, 'trainLoss'), demand: everyDiverges },
      {
        name: 'validation accuracy, clipped',
        values: atEnd(clipped, 'validationAccuracy'),
        demand: everyAbove(0.75),
      },
      {
        name: 'validation accuracy, warm-up',
        values: atEnd(warmup, 'validationAccuracy'),
        demand: everyAbove(0.88),
      },
    ],
  }),
];
