import { ladders, type RungName, rungSpecs } from '../../spec/presets/ladders';
import { everyAbove, everyBelow, medianAbove, medianBelow } from './demands';
import type { Effect, Runs } from './effect';
import { accuracyAdded, atEnd, ratios } from './readings';

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
  const loss = (name: RungName): number[] => atEnd(runs[name], 'trainLoss');
  const added = (name: RungName, below: RungName): number[] =>
    accuracyAdded(runs[name], runs[below]);
  return [
    { name: 'loss, bad start', values: loss('start'), demand: everyAbove(0.658) },
    { name: 'loss, + initialization', values: loss('initialization'), demand: everyBelow(0.4) },
    { name: 'loss, + normalization', values: loss('normalization'), demand: everyBelow(0.1) },
    { name: 'loss, + residual', values: loss('residual'), demand: everyBelow(0.06) },
    { name: 'loss, + optimizer', values: loss('optimizer'), demand: everyBelow(0.001) },
    {
      name: 'of the loss left by normalization',
      values: ratios(loss('normalization'), loss('initialization')),
      demand: everyBelow(0.8),
    },
    {
      name: 'of that left by residual',
      values: ratios(loss('residual'), loss('normalization')),
      demand: medianBelow(0.5),
    },
    {
      name: 'of that left by the optimizer',
      values: ratios(loss('optimizer'), loss('residual')),
      demand: everyBelow(0.3),
    },
    {
      name: 'validation accuracy, + initialization',
      values: atEnd(runs.initialization, 'validationAccuracy'),
      demand: medianAbove(0.8),
    },
    {
      name: 'accuracy added by normalization',
      values: added('normalization', 'initialization'),
      demand: medianBelow(0),
    },
    {
      name: 'accuracy added by residual',
      values: added('residual', 'normalization'),
      demand: everyAbove(0),
    },
    {
      name: 'accuracy added by the optimizer',
      values: added('optimizer', 'residual'),
      demand: medianBelow(0.05),
    },
  ];
}
