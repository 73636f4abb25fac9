import { everyBelow, medianAbove } from './demands';
import type { Figure, Runs } from './effect';
import { accuracyAdded, atEnd, ratios } from './readings';

/** What a technique adds to the validation accuracy, and what it leaves of the validation loss. */
export function gains(
  runs: Record<'plain' | 'with', Runs>,
  name: string,
  reference?: string,
): Figure[] {
  const [before, after] = [runs.plain, runs.with];
  return [
    {
      name: `validation accuracy that ${name} adds`,
      values: accuracyAdded(after, before),
      demand: medianAbove(0.02),
      reference,
    },
    {
      name: `validation loss, ${name} ÷ plain`,
      values: ratios(atEnd(after, 'validationLoss'), atEnd(before, 'validationLoss')),
      demand: everyBelow(0.8),
    },
  ];
}
