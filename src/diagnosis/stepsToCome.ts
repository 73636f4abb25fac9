import { activations } from '../spec/activations';
import type { Reading } from './reading';

const fewestLayers = 4;
/** Once it has lasted half as long as it is still to last, it ends so many times sooner. */
const soonerLater = 1.6;
/** What is to last less than this share of what it has lasted is as good as over. */
const lastPart = 0.25;

/**
 * Steps until a flat, tiny profile has grown, as a power of ten; null where that is not told well enough:
 * under Adam and with momentum it is as far off as in a stack that is too deep.
 */
export function stepsToCome({ spec, hidden, updates, now }: Reading): number | null {
  const { optimizer, activation, norm, residual, dropout, dropouts } = spec;
  const isPlain = norm === 'none' && residual === 'none' && dropout === 0 && dropouts === '';
  const layers = hidden.length;
  const isKnown = layers >= fewestLayers && layers <= activations[activation].forecastDepth;
  if (optimizer !== 'sgd' || !isPlain || !isKnown) return null;
  const { escapeSteps } = updates;
  const steps = now.step > escapeSteps / 2 ? escapeSteps / soonerLater : escapeSteps;
  return steps < lastPart * now.step ? null : 10 ** Math.floor(Math.log10(steps));
}
