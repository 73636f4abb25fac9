import type { VariantView } from '../../store/run/run';

export type TokensOutput = Extract<VariantView['output'], { kind: 'tokens' }>;
type Sample = TokensOutput['sample'];
export type AttentionMap = TokensOutput['attention'][number];

/** Features of a token: its value, then its marker. */
const featureCount = 2;

export function tokenValue({ features }: Sample, place: number): number {
  return features[featureCount * place];
}

/** The place whose marker is the largest. */
export function markedPlace({ features, truths }: Sample): number {
  const marker = (place: number): number => features[featureCount * place + 1];
  return [...truths.keys()].reduce((best, place) => (marker(place) > marker(best) ? place : best));
}

/** How much of the attention, over all places that look, goes to one place: 0 to 1. */
export function attentionTo({ weights }: AttentionMap, place: number): number {
  const length = Math.sqrt(weights.length);
  let sum = 0;
  for (let from = 0; from < length; from++) sum += weights[from * length + place];
  return sum / length;
}
