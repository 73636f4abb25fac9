import { everyAbove, everyBelow } from './demands';
import { type Effect, effect } from './effect';
import { atEnd, ratios } from './readings';

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
      const [low, suggested, high] = [runs.low, runs.suggested, runs.high].map((of) =>
        atEnd(of, 'trainLoss'),
      );
      return [
        { name: 'training loss, suggested', values: suggested, demand: everyBelow(0.2) },
        {
          name: 'of it at a hundredth of the rate',
          values: ratios(low, suggested),
          demand: everyAbove(1.5),
        },
        {
          name: 'of it at thirty times the rate',
          values: ratios(high, suggested),
          demand: everyAbove(1.5),
        },
      ];
    },
  });
}
