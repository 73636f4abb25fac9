import { everyBelow } from './demands';
import { type Effect, effect } from './effect';
import { atEnd } from './readings';

const base = 'samples=200&noise=0.2&standardize=inputs&width=32&outInit=same&batch=full';
const kinds = { plain: '', xf: '&residual=plain', xfL: '&residual=scaled', bn: '&norm=batch', xfbn: '&residual=plain&norm=batch', xfLbn: '&residual=scaled&norm=batch' };
const lrs = [0.01, 0.03, 0.1];
export const residualEffects: Effect[] = [20, 50, 100].map((depth) => effect({
  id: `residual-${depth}`, claim: 'claim',
  compared: Object.fromEntries(Object.entries(kinds).flatMap(([k, q]) => lrs.map((lr) => [`${k} ${lr}`, `${base}&depth=${depth}&lr=${lr}${q}`]))),
  pace: { steps: 150, every: 150 },
  judge: (runs) => Object.entries(runs).map(([name, r]) => ({name, values: atEnd(r, 'trainLoss'), demand: everyBelow(9)})),
}));
