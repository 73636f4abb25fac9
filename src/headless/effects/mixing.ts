import { everyAbove, everyBelow } from './demands';
import { type Effect, figure, presetEffect } from './effect';
import { validationAccuracy } from './readings';

export const mixingEffects: Effect[] = [
  presetEffect('marked-token', ['none', 'average', 'attention'], {
    claim:
      'Eight tokens, one marked; at every position its value is asked for. A network that sees one position alone is right at no more than 0.5625 of them. Attention solves it, and so does plain averaging: this task needs positions to see one another, not attention.',
    pace: { steps: 300, every: 300 },
    judge: ({ none, average, attention }) => [
      figure(
        'validation accuracy, position by position',
        validationAccuracy(none),
        everyBelow(0.62),
        '0.563',
      ),
      figure(
        'validation accuracy, average',
        validationAccuracy(average),
        everyAbove(0.95),
        '1.000',
      ),
      figure(
        'validation accuracy, attention',
        validationAccuracy(attention),
        everyAbove(0.95),
        '1.000',
      ),
    ],
  }),
];
