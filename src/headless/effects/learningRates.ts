import { everyAbove, everyBelow, everyDiverges, medianAbove, medianBelow } from './demands';
import { type Effect, effect, presetEffect } from './effect';
import { figure, ratio, trainLoss, validationAccuracy, validationLoss } from './figure';

const bumps = 'data=bumps&noise=0.05&depth=3&width=32&optimizer=adam&lr=0.03&batch=8&steps=2000';
const line = 'data=plane&noise=0.5&depth=0&lr=0.3&batch=1&steps=1000';
const network = 'depth=5&width=32&noise=0.1';

/** Effects of techniques, by the technique. */
export const learningRateEffects: Record<string, Effect[]> = {
  Schedules: [
    presetEffect('schedules', ['constant', 'step', 'cosine', 'plateau'], {
      claim:
        'Adam at 0.03 with batches of 8, a regression: at a constant rate the loss stays above the noise (variance 0.0025); with a falling rate it comes down.',
      pace: { steps: 2_000, every: 1_000 },
      figures: [
        figure(validationLoss, 'constant', everyAbove(0.007)),
        ratio(validationLoss, 'step', 'constant', everyBelow(0.9)),
        ratio(validationLoss, 'cosine', 'constant', everyBelow(0.9)),
        ratio(validationLoss, 'plateau', 'constant', everyBelow(0.9)),
      ],
    }),
    effect({
      id: 'exponential-schedule',
      claim: 'The same with a rate that falls to a hundredth, evenly on a log scale.',
      compared: { constant: bumps, exponential: `${bumps}&schedule=exponential` },
      pace: { steps: 2_000, every: 2_000 },
      figures: [ratio(validationLoss, 'exponential', 'constant', everyBelow(0.9))],
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
      figures: [
        figure(trainLoss, 'constant', everyAbove(0.2)),
        ratio(trainLoss, 'step', 'constant', everyBelow(0.9)),
        ratio(trainLoss, 'exponential', 'constant', everyBelow(0.9)),
        ratio(trainLoss, 'cosine', 'constant', everyBelow(0.9)),
      ],
    }),
  ],
  'Warm-up': [
    presetEffect('warm-up', ['constant', 'warm-up'], {
      claim:
        'Three layers of attention, Adam at 0.08: started at the full rate, most networks break and only guess from then on; with 200 steps of warm-up to the same rate, most solve the task.',
      pace: { steps: 300, every: 100 },
      figures: [
        figure(validationAccuracy, 'constant', medianBelow(0.65)),
        figure(validationAccuracy, 'warm-up', medianAbove(0.95)),
      ],
    }),
  ],
  Clipping: [
    presetEffect('first-steps', ['plain', 'clipped', 'warm-up'], {
      claim:
        'Twice He’s weights, five layers, SGD 0.08: the first steps ruin the network, because the first gradients are far larger than the later ones. Clipping the gradient’s norm to 1 saves it, and so does a warm-up of 100 steps.',
      pace: { steps: 300, every: 20 },
      figures: [
        figure(trainLoss, 'plain', everyDiverges),
        figure(validationAccuracy, 'clipped', everyAbove(0.75)),
        figure(validationAccuracy, 'warm-up', everyAbove(0.88)),
      ],
    }),
  ],
  'Learning rate range test': [
    rangeTestEffect('range-test', 'SGD', network),
    rangeTestEffect('range-test-adam', 'Adam', `${network}&optimizer=adam`),
  ],
};

function rangeTestEffect(id: string, optimizer: string, query: string): Effect {
  return effect({
    id,
    claim: `${optimizer}, five layers of ReLU: 200 steps at the rate that a range test suggests, at a hundredth of it, and at thirty times that rate.`,
    compared: { suggested: query, 'a hundredth': query, 'thirty times': query },
    rates: { suggested: 1, 'a hundredth': 0.01, 'thirty times': 30 },
    pace: { steps: 200, every: 200 },
    figures: [
      figure(trainLoss, 'suggested', everyBelow(0.2)),
      ratio(trainLoss, 'a hundredth', 'suggested', everyAbove(1.5)),
      ratio(trainLoss, 'thirty times', 'suggested', everyAbove(1.5)),
    ],
  });
}
