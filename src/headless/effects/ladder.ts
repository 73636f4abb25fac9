import { ladders, type RungName, rungSpecs } from '../../spec/presets/ladders';
import { everyAbove, everyBelow, medianAbove, medianBelow } from './demands';
import { type Effect, figure, type Runs } from './effect';
import { accuracyAdded, ratios, trainLoss, validationAccuracy } from './readings';

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
    judge: judgeRungs,
  },
];

function judgeRungs(byName: Record<string, Runs>) {
  const runs = byName as Record<RungName, Runs>;
  const loss = (name: RungName): number[] => trainLoss(runs[name]);
  const added = (name: RungName, below: RungName): number[] =>
    accuracyAdded(runs[name], runs[below]);
  return [
    figure('loss, bad start', loss('start'), everyAbove(0.658)),
    figure('loss, + initialization', loss('initialization'), everyBelow(0.4)),
    figure('loss, + normalization', loss('normalization'), everyBelow(0.1)),
    figure('loss, + residual', loss('residual'), everyBelow(0.06)),
    figure('loss, + optimizer', loss('optimizer'), everyBelow(0.001)),
    figure(
      'of the loss left by normalization',
      ratios(loss('normalization'), loss('initialization')),
      everyBelow(0.8),
    ),
    figure(
      'of that left by residual',
      ratios(loss('residual'), loss('normalization')),
      medianBelow(0.5),
    ),
    figure(
      'of that left by the optimizer',
      ratios(loss('optimizer'), loss('residual')),
      everyBelow(0.3),
    ),
    figure(
      'validation accuracy, + initialization',
      validationAccuracy(runs.initialization),
      medianAbove(0.8),
    ),
    figure(
      'accuracy added by normalization',
      added('normalization', 'initialization'),
      medianBelow(0),
    ),
    figure('accuracy added by residual', added('residual', 'normalization'), everyAbove(0)),
    figure('accuracy added by the optimizer', added('optimizer', 'residual'), medianBelow(0.05)),
  ];
}
