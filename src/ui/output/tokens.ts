import type { Texts } from '../../i18n/dictionaries';
import { formatCount, formatNumber, formatPercent } from '../../i18n/number';
import type { VariantView } from '../../store/run/run';

export type TokensOutput = Extract<VariantView['output'], { kind: 'tokens' }>;
type Sample = TokensOutput['sample'];
export type AttentionMap = TokensOutput['attention'][number];

/** Features of a token: its value, then its marker. */
const featureCount = 2;

export function tokenValue({ features }: Sample, place: number): number {
  return features[featureCount * place];
}

/** Returns the place whose marker is the largest. */
export function markedPlace({ features, truths }: Sample): number {
  const marker = (place: number): number => features[featureCount * place + 1];
  return [...truths.keys()].reduce((best, place) => (marker(place) > marker(best) ? place : best));
}

/** Returns how much of the attention, over all places that look, goes to one place: 0 to 1. */
export function attentionTo({ weights }: AttentionMap, place: number): number {
  const length = Math.sqrt(weights.length);
  let sum = 0;
  for (let from = 0; from < length; from++) sum += weights[from * length + place];
  return sum / length;
}

/** Tells how often a variant is right, place by place, and what it does with the sample that is looked into. */
export function describeTokens(
  letter: string,
  accuracy: string,
  { accuracies, sample, attention }: TokensOutput,
  { charts, tokens: texts }: Texts,
): string {
  const marked = markedPlace(sample);
  const right = sample.predictions.filter((predicted, place) => predicted === sample.truths[place]);
  const heads = attention.map(
    (map) =>
      `${texts.head(map.layer + 1, map.head + 1)} ${texts.toMarked(formatPercent(attentionTo(map, marked)))}`,
  );
  return charts.sentences([
    texts.now(letter, accuracy, charts.list([...accuracies].map(formatPercent))),
    texts.sampleNow(
      texts.sample(formatCount(sample.row + 1), formatCount(sample.rowCount)),
      marked + 1,
      formatNumber(tokenValue(sample, marked), 2),
    ),
    texts.saysNow(letter, right.length, sample.truths.length),
    heads.length > 0 ? texts.attentionNow(letter, charts.list(heads)) : null,
  ]);
}
