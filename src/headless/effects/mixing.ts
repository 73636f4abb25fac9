import { everyAbove, everyBelow } from './demands';
import { type Effect, presetEffect } from './effect';
import { atEnd } from './readings';

export const mixingEffects: Effect[] = [
  presetEffect('marked-token', ['none', 'average', 'attention'], {
    claim:
      'Eight tokens, one marked; at every position its value is asked for. Who sees one position alone is right in at most 0.5625 of them. Attention solves it, and so does plain averaging: this task needs positions to see one another, not attention.',
    pace: { steps: 300, every: 300 },
    judge: ({ none, average, attention }) => [
      {
        name: 'validation accuracy, position by position',
        values: atEnd(none, 'validationAccuracy'),
        demand: everyBelow(0.62),
        reference: '0.563',
      },
      {
        name: 'validation accuracy, average',
        values: atEnd(average, 'validationAccuracy'),
        demand: everyAbove(0.95),
        reference: '1.000',
      },
      {
        name: 'validation accuracy, attention',
        values: atEnd(attention, 'validationAccuracy'),
        demand: everyAbove(0.95),
        reference: '1.000',
      },
    ],
  }),
];
