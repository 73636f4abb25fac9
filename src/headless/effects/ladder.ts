import { ladders, rungSpecs } from '../../spec/presets/ladders';
import { everyAbove, everyBelow, medianAbove, medianBelow } from './demands';
import type { Effect } from './effect';
import { difference, figure, ratio, trainLoss, validationAccuracy } from './figure';

const names = (ladders['ablation-ladder'] ?? []).map(({ name }) => name);

/** The rungs of the preset as one experiment each: the page pins them one after another. */
export const ladderEffects: Effect[] = [
  {
    id: 'ablation-ladder',
    claim:
      'Twenty ReLU layers, each rung with one thing more: N(0, 0.01²) weights, He weights, batch normalization, x + f, Adam at 0.003. Each rung has a lower training loss than the one below it (in the median; x + f in four seeds of five). On unseen points batch normalization alone is worse than none, and x + f wins more back; Adam fits the noise, which is worth nothing there. With fifty layers batch normalization alone does not even lower the training loss (`batch-norm-explodes`).',
    preset: 'ablation-ladder',
    compared: Object.fromEntries(
      rungSpecs('ablation-ladder').map((spec, rung) => [names[rung], spec]),
    ),
    pace: { steps: 200, every: 100 },
    figures: [
      figure(trainLoss, 'start', everyAbove(0.658)),
      figure(trainLoss, 'initialization', everyBelow(0.4)),
      figure(trainLoss, 'normalization', everyBelow(0.1)),
      figure(trainLoss, 'residual', everyBelow(0.06)),
      figure(trainLoss, 'optimizer', everyBelow(0.001)),
      ratio(trainLoss, 'normalization', 'initialization', everyBelow(0.8)),
      ratio(trainLoss, 'residual', 'normalization', medianBelow(0.5)),
      ratio(trainLoss, 'optimizer', 'residual', everyBelow(0.3)),
      figure(validationAccuracy, 'initialization', medianAbove(0.8)),
      difference(validationAccuracy, 'normalization', 'initialization', medianBelow(0)),
      difference(validationAccuracy, 'residual', 'normalization', everyAbove(0)),
      difference(validationAccuracy, 'optimizer', 'residual', medianBelow(0.05)),
    ],
  },
];
