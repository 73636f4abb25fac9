import { everyAbove, everyBelow, medianAbove } from './demands';
import { type Effect, effect, presetEffect } from './effect';
import {
  type FigureOf,
  figure,
  type Reading,
  ratio,
  stepsTo,
  trainLoss,
  validationAccuracy,
  validationLoss,
} from './figure';

const deep = 'noise=0.1&unitSpread=30&depth=3&width=32';

/** The steps until the loss is within a hundredth of the lowest that standardized data reach, for each seed. */
const stepsToConverge: Reading = {
  label: 'steps to converge',
  read({ records, ...others }, all) {
    const best = trainLoss.read(all.standardized, all);
    return records.flatMap((run, seed) =>
      stepsTo('trainLoss', 1.01 * best[seed]).read({ records: [run], ...others }, all),
    );
  },
};

function convergence(raw?: string, standardized?: string): FigureOf<'raw' | 'standardized'>[] {
  return [
    figure(stepsToConverge, 'raw', everyAbove(700), raw),
    figure(stepsToConverge, 'standardized', everyBelow(300), standardized),
    ratio(stepsToConverge, 'raw', 'standardized', medianAbove(12)),
  ];
}

export const standardizationEffects: Effect[] = [
  presetEffect('linear-scales', ['raw', 'standardized'], {
    claim: 'Linear regression, two features whose units differ by 30, each at a good rate.',
    pace: { steps: 3_000, every: 2 },
    figures: convergence('2 512', '4'),
  }),
  effect({
    id: 'logistic-scales',
    claim: 'Logistic regression on similar data.',
    compared: {
      raw: 'preset=bad-scales',
      standardized: 'preset=bad-scales&standardize=inputs&lr=4',
    },
    pace: { steps: 3_000, every: 2 },
    figures: convergence('2 261', '9'),
  }),
  presetEffect('svm-scales', ['raw', 'standardized'], {
    claim: 'A linear support vector machine, hinge loss and L2, on the same data.',
    pace: { steps: 3_000, every: 5 },
    figures: [...convergence(), figure(validationAccuracy, 'standardized', everyAbove(0.85))],
  }),
  effect({
    id: 'network-scales',
    claim: 'A network of three hidden layers on two moons whose units differ by 30.',
    compared: {
      raw: `${deep}&lr=0.03&batch=full`,
      standardized: `${deep}&standardize=inputs&lr=0.3&batch=full`,
    },
    pace: { steps: 1_000, every: 10 },
    figures: [
      figure(stepsTo('trainLoss', 0.05), 'raw', everyAbove(400), '446'),
      figure(stepsTo('trainLoss', 0.05), 'standardized', everyBelow(150), '4'),
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
    figures: [
      figure(stepsTo('trainLoss', 0.1), 'raw', everyAbove(600)),
      figure(stepsTo('trainLoss', 0.1), 'standardized', everyBelow(250)),
      figure(validationAccuracy, 'raw', everyBelow(0.92)),
      figure(validationAccuracy, 'standardized', everyAbove(0.97)),
    ],
  }),
  presetEffect('house-prices', ['raw', 'inputs standardized', 'targets too'], {
    claim:
      'A regression in euros: with only the inputs standardized, the network still has to learn to answer 300 000; with the targets standardized too, it comes near the noise, whose variance is 10⁸ €².',
    pace: { steps: 300, every: 300 },
    figures: [
      figure(validationLoss, 'raw', everyAbove(1e9)),
      figure(validationLoss, 'inputs standardized', everyAbove(1e9)),
      figure(validationLoss, 'targets too', everyBelow(4e8)),
    ],
  }),
];
