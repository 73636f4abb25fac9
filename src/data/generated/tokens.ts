import type { Dataset } from '../dataset';
import { normal, stream, uniform } from '../rng';

interface TokenSpec {
  /** Sequences. */
  samples: number;
  /** Standard deviation of what is added to each value. */
  noise: number;
  seed: number;
}

/** Tokens in a sequence. */
export const tokenCount = 8;
const featureNames = ['value', 'marker'];

/**
 * Sequences of tokens, each with a value of ±1 and a marker, which is 1 at one place and 0 elsewhere.
 * At every place the class is the marked token's value: nothing that looks at one token alone can
 * know it but at the marked place, which leaves it an accuracy of 1/8 + 7/8 · 1/2 = 0.5625.
 */
export function tokens({ samples, noise, seed }: TokenSpec): Dataset {
  const points = stream(seed, 'points');
  const noises = stream(seed, 'noise');
  const features = new Float64Array(samples * tokenCount * featureNames.length);
  const targets = new Float64Array(samples * tokenCount);
  for (let row = 0; row < samples; row++) {
    const klass = row % 2;
    const marked = Math.floor(tokenCount * uniform(points, row, 0));
    for (let place = 0; place < tokenCount; place++) {
      const isMarked = place === marked;
      const isPositive = isMarked ? klass === 1 : uniform(points, row, 1 + place) < 0.5;
      const token = row * tokenCount + place;
      features[2 * token] = (isPositive ? 1 : -1) + noise * normal(noises, row, place);
      features[2 * token + 1] = isMarked ? 1 : 0;
      targets[token] = klass;
    }
  }
  return {
    task: 'classification',
    featureNames,
    targetName: 'marked value',
    classNames: ['−1', '+1'],
    image: null,
    length: tokenCount,
    rowCount: samples,
    features,
    targets,
  };
}
