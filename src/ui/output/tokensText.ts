import type { Texts } from '../../i18n/dictionaries';
import { formatCount, formatNumber, formatPercent } from '../../i18n/number';
import { attentionTo, markedPlace, type TokensOutput, tokenValue } from './tokenSample';

/** How often a variant is right, place by place, and what it does with the sample that is looked into. */
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
    ...(heads.length > 0 ? [texts.attentionNow(letter, charts.list(heads))] : []),
  ]);
}
